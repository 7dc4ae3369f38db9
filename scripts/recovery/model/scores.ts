import { createRng } from '../../../src/core/rng.js';

/** Probabilities that were given, and which of them came true. */
export interface Forecast {
  readonly probabilities: ArrayLike<number>;
  /** Index of what came true; -1 where it is none of them. */
  readonly truth: number;
}

/** An estimate from so many runs with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly runs: number;
  /** Mean probability of the leader, and share of runs in which it was true. */
  readonly said: number;
  readonly right: number;
}

export interface Scores {
  readonly runs: number;
  /** Share of runs in which the most probable one was true. */
  readonly accuracy: Estimate;
  /** Mean probability of the most probable one. Above the accuracy: overconfident. */
  readonly confidence: Estimate;
  /** Mean over runs of the sum over outcomes of (p - [true])^2: 0 at best, 2 at worst, 1 - 1/R for equal probabilities. */
  readonly brier: Estimate;
  /** Mean of -log2 of the probability of what was true, in bits: 0 at best, log2 R for equal probabilities. */
  readonly log: Estimate;
  /** Expected calibration error of the leader: mean over bins, by their runs, of |said - right|. */
  readonly calibration: Estimate;
  /** What that error would be on average for the same probabilities, were they calibrated: it is never zero. */
  readonly calibrationByChance: number;
  /** Ten bins of .1 of the probability of the leader; those without a run are left out. */
  readonly bins: readonly ReliabilityBin[];
}

const binCount = 10;
/** Resamples for what has no standard error in closed form. */
const resamples = 200;

/**
 * Scores of forecasts (Brier 1950; Good 1952; calibration error of the leader as Guo et al. 2017, equation 3). Standard
 * errors are sd/sqrt(runs), and for the calibration error the standard deviation over 200 bootstrap samples of the runs.
 */
export function scoresOf(forecasts: readonly Forecast[], seed: number): Scores {
  const leaders = forecasts.map(({ probabilities, truth }) => {
    const leader = leaderOf(probabilities);
    return { said: probabilities[leader]!, right: leader === truth ? 1 : 0 };
  });
  const rng = createRng(seed, 'calibration');
  const n = leaders.length;
  const drawn: number[] = [];
  const byChance: number[] = [];
  for (let b = 0; b < resamples; b++) {
    drawn.push(calibrationError(Array.from(leaders, () => leaders[rng.integer(0, n - 1)]!)));
    byChance.push(
      calibrationError(leaders.map(({ said }) => ({ said, right: rng.uniform() < said ? 1 : 0 }))),
    );
  }
  return {
    runs: n,
    accuracy: estimateOf(leaders.map(({ right }) => right)),
    confidence: estimateOf(leaders.map(({ said }) => said)),
    brier: estimateOf(forecasts.map(brierOf)),
    log: estimateOf(forecasts.map(({ probabilities: p, truth }) => -Math.log2(p[truth] ?? 0))),
    calibration: { value: calibrationError(leaders), error: spreadOf(drawn) },
    calibrationByChance: byChance.reduce((sum, value) => sum + value, 0) / resamples,
    bins: binsOf(leaders),
  };
}

/** Index of the largest probability, the first of equal ones. */
export function leaderOf(probabilities: ArrayLike<number>): number {
  let leader = 0;
  for (let k = 1; k < probabilities.length; k++)
    if (probabilities[k]! > probabilities[leader]!) leader = k;
  return leader;
}

function brierOf({ probabilities, truth }: Forecast): number {
  let sum = 0;
  for (let k = 0; k < probabilities.length; k++)
    sum += (probabilities[k]! - (k === truth ? 1 : 0)) ** 2;
  return sum;
}

/** Mean with sd/sqrt(n). */
function estimateOf(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { value: mean, error: spreadOf(values) / Math.sqrt(values.length) };
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

type Called = Pick<ReliabilityBin, 'said' | 'right'>;

function binsOf(called: readonly Called[]): ReliabilityBin[] {
  const sums = Array.from({ length: binCount }, () => ({ runs: 0, said: 0, right: 0 }));
  for (const { said, right } of called) {
    const bin = sums[Math.min(Math.floor(said * binCount), binCount - 1)]!;
    bin.runs++;
    bin.said += said;
    bin.right += right;
  }
  return sums.flatMap(({ runs, said, right }, i) =>
    runs === 0
      ? []
      : [
          {
            from: i / binCount,
            to: (i + 1) / binCount,
            runs,
            said: said / runs,
            right: right / runs,
          },
        ],
  );
}

function calibrationError(called: readonly Called[]): number {
  return binsOf(called).reduce(
    (sum, { runs, said, right }) => sum + (runs / called.length) * Math.abs(said - right),
    0,
  );
}
