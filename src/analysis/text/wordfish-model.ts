import { mean } from '../../core/statistics.js';
import type { WordCounts } from './counts.js';
import { standardize } from './standardize.js';
import { Tilt } from './tilt.js';
import { startingPositions } from './wordfish-start.js';

/** Standard deviation of the prior of a word’s weight, as in the programs of the authors and of quanteda. */
const RIDGE = 3;
/** How far beyond the outermost of the last round a parameter may go in one round. */
const MARGIN = 1;

/** The parameters of `wordfish` while they are estimated. */
export class WordfishModel {
  readonly positions: Float64Array;
  readonly weights: Float64Array;
  /** Words of each text. */
  readonly lengths: Float64Array;
  /** alpha: log of the level of each text. */
  private readonly levels: Float64Array;
  /** How often each word stands in each group, by group. */
  private readonly totals: readonly Float64Array[];
  /** psi: log frequency of each word, by group. */
  private readonly frequencies: readonly Float64Array[];
  private readonly members: readonly (readonly number[])[];

  constructor(
    private readonly counts: WordCounts,
    private readonly group: Int32Array,
  ) {
    const { texts, words, starts, word, count } = counts;
    const groups = group.reduce((most, own) => Math.max(most, own), 0) + 1;
    this.members = Array.from({ length: groups }, (_, own) =>
      Array.from({ length: texts }, (_, text) => text).filter((text) => group[text] === own),
    );
    this.totals = this.members.map(() => new Float64Array(words.length));
    this.frequencies = this.members.map(() => new Float64Array(words.length));
    this.weights = new Float64Array(words.length);
    this.lengths = new Float64Array(texts);
    for (let text = 0; text < texts; text++)
      for (let cell = starts[text]!; cell < starts[text + 1]!; cell++) {
        this.lengths[text]! += count[cell]!;
        this.totals[group[text]!]![word[cell]!]! += count[cell]!;
      }
    this.levels = this.lengths.map(Math.log);
    this.positions = startingPositions(counts, group);
  }

  /** The weight and the frequencies of every word, given the texts. */
  moveWords(): void {
    const { totals, weights } = this;
    const [from, to] = rangeOf(weights);
    const tilts = this.members.map(
      (texts) => new Tilt(picked(this.levels, texts), picked(this.positions, texts), from, to),
    );
    const scores = this.sums('words');
    weights.forEach((weight, word) => {
      weights[word] = root(weight, from, to, (beta) => {
        let [value, slope] = [scores[word]! - beta / RIDGE ** 2, -1 / RIDGE ** 2];
        tilts.forEach((tilt, group) => {
          const total = totals[group]![word]!;
          if (total === 0) return;
          const expected = tilt.at(beta);
          value -= total * expected.mean;
          slope -= total * expected.variance;
        });
        return { value, slope };
      });
      tilts.forEach((tilt, group) => {
        this.frequencies[group]![word] =
          Math.log(totals[group]![word]!) - tilt.at(weights[word]!).logSum;
      });
    });
    this.centreWeights();
  }

  /** Adding c to every beta and taking c omega_i from every alpha changes no expected count: the prior wants mean 0. */
  private centreWeights(): void {
    const middle = mean(this.weights);
    this.weights.forEach((weight, word) => {
      this.weights[word] = weight - middle;
    });
    this.levels.forEach((level, text) => {
      this.levels[text] = level + middle * this.positions[text]!;
    });
  }

  /** The position and the level of every text, given the words. */
  moveTexts(): void {
    const { positions, lengths } = this;
    const [from, to] = rangeOf(positions);
    const tilts = this.tiltsOfTexts(from, to);
    const scores = this.sums('texts');
    positions.forEach((position, text) => {
      const tilt = tilts[this.group[text]!]!;
      const length = lengths[text]!;
      const omega = root(position, from, to, (place) => {
        const expected = tilt.at(place);
        return {
          value: scores[text]! - length * expected.mean,
          slope: -length * expected.variance,
        };
      });
      positions[text] = omega;
      this.levels[text] = Math.log(length) - tilt.at(omega).logSum;
    });
    const deviation = standardize(positions, this.group);
    this.weights.forEach((weight, word) => {
      this.weights[word] = weight * deviation;
    });
  }

  /** Reverses the axis where the texts that should be low are high. */
  turn({ low, high }: { readonly low: readonly number[]; readonly high: readonly number[] }): void {
    const meanOf = (texts: readonly number[]): number =>
      texts.reduce((sum, text) => sum + this.positions[text]!, 0) / texts.length;
    // A side without texts turns nothing.
    if (!(meanOf(low) > meanOf(high))) return;
    for (const axis of [this.positions, this.weights])
      axis.forEach((value, place) => {
        axis[place] = -value;
      });
  }

  /** 1 / sqrt(n_i v_i), v_i the variance of beta among the expected words of the text. */
  standardErrors(): Float64Array {
    this.moveWords();
    const tilts = this.tiltsOfTexts(...rangeOf(this.positions));
    return this.positions.map((position, text) => {
      const { variance } = tilts[this.group[text]!]!.at(position);
      return 1 / Math.sqrt(this.lengths[text]! * variance);
    });
  }

  /** Pearson’s chi squared of all cells over its degrees of freedom; words that a group never uses are no cells of it. */
  dispersion(): number {
    const { texts, starts, word, count } = this.counts;
    let [squares, cells] = [0, 0];
    const own = new Float64Array(this.weights.length);
    for (let text = 0; text < texts; text++) {
      own.fill(0);
      for (let cell = starts[text]!; cell < starts[text + 1]!; cell++)
        own[word[cell]!] = count[cell]!;
      const frequencies = this.frequencies[this.group[text]!]!;
      for (let place = 0; place < own.length; place++) {
        if (frequencies[place] === -Infinity) continue;
        const expected = Math.exp(
          this.levels[text]! + frequencies[place]! + this.weights[place]! * this.positions[text]!,
        );
        squares += (own[place]! - expected) ** 2 / expected;
        cells++;
      }
    }
    const frequencies = this.totals.flatMap((totals) => [...totals]).filter((total) => total > 0);
    return squares / (cells - 2 * texts - frequencies.length - this.weights.length);
  }

  private tiltsOfTexts(from: number, to: number): readonly Tilt[] {
    return this.frequencies.map((frequencies) => {
      const used = [...frequencies.keys()].filter((word) => frequencies[word] !== -Infinity);
      return new Tilt(picked(frequencies, used), picked(this.weights, used), from, to);
    });
  }

  /** Sum over its cells of count times position, for every word, or of count times weight, for every text. */
  private sums(of: 'words' | 'texts'): Float64Array {
    const { texts, starts, word, count } = this.counts;
    const sums = new Float64Array(of === 'words' ? this.weights.length : texts);
    for (let text = 0; text < texts; text++)
      for (let cell = starts[text]!; cell < starts[text + 1]!; cell++) {
        const place = word[cell]!;
        if (of === 'words') sums[place]! += count[cell]! * this.positions[text]!;
        else sums[text]! += count[cell]! * this.weights[place]!;
      }
    return sums;
  }
}

const picked = (values: Float64Array, places: readonly number[]): Float64Array =>
  Float64Array.from(places, (place) => values[place]!);

function rangeOf(values: Float64Array): [from: number, to: number] {
  let [from, to] = [0, 0];
  for (const value of values) {
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  return [from - MARGIN, to + MARGIN];
}

/** Where a falling function is zero, by Newton’s method within a range. */
function root(
  start: number,
  from: number,
  to: number,
  at: (x: number) => { readonly value: number; readonly slope: number },
): number {
  let x = start;
  for (let step = 0; step < 50; step++) {
    const { value, slope } = at(x);
    const move = Math.max(-MARGIN, Math.min(MARGIN, -value / slope));
    const next = Math.max(from, Math.min(to, x + move));
    if (Math.abs(next - x) < 1e-12) return next;
    x = next;
  }
  return x;
}
