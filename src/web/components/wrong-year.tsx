import { firstYear, lastYear } from '../../core/years.js';
import { useQuery, yearOf } from '../state/address.js';
import { common } from './strings.js';
import { Notice } from './status.js';

interface WrongYearProps {
  /** Parts of the address that name a year. */
  readonly names?: readonly string[];
  /** What the page shows in its place. */
  readonly instead?: string;
}

/** Says so where the address names a year that there is not: the page shows another. */
export function WrongYear({ names = ['asOf'], instead = common.otherYear }: WrongYearProps) {
  const [query, change] = useQuery();
  const wrong = names.filter(
    (name) => (query.get(name) ?? '') !== '' && yearOf(query, name) === undefined,
  );
  if (wrong.length === 0) return null;
  const forget = (): void => change(Object.fromEntries(wrong.map((name) => [name, null])));
  return (
    <Notice role="alert" action={common.forgetYear} onAction={forget}>
      {wrong.map((name) => common.noYear(query.get(name)!, firstYear, lastYear)).join(' ')}{' '}
      {instead}
    </Notice>
  );
}
