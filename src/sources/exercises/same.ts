import { memoOn } from '../../core/memo.js';
import { ascending } from '../cells.js';

/*
 * When two entries of lists of military exercises are the same exercise.
 */

export const exerciseLists = ['mme', 'jme', 'russian', 'coded'] as const;
export type ExerciseList = (typeof exerciseLists)[number];

/** One entry of a list. */
export interface ListedExercise {
  readonly list: ExerciseList;
  /** Number of the row in its list, from 1. */
  readonly item: number;
  /** Null where the list gives none. */
  readonly name: string | null;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** Participating states, ascending. */
  readonly states: readonly number[];
  /** Participants that are unknown or no state: with two states the exercise is multilateral then. */
  readonly others: boolean;
}

/** An exercise with every entry that describes it; participants are those that any entry names. */
export interface Exercise {
  readonly entries: readonly ListedExercise[];
  readonly year: number;
  readonly states: readonly number[];
  readonly others: boolean;
}

/**
 * The exercises behind the entries, each once, by first entry.
 *
 * Between lists, an exercise of one is the same as at most one of the other. First come those of one name (one may
 * hold more words than the other; the year is no part of it) whose starts are at most 45 days apart and that share
 * two states; then those with the same states, or one with a part of the other's, whose starts are at most three days
 * apart, a missing day or month being any, unless their names conflict. Conflicting names are overruled by the same
 * states with the same day or, from three states on, the same week. An entry with a year alone is matched by name, or by
 * the same states where one of the two has no name. What is then left over with the states of an exercise describes it
 * too if it has its name and starts at most 45 days from it, or starts on its day and has no other name.
 *
 * Within a list, entries of one day with the same states are one exercise unless their names conflict. In the joint
 * list, which several coders filled, so are entries of one day of which one names a part of the other's states, and
 * entries of one week with the same three or more states of which one has no name or both have the same.
 */
export function sameExercises(listed: readonly ListedExercise[]): Exercise[] {
  let exercises: Exercise[] = [];
  for (const list of exerciseLists) {
    exercises = betweenLists(exercises, withinList(listed.filter((entry) => entry.list === list)));
  }
  return exercises;
}

/** The exercise that entries describe. */
export function joined(entries: readonly ListedExercise[]): Exercise {
  return {
    entries,
    year: entries[0]!.year,
    states: ascending(entries.flatMap(({ states }) => states)),
    others: entries.some(({ others }) => others),
  };
}

function withinList(entries: readonly ListedExercise[]): Exercise[] {
  const groups: ListedExercise[][] = [];
  const open = new Map<number, ListedExercise[][]>();
  for (const entry of entries) {
    const near = [entry.year - 1, entry.year, entry.year + 1].flatMap((y) => open.get(y) ?? []);
    const group = near.find((one) => one.some((other) => sameInList(entry, other)));
    if (group !== undefined) {
      group.push(entry);
      continue;
    }
    const alone = [entry];
    groups.push(alone);
    open.set(entry.year, [...(open.get(entry.year) ?? []), alone]);
  }
  return groups.map(joined);
}

function sameInList(a: ListedExercise, b: ListedExercise): boolean {
  if (a.day === null || b.day === null || conflicting(a, b)) return false;
  const days = daysApart(a, b);
  const several = a.list === 'jme';
  if (days === 0) return several ? nested(a, b) : equal(a, b);
  const oneName = unnamed(a) || unnamed(b) || sameName(a, b);
  return several && days <= 7 && a.states.length >= 3 && equal(a, b) && oneName;
}

interface Match {
  readonly first: number;
  readonly second: number;
  readonly rank: readonly number[];
}

/** Exercises of a further list put to those known, the clearest first. */
function betweenLists(known: readonly Exercise[], added: readonly Exercise[]): Exercise[] {
  const byYear = new Map<number, number[]>();
  known.forEach(({ year }, index) => byYear.set(year, [...(byYear.get(year) ?? []), index]));
  const matches: Match[] = [];
  added.forEach((exercise, second) => {
    for (const year of [exercise.year - 1, exercise.year, exercise.year + 1])
      for (const first of byYear.get(year) ?? []) {
        const rank = bestRank(known[first]!, exercise);
        if (rank !== undefined) matches.push({ first, second, rank: [...rank, first, second] });
      }
  });
  matches.sort((a, b) => a.rank.map((value, i) => value - b.rank[i]!).find((d) => d !== 0) ?? 0);
  const partners = new Map<number, number[]>();
  const taken = new Set<number>();
  const join = (one: (match: Match) => boolean): void => {
    for (const match of matches) {
      if (taken.has(match.second) || !one(match)) continue;
      partners.set(match.first, [...(partners.get(match.first) ?? []), match.second]);
      taken.add(match.second);
    }
  };
  join(({ first }) => !partners.has(first));
  join(({ first, second }) => again(known[first]!, added[second]!));
  return [
    ...known.map((exercise, index) =>
      joined([
        ...exercise.entries,
        ...(partners.get(index) ?? []).flatMap((partner) => added[partner]!.entries),
      ]),
    ),
    ...added.filter((_, index) => !taken.has(index)),
  ];
}

/** A dated entry with the states of one of an exercise, and with its name or its day. */
function again(exercise: Exercise, other: Exercise): boolean {
  return exercise.entries.some((a) =>
    other.entries.some((b) => {
      if (a.month === null || b.month === null || !equal(a, b)) return false;
      if (sameName(a, b)) return daysApart(a, b) <= 45;
      return a.day !== null && b.day !== null && daysApart(a, b) === 0 && !conflicting(a, b);
    }),
  );
}

/** How clearly two exercises are one, the smallest first; undefined where they are not. */
function bestRank(a: Exercise, b: Exercise): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  for (const one of a.entries)
    for (const other of b.entries) {
      const rank = rankBetweenLists(one, other);
      if (rank !== undefined && (best === undefined || order(rank, best) < 0)) best = rank;
    }
  return best;
}

const order = (a: readonly number[], b: readonly number[]): number =>
  a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!;

function rankBetweenLists(
  a: ListedExercise,
  b: ListedExercise,
): readonly [number, number, number] | undefined {
  const common = shared(a, b);
  if (common < 2) return undefined;
  const days = daysApart(a, b);
  if (days <= 45 && sameName(a, b)) return [0, days, -common];
  if (a.month === null || b.month === null) {
    const oneUnnamed = unnamed(a) || unnamed(b);
    return oneUnnamed && a.year === b.year && equal(a, b) ? [2, days, -common] : undefined;
  }
  if (!conflicting(a, b)) return days <= 3 && nested(a, b) ? [1, days, -common] : undefined;
  const exact = a.day !== null && b.day !== null;
  const near = days === 0 || (days <= 7 && common >= 3);
  return exact && near && equal(a, b) ? [1, days, -common] : undefined;
}

const shared = (a: ListedExercise, b: ListedExercise): number =>
  a.states.filter((state) => b.states.includes(state)).length;

const nested = (a: ListedExercise, b: ListedExercise): boolean => {
  const smaller = Math.min(a.states.length, b.states.length);
  return smaller >= 2 && shared(a, b) === smaller;
};

const equal = (a: ListedExercise, b: ListedExercise): boolean =>
  a.states.length === b.states.length && nested(a, b);

const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;

/** First and last day on which an entry may have started. */
function startWindow({ year, month, day }: ListedExercise): readonly [number, number] {
  if (month === null) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (day === null) return [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)];
  const start = dayNumber(year, month, day);
  return [start, start];
}

/** Least possible number of days between the starts of two entries. */
function daysApart(a: ListedExercise, b: ListedExercise): number {
  const [from1, to1] = factsOf(a).window;
  const [from2, to2] = factsOf(b).window;
  return Math.max(0, from1 - to2, from2 - to1);
}

const idle = new Set(
  'a and de exercise exercises in joint maneuver maneuvers manoeuvre manoeuvres naval of on operation the with'.split(
    ' ',
  ),
);

interface Facts {
  readonly window: readonly [number, number];
  readonly words: ReadonlySet<string>;
  /** Numbers in the name but for the year and the years next to it. */
  readonly numbers: ReadonlySet<string>;
}

const factsOf = memoOn((entry: ListedExercise) => [entry], readFacts);

function readFacts(entry: ListedExercise): Facts {
  const { name, year } = entry;
  const tokens = (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((token) => token.split(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u));
  const years = new Set(
    [year - 1, year, year + 1].flatMap((y) => [String(y), String(y).slice(-2)]),
  );
  const numbers = tokens.filter((token) => /^\p{N}+$/u.test(token) && !years.has(token));
  return {
    window: startWindow(entry),
    words: new Set(tokens.filter((token) => /^\p{L}+$/u.test(token) && !idle.has(token))),
    numbers: new Set(numbers.map((token) => String(Number(token)))),
  };
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].every((word) => b.has(word));

const numbersAgree = (a: Facts, b: Facts): boolean =>
  a.numbers.size === 0 ||
  b.numbers.size === 0 ||
  (within(a.numbers, b.numbers) && within(b.numbers, a.numbers));

const unnamed = (entry: ListedExercise): boolean => factsOf(entry).words.size === 0;

function sameName(one: ListedExercise, other: ListedExercise): boolean {
  const [a, b] = [factsOf(one), factsOf(other)];
  if (a.words.size === 0 || b.words.size === 0) return false;
  return numbersAgree(a, b) && (within(a.words, b.words) || within(b.words, a.words));
}

/** Both have a name, and the names have no word in common or different numbers. */
function conflicting(one: ListedExercise, other: ListedExercise): boolean {
  const [a, b] = [factsOf(one), factsOf(other)];
  if (a.words.size === 0 || b.words.size === 0) return false;
  return !numbersAgree(a, b) || ![...a.words].some((word) => b.words.has(word));
}
