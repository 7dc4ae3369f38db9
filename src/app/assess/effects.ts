import { memoOn } from '../../core/memo.js';
import { nameInText } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import { significant } from '../../core/significant.js';
import { predicatesOf, type PredicateContext } from '../../evidence/index.js';
import type { EffectEstimate, EffectPredicate, Predicate } from '../../evidence/types.js';
import { labelOf } from '../../states/index.js';
import { datasetsOfPull, type Outcome, outcomes } from '../third-party-pull/outcomes.js';
import { pairPull } from '../third-party-pull/pair.js';
import { generalPull } from '../third-party-pull/pull.js';
import { generalRivals, rivalResponse } from '../third-party-pull/rivals.js';
import { type PullInputs, pullInputs } from '../third-party-pull/table.js';
import type { EffectNumbers } from './effect-numbers.js';
import { cutAt, tooLong } from './effect-years.js';
import { keptEstimates } from './kept-estimates.js';
import { type Roles, stateOfRole } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';

/** Shuffles and their seed, the same for every assessment: the estimate is of the data, not of a run. */
const permutations = 499;
const seed = 1;

const general = {
  one: 'one of two states hostile to a major power',
  shared: 'two states hostile to the same major power, beyond one and one',
  both: 'two states hostile to the same major power, against neither',
  rivals: 'cooperation of two states hostile to that power',
} as const;

/** Every effect that the claims of a case ask for. */
export function effectsIn({ claims }: Pick<Case, 'claims'>): EffectPredicate[] {
  const of = (predicate: Predicate): EffectPredicate[] =>
    predicate.kind === 'effect'
      ? [predicate]
      : predicate.kind === 'at-least'
        ? predicate.of.flatMap(of)
        : [];
  return claims.flatMap((claim) => predicatesOf(claim).flatMap(of));
}

/**
 * What the tests say of every effect that a case asks for: as kept for the shipped panel, else computed from the one that is open. Undefined
 * where it asks for none. Years after the year assessed are cut off, and nothing later is looked at.
 */
export async function effectsOf(
  workspace: Workspace,
  subject: Pick<Case, 'claims' | 'asOf'>,
  roles: Roles,
): Promise<PredicateContext['effect']> {
  const asked = effectsIn(subject);
  if (asked.length === 0) return undefined;
  const found = new Map<string, Seen>();
  for (const predicate of asked) {
    const key = effectKey(predicate, roles);
    if (!found.has(key)) found.set(key, await seenAsOf(workspace, predicate, roles, subject.asOf));
  }
  return (predicate) => described(predicate, roles, found.get(effectKey(predicate, roles))!);
}

/** The numbers of an effect, and the years that they are of. */
type Seen = EffectNumbers & Pick<EffectEstimate, 'window'>;

async function seenAsOf(
  workspace: Workspace,
  predicate: EffectPredicate,
  roles: Roles,
  asOf: number,
): Promise<Seen> {
  const seen = cutAt(predicate, asOf);
  if (typeof seen === 'string') return { ...untestable(seen), window: predicate.window };
  const { window } = seen;
  const kept = keptNumbers(workspace, seen, roles);
  if (kept !== undefined) return { ...kept, window };
  if (seen !== predicate && isShuffled(seen)) return { ...untestable(tooLong(seen)), window };
  return { ...(await computedNumbers(workspace, seen, roles)), window };
}

/** Whether hostility is shuffled between all states, which takes long. */
const isShuffled = ({ estimate: { scope, term } }: EffectPredicate): boolean =>
  scope === 'general' && term !== 'rivals';

const untestable = (because: string, years = 0): EffectNumbers => ({
  coefficient: null,
  interval: null,
  permutationP: null,
  n: years,
  years,
  untestable: because,
});

function statesOf({ estimate: { of = [], third } }: EffectPredicate, roles: Roles): number[] {
  return [...of, ...(third === undefined ? [] : [third])].map((name) => stateOfRole(roles, name));
}

/** A name for what is estimated, with states in place of roles. */
export function effectKey(predicate: EffectPredicate, roles: Roles): string {
  const { outcome, scope, term, region, horizon = 0 } = predicate.estimate;
  const when = predicate.window.join('-');
  const whose = scope === 'general' ? [] : [statesOf(predicate, roles).join(' '), `+${horizon}`];
  const where = region === undefined ? [] : [region];
  return [outcome, scope, ...whose, term, ...where, when].join(', ');
}

function keptNumbers(
  workspace: Workspace,
  predicate: EffectPredicate,
  roles: Roles,
): EffectNumbers | undefined {
  const { dataVersion, estimates } = keptEstimates;
  return dataVersion === workspace.panel.dataVersion
    ? estimates[effectKey(predicate, roles)]
    : undefined;
}

/* Computed once for an open panel: several effects are of one fit. */

const inputsOf = memoOn(
  (workspace: Workspace, outcome: Outcome) => [workspace, outcome],
  (workspace, outcome): Promise<PullInputs> => pullInputs(workspace, outcome),
);

const generalOf = memoOn(
  (inputs: PullInputs, from: number, to: number, shuffles: number) => [inputs, from, to, shuffles],
  (inputs, from, to, shuffles) =>
    generalPull(inputs, { from, to, permutations: shuffles, seed, ...bare(from) }),
);

/** One period, and nothing that no verdict looks at. */
const bare = (from: number) => ({ parts: [from], jackknife: false });

/** The numbers of an effect, from the panel that is open; without shuffles, a general effect of hostility has no p. */
export async function computedNumbers(
  workspace: Workspace,
  predicate: EffectPredicate,
  roles: Roles,
  shuffles: number = permutations,
): Promise<EffectNumbers> {
  const { estimate, window } = predicate;
  const { outcome, scope } = estimate;
  const inputs = await inputsOf(workspace, outcome);
  if (scope === 'pair') return pairNumbers(inputs, predicate, roles);
  const [from, to] = window;
  if (estimate.term === 'rivals') return rivalNumbers(inputs, from, to);
  const [panel] = generalOf(inputs, from, to, shuffles);
  const effect = panel!.effects.find(({ term }) => term === estimate.term);
  if (effect === undefined) return untestable('since no two states are hostile to the same power');
  const { coefficient, errors, permutationP } = effect;
  const { interval } = errors.dyadicRobust;
  return significant({ coefficient, interval, permutationP, n: panel!.rows, years: panel!.years });
}

function rivalNumbers(inputs: PullInputs, from: number, to: number): EffectNumbers {
  const { coefficient, byThirdAndYear, permutationP, rows, years } = generalRivals(
    inputs,
    from,
    to,
  );
  if (coefficient === null) return untestable('since no two states are rivals of the same power');
  const interval = byThirdAndYear?.interval ?? null;
  return significant({ coefficient, interval, permutationP, n: rows, years });
}

function pairNumbers(inputs: PullInputs, predicate: EffectPredicate, roles: Roles): EffectNumbers {
  const { estimate, window } = predicate;
  const [a, b, third] = statesOf(predicate, roles) as [number, number, number];
  const [from, to] = window;
  const request = { pair: [a, b] as const, third, from, to };
  const { term, region, horizon = 0 } = estimate;
  const response =
    region === undefined
      ? pairPull(inputs, request)?.projections.find(({ impulse }) => impulse === term)
      : rivalResponse(inputs, { ...request, region });
  const found = response?.horizons[horizon];
  if (found === undefined) return untestable('since the pair has no year with a value');
  const { coefficient, robust, permutationP, n } = found;
  if (coefficient === null)
    return untestable(
      found.untestable === 'no-variation'
        ? `since ${term === 'rivals' ? 'cooperation' : 'the hostility'} does not change in these years`
        : 'since 25 years are needed',
      n,
    );
  const interval = robust?.interval ?? null;
  return significant({ coefficient, interval, permutationP, n, years: n });
}

function described(predicate: EffectPredicate, roles: Roles, numbers: Seen): EffectEstimate {
  const { outcome, scope, term, of = [], third, region, horizon = 0 } = predicate.estimate;
  const states = statesOf(predicate, roles);
  const [a, b, k] = states.map((state) => nameInText(state));
  const pair = states.slice(0, 2).map((state) => labelOf(state).name);
  const whose: Readonly<Record<string, string>> = {
    first: `hostility of ${a!} and ${k!}`,
    second: `hostility of ${b!} and ${k!}`,
    shared: `hostility of both to ${k!}, multiplied`,
    rivals: `cooperation of ${a!} and ${b!}`,
  };
  const what = scope === 'general' ? general[term] : whose[term]!;
  const others =
    scope === 'general' ? 'others of their region with a major power' : `${region!} with ${k!}`;
  const whom = term === 'rivals' ? others : scope === 'general' ? 'all pairs' : pair.join(' – ');
  const later = horizon === 0 ? 'a year later' : `${horizon + 1} years later`;
  return {
    ...numbers,
    label: `Effect on ${outcomes[outcome].title} ${later}, ${whom}: ${what}`,
    population: whom,
    unit: term === 'rivals' ? 'percentile per percentile' : 'percentile per unit of hostility',
    intervalMethod: intervalMethodOf(predicate),
    shuffled: shuffledOf(predicate),
    measure: 'cooperation',
    of,
    params: third === undefined ? {} : { third },
    datasets: datasetsOfPull,
  };
}

function shuffledOf({ estimate: { scope, term } }: EffectPredicate): string {
  if (term === 'rivals') return 'cooperation of the two turned in time,';
  return scope === 'pair' ? 'hostility turned in time,' : 'hostility shuffled between states,';
}

function intervalMethodOf({ estimate: { scope, term } }: EffectPredicate): string {
  if (scope === 'pair') return 'lag-augmented';
  return term === 'rivals' ? 'clustered by third party and year' : 'dyadic-robust';
}
