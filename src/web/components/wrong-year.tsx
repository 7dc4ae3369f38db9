import { firstYear, lastYear } from '../../core/years.js';
import { useQuery, yearOf } from '../state/address.js';
import { common } from './strings.js';
import { Notice } from './status.js';

/** Says so where the address asks for a year that there is not: the page shows another. */
export function WrongYear() {
  const [query, change] = useQuery();
  const text = query.get('asOf');
  if (text === null || text === '' || yearOf(query, 'asOf') !== undefined) return null;
  return (
    <Notice role="alert" action={common.forgetYear} onAction={() => change({ asOf: null })}>
      {common.noYear(text, firstYear, lastYear)} {common.otherYear}
    </Notice>
  );
}
