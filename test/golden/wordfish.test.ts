import { beforeAll, describe, expect, it } from 'vitest';
import {
  countWords,
  stopWords,
  tokens,
  wordfish,
  wordscores,
  type WordCounts,
} from '../../src/analysis/index.js';
import { needsRaw, rawAbsent, rawRows } from '../support/raw.js';
import { fixture } from './panel-measures.js';

/** Values of every speaker by ISO code, from another program and another algorithm: generators/wordfish.R. */
interface Golden {
  readonly words: number;
  readonly cells: number;
  readonly tokens: number;
  readonly positions: Readonly<Record<string, number>>;
  readonly errors: Readonly<Record<string, number>>;
  readonly wordscores: Readonly<Record<string, number>>;
}
const golden = fixture<Golden>('wordfish');

describe.skipIf(rawAbsent)(needsRaw('speeches of 2017 against R'), () => {
  let states: string[];
  let counts: WordCounts;
  const at = (state: string): number => states.indexOf(state);
  const inOrder = (of: Readonly<Record<string, number>>) => states.map((state) => of[state]!);

  beforeAll(() => {
    const rows = rawRows('un-speeches-ungdc/speeches_2014_2017.csv.gz').filter(
      ({ year }) => year === '2017',
    );
    states = rows.map(({ iso3 }) => iso3!);
    const texts = rows.map(({ text }) => tokens(text!));
    const users = new Map<string, number>();
    for (const words of texts)
      for (const word of new Set(words)) users.set(word, (users.get(word) ?? 0) + 1);
    counts = countWords(texts, (word) => !stopWords.has(word) && users.get(word)! >= 10);
  });

  it('counts the same words', () => {
    expect(counts.words.length).toBe(golden.words);
    expect(counts.word.length).toBe(golden.cells);
    expect(counts.count.reduce((all, one) => all + one, 0)).toBe(golden.tokens);
  });

  it('has the same positions and errors', () => {
    const direction = { low: [at('USA')], high: [at('TUV')] };
    const { positions, standardErrors } = wordfish(counts, { direction });
    const wanted = inOrder(golden.positions);
    const covariance = positions.reduce((sum, place, text) => sum + place * wanted[text]!, 0);
    expect(covariance / (positions.length - 1)).toBeGreaterThan(0.9999);
    // Ours returns to unit variance after each round; R holds it while it climbs.
    wanted.forEach((place, text) => expect(Math.abs(place - positions[text]!)).toBeLessThan(0.02));
    inOrder(golden.errors).forEach((error, text) =>
      expect(Math.abs(error - standardErrors[text]!)).toBeLessThan(0.002),
    );
  });

  it('has the same wordscores', () => {
    const given = states.map((state) => (state === 'USA' ? -1 : state === 'RUS' ? 1 : null));
    const { raw } = wordscores(counts, given);
    inOrder(golden.wordscores).forEach((score, text) => expect(raw[text]).toBeCloseTo(score, 5));
  });
});
