import type { CleanStates } from '../states/dataset.js';
import { definePanelTable } from '../define-table.js';
import { dyadColumns } from './dyad-years/index.js';
import type { DyadYears } from './dyad-years/define.js';
import { dyadYears as listPairs, pairsOf } from './dyad-years/pairs.js';
import { stateKey, yearKey } from '../keys.js';

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
  parts: dyadColumns.map((source) => ({
    datasets: source.datasets,
    columns: Object.keys(source.columns),
    build: (clean, keys) => source.fill(clean, existingPairs(keys)),
  })),
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

const pairsByKeys = new WeakMap<object, DyadYears>();

/** The pairs of rows built before, looked up once for all parts. */
function existingPairs(keys: Readonly<Record<string, ArrayLike<number>>>): DyadYears {
  let pairs = pairsByKeys.get(keys);
  if (pairs === undefined) {
    const column = (name: string): Int16Array => Int16Array.from(keys[name]!);
    pairs = pairsOf({
      ccode1: column('ccode1'),
      ccode2: column('ccode2'),
      year: column('year'),
    });
    pairsByKeys.set(keys, pairs);
  }
  return pairs;
}

function membersIn({ records }: CleanStates, year: number): number[] {
  return records
    .filter(({ spells }) =>
      spells.some(
        ([from, to]) => Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4)),
      ),
    )
    .map(({ ccode }) => ccode);
}
