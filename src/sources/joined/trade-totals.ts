import { lacksInternal, shouldTrade, type CleanCowTrade } from '../trade-cow/dataset.js';
import type { CleanItpd } from '../trade-itpd/dataset.js';
import { isInSystem } from '../../states/index.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { level, stateKey, yearKey } from '../keys.js';

const cow = ['trade-cow'] as const;
const itpd = ['trade-itpd'] as const;
const both = [...cow, ...itpd];

export const tradeTotals = definePanelTable({
  id: 'trade-totals',
  title: 'Trade of states with all their partners (Correlates of War, ITPD-E)',
  grain: 'state-year',
  datasets: both,
  columns: {
    ccode: stateKey(both),
    year: yearKey(both, { from: 1946, to: 2016 }),
    cow_exports: level(
      'Goods exports to all states of the system that report them as imports (Correlates of War)',
      cow,
      'current US$ million',
    ),
    cow_imports: level(
      'Goods imports from all states of the system (Correlates of War)',
      cow,
      'current US$ million',
    ),
    cow_incomplete: {
      type: 'uint8',
      kind: 'flag',
      nullable: true,
      unit: '0 or 1',
      min: 0,
      max: 1,
      description:
        '1: the totals of Correlates of War lack a main partner (between planned economies before 1992, between successors of the USSR in 1992 and 1993, North Korea’s with South Korea from 1989), so that shares of others are upper bounds',
      datasets: cow,
    },
    itpd_exports: level(
      'Exports of goods and services to all listed partners, territories included (ITPD-E)',
      itpd,
      'current US$ million',
    ),
    itpd_imports: level(
      'Imports of goods and services from all listed partners, territories included (ITPD-E)',
      itpd,
      'current US$ million',
    ),
  },
  orderBy: ['ccode', 'year'],
  build: (clean) =>
    buildTradeTotals(clean['trade-cow'] as CleanCowTrade, clean['trade-itpd'] as CleanItpd),
});

interface Totals {
  exports: number | null;
  imports: number | null;
}

/** Totals of states by ccode and year, in the order in which they are met. */
class Sums {
  readonly rows = new Map<number, Totals>();

  add(ccode: number | null, year: number, side: keyof Totals, value: number | null): void {
    if (ccode === null || value === null) return;
    const key = keyOf(ccode, year);
    let totals = this.rows.get(key);
    if (totals === undefined) this.rows.set(key, (totals = { exports: null, imports: null }));
    totals[side] = (totals[side] ?? 0) + value;
  }
}

const keyOf = (ccode: number, year: number): number => ccode * 4096 + year;

export function buildTradeTotals(pairs: CleanCowTrade, exports: CleanItpd): PanelRows {
  const cowSums = new Sums();
  for (const { ccode1, ccode2, year, imports1, imports2 } of pairs) {
    cowSums.add(ccode1, year, 'imports', imports1);
    cowSums.add(ccode2, year, 'exports', imports1);
    cowSums.add(ccode2, year, 'imports', imports2);
    cowSums.add(ccode1, year, 'exports', imports2);
  }
  const itpdSums = new Sums();
  for (const { exporter, importer, year, value } of exports) {
    itpdSums.add(exporter, year, 'exports', value / 1e6);
    itpdSums.add(importer, year, 'imports', value / 1e6);
  }
  const incomplete = incompleteTotals(pairs, cowSums);
  const out = collectRows([
    'ccode',
    'year',
    'cow_exports',
    'cow_imports',
    'cow_incomplete',
    'itpd_exports',
    'itpd_imports',
  ]);
  for (const key of [...new Set([...cowSums.rows.keys(), ...itpdSums.rows.keys()])].sort(
    (a, b) => a - b,
  )) {
    const [ofCow, ofItpd] = [cowSums.rows.get(key), itpdSums.rows.get(key)];
    out.push({
      ccode: Math.floor(key / 4096),
      year: key % 4096,
      cow_exports: ofCow?.exports ?? null,
      cow_imports: ofCow?.imports ?? null,
      cow_incomplete: ofCow === undefined ? null : Number(incomplete.has(key)),
      itpd_exports: ofItpd?.exports ?? null,
      itpd_imports: ofItpd?.imports ?? null,
    });
  }
  return out.finish();
}

/** State-years in which a flow with a partner of the same bloc is not reported, or that with a main partner counts as internal. */
function incompleteTotals(pairs: CleanCowTrade, sums: Sums): ReadonlySet<number> {
  const reported = new Set<number>();
  for (const { ccode1, ccode2, year, imports1, imports2 } of pairs)
    if (imports1 !== null && imports2 !== null) reported.add(pairKey(ccode1, ccode2, year));
  const incomplete = new Set<number>();
  const statesOf = new Map<number, number[]>();
  for (const key of sums.rows.keys()) {
    const year = key % 4096;
    const ccode = Math.floor(key / 4096);
    if (lacksInternal(ccode, year)) incomplete.add(key);
    if (year < 1994 && isInSystem(ccode, year))
      statesOf.set(year, [...(statesOf.get(year) ?? []), ccode]);
  }
  for (const [year, states] of statesOf)
    for (const i of states)
      for (const j of states)
        if (i < j && shouldTrade(i, j, year) && !reported.has(pairKey(i, j, year)))
          incomplete.add(keyOf(i, year)).add(keyOf(j, year));
  return incomplete;
}

const pairKey = (i: number, j: number, year: number): number => (i * 1024 + j) * 4096 + year;
