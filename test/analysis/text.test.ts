import { describe, expect, it } from 'vitest';
import { countWords, stopWords, tokens, wordfish, wordscores } from '../../src/analysis/index.js';
import { ConvergenceError, UsageError } from '../../src/core/errors.js';
import { createRng } from '../../src/core/rng.js';

/** Table 1 of Laver, Benoit & Garry (2003): the same 17 frequencies, moved by five words from one reference text to the next. */
const frequencies = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2];
const letters = Array.from({ length: 37 }, (_, place) =>
  place < 26 ? String.fromCharCode(97 + place) : `z${String.fromCharCode(71 + place)}`,
);
const textFrom = (first: number): string[] =>
  frequencies.flatMap((times, at) => Array<string>(times).fill(letters[first + at]!));
const table = countWords([0, 5, 10, 15, 20, 7].map(textFrom));
const given = [-1.5, -0.75, 0, 0.75, 1.5, null];

describe('tokens', () => {
  it('keeps words in order and lower case, without numbers, other scripts and single letters', () => {
    expect(tokens('In 2014 the G7, a group of 7 — Қазақстан too')).toEqual(
      'in the group of too'.split(' '),
    );
  });

  it('ends words at hyphens, also where a line was broken there', () => {
    expect(tokens('self- determination and self-determination')).toEqual(
      'self determination and self determination'.split(' '),
    );
  });

  it('drops the possessive and joins contractions, with either apostrophe', () => {
    expect(tokens("Russia’s don’t States' O'Brien's")).toEqual(
      'russia dont states obrien'.split(' '),
    );
  });

  it('drops marks and takes ligatures apart', () => {
    expect(tokens('Côte d’Ivoire, conﬂict, CAFÉ')).toEqual('cote divoire conflict cafe'.split(' '));
  });

  it('lists stop words as they come out of the tokeniser', () => {
    for (const word of stopWords) expect(tokens(word)).toEqual([word]);
  });
});

describe('countWords', () => {
  it('counts kept words by text in the order of their code units', () => {
    const counts = countWords([['b', 'a', 'b'], [], ['c', 'a']], (word) => word !== 'c');
    expect(counts.words).toEqual(['a', 'b']);
    expect([...counts.starts]).toEqual([0, 2, 2, 3]);
    expect([...counts.word]).toEqual([0, 1, 0]);
    expect([...counts.count]).toEqual([1, 2, 1]);
  });
});

describe('wordscores', () => {
  it('gives the published scores of the virgin text', () => {
    const { raw, standardErrors, spread, anchored } = wordscores(table, given);
    expect(raw[5]).toBeCloseTo(-0.4480591, 6);
    expect(raw[0]).toBeCloseTo(-1.317931, 6);
    expect(spread[5]).toBeCloseTo(-0.52967149, 8);
    expect(anchored[5]).toBeCloseTo(-0.5099572, 7);
    // Published on the line of Martin & Vanberg, on which a unit of the raw score is 3 / (2 × 1.317931).
    expect((standardErrors[5]! * 3) / (2 * 1.317931)).toBeCloseTo(0.013541297, 7);
    expect((standardErrors[2]! * 3) / (2 * 1.317931)).toBeCloseTo(0.013663743, 7);
  });

  it('gives no score to a word of no reference text, and leaves it out of texts', () => {
    const counts = countWords([['a'], ['b'], ['a', 'z', 'z', 'z']]);
    const { words, raw } = wordscores(counts, [-1, 1, null]);
    expect([...words]).toEqual([-1, 1, NaN]);
    expect(raw[2]).toBe(-1);
  });

  it('wants two texts with different scores', () => {
    expect(() => wordscores(table, [1, 1, null, null, null, null])).toThrow(UsageError);
    expect(() => wordscores(table, [1, null, null, null, null, null])).toThrow(UsageError);
  });
});

/** Counts drawn from the model: texts of two groups, in the second of which some words are three times as frequent. */
function drawn(): { texts: string[][]; truth: number[]; group: Int32Array } {
  const rng = createRng(5);
  const truth = Array.from({ length: 60 }, (_, text) => -1.5 + ((text % 30) * 3) / 29);
  const group = Int32Array.from(truth, (_, text) => (text < 30 ? 0 : 1));
  const texts = truth.map((omega, text) => {
    const weights = Array.from({ length: 200 }, (_, word) =>
      Math.exp(((word % 20) / 19 - 0.5) * omega + (group[text] === 1 && word % 20 > 14 ? 1.1 : 0)),
    );
    const total = weights.reduce((sum, one) => sum + one, 0);
    return Array.from({ length: 1500 }, () => {
      let left = rng.uniform() * total;
      return `w${String(weights.findIndex((weight) => (left -= weight) < 0)).padStart(3, '0')}`;
    });
  });
  return { texts, truth, group };
}

describe('wordfish', () => {
  const { texts, truth, group } = drawn();
  const counts = countWords(texts);
  const direction = { low: [0, 30], high: [29, 59] };
  const found = wordfish(counts, { direction, group });

  it('finds the places that counts were drawn from, within their errors', () => {
    const scale = Math.sqrt(truth.reduce((sum, place) => sum + place ** 2, 0) / 59);
    const off = truth.map(
      (place, text) =>
        Math.abs(place / scale - found.positions[text]!) / found.standardErrors[text]!,
    );
    expect(off.filter((errors) => errors > 2).length).toBeLessThanOrEqual(6);
    expect(Math.max(...off)).toBeLessThan(4);
    expect(found.dispersion).toBeGreaterThan(0.9);
    expect(found.dispersion).toBeLessThan(1.1);
  });

  it('sets the mean of each group to 0 and the standard deviation to 1', () => {
    const sum = (from: number, to: number) =>
      found.positions.slice(from, to).reduce((all, place) => all + place, 0);
    expect(sum(0, 30)).toBeCloseTo(0, 9);
    expect(sum(30, 60)).toBeCloseTo(0, 9);
    expect(found.positions.reduce((all, place) => all + place ** 2, 0) / 59).toBeCloseTo(1, 9);
  });

  it('is moved by words in fashion where groups are not told apart', () => {
    const alone = wordfish(counts, { direction });
    const middle = (positions: Float64Array) =>
      positions.slice(30).reduce((all, place) => all + place, 0) / 30;
    expect(middle(alone.positions)).toBeGreaterThan(0.4);
    expect(middle(found.positions)).toBeCloseTo(0, 9);
  });

  it('turns the axis as the named texts ask', () => {
    const turned = wordfish(counts, {
      direction: { low: direction.high, high: direction.low },
      group,
    });
    expect(turned.positions[0]).toBeCloseTo(-found.positions[0]!, 9);
    expect(turned.weights[0]).toBeCloseTo(-found.weights[0]!, 9);
  });

  it('refuses a text without words', () => {
    const empty = countWords([...texts.slice(0, 5), []]);
    expect(() => wordfish(empty, { direction })).toThrow(UsageError);
  });

  it('says where texts have no axis', () => {
    const alike = countWords([
      ['a', 'b'],
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(() => wordfish(alike, { direction: { low: [0], high: [1] } })).toThrow(ConvergenceError);
  });
});
