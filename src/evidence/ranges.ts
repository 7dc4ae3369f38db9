import { expectationOf, otherReading } from './expectation.js';
import { UsageError } from '../core/errors.js';
import {
  bearsOn,
  binaryProbability,
  defaultLikelihood,
  expectationDensity,
  type LikelihoodParameters,
  tempering,
} from './likelihood.js';
import { type AssessOptions, assessQuestion, priorOf } from './posterior.js';
import { codedWeights, type EvidenceItem, type Expectation, type Question } from './types.js';

/** Judgements in order; a range is all that lies between its two ends. `any` of a percentile is in no order with the others. */
const scales: readonly (readonly Expectation[])[] = [
  ['low', 'rather-low', 'middle', 'rather-high', 'high'],
  ['no', 'any', 'yes'],
];

/** The judgements from one to another, in order; undefined where they are not on one scale, or in the wrong order. */
export function judgementsBetween([from, to]: readonly [Expectation, Expectation]):
  readonly Expectation[] | undefined {
  const scale = scales.find((words) => words.includes(from) && words.includes(to));
  if (scale === undefined || scale.indexOf(from) > scale.indexOf(to)) return undefined;
  return scale.slice(scale.indexOf(from), scale.indexOf(to) + 1);
}

/** The weights of the scale between two, ends included, largest first; undefined where they are in the wrong order. */
export function weightsBetween([from, to]: readonly [number, number]):
  readonly number[] | undefined {
  return from > to ? undefined : codedWeights.filter((weight) => weight >= from && weight <= to);
}

/** The judgement in the middle of a range, of two the one that commits itself less: what the assessment counts. */
export function middleJudgement(range: readonly [Expectation, Expectation]): Expectation {
  const words = judgementsBetween(range)!;
  const scale = scales.find((one) => one.includes(range[0]) && one.includes(range[1]))!;
  const centre = (scale.length - 1) / 2;
  const [low, high] = [Math.floor((words.length - 1) / 2), Math.ceil((words.length - 1) / 2)];
  const far = (at: number): number => Math.abs(scale.indexOf(words[at]!) - centre);
  return words[far(low) <= far(high) ? low : high]!;
}

/** The weight in the middle of a range, of two the one nearer to 0. */
export function middleWeight(range: readonly [number, number]): number {
  const weights = weightsBetween(range)!;
  return weights[Math.floor((weights.length - 1) / 2)]!;
}

export interface PosteriorBounds {
  /** In the order of the question. */
  readonly readings: readonly {
    readonly id: string;
    readonly low: number;
    readonly high: number;
  }[];
  /** Readings that some admissible judgements put ahead of the one that leads, exactly. */
  readonly overtake: readonly string[];
  /** Items that have a range and tell the readings apart by some of its judgements, in order. */
  readonly items: readonly string[];
  /** False where the search was cut short: the true bounds then lie within those given. */
  readonly exact: boolean;
}

/** Combinations of judgements of one item that are looked at, and steps of the search over items. */
const mostVariants = 20_000;
const mostSteps = 200_000;

/**
 * Lowest and highest posterior of each reading over every combination of judgements that the ranges of the items admit;
 * null where no range bears on the question. Shares within a cluster stay those of the assessment; an item that tells
 * the readings apart by other judgements only than those in the middle has the share it had, were all such of its cluster in use.
 *
 * The posterior of a reading H is 1/(1 + S), S the sum over rivals l of exp(b_l + sum over items of a_il), with b_l the log
 * prior odds of l and a_il the tempered log-likelihood of l less that of H. Only the choice within an item moves its vector
 * (a_il)_l, and items are chosen apart. S rises with every component, so that a vector that is at least as large
 * in all of them as another of the same item never makes S smallest, and one at most as large never largest: what is left
 * is mostly one vector an item, the one with H at its best and every rival at its worst. Several are left where a choice for one
 * rival shifts the likelihoods of others (through the reliability mixture, or the average that `other` takes): those
 * are searched with the sum of the components' own extremes as the bound. Exact unless the search passes 200,000 steps; then the
 * bound itself is given, which is never too narrow.
 */
export function posteriorBounds(
  question: Question,
  items: readonly EvidenceItem[],
  options: AssessOptions = {},
): PosteriorBounds | null {
  const assessed = assessQuestion(question, items, options);
  const parameters = { ...defaultLikelihood, ...options };
  const used = items
    .filter((item) => bearsOn(question, item) || mayBearOn(question, item, parameters))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ranged = used.filter((item) => hasRange(question, item));
  if (ranged.length === 0) return null;
  const ids = question.readings.map(({ id }) => id);
  const shareOf = ({ id, cluster }: EvidenceItem): number =>
    assessed.items.find((item) => item.id === id)?.tempering ??
    tempering(used.filter((item) => item.cluster === cluster).length, options.dependence);
  const logs = used.map((item) =>
    variantsOf(question, item, parameters).map((p) => mixed(p, item.reliability, shareOf(item))),
  );
  const prior = priorOf(question);
  let exact = true;
  const extremeOf = (reading: number, sense: 1 | -1): number => {
    const rivals = ids.map((_, k) => k).filter((k) => k !== reading);
    const found = extremeSum(
      rivals.map((k) => Math.log(prior.get(ids[k]!)! / prior.get(ids[reading]!)!)),
      logs.map((variants) => variants.map((log) => rivals.map((k) => log[k]! - log[reading]!))),
      sense,
    );
    exact &&= found.exact;
    return 1 / (1 + found.sum);
  };
  const readings = ids.map((id, k) => ({ id, low: extremeOf(k, 1), high: extremeOf(k, -1) }));
  const leader = ids.indexOf(assessed.leader);
  const best = (rival: number): number =>
    logs.reduce(
      (sum, variants) => sum + Math.max(...variants.map((log) => log[rival]! - log[leader]!)),
      Math.log(prior.get(ids[rival]!)! / prior.get(ids[leader]!)!),
    );
  return {
    readings,
    overtake: ids.filter((_, k) => k !== leader && best(k) > 1e-9),
    items: ranged.map(({ id }) => id),
    exact,
  };
}

function hasRange(question: Question, { observed, ranges, learned }: EvidenceItem): boolean {
  if (ranges === undefined || learned?.[question.id] !== undefined) return false;
  const { expect = {}, weights = {}, probability } = ranges;
  const of = observed.type === 'coded' ? (weights[question.id] ?? {}) : expect;
  return probability !== undefined || question.readings.some(({ id }) => id in of);
}

/** Whether an item that distinguishes nothing by the judgements in the middle does so by others that it admits. */
function mayBearOn(
  question: Question,
  item: EvidenceItem,
  parameters: LikelihoodParameters,
): boolean {
  return (
    item.reliability > 0 &&
    hasRange(question, item) &&
    variantsOf(question, item, parameters).some((p) => p.some((value) => value !== p[0]))
  );
}

/** Tempered log-likelihoods by reading, reliability mixed in. */
function mixed(p: readonly number[], reliability: number, share: number): number[] {
  const floor = (1 - reliability) * Math.max(...p);
  return p.map((value) => share * Math.log(reliability * value + floor));
}

/** Likelihoods by reading, in the order of the question, for every combination of judgements that the item admits. */
function variantsOf(
  question: Question,
  item: EvidenceItem,
  parameters: LikelihoodParameters,
): number[][] {
  const readings = question.readings.map(({ id }) => id);
  if (item.observed.type !== 'coded')
    return product(
      readings.map((id) => admitted(item, id, parameters)),
      item,
    );
  const stated = item.weights![question.id]!;
  const ranges = item.ranges?.weights?.[question.id] ?? {};
  const rivals = readings.filter((id) => id !== otherReading || id in stated);
  const choices = rivals.map((id) => {
    const range = ranges[id];
    const weights = range === undefined ? [stated[id]!] : weightsBetween(range)!;
    return weights.map((db) => 10 ** (db / 10));
  });
  return product(choices, item).map((p) => {
    const average = p.reduce((sum, value) => sum + value, 0) / p.length;
    return readings.map((id) => (rivals.includes(id) ? p[rivals.indexOf(id)]! : average));
  });
}

/** Likelihoods of what was observed that a reading admits. */
function admitted(
  { observed, expect = {}, ranges }: EvidenceItem,
  reading: string,
  parameters: LikelihoodParameters,
): number[] {
  const range = reading === otherReading ? undefined : ranges?.expect?.[reading];
  const words = range === undefined ? [expectationOf(expect, reading)] : judgementsBetween(range)!;
  if (observed.type === 'percentile')
    return words.map((word) => expectationDensity(word, observed.u, parameters));
  const seen = observed.type === 'binary' && observed.yes;
  // A probability counts once more where only the word decides, so that the judgement itself is always among them.
  const yes = [parameters.yes, ...(ranges?.probability ?? [])];
  const all = words.flatMap((word) =>
    yes.map((probability) => binaryProbability(word, seen, { ...parameters, yes: probability })),
  );
  return [...new Set(all)];
}

function product(choices: readonly (readonly number[])[], { id }: EvidenceItem): number[][] {
  const size = choices.reduce((total, choice) => total * choice.length, 1);
  if (size > mostVariants)
    throw new UsageError(`the ranges of ${id} admit ${size} combinations of judgements`, {
      code: 'too-many-judgements',
      details: { value: size, expected: `at most ${mostVariants}` },
      hint: 'give fewer of its readings a range, or narrower ones',
    });
  return choices.reduce<number[][]>(
    (rows, choice) => rows.flatMap((row) => choice.map((value) => [...row, value])),
    [[]],
  );
}

type Vector = readonly number[];

/** Vectors that no other one is at least as good as in every component; `sense` 1: large is good. */
function undominated(vectors: readonly Vector[], sense: 1 | -1): Vector[] {
  const beats = (a: Vector, b: Vector): boolean => a.every((x, k) => sense * (x - b[k]!) >= 0);
  const kept: Vector[] = [];
  for (const vector of vectors) {
    if (kept.some((other) => beats(other, vector))) continue;
    const rest = kept.filter((other) => !beats(vector, other));
    kept.splice(0, kept.length, ...rest, vector);
  }
  return kept;
}

const plus = (a: Vector, b: Vector): number[] => a.map((x, k) => x + b[k]!);
const sumOfExp = (a: Vector): number => a.reduce((sum, x) => sum + Math.exp(x), 0);

/** Largest (`sense` 1) or smallest sum over components of exp(base + one vector of each item). */
function extremeSum(
  base: Vector,
  items: readonly (readonly Vector[])[],
  sense: 1 | -1,
): { sum: number; exact: boolean } {
  const fronts = items.map((vectors) => undominated(vectors, sense));
  const start = fronts
    .filter((front) => front.length === 1)
    .reduce((sum, [only]) => plus(sum, only!), [...base]);
  const open = fronts.filter((front) => front.length > 1);
  const pick = sense === 1 ? Math.max : Math.min;
  const ideal = (front: readonly Vector[]): number[] =>
    base.map((_, k) => pick(...front.map((vector) => vector[k]!)));
  // What the items from each on could add at best, component by component.
  const ahead = open.reduceRight<number[][]>(
    (sums, front) => [plus(ideal(front), sums[0]!), ...sums],
    [base.map(() => 0)],
  );
  let best = -sense * Infinity;
  let steps = 0;
  const search = (at: number, sum: Vector): void => {
    if (++steps > mostSteps) return;
    if (sense * (sumOfExp(plus(sum, ahead[at]!)) - best) <= 0) return;
    if (at === open.length) best = sumOfExp(sum);
    else for (const vector of open[at]!) search(at + 1, plus(sum, vector));
  };
  search(0, start);
  const exact = steps <= mostSteps;
  return { sum: exact ? best : sumOfExp(plus(start, ahead[0]!)), exact };
}
