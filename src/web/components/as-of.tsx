import type { CaseSummary } from '../../contract/index.js';
import { yearsBetween } from '../../core/years.js';
import { useYearsWithin } from '../state/years-of.js';
import { Select } from './fields.js';
import { common } from './strings.js';

interface AsOfProps {
  readonly of: Pick<CaseSummary, 'period' | 'latest' | 'pair' | 'third'>;
  readonly value: number;
  readonly onYear: (year: number) => void;
}

/** The year as of which a case is answered, to choose another. */
export function AsOf({ of, value, onYear }: AsOfProps) {
  const { period, latest = period[1] } = of;
  const years = yearsBetween(useYearsWithin(of, [period[0], latest])).reverse();
  const all = years.includes(value) ? years : [value, ...years];
  return (
    <label class="as-of">
      {common.asOf}{' '}
      <Select value={value} options={all.map((year) => [year, String(year)])} onChange={onYear} />
    </label>
  );
}
