import { isInSystem } from '../../states/index.js';
import { Cells, pairsOf } from '../cells.js';
import { flag, level, orNull, restingOn, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { lacksInternal, shouldTrade, tradeCow, type CleanCowTrade } from '../trade-cow/dataset.js';
import { tradeItpd } from '../trade-itpd/dataset.js';

const ofCow = (description: string) =>
  restingOn(level(`${description} (Correlates of War)`, 'current US$ million'), tradeCow);
const ofItpd = (description: string) =>
  restingOn(level(`${description} (ITPD-E)`, 'current US$ million'), tradeItpd);

type Side = `${'cow' | 'itpd'}_${'exports' | 'imports'}`;
const nothing: Record<Side, number | null> & { cow_incomplete: boolean | null } = {
  cow_exports: null,
  cow_imports: null,
  cow_incomplete: null,
  itpd_exports: null,
  itpd_imports: null,
};

export const tradeTotals = definePanelTable({
  id: 'trade-totals',
  title: 'Trade of states with all their partners (Correlates of War, ITPD-E)',
  grain: 'state-year',
  from: { cow: tradeCow, itpd: tradeItpd },
  columns: {
    ccode: stateKey(),
    year: yearKey({ from: 1946, to: 2016 }),
    cow_exports: ofCow('Goods exports to all states of the system that report them as imports'),
    cow_imports: ofCow('Goods imports from all states of the system'),
    cow_incomplete: restingOn(
      orNull(
        flag(
          '1: the totals of Correlates of War lack a main partner (between planned economies before 1992, between successors of the USSR in 1992 and 1993, North Korea’s with South Korea from 1989), so that shares of others are upper bounds',
        ),
      ),
      tradeCow,
    ),
    itpd_exports: ofItpd(
      'Exports of goods and services to all listed partners, territories included',
    ),
    itpd_imports: ofItpd(
      'Imports of goods and services from all listed partners, territories included',
    ),
  },
  build: ({ cow, itpd }) => {
    const totals = new Cells((ccode: number, year: number) => ({
      ccode,
      year,
      ...nothing,
    }));
    const add = (side: Side, ccode: number | null, year: number, value: number | null): void => {
      if (ccode === null || value === null) return;
      const row = totals.at(ccode, year);
      row[side] = (row[side] ?? 0) + value;
    };
    for (const { ccode1, ccode2, year, imports1, imports2 } of cow) {
      add('cow_imports', ccode1, year, imports1);
      add('cow_exports', ccode2, year, imports1);
      add('cow_imports', ccode2, year, imports2);
      add('cow_exports', ccode1, year, imports2);
    }
    const ofCow = totals.values();
    for (const row of ofCow) row.cow_incomplete = lacksInternal(row.ccode, row.year);
    for (const [ccode, year] of unreported(cow, ofCow))
      totals.at(ccode, year).cow_incomplete = true;
    for (const { exporter, importer, year, value } of itpd) {
      add('itpd_exports', exporter, year, value / 1e6);
      add('itpd_imports', importer, year, value / 1e6);
    }
    return totals.values();
  },
});

/** State-years in which a flow with a partner of the same bloc is not reported. */
function* unreported(
  pairs: CleanCowTrade,
  states: readonly { readonly ccode: number; readonly year: number }[],
): Generator<readonly [ccode: number, year: number]> {
  const key = (i: number, j: number, year: number): string => `${i} ${j} ${year}`;
  const reported = new Set<string>();
  for (const { ccode1, ccode2, year, imports1, imports2 } of pairs)
    if (year < 1994 && imports1 !== null && imports2 !== null)
      reported.add(key(ccode1, ccode2, year));
  const byYear = new Map<number, number[]>();
  for (const { ccode, year } of states)
    if (year < 1994 && isInSystem(ccode, year))
      byYear.set(year, [...(byYear.get(year) ?? []), ccode]);
  for (const [year, present] of byYear)
    for (const [i, j] of pairsOf(present))
      if (shouldTrade(i, j, year) && !reported.has(key(i, j, year))) {
        yield [i, year];
        yield [j, year];
      }
}
