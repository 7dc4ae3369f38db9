import { expectationOf } from '../../../src/evidence/expectation.js';
import {
  binaryProbability,
  defaultLikelihood,
  expectationDensity,
  type LikelihoodParameters,
} from '../../../src/evidence/likelihood.js';
import {
  type EvidenceItem,
  type Expectation,
  expectations,
  type Question,
} from '../../../src/evidence/types.js';

/** How an observation comes about: a percentile with a density in equal cells, or an event with a probability. */
export type Law =
  | {
      readonly type: 'percentile';
      /** Mean density of each cell; they average 1. */
      readonly density: Float64Array;
      /** Distribution function at the lower end of each cell, and 1. */
      readonly below: Float64Array;
      readonly mean: number;
    }
  | { readonly type: 'event'; readonly mean: number };

/** An item as it may come out, under each reading and where it says nothing of the readings. */
export interface ItemLaws {
  readonly template: EvidenceItem;
  /** In the order of the readings of the question. */
  readonly byReading: readonly Law[];
  /** What an unreliable item follows. */
  readonly noise: Law;
  /** What a reading could have been thought to expect. */
  readonly alternatives: readonly Law[];
}

export interface LawOptions extends LikelihoodParameters {
  /** Probability of a coded fact under the reading that it fits best. */
  readonly fact: number;
}
export const defaultLaws: LawOptions = { ...defaultLikelihood, fact: 0.8 };

/** Equal cells of [0, 1] on which densities are held. */
const cells = 1000;

function percentileLaw(expectation: Expectation, parameters: LikelihoodParameters): Law {
  const density = Float64Array.from({ length: cells }, (_, i) =>
    expectationDensity(expectation, (i + 0.5) / cells, parameters),
  );
  const total = density.reduce((sum, value) => sum + value, 0);
  const below = new Float64Array(cells + 1);
  let mean = 0;
  for (let i = 0; i < cells; i++) {
    const mass = density[i]! / total;
    below[i + 1] = below[i]! + mass;
    mean += (mass * (i + 0.5)) / cells;
    density[i] = mass * cells;
  }
  return { type: 'percentile', density, below, mean };
}

/** Percentile below which the law has the mass v. */
export function quantileOf({ below }: Extract<Law, { type: 'percentile' }>, v: number): number {
  let [low, high] = [0, cells];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (below[middle]! <= v) low = middle;
    else high = middle;
  }
  return (low + (v - below[low]!) / (below[low + 1]! - below[low]!)) / cells;
}

/** Density and distribution function of a law at a percentile. */
export function densityAt(
  { density, below }: Extract<Law, { type: 'percentile' }>,
  u: number,
): readonly [density: number, below: number] {
  const cell = Math.min(Math.floor(u * cells), cells - 1);
  return [density[cell]!, below[cell]! + density[cell]! * (u - cell / cells)];
}

/**
 * Laws of the items under the readings of a question, with the densities and probabilities of the assessment itself,
 * normalised for what its clipping of percentiles takes from the ends. A coded fact states ratios only: it is taken to
 * happen with probability `fact` under the reading that it fits best, and with `fact` times 10^(dB/10) under the others.
 * Noise is uniform for a percentile, one half for yes-or-no, and the mean over readings for a fact. O(items x readings).
 */
export function lawsOf(
  question: Question,
  items: readonly EvidenceItem[],
  options: LawOptions = defaultLaws,
): ItemLaws[] {
  const readings = question.readings.map(({ id }) => id);
  const known = new Map<Expectation, Law>();
  const percentile = (expectation: Expectation): Law => {
    const law = known.get(expectation) ?? percentileLaw(expectation, options);
    known.set(expectation, law);
    return law;
  };
  const yesNo = (expectation: Expectation): Law => ({
    type: 'event',
    mean: binaryProbability(expectation, true, options),
  });
  return items.map((template) => {
    if (template.observed.type === 'coded')
      return factLaws(question.id, template, readings, options);
    const binary = template.observed.type === 'binary';
    const law = binary ? yesNo : percentile;
    const scale = expectations.filter(
      (one) => one === 'any' || (one === 'yes' || one === 'no') === binary,
    );
    return {
      template,
      byReading: readings.map((reading) => law(expectationOf(template.expect ?? {}, reading))),
      noise: law('any'),
      alternatives: scale.map(law),
    };
  });
}

function factLaws(
  question: string,
  template: EvidenceItem,
  readings: readonly string[],
  { fact }: LawOptions,
): ItemLaws {
  const weights = template.weights?.[question] ?? {};
  const relative = readings
    .flatMap((reading) => weights[reading] ?? [])
    .map((db) => 10 ** (db / 10));
  const average = relative.reduce((sum, p) => sum + p, 0) / relative.length;
  const best = Math.max(...relative);
  const byReading = readings.map((reading): Law => {
    const db = weights[reading];
    return { type: 'event', mean: (fact * (db === undefined ? average : 10 ** (db / 10))) / best };
  });
  const mean = byReading.reduce((sum, law) => sum + law.mean, 0) / byReading.length;
  return { template, byReading, noise: { type: 'event', mean }, alternatives: byReading };
}
