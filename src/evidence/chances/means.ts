import { mean, quantileSorted } from '../../core/statistics.js';
import { formatNumber } from '../../core/format.js';
import type { PredicateContext } from '../predicates/context.js';
import { describe, meanPercentile, untestableText } from '../predicates/window.js';
import { roundingOf } from '../predicates/level.js';
import {
  coverageOfParts,
  shortPart,
  spreadUnknown,
  type Described,
  type Judged,
  type Judging,
  untestedOf,
} from './described.js';
import { errorDraws } from './errors.js';
import { endsOf, type Term } from './weighted-mean.js';
import { datasetsOf, meansText, sumOf, termsOf, type OfMeans } from './terms.js';
import { sideOf } from './verdict.js';

const compared = { above: 'more than', below: 'less than' } as const;

/**
 * A window mean, the difference of two, or a weighted sum of several, against a value: theta = s (sum w_k m_k - value), s = -1 where
 * the claim is below it. Each window needs values in half of its years. A stated figure (`within`) is a record: right
 * where the value lies within the tolerance of it.
 */
export function meansOf(test: OfMeans, judging: Judging, context: PredicateContext): Judged {
  const terms = termsOf(test, context);
  const parts = terms.map(({ part }) => part);
  const first = parts[0]!;
  const isLevel = test.kind === 'level';
  const unit = isLevel ? first.series.unit : `${first.series.unit} difference`;
  const shared = {
    kind: test.kind,
    label: test.label,
    ...describe(first.series),
    unit,
    datasets: datasetsOf(parts),
    window: first.window,
    percentile: isLevel ? meanPercentile(first) : null,
    threshold: thresholdText(test),
    ...coverageOfParts(parts),
  };
  const short = shortPart(parts);
  if (short !== undefined) return untestedOf(shared, untestableText(short, 'half of the window'));
  const observed = sumOf(terms);
  const told = meansText(test, terms);
  if (test.kind === 'level' && test.compare === 'within')
    return {
      base: { ...shared, observed, interval: null, intervalMethod: null, told },
      record: isWithin(observed, test),
    };
  const drawn = errorDraws(terms, judging, context);
  if (drawn === null) return untestedOf(shared, spreadUnknown(first.series));
  const sign = test.compare === 'above' ? 1 : -1;
  return judgedDraws({
    base: { ...shared, observed, told },
    method: drawn.method,
    errors: drawn.errors,
    delta: judging.delta ?? 0,
    thetaOf: (value) => sign * (value - test.value),
    valueAt: (theta) => test.value + sign * theta,
    reach: reachOf(terms),
  });
}

const thresholdText = (test: OfMeans): string =>
  test.kind === 'level' && test.compare === 'within'
    ? `within ${formatNumber(test.tolerance ?? 0)} of ${formatNumber(test.value)}`
    : `${compared[test.compare as 'above' | 'below']} ${formatNumber(test.value)}`;

function isWithin(
  observed: number,
  { value, tolerance = 0 }: Pick<Extract<OfMeans, { kind: 'level' }>, 'value' | 'tolerance'>,
): boolean {
  return Math.abs(observed - value) <= tolerance + roundingOf(value);
}

type Reach = readonly [number, number];

/** Least and greatest value of a sum of window means, each within the range of its measure. */
const reachOf = (terms: readonly Term[]): Reach => {
  const ends = terms.map(({ weight, part }) => endsOf(part.series).map((end) => weight * end));
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  return [sum(ends.map((of) => Math.min(...of))), sum(ends.map((of) => Math.max(...of)))];
};

interface Drawn {
  readonly base: Omit<Described, 'interval' | 'intervalMethod'>;
  readonly method: string | null;
  /** Errors of what is observed, on the scale of `scaled`. */
  readonly errors: Float64Array;
  readonly delta: number;
  /** From what is observed to theta, and back; by default of the same scale. */
  readonly thetaOf: (observed: number) => number;
  readonly valueAt: (theta: number) => number;
  /** Least and greatest that can be observed. */
  readonly reach?: Reach;
  /** Scale on which errors are added: the logarithm for a ratio. */
  readonly scale?: { to(value: number): number; from(value: number): number };
}

const asItIs = { to: (value: number) => value, from: (value: number) => value };

/** The sides of the draws around what was observed, its 90% interval, and what would have been needed for another verdict. */
export function judgedDraws({
  base,
  method,
  errors,
  delta,
  thetaOf,
  valueAt,
  reach = [-Infinity, Infinity],
  scale = asItIs,
}: Drawn): Judged {
  const { observed } = base;
  const at = scale.to(observed!);
  const rounding = roundingOf(delta) + roundingOf(observed!);
  const thetas = errors.map((error) => thetaOf(scale.from(at + error)));
  const sides = Int8Array.from(thetas, (theta) => sideOf(theta, delta + rounding));
  const isKnown = errors.every((error) => error === 0);
  const sorted = errors.map((error) => scale.from(at + error)).sort();
  const interval = isKnown
    ? null
    : ([quantileSorted(sorted, 0.05), quantileSorted(sorted, 0.95)] as const);
  return {
    base: {
      ...base,
      interval,
      intervalMethod: method,
    },
    sides,
    change: changeText({ thetas, theta: thetaOf(observed!), delta, valueAt, reach }),
  };
}

interface Changing extends Pick<Drawn, 'delta' | 'valueAt'> {
  readonly thetas: Float64Array;
  readonly theta: number;
  readonly reach: Reach;
}

/** How near all but one in two hundred draws come to an end of what can be observed where it holds them back, in parts of their spread. */
const NEAR = 0.01;

/**
 * What would have had to be observed, with the error as it is, for the claim to be supported, and to be contradicted; where that
 * lies beyond what can be observed, that nothing would have. Undefined where the ends of what can be observed hold the
 * draws back: elsewhere the error would be another.
 */
function changeText({ thetas, theta, delta, valueAt, reach }: Changing): string | undefined {
  const errors = thetas.map((one) => one - theta).sort();
  if (!Number.isFinite(mean(errors))) return undefined;
  const ends = [0.005, 0.995]
    .map((q) => valueAt(theta + quantileSorted(errors, q)))
    .sort((a, b) => a - b);
  const [low, high] = reach;
  const near = NEAR * (ends[1]! - ends[0]!);
  if (near > 0 && (ends[0]! <= low + near || ends[1]! >= high - near)) return undefined;
  const supported = valueAt(delta - quantileSorted(errors, 0.05));
  const contradicted = valueAt(-delta - quantileSorted(errors, 0.95));
  const [up, down] = supported >= contradicted ? ['above', 'below'] : ['below', 'above'];
  const said = [
    { word: 'supported', side: up, at: supported },
    { word: 'contradicted', side: down, at: contradicted },
  ].map(({ word, side, at }) =>
    (side === 'above' ? at >= high : at <= low)
      ? `no value could have it ${word}`
      : `${word} ${side} ${formatNumber(at)}`,
  );
  return said.join(', ');
}
