import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded source of randomness. Every random number of the project comes from one that was passed in. */
export interface Rng {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Uniform integer in [from, to], both included. */
  integer(from: number, to: number): number;
  /** Successes of n trials (inversion, Kachitvichyanukul & Schmeiser 1988, algorithm BINV). */
  binomial(n: number, probability: number): number;
  /** Standard normal (Marsaglia polar method). */
  normal(): number;
  /** Gamma with the given shape and scale 1 (Marsaglia & Tsang 2000). */
  gamma(shape: number): number;
  beta(a: number, b: number): number;
  /** Dirichlet weights, summing to 1. */
  dirichlet(alpha: readonly number[]): number[];
}

/** A copy in random order (Fisher & Yates). */
export function shuffled<T>(list: readonly T[], rng: Rng): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = rng.integer(0, at);
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

/** 32-bit FNV-1a of a label, to derive independent streams from one seed. */
function hashLabel(label: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < label.length; i++) {
    hash ^= label.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** 32-bit finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function scramble(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * 128 bits of state from seed and label. The generator's own seeding fills half of the state with constants, so that
 * its first numbers are nearly the same for neighbouring seeds; streams of one draw each would not be random.
 */
function stateOf(seed: number, label: string): number[] {
  const golden = 0x9e3779b9;
  const hash = hashLabel(label);
  return [1, 2, 3, 4].map((k) =>
    scramble(
      scramble((seed + Math.imul(k, golden)) | 0) ^ scramble((hash - Math.imul(k, golden)) | 0),
    ),
  );
}

/**
 * Generator for one purpose of one run. The same seed and label give the same numbers on every machine;
 * different labels give unrelated streams, so that adding a consumer does not shift the others.
 */
export function createRng(seed: number, label = ''): Rng {
  const generator = xoroshiro128plusFromState(stateOf(seed, label));
  const uniform = (): number => uniformFloat64(generator);
  const normal = (): number => {
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const s = x * x + y * y;
      if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
    }
  };
  const gamma = (shape: number): number => {
    if (!(shape > 0)) throw new RangeError(`gamma shape must be positive, not ${shape}`);
    if (shape < 1) return gamma(shape + 1) * Math.pow(1 - uniform(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      const v = root * root * root;
      if (v <= 0) continue;
      if (Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return {
    uniform,
    integer: (from, to) => uniformInt(generator, from, to),
    binomial: (n, probability) => binomialBy(uniform, n, probability),
    normal,
    gamma,
    beta: (a, b) => {
      const x = gamma(a);
      return x / (x + gamma(b));
    },
    dirichlet: (alpha) => {
      const draws = alpha.map((a) => gamma(a));
      const sum = draws.reduce((total, draw) => total + draw, 0);
      return draws.map((draw) => draw / sum);
    },
  };
}

/** More trials at a time and the probability of no success could be too small for a number. */
const TRIALS_AT_ONCE = 500;

function binomialBy(uniform: () => number, n: number, probability: number): number {
  if (!(n >= 0) || !(probability >= 0 && probability <= 1))
    throw new RangeError(`no binomial with ${n} trials and probability ${probability}`);
  if (probability > 0.5) return n - binomialBy(uniform, n, 1 - probability);
  let successes = 0;
  for (let left = n; left > 0; left -= TRIALS_AT_ONCE)
    successes += invertedBinomial(uniform(), Math.min(left, TRIALS_AT_ONCE), probability);
  return successes;
}

/** The smallest count whose cumulative probability is above u; the probability is at most one half. */
function invertedBinomial(u: number, n: number, probability: number): number {
  const odds = probability / (1 - probability);
  let mass = (1 - probability) ** n;
  let left = u;
  let count = 0;
  for (; left >= mass && count < n; count++) {
    left -= mass;
    mass *= (odds * (n - count)) / (count + 1);
  }
  return count;
}
