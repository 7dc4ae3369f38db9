import type { MeasureColumns } from '../../core/measure.js';
import { keptIn, memoOn } from '../../core/memo.js';
import { cooperationDomains } from '../alignment/cooperation.js';
import { meanPlaces, type PlacesBy } from '../alignment/mean-places.js';
import {
  latentEstimates,
  meanAndSd,
  type LatentFrame,
  type LatentState,
} from '../latent/estimates.js';
import { hostileThresholds, type HostileThreshold } from '../latent/hostile-probability.js';
import { relevantDyads } from '../latent/relevant-dyads.js';
import { columnOf, endsByRow, flagWhere, partsByRow } from '../shared/lazy.js';
import { indexPairs } from '../shared/pair-index.js';
import type { MeanOfIndependent } from '../shared/mean-of-independent.js';
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

type Chosen = Pick<ExternalInputs, 'relations' | 'state' | 'threshold'>;

/** The column on which what follows from hostility alone rests. */
const ofHostility = ({ relations, state }: Pick<Chosen, 'relations' | 'state'>): object =>
  relations.numbers[meanAndSd('hostility', state)[0]]!;

/** Hostility above the threshold, in units of latent hostility, by row of the table; for all triads that are asked for. */
const excessOf = memoOn(
  (chosen: Chosen) => [ofHostility(chosen), chosen.state, chosen.threshold],
  excessByRow,
);

function excessByRow({ relations, state, threshold }: Chosen) {
  const { mean, sd, columns } = latentEstimates(relations, 'hostility', state);
  const limit = relations.numbers[hostileThresholds[threshold]]!;
  const centre = (row: number): number => (mean[row]! - limit[row]!) / 100;
  const spread = (row: number): number => sd[row]! / 100;
  const roots = new Map<number, Float64Array>();
  return {
    meanRoot: keptByRow(relations.rows, (row) => meanRootOf(centre(row), spread(row))),
    rootsAt: (row: number): Float64Array =>
      keptIn(roots, row, () => rootsOf(centre(row), spread(row))),
    isUninformative: (row: number) => columns.flags!.has(row),
  };
}

/** Mean places of cooperation with their expectation, by row of relevant dyads. */
const cooperationOf = memoOn(
  (relations: LatentFrame, state: LatentState, by: PlacesBy) => [
    ofHostility({ relations, state }),
    state,
    by,
  ],
  (relations, state, by) => {
    const { meanAt, expectedAt, keys } = meanPlaces(relations, cooperationDomains, state, by);
    return { meanAt, expected: keptByRow(keys.rows, expectedAt) };
  },
);

/** Five equally likely values of the cooperation of a pair, those of one row of pairs after another. */
function cooperationPoints(meanAt: (row: number) => MeanOfIndependent) {
  let held: { readonly row: number; readonly points: Float64Array } | undefined;
  return (row: number): Float64Array => {
    if (held?.row !== row) {
      const here = meanAt(row);
      held = { row, points: Float64Array.of(...fifths.map((q) => here.quantile(q))) };
    }
    return held.points;
  };
}
const fifths = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Where the states of triads stand in the tables that they are measured by. */
function rowsOfTriads(
  { ccode1, ccode2, third, year }: TriadKeys,
  { relations, hostile, cooperation }: ExternalInputs,
) {
  const { ccode1: first, ccode2: second, year: years } = relations.numbers;
  const relationRow = eitherOrder(
    indexPairs({ rows: relations.rows, ccode1: first!, ccode2: second!, year: years! }),
  );
  const hostileRow = eitherOrder(indexPairs(hostile));
  const relevantRow = relevantIndex(relations);
  const cooperationRow = indexPairs(cooperation);
  return {
    first: (row: number) => relationRow(ccode1[row]!, third[row]!, year[row]!),
    second: (row: number) => relationRow(ccode2[row]!, third[row]!, year[row]!),
    relevant: (row: number) => relevantRow(ccode1[row]!, ccode2[row]!, year[row]!),
    firstHostile: (row: number) => hostileRow(ccode1[row]!, third[row]!, year[row]!),
    secondHostile: (row: number) => hostileRow(ccode2[row]!, third[row]!, year[row]!),
    cooperation: (row: number) => cooperationRow(ccode1[row]!, ccode2[row]!, year[row]!),
  };
}

/** Four digits: all that the estimates bear, and a file of the population that takes two bytes for a value. */
export const toFourDigits = (value: number): number => Math.round(value * 1e4) / 1e4;

interface ColumnOptions {
  /** What is kept of a number. */
  readonly kept?: (value: number) => number;
  /** Places of cooperation: summed for the rows of a pair, from tables for a population. */
  readonly by?: PlacesBy;
}

type Pair = [low: number, high: number];

/** The columns of some triads. */
export function externalColumns(
  triads: TriadKeys,
  inputs: ExternalInputs,
  { kept = (value) => value, by = 'summed' }: ColumnOptions = {},
): MeasureColumns {
  const { relations, state, hostile, cooperation } = inputs;
  const { rows } = triads;
  const at = rowsOfTriads(triads, inputs);
  const { meanAt, expected } = cooperationOf(relations, state, by);
  const pointsAt = cooperationPoints(meanAt);
  const excess = excessOf(inputs);
  const shared = (row: number) => excess.meanRoot(at.first(row)) * excess.meanRoot(at.second(row));
  const index = (row: number) => kept(shared(row) * expected(at.relevant(row)));
  const ofFirst = (row: number) => hostile.value[at.firstHostile(row)]!;
  const ofSecond = (row: number) => hostile.value[at.secondHostile(row)]!;
  const ofPair = (row: number) => cooperation.parts!['probability']![at.cooperation(row)]!;
  return {
    ...triads,
    value: columnOf(rows, index),
    ...partsByRow(rows, {
      probability: (row) => kept(ofFirst(row) * ofSecond(row) * ofPair(row)),
      'probability-first': (row) => kept(ofFirst(row)),
      'probability-second': (row) => kept(ofSecond(row)),
      'probability-cooperation': (row) => kept(ofPair(row)),
      'shared-hostility': (row) => kept(shared(row)),
      cooperation: (row) => kept(expected(at.relevant(row))),
    }),
    interval: endsByRow(rows, (row) => {
      const roots = [excess.rootsAt(at.first(row)), excess.rootsAt(at.second(row))] as const;
      const lists = [...roots, pointsAt(at.relevant(row))] as const;
      const [low, high] = [0.05, 0.95].map((q) => kept(quantileOfProduct(lists, q))) as Pair;
      // The value is a mean, and may lie beyond both quantiles: next to nought where hostility is hardly possible.
      return [Math.min(low, index(row)), Math.max(high, index(row))];
    }),
    flags: flagWhere(
      rows,
      'uninformative',
      (row) => excess.isUninformative(at.first(row)) || excess.isUninformative(at.second(row)),
    ),
  };
}
