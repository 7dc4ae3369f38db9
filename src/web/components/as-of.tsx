import type { CaseSummary } from '../../contract/index.js';
import { yearsBetween } from '../../core/years.js';
import { Select } from './fields.js';
import { common } from './strings.js';

interface AsOfProps {
  readonly of: Pick<CaseSummary, 'period' | 'latest'>;
  readonly value: number;
  readonly onYear: (year: number) => void;
}

/** The year as of which a case is answered, to choose another. */
export function AsOf({ of: { period, latest = period[1] }, value, onYear }: AsOfProps) {
  const years = yearsBetween([period[0], latest]).reverse();
  const all = years.includes(value) ? years : [value, ...years];
  return (
    <label class="as-of">
      {common.asOf}{' '}
      <Select value={value} options={all.map((year) => [year, String(year)])} onChange={onYear} />
    </label>
  );
}
