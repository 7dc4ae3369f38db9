import type { WordCounts } from './counts.js';
import { standardize } from './standardize.js';

const rounds = 60;

/**
 * Places of the texts to begin with: the first singular vector of log(y + .1) without the means of its rows and, in each group, its
 * columns, by power iteration from a fixed vector. Only the cells that are not zero are looked at.
 */
export function startingPositions(counts: WordCounts, group: Int32Array): Float64Array {
  const { texts, words, starts, word, count } = counts;
  const logs = count.map((times) => Math.log1p(10 * times));
  const positions = Float64Array.from(
    { length: texts },
    (_, text) => ((text * 7919) % 1009) / 1009,
  );
  const weights = new Float64Array(words.length);
  for (let round = 0; round < rounds; round++) {
    standardize(positions, group);
    weights.fill(0);
    for (let text = 0; text < texts; text++)
      for (let cell = starts[text]!; cell < starts[text + 1]!; cell++)
        weights[word[cell]!]! += logs[cell]! * positions[text]!;
    const middle = weights.reduce((sum, one) => sum + one, 0) / weights.length;
    for (let text = 0; text < texts; text++) {
      let sum = 0;
      for (let cell = starts[text]!; cell < starts[text + 1]!; cell++)
        sum += logs[cell]! * (weights[word[cell]!]! - middle);
      positions[text] = sum;
    }
  }
  standardize(positions, group);
  return positions;
}
