import {
  countWords,
  merged,
  standardize,
  stopWords,
  wordfish,
  wordscores,
  type WordCounts,
} from '../../analysis/index.js';

/** A speech as words. */
export interface Speech {
  readonly ccode: number;
  readonly year: number;
  readonly words: readonly string[];
}

/** Places of the speeches on the two scales, with standard errors, in their order. */
export interface Scales {
  readonly positions: Float64Array;
  readonly positionErrors: Float64Array;
  readonly scores: Float64Array;
  readonly scoreErrors: Float64Array;
}

/** Share of the speeches of every session that must use a word for it to count. */
const LEAST = 0.05;

/** Ends of the first dimension by name, which turn the axis: Israel and Syria at the low end, Tuvalu and Samoa at the high one. */
const direction = { low: [666, 652], high: [947, 990] };

/**
 * States whose speeches are the reference texts of Wordscores: at -1 the seven of the G7 (United States, Canada, United Kingdom, France,
 * Germany, Italy, Japan), at 1 seven members of the Group of Friends in Defense of the Charter of the United Nations (Russia, China, Iran,
 * Cuba, North Korea, Syria, Venezuela).
 */
const anchors = {
  low: [2, 20, 200, 220, 255, 325, 740],
  high: [365, 710, 630, 40, 731, 652, 101],
};

/** Both scales of the speeches of all sessions together. */
export function scaled(speeches: readonly Speech[]): Scales {
  const group = sessionsOf(speeches);
  const counts = countWords(
    speeches.map(({ words }) => words),
    commonWords(speeches, group),
  );
  const by = (states: readonly number[]): number[] =>
    [...speeches.keys()].filter((text) => states.includes(speeches[text]!.ccode));
  const fish = wordfish(counts, {
    group,
    direction: { low: by(direction.low), high: by(direction.high) },
  });
  const inflated = Math.sqrt(fish.dispersion);
  const { scores, errors } = scoresOf(counts, speeches, by);
  const deviation = standardize(scores, group);
  return {
    positions: fish.positions,
    positionErrors: fish.standardErrors.map((error) => error * inflated),
    scores,
    scoreErrors: errors.map((error) => error / deviation),
  };
}

/** Number of the session of each speech, from 0. */
function sessionsOf(speeches: readonly Speech[]): Int32Array {
  const years = [...new Set(speeches.map(({ year }) => year))].sort((a, b) => a - b);
  return Int32Array.from(speeches, ({ year }) => years.indexOf(year));
}

/** Words that carry meaning and that enough speeches of every session use. */
function commonWords(speeches: readonly Speech[], group: Int32Array): (word: string) => boolean {
  const sizes: number[] = [];
  const users = new Map<string, number[]>();
  speeches.forEach(({ words }, text) => {
    const own = group[text]!;
    sizes[own] = (sizes[own] ?? 0) + 1;
    for (const word of new Set(words)) {
      const counts = users.get(word) ?? [];
      counts[own] = (counts[own] ?? 0) + 1;
      users.set(word, counts);
    }
  });
  return (word) =>
    !stopWords.has(word) &&
    sizes.every((size, own) => (users.get(word)![own] ?? 0) >= LEAST * size);
}

/** A state that is a reference is scored by the other references: its own words do not count for it. */
function scoresOf(
  counts: WordCounts,
  speeches: readonly Speech[],
  by: (states: readonly number[]) => number[],
) {
  const without = (left: number | undefined) => {
    const ends = [anchors.low, anchors.high].map((states) =>
      by(states.filter((state) => state !== left)),
    );
    const given = [...Array<null>(speeches.length).fill(null), -1, 1];
    return wordscores(merged(counts, ends), given);
  };
  const { raw, standardErrors } = without(undefined);
  for (const state of [...anchors.low, ...anchors.high]) {
    const own = without(state);
    for (const text of by([state])) {
      raw[text] = own.raw[text]!;
      standardErrors[text] = own.standardErrors[text]!;
    }
  }
  return {
    scores: raw.slice(0, speeches.length),
    errors: standardErrors.slice(0, speeches.length),
  };
}
