/** What predicts how close two states are: the learned weights, and what they are held against. */
import { multinomialFit, multinomialProbabilities } from '../../src/analysis/index.js';
import { fitWeights, inSpreads, spreadsOf } from '../../src/app/learned/learn.js';
import { ruleOfThumb, type Listed } from '../relationships/frame.js';
import type { Predictor } from './blocks.js';
import { rakedWeights } from './raked.js';
import { otherAt, type Asked, type Row } from './rows.js';
import { meanOf, once, type WeightOf } from './scores.js';

const valuesOf = (rows: readonly Row[]): Float64Array[] => rows.map(({ values }) => values);
const readingsOf = (rows: readonly Row[]): number[] => rows.map(({ reading }) => reading);

/** How much each row that is learned from counts. */
type Counting = (training: readonly Row[], readings: number) => readonly number[];

/** The learned weights, with spreads and weights of the training rows; each of them counts once unless it is said otherwise. */
export function learned(asked: Asked, counting?: Counting): Predictor {
  // The mode is the same wherever the search begins; near the last one it is short.
  let start: Float64Array | undefined;
  return (training, judged) => {
    const spreads = spreadsOf(valuesOf(training), asked.rows.length);
    const x = inSpreads(valuesOf(training), spreads);
    const weights = counting?.(training, asked.readings.length);
    const options = { ...(start && { start }), ...(weights && { weights }) };
    const fit = fitWeights(asked, x, readingsOf(training), options);
    start = fit.coefficients;
    return inSpreads(valuesOf(judged), spreads).map((x) => [...multinomialProbabilities(fit, x)]);
  };
}

/** The learned weights without what is expected by hand: every weight starts from nought. */
export const withoutHand = (asked: Asked): Predictor =>
  learned({ ...asked, rows: asked.rows.map((row) => ({ ...row, expect: {} })) });

/** The learned weights with rows that count as if none had been sought out because it contradicts the rule of thumb. */
export const raked = (asked: Asked): Predictor => learned(asked, rakedWeights);

/** The expectations by hand alone, from which nothing is learned. */
export const handAlone: Predictor = (_, judged) => judged.map(({ hand }) => [...hand]);

/** Counts of the readings plus one, as shares; weights tell how much each row counts beside the others. */
function shares(rows: readonly Row[], readings: number, weightOf: WeightOf = once): number[] {
  const counts = new Array<number>(readings).fill(1);
  const mean = meanOf(rows, weightOf);
  for (const row of rows) counts[row.reading]! += weightOf(row) / mean;
  const total = rows.length + readings;
  return counts.map((count) => count / total);
}

/** How often each reading is right among the training rows. */
export const baseRates =
  ({ readings }: Asked): Predictor =>
  (training, judged) => {
    const rates = shares(training, readings.length);
    return judged.map(() => rates);
  };

/** How often each reading is right among the training rows of which the rule of thumb says the same. */
export const rule =
  ({ readings }: Asked, weightOf: WeightOf = once): Predictor =>
  (training, judged) =>
    judged.map(({ listed }) => {
      const said = ruleOfThumb(listed);
      const alike = training.filter((row) => ruleOfThumb(row.listed) === said);
      return shares(alike, readings.length, weightOf);
    });

/** What the rule of thumb says, as if it were sure. */
export const ruleAsItStands =
  ({ readings }: Pick<Asked, 'readings'>): Predictor =>
  (_, judged) =>
    judged.map(({ listed }) => readings.map((id) => Number(id === ruleOfThumb(listed))));

const factsOf = ({ rivalry, pact, trade }: Listed): number[] => [
  Number(rivalry),
  Number(pact),
  Math.log1p(trade ?? 0),
];

/** Multinomial logit on the facts of the rule: listed rivalry, pact, and trade by its logarithm. */
export const logitOnFacts =
  ({ readings }: Asked): Predictor =>
  (training, judged) => {
    const facts = (rows: readonly Row[]): Float64Array[] =>
      rows.map(({ listed }) => Float64Array.from(factsOf(listed)));
    const spreads = spreadsOf(facts(training), 3);
    const fit = multinomialFit({
      rows: inSpreads(facts(training), spreads),
      outcome: readingsOf(training),
      classes: readings.length,
      precision: readings.map(() => 1),
    });
    return inSpreads(facts(judged), spreads).map((x) => [...multinomialProbabilities(fit, x)]);
  };

/** Held for each class as firmly as so many labels at the mean of all. */
const SHRINKAGE = 10;
/** g of the tempering n^-g: as in the program. */
const DEPENDENCE = 0.5;

/** A normal density of every row for each reading: means shrunk to the mean of all, one spread, logarithms tempered. */
export const densities =
  ({ readings, rows }: Asked): Predictor =>
  (training, judged) => {
    const spreads = spreadsOf(valuesOf(training), rows.length);
    const x = inSpreads(valuesOf(training), spreads);
    const means = readings.map((_, k) => {
      const own = x.filter((_row, at) => training[at]!.reading === k);
      return rows.map(
        (_row, column) =>
          own.reduce((sum, one) => sum + one[column]!, 0) / (own.length + SHRINKAGE),
      );
    });
    const within = rows.map((_row, column) => {
      const squares = x.map(
        (one, at) => (one[column]! - means[training[at]!.reading]![column]!) ** 2,
      );
      return squares.reduce((sum, one) => sum + one, 0) / squares.length;
    });
    const power = rows.length ** -DEPENDENCE;
    const prior = shares(training, readings.length);
    return inSpreads(valuesOf(judged), spreads).map((one) =>
      normalised(
        readings.map((_, k) =>
          rows.reduce((sum, _row, column) => {
            const away = one[column]! - means[k]![column]!;
            return sum - (power * away ** 2) / (2 * within[column]!);
          }, Math.log(prior[k]!)),
        ),
      ),
    );
  };

/** Probabilities from their logarithms. */
function normalised(logs: readonly number[]): number[] {
  const top = Math.max(...logs);
  const all = logs.map((log) => Math.exp(log - top));
  const total = all.reduce((sum, one) => sum + one, 0);
  return all.map((one) => one / total);
}

/** The share of `other` among the training rows, for what predicts the degrees alone. */
export const shareOfOther = (asked: Asked, training: readonly Row[]): number =>
  shares(training, asked.readings.length)[otherAt(asked)]!;
