import type { MeasureColumns } from '../../core/measure.js';
import { memoOn } from '../../core/memo.js';
import { cooperationDomains } from '../alignment/cooperation.js';
import { meanPlaces } from '../alignment/mean-places.js';
import { latentEstimates, type LatentFrame, type LatentState } from '../latent/estimates.js';
import { hostileThresholds, type HostileThreshold } from '../latent/hostile-probability.js';
import { relevantDyads } from '../latent/relevant-dyads.js';
import { columnOf, endsByRow, flagWhere, partsByRow } from '../shared/lazy.js';
import { indexPairs } from '../shared/pair-index.js';
import { quantileOfProduct } from '../shared/product-of-independent.js';
import { meanRootOf, rootsOf } from './excess-root.js';
import { eitherOrder, type TriadKeys } from './hostile-thirds.js';

export interface ExternalInputs {
  readonly relations: LatentFrame;
  readonly state: LatentState;
  readonly threshold: HostileThreshold;
  readonly hostile: MeasureColumns;
  readonly cooperation: MeasureColumns;
}

/** Row of a relevant dyad, its states in either order, in the table of relations from which a measure is made. */
export const relevantIndex = memoOn(
  ({ numbers }: LatentFrame) => [numbers['relevant']!],
  (relations) => {
    const { keys } = relevantDyads(relations);
    return eitherOrder(indexPairs(keys));
  },
);

/** A column of which rows are worked out when they are first asked for. */
function keptByRow(rows: number, valueOf: (row: number) => number): (row: number) => number {
  const kept = new Float64Array(rows).fill(NaN);
  return (row) => {
    if (Number.isNaN(kept[row]!)) kept[row] = valueOf(row);
    return kept[row]!;
  };
}

/** Hostility above the threshold, in units of latent hostility, by row of the table. */
function excessOf({ relations, state, threshold }: ExternalInputs) {
  const { mean, sd, columns } = latentEstimates(relations, 'hostility', state);
  const limit = relations.numbers[hostileThresholds[threshold]]!;
  const centre = (row: number): number => (mean[row]! - limit[row]!) / 100;
  const spread = (row: number): number => sd[row]! / 100;
  return {
    meanRoot: keptByRow(relations.rows, (row) => meanRootOf(centre(row), spread(row))),
    rootsAt: (row: number) => rootsOf(centre(row), spread(row)),
    isUninformative: (row: number) => columns.flags!.has(row),
  };
}

/** Fifths of the distribution of cooperation, each by its middle. */
const fifths = [0.1, 0.3, 0.5, 0.7, 0.9];

/** The columns of some triads. */
export function externalColumns(triads: TriadKeys, inputs: ExternalInputs): MeasureColumns {
  const { relations, state, hostile, cooperation } = inputs;
  const { rows, ccode1, ccode2, third, year } = triads;
  const { ccode1: first, ccode2: second, year: years } = relations.numbers;
  const relationRow = eitherOrder(
    indexPairs({ rows: relations.rows, ccode1: first!, ccode2: second!, year: years! }),
  );
  const hostileRow = eitherOrder(indexPairs(hostile));
  const ownPair = relevantIndex(relations);
  const cooperationRow = indexPairs(cooperation);
  const { meanAt, keys } = meanPlaces(relations, cooperationDomains, state);
  const cooperationOf = keptByRow(keys.rows, (row) => meanAt(row).expectation());
  const excess = excessOf(inputs);
  const withFirst = (row: number) => relationRow(ccode1[row]!, third[row]!, year[row]!);
  const withSecond = (row: number) => relationRow(ccode2[row]!, third[row]!, year[row]!);
  const pairAt = (row: number) => ownPair(ccode1[row]!, ccode2[row]!, year[row]!);
  const shared = (row: number) =>
    excess.meanRoot(withFirst(row)) * excess.meanRoot(withSecond(row));
  const toFirst = (row: number) =>
    hostile.value[hostileRow(ccode1[row]!, third[row]!, year[row]!)]!;
  const toSecond = (row: number) =>
    hostile.value[hostileRow(ccode2[row]!, third[row]!, year[row]!)]!;
  const cooperative = (row: number) =>
    cooperation.parts!['probability']![cooperationRow(ccode1[row]!, ccode2[row]!, year[row]!)]!;
  const ends = (row: number): readonly [number, number] => {
    const here = meanAt(pairAt(row));
    const lists = [
      excess.rootsAt(withFirst(row)),
      excess.rootsAt(withSecond(row)),
      Float64Array.from(fifths, (q) => here.quantile(q)),
    ] as const;
    return [quantileOfProduct(lists, 0.05), quantileOfProduct(lists, 0.95)];
  };
  return {
    ...triads,
    value: columnOf(rows, (row) => shared(row) * cooperationOf(pairAt(row))),
    ...partsByRow(rows, {
      probability: (row) => toFirst(row) * toSecond(row) * cooperative(row),
      'probability-first': toFirst,
      'probability-second': toSecond,
      'probability-cooperation': cooperative,
      'shared-hostility': shared,
      cooperation: (row) => cooperationOf(pairAt(row)),
    }),
    interval: endsByRow(rows, ends),
    flags: flagWhere(
      rows,
      'uninformative',
      (row) => excess.isUninformative(withFirst(row)) || excess.isUninformative(withSecond(row)),
    ),
  };
}
