import { UsageError } from '../core/errors.js';
import { lnGamma } from '../core/special.js';
import { expectationOf, otherReading } from './expectation.js';
import type { EvidenceItem, Expectation, Question } from './types.js';
import { countsWhole, wholeLikelihoods } from './whole-items.js';

/** Share of a density on u that stays uniform, so that no single item annihilates a reading. */
const uniformShare = 0.15;
/** Percentiles are held inside these bounds: the ends of a population are not known more exactly. */
const percentileBounds = [0.01, 0.99] as const;

/** What the robustness analysis varies. The defaults are the assessment itself. */
export interface LikelihoodParameters {
  /** Factor s on the Beta parameters: a becomes 1 + (a - 1) s, so that uniform stays uniform. */
  readonly sharpness: number;
  /** Probability of yes for a reading that expects yes, of no for one that expects no. */
  readonly yes: number;
}
export const defaultLikelihood: LikelihoodParameters = { sharpness: 1, yes: 0.8 };

const densityExpectations = ['high', 'rather-high', 'middle', 'rather-low', 'low', 'any'] as const;
const binaryExpectations = ['yes', 'no', 'any'] as const;

export function clipPercentile(u: number): number {
  return Math.min(Math.max(u, percentileBounds[0]), percentileBounds[1]);
}

/**
 * Densities of the six expectations at a percentile, in the order of `densityExpectations`: .85 f(u) + .15 with f
 * Beta(3,1), Beta(2,1), Beta(2,2), Beta(1,2), Beta(1,3) and uniform at sharpness 1. `middleConstant` is 1/B(1+s,1+s).
 */
function fillDensities(
  out: Float64Array,
  lnU: number,
  ln1mU: number,
  sharpness: number,
  middleConstant: number,
): void {
  const up = Math.exp(sharpness * lnU);
  const down = Math.exp(sharpness * ln1mU);
  const rest = 1 - uniformShare;
  out[0] = rest * (1 + 2 * sharpness) * up * up + uniformShare;
  out[1] = rest * (1 + sharpness) * up + uniformShare;
  out[2] = rest * middleConstant * up * down + uniformShare;
  out[3] = rest * (1 + sharpness) * down + uniformShare;
  out[4] = rest * (1 + 2 * sharpness) * down * down + uniformShare;
  out[5] = 1;
}

function middleConstant(sharpness: number): number {
  return Math.exp(lnGamma(2 + 2 * sharpness) - 2 * lnGamma(1 + sharpness));
}

/** Density of a percentile u under one expectation, mixed with the uniform. */
export function expectationDensity(
  expectation: Expectation,
  u: number,
  parameters: LikelihoodParameters = defaultLikelihood,
): number {
  const index = (densityExpectations as readonly string[]).indexOf(expectation);
  if (index < 0) throw mismatch(expectation, 'a percentile', densityExpectations);
  const clipped = clipPercentile(u);
  const { sharpness } = parameters;
  const out = new Float64Array(6);
  fillDensities(
    out,
    Math.log(clipped),
    Math.log(1 - clipped),
    sharpness,
    middleConstant(sharpness),
  );
  return out[index]!;
}

/** Probability of what was seen of a yes-or-no observation: .8 or .2 as expected, .5 where nothing is. No mixture. */
export function binaryProbability(
  expectation: Expectation,
  seen: boolean,
  parameters: LikelihoodParameters = defaultLikelihood,
): number {
  if (expectation === 'any') return 0.5;
  if (expectation !== 'yes' && expectation !== 'no')
    throw mismatch(expectation, 'a yes-or-no observation', binaryExpectations);
  return (expectation === 'yes') === seen ? parameters.yes : 1 - parameters.yes;
}

function mismatch(expectation: string, of: string, expected: readonly string[]): UsageError {
  return new UsageError(`a reading cannot expect ${expectation} of ${of}`, {
    code: 'expectation-mismatch',
    details: { value: expectation, expected: expected.join(', ') },
  });
}

/**
 * Likelihoods of a coded item relative to the best-fitting reading, 10^(dB/10), by reading. `other`, where it is not
 * weighted, fits as the other readings do on average: a catch-all predicts nothing of its own. Null where the
 * item does not speak to the question.
 */
function codedLikelihoods(
  item: EvidenceItem,
  question: string,
  readings: readonly string[],
): Float64Array | null {
  const weights = item.weights?.[question];
  if (weights === undefined) return null;
  const rivals = readings.filter((reading) => reading !== otherReading || reading in weights);
  const missing = rivals.find((reading) => weights[reading] === undefined);
  if (missing !== undefined)
    throw new UsageError(`fact ${item.id} gives no weight to reading ${missing} of ${question}`, {
      code: 'missing-weight',
      hint: 'a coded fact that speaks to a question weighs every reading of it',
    });
  const p = (reading: string): number => 10 ** (weights[reading]! / 10);
  const average = rivals.reduce((sum, reading) => sum + p(reading), 0) / rivals.length;
  return Float64Array.from(readings, (reading) => (reading in weights ? p(reading) : average));
}

/** The items that bear on a question, laid out for fast evaluation. Items and readings are in order of their ids. */
export interface Evidence {
  readonly question: string;
  readonly readings: readonly string[];
  readonly items: readonly EvidenceItem[];
  /** Distinct clusters of the items, and the cluster of each item. */
  readonly clusters: readonly string[];
  readonly clusterOf: Int32Array;
  readonly reliability: Float64Array;
  readonly percentile: Uint8Array;
  readonly lnU: Float64Array;
  readonly ln1mU: Float64Array;
  /** Measured items: index of the expectation; by item and reading. */
  readonly expectation: Uint8Array;
  /** Coded items: relative likelihood; binary items: +1 met, -1 not met, 0 any; by item and reading. */
  readonly relative: Float64Array;
  readonly binary: Uint8Array;
  /** 1 for items that count whole. */
  readonly whole: Uint8Array;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * Whether an item can tell the readings of a question apart: reliability above zero, and not the same expectation (or
 * weight) from all of them. Only such items count in the size of their cluster.
 */
export function bearsOn(question: Question, item: EvidenceItem): boolean {
  if (!(item.reliability > 0)) return false;
  const readings = question.readings.map(({ id }) => id);
  const p =
    wholeLikelihoods(item, question.id, readings) ??
    (item.observed.type === 'coded' ? codedLikelihoods(item, question.id, readings) : undefined);
  if (p !== undefined) return p !== null && p.some((value) => value !== p[0]);
  const expected = readings.map((reading) => expectationOf(item.expect ?? {}, reading));
  return expected.some((expectation) => expectation !== expected[0]);
}

/** Lay out the items that bear on a question. Throws UsageError where an expectation does not fit its observation. */
export function compileEvidence(question: Question, all: readonly EvidenceItem[]): Evidence {
  const readings = question.readings.map(({ id }) => id).sort();
  const items = all.filter((item) => bearsOn(question, item)).sort(byId);
  // An item that counts whole is a cluster of its own, which nothing tempers.
  const clusterOf = items.map((item) =>
    countsWhole(item, question.id) ? ` ${item.id}` : item.cluster,
  );
  const clusters = [...new Set(clusterOf)].sort();
  const n = items.length;
  const R = readings.length;
  const evidence: Evidence = {
    question: question.id,
    readings,
    items,
    clusters,
    clusterOf: Int32Array.from(clusterOf, (cluster) => clusters.indexOf(cluster)),
    reliability: Float64Array.from(items, ({ reliability }) => reliability),
    percentile: new Uint8Array(n),
    lnU: new Float64Array(n),
    ln1mU: new Float64Array(n),
    expectation: new Uint8Array(n * R),
    relative: new Float64Array(n * R),
    binary: new Uint8Array(n),
    whole: Uint8Array.from(items, (item) => (countsWhole(item, question.id) ? 1 : 0)),
  };
  items.forEach((item, i) => layOut(evidence, item, i));
  return evidence;
}

function layOut(evidence: Evidence, item: EvidenceItem, i: number): void {
  const { readings } = evidence;
  const { observed } = item;
  const at = i * readings.length;
  const whole = wholeLikelihoods(item, evidence.question, readings);
  if (whole !== undefined) {
    evidence.relative.set(whole, at);
    return;
  }
  if (observed.type === 'coded') {
    evidence.relative.set(codedLikelihoods(item, evidence.question, readings)!, at);
    return;
  }
  const expected = readings.map((reading) => expectationOf(item.expect ?? {}, reading));
  if (observed.type === 'binary') {
    evidence.binary[i] = 1;
    expected.forEach((expectation, k) => {
      evidence.relative[at + k] = Math.sign(binaryProbability(expectation, observed.yes) - 0.5);
    });
    return;
  }
  if (observed.type !== 'percentile') return;
  const u = clipPercentile(observed.u);
  evidence.percentile[i] = 1;
  evidence.lnU[i] = Math.log(u);
  evidence.ln1mU[i] = Math.log(1 - u);
  expected.forEach((expectation, k) => {
    const index = (densityExpectations as readonly string[]).indexOf(expectation);
    if (index < 0) throw mismatch(expectation, `the percentile ${item.id}`, densityExpectations);
    evidence.expectation[at + k] = index;
  });
}

/**
 * Log-likelihoods (nats, untempered) of every item and reading into `out` (item by item), with the reliability
 * mixture p_r = r p + (1 - r) max over readings of p.
 */
export function fillLogLikelihoods(
  evidence: Evidence,
  parameters: LikelihoodParameters,
  reliability: Float64Array,
  out: Float64Array,
): void {
  const { percentile, binary, expectation, relative } = evidence;
  const R = evidence.readings.length;
  const densities = new Float64Array(6);
  const middle = middleConstant(parameters.sharpness);
  const met = [1 - parameters.yes, 0.5, parameters.yes];
  for (let i = 0, at = 0; i < evidence.items.length; i++, at += R) {
    if (percentile[i] === 1)
      fillDensities(densities, evidence.lnU[i]!, evidence.ln1mU[i]!, parameters.sharpness, middle);
    let best = 0;
    for (let k = at; k < at + R; k++) {
      const p =
        percentile[i] === 1
          ? densities[expectation[k]!]!
          : binary[i] === 1
            ? met[relative[k]! + 1]!
            : relative[k]!;
      out[k] = p;
      if (p > best) best = p;
    }
    const r = reliability[i]!;
    const floor = (1 - r) * best;
    for (let k = at; k < at + R; k++) out[k] = Math.log(r * out[k]! + floor);
  }
}

/**
 * Likelihood of an item under each reading, before reliability and tempering: a density for a percentile, a probability
 * for yes or no, relative to the best-fitting reading for a coded fact. Empty where it does not bear on the question.
 */
export function itemLikelihoods(
  question: Question,
  item: EvidenceItem,
  parameters: LikelihoodParameters = defaultLikelihood,
): Record<string, number> {
  const evidence = compileEvidence(question, [item]);
  if (evidence.items.length === 0) return {};
  const out = new Float64Array(evidence.readings.length);
  fillLogLikelihoods(evidence, parameters, Float64Array.of(1), out);
  return Object.fromEntries(evidence.readings.map((id, k) => [id, Math.exp(out[k]!)]));
}

/** Items of each cluster. */
export function clusterSizes(evidence: Evidence): Float64Array {
  const sizes = new Float64Array(evidence.clusters.length);
  for (const cluster of evidence.clusterOf) sizes[cluster]!++;
  return sizes;
}

/** g of the tempering n^-g in the assessment itself. */
export const defaultDependence = 0.5;

/** Tempering exponent n^-g for n items of one cluster in use. */
export function tempering(n: number, dependence: number = defaultDependence): number {
  return n === 0 ? 1 : n ** -dependence;
}
