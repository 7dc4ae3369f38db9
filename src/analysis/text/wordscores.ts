import { UsageError } from '../../core/errors.js';
import { mean, standardDeviation } from '../../core/statistics.js';
import type { WordCounts } from './counts.js';

export interface Wordscores {
  /** Score of each word, NaN for a word of no reference text. */
  readonly words: Float64Array;
  /** Score of each text, those of reference included: mean score of its words. */
  readonly raw: Float64Array;
  /** Standard error of each raw score. */
  readonly standardErrors: Float64Array;
  /** Scores with the standard deviation of the reference scores, about their own mean (Laver, Benoit & Garry), over all texts. */
  readonly spread: Float64Array;
  /** Scores on the line on which the lowest and the highest reference text have the scores given to them (Martin & Vanberg). */
  readonly anchored: Float64Array;
}

/**
 * Scores of texts from those of reference texts: Wordscores.
 *
 * With F_wr the share of word w in reference text r, P(r|w) = F_wr / sum_r F_wr, a word scores S_w = sum_r P(r|w) A_r, and a text the
 * mean score of those of its words that have one, S_v = sum_w F_wv S_w, with variance V_v = sum_w F_wv (S_w - S_v)^2 and standard
 * error sqrt(V_v / N_v). Words shared by all pull raw scores to the middle. Both ways to rescale them
 * are given: `spread`, (S - mean S) sd(A) / sd(S) + mean S over all texts, those of reference included as quanteda has it (the authors take
 * the texts without a score alone), depends on which texts are scored together; `anchored` does not. A text without a
 * scored word has no score (NaN), and `spread` then none for any.
 *
 * @param scores the given score of each text, null for a text without one
 * @throws UsageError unless at least two texts have scores, which differ
 *
 * O(cells). Laver, Benoit & Garry 2003, Am. Polit. Sci. Rev. 97(2), 311-331, doi 10.1017/S0003055403000698; Martin & Vanberg 2008,
 * Polit. Anal. 16(1), 93-100, doi 10.1093/pan/mpm010.
 */
export function wordscores(counts: WordCounts, scores: readonly (number | null)[]): Wordscores {
  const reference = scores.flatMap((score, text) => (score === null ? [] : [{ text, score }]));
  reference.sort((a, b) => a.score - b.score);
  const [lowest, highest] = [reference[0], reference.at(-1)];
  if (lowest === undefined || highest === undefined || lowest.score === highest.score)
    throw new UsageError('wordscores need two reference texts with different scores', {
      code: 'too-few-reference-texts',
      details: { value: reference.length, expected: 'at least two texts with different scores' },
      hint: 'give more texts a score',
    });
  const words = scoresOfWords(counts, reference);
  const { raw, standardErrors } = scoresOfTexts(counts, words);
  const given = reference.map(({ score }) => score);
  const factor = standardDeviation(given) / standardDeviation(raw);
  const middle = mean(raw);
  const [low, high] = [raw[lowest.text]!, raw[highest.text]!];
  const slope = (highest.score - lowest.score) / (high - low);
  return {
    words,
    raw,
    standardErrors,
    spread: raw.map((score) => (score - middle) * factor + middle),
    anchored: raw.map((score) => (score - low) * slope + lowest.score),
  };
}

function scoresOfWords(
  { words, starts, word, count }: WordCounts,
  reference: readonly { readonly text: number; readonly score: number }[],
): Float64Array {
  const shares = new Float64Array(words.length);
  const weighted = new Float64Array(words.length);
  for (const { text, score } of reference) {
    const [from, to] = [starts[text]!, starts[text + 1]!];
    let total = 0;
    for (let cell = from; cell < to; cell++) total += count[cell]!;
    for (let cell = from; cell < to; cell++) {
      const share = count[cell]! / total;
      shares[word[cell]!]! += share;
      weighted[word[cell]!]! += share * score;
    }
  }
  return weighted.map((sum, place) => (shares[place]! > 0 ? sum / shares[place]! : NaN));
}

function scoresOfTexts({ texts, starts, word, count }: WordCounts, words: Float64Array) {
  const raw = new Float64Array(texts);
  const standardErrors = new Float64Array(texts);
  for (let text = 0; text < texts; text++) {
    const sums = { count: 0, score: 0, square: 0 };
    for (let cell = starts[text]!; cell < starts[text + 1]!; cell++) {
      const score = words[word[cell]!]!;
      if (Number.isNaN(score)) continue;
      sums.count += count[cell]!;
      sums.score += count[cell]! * score;
    }
    raw[text] = sums.score / sums.count;
    for (let cell = starts[text]!; cell < starts[text + 1]!; cell++) {
      const score = words[word[cell]!]!;
      if (!Number.isNaN(score)) sums.square += count[cell]! * (score - raw[text]!) ** 2;
    }
    standardErrors[text] = Math.sqrt(sums.square) / sums.count;
  }
  return { raw, standardErrors };
}
