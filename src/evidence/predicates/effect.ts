import { UsageError } from '../../core/errors.js';
import type { EffectPredicate } from '../types.js';
import { confidenceOf, type PredicateContext } from './context.js';
import { formatNumber, formatP, formatWindow } from '../../core/format.js';
import { notFound, type Found } from './found.js';
import { intervalWords } from './format.js';
import { judgeSign, outcome } from './level.js';
import { coverageOf, untestable } from './window.js';

/** Share of the shuffles that may come as far as the estimate. */
const LEVEL = 0.05;

/**
 * The sign of an estimated effect. Holds where the interval lies beyond zero on the side asked for and fewer than 5% of the shuffles
 * come as far; fails where both are so on the other side; otherwise unclear: an effect that cannot be told from none is no evidence
 * against it. Untestable where the test gives no number.
 */
export const evaluateEffect = (predicate: EffectPredicate, context: PredicateContext) =>
  foundEffect(predicate, context).result;

export function foundEffect(predicate: EffectPredicate, context: PredicateContext): Found {
  const { kind, label, window: asked, sign } = predicate;
  const found = context.effect?.(predicate);
  if (found === undefined)
    throw new UsageError(`there is no estimate of the effect ${label}`, { code: 'no-estimate' });
  const { window } = found;
  const years =
    window[1] === asked[1]
      ? formatWindow(window)
      : `${formatWindow(window)} of ${formatWindow(asked)}`;
  const threshold = `${sign === 'positive' ? 'above' : 'below'} 0, and fewer than 5% of shuffles as far`;
  const base = {
    kind,
    label,
    measure: found.measure,
    of: found.of,
    params: found.params,
    window,
    unit: found.unit,
    percentile: null,
    threshold,
    coverage: coverageOf(asked[1] - asked[0] + 1, found.years),
    datasets: found.datasets,
    effect: { population: found.population, sign },
  };
  const { coefficient, interval, permutationP } = found;
  if (coefficient === null || interval === null || permutationP === null)
    return notFound(
      untestable(
        base,
        `${found.label}, ${years}: untestable, ${found.untestable ?? 'since there is no estimate'}.`,
      ),
    );
  const holds = judgeSign(interval, permutationP, LEVEL, sign);
  const [low, high] = interval;
  const side = low > 0 ? 'positive' : high < 0 ? 'negative' : null;
  const judged =
    holds === 'unclear' && side !== null
      ? `the interval lies ${side === sign ? 'beyond it' : 'on the other side'}, but shuffles come as far`
      : outcome(holds);
  const shuffled = `${found.shuffled} ${formatP(permutationP)}`;
  const told = `${found.label}, ${years}: ${formatNumber(coefficient)} (${intervalWords(interval, confidenceOf(context), found.intervalMethod)}; ${shuffled}; n = ${formatNumber(found.n)})`;
  const result = {
    ...base,
    holds,
    observed: coefficient,
    interval,
    intervalMethod: found.intervalMethod,
    finding: `${told}; asked: ${threshold}; ${judged}.`,
  };
  return { result, told, covered: '' };
}
