import { frameNeed, wholeNeed, type FramesOf, type NumberColumn } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { splicedYears } from './arms-windows.js';
import { rowsByPairYear } from '../shared/frames-by-key.js';
import { columnOf, flagWhere, lazyParts } from '../shared/lazy.js';
import type { PairKeys } from '../shared/pairs.js';
import { hirschman1945, sipriArms } from '../../core/bibliography/index.js';
import { CCODE_LIMIT, statesByYear } from '../shared/state-years.js';
import { yearSpan } from '../shared/year-order.js';
import { meanAndSum } from '../../core/of-groups.js';

const needs = {
  shares: wholeNeed('directed-dyad-year', 'arms-shares', [
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
 * **Unit and range.** Share, [0, 1]; directed (first state depends on second). Parts: share (of the year; null where the
 * state imported nothing), volume_index, volume_index_5y (null where the pair never had a delivery).
 * **Nulls.** `no-imports` for a state without arms imports in the window. Flag `spliced` where the window spans the
 * change of edition of 1994-1995; none throws.
 * **Complexity.** O(importing states x system members): about a million and a half pairs in 0.2 s.
 * **Source.** Hirschman 1945 for dependence as a share.
 * **Example.** `counterpoise measure arms-dependence CHN RUS --from 2005 --to 2005` is 0.892.
 */
export const armsDependence = defineMeasure({
  id: 'arms-dependence',
  title: 'Dependence for arms imports',
  summary: 'Second state’s share of the first state’s arms imports (TIV) over five years.',
  grain: 'directed-dyad-year',
  ofGroups: meanAndSum(
    'as importer, the mean share of the members by their shares of its capabilities; as supplier, the sum of the shares of the members',
  ),
  unit: 'share',
  partUnits: {
    volume_index: 'share of the pair’s largest year',
    volume_index_5y: 'share of the pair’s largest five years',
  },
  range: [0, 1],
  direction: 'closer',
  dimension: 'security',
  population:
    'all directed dyads of states that imported arms in the window with every member of the state system',
  datasets: ['arms', 'states'],
  coverage: { from: 1954, to: 2024 },
  needs,
  references: [sipriArms, hirschman1945],
  compute(frames) {
    const keys = importingPairs(frames);
    return { ...keys, ...armsColumns(frames, keys) };
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
  const blocks = new Map<number, Block>();
  let rows = 0;
  for (const [year, listed] of statesByYear(importers)) {
    const suppliers = members.get(year);
    if (suppliers === undefined) continue;
    const places = placesOf(suppliers);
    const recipients = listed.filter((state) => places[state]! >= 0);
    const order = placesOf(recipients);
    blocks.set(year, { start: rows, recipients, suppliers, order, places });
    rows += recipients.length * (suppliers.length - 1);
  }
  const keys = {
    ccode1: new Int16Array(rows),
    ccode2: new Int16Array(rows),
    year: new Int16Array(rows),
  };
  let row = 0;
  for (const [year, { recipients, suppliers }] of blocks) {
    const start = row;
    for (const recipient of recipients) {
      const first = row;
      for (let at = 0; at < suppliers.length; at++)
        if (suppliers[at] !== recipient) keys.ccode2[row++] = suppliers[at]!;
      keys.ccode1.fill(recipient, first, row);
    }
    keys.year.fill(year, start, row);
  }
  const rowOf = (i: number, j: number, year: number): number => {
    const block = blocks.get(year);
    if (block === undefined || i === j) return -1;
    const recipient = block.order[i]!;
    const supplier = block.places[j]!;
    if (recipient < 0 || supplier < 0) return -1;
    const self = block.places[i]!;
    const width = block.suppliers.length - 1;
    return block.start + recipient * width + supplier - (supplier > self ? 1 : 0);
  };
  return { rows, ...keys, rowOf };
}

interface Block {
  readonly start: number;
  readonly recipients: Int16Array;
  readonly suppliers: Int16Array;
  /** Place of each state among the recipients, and among the suppliers; -1 for the others. */
  readonly order: Int16Array;
  readonly places: Int16Array;
}

function placesOf(states: Int16Array): Int16Array {
  const places = new Int16Array(CCODE_LIMIT).fill(-1);
  states.forEach((state, place) => (places[state] = place));
  return places;
}

/** Zeros for every pair of the population, then the listed shares over them. */
function armsColumns({ shares }: FramesOf<typeof needs>, keys: Population) {
  const { ccode1, ccode2, year, import_share, import_share_5y } = shares.numbers;
  const { volume_index, volume_index_5y } = shares.numbers;
  const { first, span } = yearSpan(year);
  const imported = new Uint8Array(span * CCODE_LIMIT);
  const everDelivered = new Uint8Array(CCODE_LIMIT * CCODE_LIMIT);
  for (let row = 0; row < shares.rows; row++) {
    everDelivered[ccode1[row]! * CCODE_LIMIT + ccode2[row]!] = 1;
    if (!Number.isNaN(import_share[row]!))
      imported[(year[row]! - first) * CCODE_LIMIT + ccode1[row]!] = 1;
  }
  /** The listed values over those of the other pairs. */
  const listedOver = (others: Float64Array, listed: NumberColumn): Float64Array => {
    for (let row = 0; row < shares.rows; row++) {
      const target = keys.rowOf(ccode1[row]!, ccode2[row]!, year[row]!);
      if (target >= 0) others[target] = listed[row]!;
    }
    return others;
  };
  const unlistedShare = (row: number): number =>
    imported[(keys.year[row]! - first) * CCODE_LIMIT + keys.ccode1[row]!] === 1 ? 0 : NaN;
  const unlistedVolume = (row: number): number =>
    everDelivered[keys.ccode1[row]! * CCODE_LIMIT + keys.ccode2[row]!] === 1 ? 0 : NaN;
  const value = listedOver(new Float64Array(keys.rows), import_share_5y);
  const sources: Record<string, readonly [NumberColumn, (row: number) => number]> = {
    share: [import_share, unlistedShare],
    volume_index: [volume_index, unlistedVolume],
    volume_index_5y: [volume_index_5y, unlistedVolume],
  };
  const parts = lazyParts(
    Object.fromEntries(
      Object.entries(sources).map(([name, [listed, unlisted]]) => [
        name,
        () => listedOver(columnOf(keys.rows, unlisted), listed),
      ]),
    ),
  );
  let listedRow: ReturnType<typeof rowsByPairYear> | undefined;
  const partAt = (part: string, row: number): number => {
    const [listed, unlisted] = sources[part]!;
    listedRow ??= rowsByPairYear(shares);
    const at = listedRow(keys.ccode1[row]!, keys.ccode2[row]!, keys.year[row]!);
    return at === undefined ? unlisted(row) : listed[at]!;
  };
  const joined = splicedYears(shares);
  const flags = flagWhere(keys.rows, 'spliced', (row) => joined.has(keys.year[row]!));
  return { value, parts, partAt, flags };
}
