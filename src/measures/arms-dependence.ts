import { z } from 'zod';
import { frameNeed, type FramesOf } from '../core/frames.js';
import { defineMeasure, type RowFlag } from '../core/measure.js';
import { splicedYears } from './shared/arms-windows.js';
import { pairYearKey } from './shared/frames-by-key.js';
import type { PairKeys } from './shared/pairs.js';
import { noReasons } from './shared/reasons.js';
import { hirschman1945, sipriArms } from '../core/bibliography/index.js';
import { statesByYear } from './shared/state-years.js';

const needs = {
  shares: frameNeed('directed-dyad-year', 'arms-shares', [
    'import_share_5y',
    'import_share',
    'volume_index',
    'volume_index_5y',
    'spliced',
  ]),
  importers: frameNeed('state-year', 'arms-importers', []),
  states: frameNeed('state-year', 'state-years', []),
} as const;

/**
 * Dependence of one state on another for imports of major conventional arms.
 *
 * **Definition.** Trend-indicator value (TIV) of arms delivered by state j to state i in the years t-4 to t, over that of all arms
 * delivered to i in those years.
 *
 * **Convention.** Five-year windows, as the source advises, since deliveries come in lots; a year's own share is a part. TIV
 * measures military resources transferred, not their price. The volume indices set the pair's deliveries of the year and
 * of the window over their largest ever, so that falling volume under a constant share is seen. Zero is real: an importing
 * state that received nothing from j depends on it not at all.
 *
 * **Params.** None.
 * **Unit and range.** Share, [0, 1]; directed (first state depends on second). Parts: share (of the year; null where the
 * state imported nothing), volume_index, volume_index_5y (null where the pair never had a delivery).
 * **Nulls.** `no-imports` for a state without arms imports in the window. Flag `spliced` where the window spans the
 * change of edition of 1994-1995; none throws.
 * **Complexity.** O(importing states x system members): about a million and a half pairs in 0.2 s.
 * **Source.** SIPRI Arms Transfers Database; Hirschman 1945 for dependence as a share.
 * **Example.** `counterpoise measure arms-dependence CHN RUS --from 2005 --to 2005` is 0.892.
 */
export const armsDependence = defineMeasure({
  id: 'arms-dependence',
  title: 'Dependence for arms imports',
  summary: 'Second state’s share of the first state’s arms imports (TIV) over five years.',
  grain: 'directed-dyad-year',
  unit: 'share',
  partUnits: {
    volume_index: 'share of the pair’s largest year',
    volume_index_5y: 'share of the pair’s largest five years',
  },
  range: [0, 1],
  symmetric: false,
  direction: 'closer',
  dimension: 'security',
  population:
    'all directed dyads of states that imported arms in the window with every member of the state system',
  datasets: ['arms', 'states'],
  coverage: { from: 1954, to: 2024 },
  needs,
  params: z.strictObject({}),
  references: [sipriArms, hirschman1945],
  compute(frames) {
    const keys = importingPairs(frames);
    return { ...keys, ...armsColumns(frames, keys), reasons: noReasons };
  },
  explainMissing({ importers }, { ccode1, year }) {
    const imports = statesByYear(importers).get(year)?.includes(ccode1) ?? false;
    return imports ? undefined : 'no-imports';
  },
});

interface Population extends PairKeys {
  /** Row of recipient i and supplier j in a year; -1 outside the population. */
  rowOf(i: number, j: number, year: number): number;
}

/** Importing states of each year with every other member of the system, both members in that year. */
function importingPairs({ importers, states }: FramesOf<typeof needs>): Population {
  const members = statesByYear(states);
  const blocks = new Map<
    number,
    { start: number; recipients: Int16Array; suppliers: Int16Array }
  >();
  let rows = 0;
  for (const [year, listed] of statesByYear(importers)) {
    const suppliers = members.get(year);
    if (suppliers === undefined) continue;
    const recipients = listed.filter((state) => suppliers.includes(state));
    blocks.set(year, { start: rows, recipients, suppliers });
    rows += recipients.length * (suppliers.length - 1);
  }
  const keys = {
    ccode1: new Int16Array(rows),
    ccode2: new Int16Array(rows),
    year: new Int16Array(rows),
  };
  let row = 0;
  for (const [year, { recipients, suppliers }] of blocks) {
    for (const recipient of recipients) {
      for (const supplier of suppliers) {
        if (supplier === recipient) continue;
        keys.ccode1[row] = recipient;
        keys.ccode2[row] = supplier;
        keys.year[row++] = year;
      }
    }
  }
  const rowOf = (i: number, j: number, year: number): number => {
    const block = blocks.get(year);
    if (block === undefined || i === j) return -1;
    const recipient = block.recipients.indexOf(i);
    const supplier = block.suppliers.indexOf(j);
    if (recipient < 0 || supplier < 0) return -1;
    const self = block.suppliers.indexOf(i);
    const width = block.suppliers.length - 1;
    return block.start + recipient * width + supplier - (supplier > self ? 1 : 0);
  };
  return { rows, ...keys, rowOf };
}

/** Zeros for every pair of the population, then the listed shares over them. */
function armsColumns({ shares }: FramesOf<typeof needs>, keys: Population) {
  const { ccode1, ccode2, year, import_share, import_share_5y } = shares.numbers;
  const imported = new Set<number>();
  const everDelivered = new Set<number>();
  for (let row = 0; row < shares.rows; row++) {
    everDelivered.add(pairYearKey(ccode1[row]!, ccode2[row]!, 0));
    if (!Number.isNaN(import_share[row]!)) imported.add(pairYearKey(ccode1[row]!, 0, year[row]!));
  }
  const value = new Float64Array(keys.rows);
  const parts = {
    share: new Float64Array(keys.rows),
    volume_index: new Float64Array(keys.rows),
    volume_index_5y: new Float64Array(keys.rows),
  };
  for (let row = 0; row < keys.rows; row++) {
    const [i, j, y] = [keys.ccode1[row]!, keys.ccode2[row]!, keys.year[row]!];
    if (!imported.has(pairYearKey(i, 0, y))) parts.share[row] = NaN;
    if (everDelivered.has(pairYearKey(i, j, 0))) continue;
    parts.volume_index[row] = NaN;
    parts.volume_index_5y[row] = NaN;
  }
  for (let row = 0; row < shares.rows; row++) {
    const target = keys.rowOf(ccode1[row]!, ccode2[row]!, year[row]!);
    if (target < 0) continue;
    value[target] = import_share_5y[row]!;
    parts.share[target] = import_share[row]!;
    parts.volume_index[target] = shares.numbers.volume_index[row]!;
    parts.volume_index_5y[target] = shares.numbers.volume_index_5y[row]!;
  }
  const joined = splicedYears(shares);
  const flags = new Map<number, RowFlag>();
  keys.year.forEach((y, row) => {
    if (joined.has(y)) flags.set(row, 'spliced');
  });
  return { value, parts, flags };
}
