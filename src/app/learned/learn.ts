import {
  multinomialFit,
  type MultinomialFit,
  type MultinomialInput,
  type Order,
} from '../../analysis/index.js';
import { createRng } from '../../core/rng.js';
import type { Dimension } from '../../core/dimensions.js';
import type { ObservationRow } from '../../evidence/types.js';
import type { Expectation } from '../../evidence/vocabulary.js';
import { otherReading } from '../../evidence/index.js';
import { standardised } from './apply.js';
import { lookOf } from './look.js';
import type { LearnedQuestion } from './model.js';

/** Rows of numbers with the reading that each is labelled with. */
export interface Labelled {
  readonly values: readonly Float64Array[];
  /** Place of the reading among those of the question. */
  readonly reading: readonly number[];
  /** Labels of one pair go together wherever labels are drawn again or left out. */
  readonly pair: readonly string[];
}

/** What weights are learned for. */
export interface Learnable {
  readonly readings: readonly string[];
  readonly rows: readonly ObservationRow[];
}

/**
 * How far the expectations by hand reach: the prior mean of a weight is this many nats per standard deviation of the row
 * and step of the expectation, and it is held as firmly as ten labels would. Both were chosen among a few by the blocked
 * log score of the labels.
 */
const PER_STEP = 0.2;
const FIRMNESS = 10;
/** So firm that a weight stays where it is. */
const NEVER = 1e9;

const steps: Readonly<Record<Expectation, number>> = {
  high: 2,
  'rather-high': 1,
  middle: 0,
  any: 0,
  'rather-low': -1,
  low: -2,
  yes: 2,
  no: -2,
};

const stepsOf = (expectation: Expectation = 'any'): number => steps[expectation];

/** Prior means of the weights by row and reading: what is expected by hand, as a difference from the mean of the readings. */
export function priorMeans({ rows, readings }: Learnable, perStep = PER_STEP): number[][] {
  return rows.map(({ expect }) => {
    const named = readings.filter((id) => id !== otherReading);
    const stepOf = (id: string): number => stepsOf(expect[id]);
    const mean = named.reduce((sum, id) => sum + stepOf(id), 0) / named.length;
    return readings.map((id) => (id === otherReading ? 0 : perStep * (stepOf(id) - mean)));
  });
}

/** Two readings that by their definitions differ in these dimensions alone; in all others their weights are the same. */
const alike = {
  readings: ['rivalry', 'distance'],
  differIn: new Set<Dimension>(['conflict', 'composite']),
} as const;

/** Each of the two at least the other, which makes their weights the same to a thousandth or two. */
const equalOrders = ({ rows, readings }: Learnable): Order[] => {
  const [one, other] = alike.readings.map((id) => readings.indexOf(id)) as [number, number];
  if (one < 0 || other < 0) return [];
  return rows.flatMap(({ dimension }, column) =>
    alike.differIn.has(dimension)
      ? []
      : [
          { column, lower: one, higher: other },
          { column, lower: other, higher: one },
        ],
  );
};

/**
 * Readings of which one expects more of a row than the other: its weight is to be no smaller. Of a yes that one reading alone
 * expects all others have the same: what makes an alliance does not tell rivalry from convenience.
 */
const expectedOrders = ({ rows, readings }: Learnable): Order[] =>
  rows.flatMap(({ expect }, column) => {
    const named = readings.filter((id) => id !== otherReading);
    const isAlone =
      named.filter((id) => expect[id] === 'yes').length === 1 &&
      named.filter((id) => expect[id] === 'no').length === named.length - 1;
    return named.flatMap((low) =>
      named.flatMap((high) => {
        const steps = stepsOf(expect[high]) - stepsOf(expect[low]);
        const isBound = steps > 0 || (isAlone && steps === 0 && low !== high);
        return isBound
          ? [{ column, lower: readings.indexOf(low), higher: readings.indexOf(high) }]
          : [];
      }),
    );
  });

export interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** Mean and standard deviation of the values of each row, to four digits, as they are shipped. */
export function spreadsOf(values: readonly Float64Array[], rows: number): Spread[] {
  const rounded = (value: number): number => Number(value.toPrecision(4));
  return Array.from({ length: rows }, (_, at) => {
    const seen = values.map((one) => one[at]!).filter((value) => !Number.isNaN(value));
    const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length;
    const square = seen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / seen.length;
    return { mean: rounded(mean), sd: rounded(Math.sqrt(square)) || 1 };
  });
}

/**
 * Rows as the weights take them: in standard deviations; what is not seen says nothing, and counts as the mean. So does a row
 * of which nothing was seen where the spreads are from: no weight was learned for it.
 */
export const inSpreads = (values: readonly Float64Array[], spreads: readonly Spread[]) =>
  values.map((one) =>
    one.map((value, at) => {
      const standard = standardised(value, spreads[at]!);
      return Number.isNaN(standard) ? 0 : standard;
    }),
  );

/** The fit of a question: multinomial logit, drawn toward what is expected by hand. */
export function fitWeights(
  learnable: Learnable,
  rows: readonly Float64Array[],
  reading: readonly number[],
  options: Pick<MultinomialInput, 'weights' | 'start'> = {},
): MultinomialFit {
  return multinomialFit({
    rows,
    outcome: reading,
    classes: learnable.readings.length,
    ...options,
    centre: priorMeans(learnable),
    ordered: [...equalOrders(learnable), ...expectedOrders(learnable)],
    // The catch-all reading expects nothing of any row.
    precision: learnable.readings.map((id) => (id === otherReading ? NEVER : FIRMNESS)),
  });
}

const SAMPLES = 100;
const thousandths = (value: number): number => Math.round(value * 1000);

/** The weights of a question as they are shipped, and again from pairs drawn with replacement. */
export function learnWeights(
  learnable: Learnable,
  { values, reading, pair }: Labelled,
  seed: number,
): LearnedQuestion {
  const { readings, rows } = learnable;
  const [R, n] = [readings.length, rows.length];
  const spreads = spreadsOf(values, n);
  const x = inSpreads(values, spreads);
  const fit = fitWeights(learnable, x, reading);
  const weightsOf = ({ coefficients }: MultinomialFit): number[] =>
    [...coefficients.subarray(R)].map(thousandths);
  const whole = weightsOf(fit);
  const prior = softmax([...fit.coefficients.subarray(0, R)]);
  const pairs = [...new Set(pair)].sort();
  const rng = createRng(seed, 'learned weights');
  const samples = Array.from({ length: SAMPLES }, () => {
    const times = new Map<string, number>();
    for (let draw = 0; draw < pairs.length; draw++) {
      const drawn = pairs[rng.integer(0, pairs.length - 1)]!;
      times.set(drawn, (times.get(drawn) ?? 0) + 1);
    }
    const weights = pair.map((one) => times.get(one) ?? 0);
    return [...fitWeights(learnable, x, reading, { weights }).coefficients].map(thousandths);
  });
  return {
    readings,
    prior: sumsToOne(prior),
    rows: rows.map((row, at) => ({
      ...{ id: row.id, look: lookOf(row, readings) },
      ...spreads[at]!,
      weights: whole.slice(at * R, (at + 1) * R),
    })),
    samples,
    labels: reading.length,
  };
}

export function softmax(logs: readonly number[]): number[] {
  const top = Math.max(...logs);
  const all = logs.map((log) => Math.exp(log - top));
  const sum = all.reduce((total, one) => total + one, 0);
  return all.map((one) => one / sum);
}

/** Probabilities to three digits that add up to one. */
function sumsToOne(values: readonly number[]): number[] {
  const rounded = values.map((value) => Math.max(1, Math.round(value * 1000)));
  const most = rounded.indexOf(Math.max(...rounded));
  rounded[most]! += 1000 - rounded.reduce((sum, one) => sum + one, 0);
  return rounded.map((value) => value / 1000);
}
