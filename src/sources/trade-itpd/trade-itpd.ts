import { tradeItpd as source, type CleanItpd } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelColumn, type PanelRows } from '../define-table.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['trade-itpd'] as const;

/** Significant digits to which flows are rounded. */
const digits = 5;

const flow = (description: string): PanelColumn => ({
  type: 'int32',
  kind: 'level',
  nullable: true,
  unit: 'current US$ thousand',
  min: 0,
  description: `${description}, rounded to ${digits} significant digits. 0 is less than US$ 500; null is not listed`,
  datasets,
});

export const tradeItpd = definePanelTable({
  id: 'trade-itpd',
  title: 'Trade in goods and services of all pairs (ITPD-E)',
  grain: 'dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State with the lower number'),
    ccode2: stateKey(datasets, 'State with the higher number'),
    year: yearKey(datasets, source.coverage),
    imports1: flow('Imports of ccode1 from ccode2'),
    imports2: flow('Imports of ccode2 from ccode1'),
  },
  orderBy: ['ccode1', 'ccode2', 'year'],
  build: (clean) => buildTradeItpd(clean['trade-itpd'] as CleanItpd),
});

interface Pair {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  imports1: number | null;
  imports2: number | null;
}

/** Pairs of states with a listed flow, by ccode1, ccode2, year. */
export function buildTradeItpd(exports: CleanItpd): PanelRows {
  const pairs = new Map<number, Pair>();
  for (const { exporter, importer, year, value } of exports) {
    if (exporter === null || importer === null) continue;
    const ccode1 = Math.min(exporter, importer);
    const ccode2 = Math.max(exporter, importer);
    const key = (ccode1 * 1024 + ccode2) * 4096 + year;
    let pair = pairs.get(key);
    if (pair === undefined)
      pairs.set(key, (pair = { ccode1, ccode2, year, imports1: null, imports2: null }));
    pair[importer === ccode1 ? 'imports1' : 'imports2'] = inThousands(value);
  }
  const out = collectRows(['ccode1', 'ccode2', 'year', 'imports1', 'imports2']);
  for (const [, pair] of [...pairs].sort(([a], [b]) => a - b)) out.push({ ...pair });
  return out.finish();
}

function inThousands(dollars: number): number {
  return Math.round(Number((dollars / 1000).toPrecision(digits)));
}
