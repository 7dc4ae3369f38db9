import type { CleanStates } from '../../datasets/states.js';
import { definePanelTable } from '../define.js';
import { dyadColumns } from '../dyad-years/index.js';
import { dyadYears as listPairs } from '../dyad-years/pairs.js';
import { stateKey, yearKey } from './keys.js';

const ofStates = ['states'];
const span = { from: 1946, to: 2024 };

export const dyadYears = definePanelTable({
  id: 'dyad-years',
  title: 'Every pair of members of the state system by year: nearness, hostility, ties',
  grain: 'dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year'],
  datasets: [...new Set([...ofStates, ...dyadColumns.flatMap(({ datasets }) => datasets)])],
  columns: {
    ccode1: stateKey(
      ofStates,
      'State with the lower number, a member on at least one day of the year',
    ),
    ccode2: stateKey(ofStates, 'State with the higher number, likewise'),
    year: yearKey(ofStates, span),
    ...Object.fromEntries(dyadColumns.flatMap(({ columns }) => Object.entries(columns))),
  },
  build: (clean) => {
    const pairs = listPairs((year) => membersIn(clean.states as CleanStates, year), span);
    return {
      rows: pairs.rows,
      columns: {
        ccode1: pairs.ccode1,
        ccode2: pairs.ccode2,
        year: pairs.year,
        ...Object.fromEntries(
          dyadColumns.flatMap((source) => Object.entries(source.fill(clean, pairs))),
        ),
      },
    };
  },
});

function membersIn({ records }: CleanStates, year: number): number[] {
  return records
    .filter(({ spells }) =>
      spells.some(
        ([from, to]) => Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4)),
      ),
    )
    .map(({ ccode }) => ccode);
}
