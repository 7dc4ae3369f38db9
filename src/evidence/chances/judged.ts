import type { Predicate, PredicateOf, SinglePredicate, Chances } from '../types.js';
import type { PredicateContext } from '../predicates/context.js';
import type { Judged, Judging } from './described.js';
import { departureOf } from './departure.js';
import {
  crossingOf,
  effectOf,
  factOf,
  probabilityOf,
  rankOf,
  recordedOf,
  trendOf,
} from './others.js';
import { meansOf } from './means.js';
import { ratioOf } from './ratio.js';
import { chancesOf } from './verdict.js';

type Judges = {
  readonly [K in SinglePredicate['kind']]: (
    test: PredicateOf<K>,
    judging: Judging,
    context: PredicateContext,
  ) => Judged;
};

const notDecisive = (): never => {
  throw new TypeError('a test of this kind decides no claim');
};

/** How the kinds of test are judged: one line each. */
const judges: Judges = {
  level: meansOf,
  difference: meansOf,
  contrast: meansOf,
  ratio: ratioOf,
  departure: departureOf,
  trend: trendOf,
  effect: effectOf,
  probability: probabilityOf,
  rank: rankOf,
  crossing: crossingOf,
  fact: factOf,
  recorded: recordedOf,
  break: notDecisive,
  leads: notDecisive,
};

/** Kinds of test that can decide a claim: a change of level and a lead have no smallest difference that matters. */
export const decisiveKinds: ReadonlySet<Predicate['kind']> = new Set([
  ...(Object.keys(judges) as SinglePredicate['kind'][]).filter(
    (kind) => kind !== 'break' && kind !== 'leads',
  ),
  'at-least' as const,
]);

export function judgedSingle(
  test: SinglePredicate,
  judging: Judging,
  context: PredicateContext,
): Judged {
  const judge = judges[test.kind] as (
    test: SinglePredicate,
    judging: Judging,
    context: PredicateContext,
  ) => Judged;
  return judge(test, judging, context);
}

export const sharesOf = ({ sides }: Pick<Judged, 'sides'>): Chances | null =>
  sides === undefined ? null : chancesOf(sides);
