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

interface Drawn {
  readonly base: Omit<Described, 'interval' | 'intervalMethod'>;
  readonly method: string | null;
  /** Errors of what is observed, on the scale of `scaled`. */
  readonly errors: Float64Array;
  readonly delta: number;
  /** From what is observed to theta, and back; by default of the same scale. */
  readonly thetaOf: (observed: number) => number;
  readonly valueAt: (theta: number) => number;
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
    change: changeText(thetas, thetaOf(observed!), delta, valueAt),
  };
}

/** What would have had to be observed, with the error as it is, for the claim to be supported, and to be contradicted. */
function changeText(
  thetas: Float64Array,
  theta: number,
  delta: number,
  valueAt: (theta: number) => number,
): string | undefined {
  const errors = thetas.map((one) => one - theta).sort();
  if (!Number.isFinite(mean(errors))) return undefined;
  const supported = valueAt(delta - quantileSorted(errors, 0.05));
  const contradicted = valueAt(-delta - quantileSorted(errors, 0.95));
  const [high, low] = [formatNumber(supported), formatNumber(contradicted)];
  const [up, down] = supported >= contradicted ? ['above', 'below'] : ['below', 'above'];
  return `supported ${up} ${high}, contradicted ${down} ${low}`;
}
