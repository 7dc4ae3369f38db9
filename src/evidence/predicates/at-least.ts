import {
  outcomes,
  type AtLeastPredicate,
  type PredicateResult,
  type SinglePredicate,
} from '../types.js';
import type { PredicateContext } from './context.js';
import type { Holds } from './level.js';
import { coverageOf } from './window.js';

/**
 * Whether at least `count` of the single predicates hold. Holds as soon as so many hold; fails when, even if every unclear
 * and untestable one held, there would be fewer; untestable where the untestable ones alone keep it open; otherwise
 * unclear. `observed` is how many hold, `coverage` how many could be tested; there is no interval of its own.
 */
export function evaluateAtLeast(
  predicate: AtLeastPredicate,
  context: PredicateContext,
  evaluate: (single: SinglePredicate, context: PredicateContext) => PredicateResult,
): PredicateResult {
  const { count, of, label, kind } = predicate;
  const parts = of.map((single) => evaluate(single, context));
  const labelled = (wanted: Holds): string[] =>
    parts.filter(({ holds }) => holds === wanted).map((part) => part.label);
  const hold = labelled('yes').length;
  const untestable = labelled('untestable').length;
  const threshold = `at least ${count} of ${of.length}`;
  const holds = judgeCount(count, hold, labelled('unclear').length, untestable);
  const named = outcomes.flatMap((one) =>
    labelled(one).length === 0 ? [] : [`${words[one]} ${labelled(one).join('; ')}`],
  );
  const untested = untestable === 0 ? '' : `, ${untestable} cannot be tested`;
  return {
    kind,
    label,
    holds,
    ...countOf(parts),
    threshold,
    finding: `${hold} of ${of.length} hold${untested}; asked: ${threshold}; ${asked[holds]}. ${named.join('. ')}.`,
    parts,
  };
}

/** What a count of tests says whatever was asked of it: how many hold, over which series, years and data, and how many could be tested. */
export function countOf(parts: readonly PredicateResult[]) {
  const count = (holds: Holds): number => parts.filter((part) => part.holds === holds).length;
  return {
    measure: parts[0]!.measure,
    of: [...new Set(parts.flatMap((part) => part.of))],
    params: parts[0]!.params,
    window: [
      Math.min(...parts.map(({ window }) => window[0])),
      Math.max(...parts.map(({ window }) => window[1])),
    ] as const,
    observed: count('yes'),
    unit: `of ${parts.length} that hold`,
    interval: null,
    intervalMethod: null,
    percentile: null,
    coverage: coverageOf(parts.length, parts.length - count('untestable')),
    datasets: [...new Set(parts.flatMap(({ datasets }) => datasets))],
  };
}

const asked = {
  yes: 'holds',
  no: 'fails',
  unclear: 'is inconclusive',
  untestable: 'untestable',
} as const;

const words = {
  yes: 'Hold:',
  no: 'Fail:',
  unclear: 'Unclear:',
  untestable: 'Untestable:',
} as const;

function judgeCount(count: number, hold: number, unclear: number, untestable: number): Holds {
  if (hold >= count) return 'yes';
  if (hold + unclear + untestable < count) return 'no';
  return hold + unclear < count ? 'untestable' : 'unclear';
}
