import { middleJudgement, middleWeight } from '../evidence/index.js';
import type { CodedFact, Expectation, ObservationRow } from '../evidence/types.js';
import type { EvidenceFile, ReadingsFile } from './schema.js';

type Row = ReadingsFile['observations'][number];
type Fact = EvidenceFile['facts'][number];

export const isRange = <T>(given: T | readonly [T, T]): given is readonly [T, T] =>
  Array.isArray(given);

/** What is given as it is, or the middle of its range; and the ranges by themselves. */
function split<T>(
  given: Readonly<Record<string, T | readonly [T, T]>>,
  middle: (range: readonly [T, T]) => T,
): { points: Record<string, T>; ranges: Record<string, readonly [T, T]> } {
  const points: Record<string, T> = {};
  const ranges: Record<string, readonly [T, T]> = {};
  for (const [key, value] of Object.entries(given)) {
    points[key] = isRange(value) ? middle(value) : value;
    if (isRange(value)) ranges[key] = value;
  }
  return { points, ranges };
}

/** A row as the assessment takes it: a judgement each, with how far it may be otherwise beside it where the case says so. */
export function rowOf({ expect, probability, ...row }: Row): ObservationRow {
  const { points, ranges } = split<Expectation>(expect, middleJudgement);
  const has = { expect: Object.keys(ranges).length > 0, probability: probability !== undefined };
  return {
    ...row,
    expect: points,
    ...(has.expect || has.probability
      ? {
          ranges: {
            ...(has.expect ? { expect: ranges } : {}),
            ...(has.probability ? { probability } : {}),
          },
        }
      : {}),
  };
}

/** A fact as the assessment takes it, likewise. */
export function factOf({ weights, ...fact }: Fact): CodedFact {
  const questions = Object.entries(weights).map(
    ([question, given]) => [question, split<number>(given, middleWeight)] as const,
  );
  const ranged = questions.filter(([, { ranges }]) => Object.keys(ranges).length > 0);
  return {
    ...fact,
    weights: Object.fromEntries(questions.map(([question, { points }]) => [question, points])),
    ...(ranged.length === 0
      ? {}
      : {
          ranges: {
            weights: Object.fromEntries(ranged.map(([question, { ranges }]) => [question, ranges])),
          },
        }),
  };
}
