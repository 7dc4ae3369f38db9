import type { Case } from '../cases/types.js';
import { significant } from '../core/significant.js';
import type { PredicateContext } from '../evidence/index.js';
import type { EffectEstimate, EffectPredicate, Predicate } from '../evidence/types.js';
import { labelOf } from '../states/index.js';
import { outcomes, weightsOf } from './third-party-pull/alignments.js';
import { type Impulse, pairPull } from './third-party-pull/pair.js';
import { datasetsOf, generalPull } from './third-party-pull/pull.js';
import { type PullInputs, pullInputs } from './third-party-pull/table.js';
import type { EffectNumbers } from './effect-numbers.js';
import { keptEstimates } from './kept-estimates.js';
import { type Roles, stateOfRole } from './observe.js';
import type { Workspace } from './workspace.js';

/** Shuffles and their seed, the same for every assessment: the estimate is of the data, not of a run. */
const permutations = 499;
const seed = 1;

const general = {
  one: 'one of two states hostile to a major power',
  shared: 'two states hostile to the same major power, beyond one and one',
  both: 'two states hostile to the same major power, against neither',
} as const;

/** Every effect that the claims of a case ask for. */
export function effectsIn({ claims }: Pick<Case, 'claims'>): EffectPredicate[] {
  const of = (predicate: Predicate): EffectPredicate[] =>
    predicate.kind === 'effect'
      ? [predicate]
      : predicate.kind === 'at-least'
        ? predicate.of.flatMap(of)
        : [];
  return claims.flatMap(({ predicates = [] }) => predicates.flatMap(of));
}

/**
 * What the tests say of every effect that a case asks for: as kept for the shipped panel, else computed from the one that is open. Undefined
 * where it asks for none. An effect whose years reach beyond the year assessed is untestable: nothing later is looked at.
 */
export async function effectsOf(
  workspace: Workspace,
  subject: Pick<Case, 'claims' | 'asOf'>,
  roles: Roles,
): Promise<PredicateContext['effect']> {
  const asked = effectsIn(subject);
  if (asked.length === 0) return undefined;
  const found = new Map<string, EffectNumbers>();
  for (const predicate of asked) {
    const key = effectKey(predicate, roles);
    if (found.has(key)) continue;
    const early = predicate.window[1] > subject.asOf;
    found.set(key, early ? beyond(predicate) : await numbersOf(workspace, predicate, roles));
  }
  return (predicate) => described(predicate, roles, found.get(effectKey(predicate, roles))!);
}

const beyond = ({ window }: EffectPredicate): EffectNumbers =>
  untestable(`since its years reach to ${window[1]}, beyond the year assessed`);

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
  const { outcome, scope, term, horizon = 0 } = predicate.estimate;
  const when = predicate.window.join('-');
  const whose = scope === 'general' ? [] : [statesOf(predicate, roles).join(' '), `+${horizon}`];
  return [outcome, scope, ...whose, term, when].join(', ');
}

async function numbersOf(
  workspace: Workspace,
  predicate: EffectPredicate,
  roles: Roles,
): Promise<EffectNumbers> {
  const { dataVersion, estimates } = keptEstimates;
  const kept = estimates[effectKey(predicate, roles)];
  if (kept !== undefined && dataVersion === workspace.panel.dataVersion) return kept;
  return computedNumbers(workspace, predicate, roles);
}

const remembered = new WeakMap<Workspace, Map<string, Promise<unknown>>>();

/** Computed once for an open panel: several effects are of one fit. */
function once<T>(workspace: Workspace, key: string, compute: () => Promise<T>): Promise<T> {
  const known = remembered.get(workspace) ?? new Map<string, Promise<unknown>>();
  remembered.set(workspace, known);
  let result = known.get(key) as Promise<T> | undefined;
  if (result === undefined) known.set(key, (result = compute()));
  return result;
}

/** The numbers of an effect, from the panel that is open. */
export async function computedNumbers(
  workspace: Workspace,
  predicate: EffectPredicate,
  roles: Roles,
): Promise<EffectNumbers> {
  const { estimate, window } = predicate;
  const { outcome, scope } = estimate;
  const inputs = await once(workspace, outcome, () => pullInputs(workspace, outcome));
  if (scope === 'pair') return pairNumbers(inputs, predicate, roles);
  const [from, to] = window;
  const [panel] = await once(workspace, `${outcome} ${from} ${to}`, () =>
    Promise.resolve(generalPull(inputs, { from, to, permutations, seed, parts: [from] })),
  );
  const effect = panel!.effects.find(({ term }) => term === estimate.term);
  if (effect === undefined) return untestable('since no two states are hostile to the same power');
  const { coefficient, errors, permutationP } = effect;
  const { interval } = errors.dyadicRobust;
  return significant({ coefficient, interval, permutationP, n: panel!.rows, years: panel!.years });
}

function pairNumbers(inputs: PullInputs, predicate: EffectPredicate, roles: Roles): EffectNumbers {
  const { estimate, window } = predicate;
  const [a, b, third] = statesOf(predicate, roles) as [number, number, number];
  const [from, to] = window;
  const own = pairPull(inputs, { pair: [a, b], third, from, to });
  const projections = own?.projections.find(
    ({ impulse }) => impulse === (estimate.term as Impulse),
  );
  const found = projections?.horizons[estimate.horizon ?? 0];
  if (found === undefined) return untestable('since the pair has no year with a value');
  const { coefficient, robust, permutationP, n } = found;
  if (coefficient === null)
    return untestable(
      found.untestable === 'no-variation'
        ? 'since the hostility does not change in these years'
        : 'since 25 years are needed',
      n,
    );
  const interval = robust?.interval ?? null;
  return significant({ coefficient, interval, permutationP, n, years: n });
}

function described(
  predicate: EffectPredicate,
  roles: Roles,
  numbers: EffectNumbers,
): EffectEstimate {
  const { outcome, scope, term, of = [], third, horizon = 0 } = predicate.estimate;
  const [a, b, k] = statesOf(predicate, roles).map((state) => labelOf(state).name);
  const whose: Readonly<Record<string, string>> = {
    first: `hostility of ${a!} and ${k!}`,
    second: `hostility of ${b!} and ${k!}`,
    shared: `hostility of both to ${k!}, multiplied`,
  };
  const what = scope === 'general' ? general[term as keyof typeof general] : whose[term]!;
  const whom = scope === 'general' ? 'all pairs' : `${a!} – ${b!}`;
  const later = horizon === 0 ? 'a year later' : `${horizon + 1} years later`;
  return {
    ...numbers,
    label: `Effect on ${outcomes[outcome].title} ${later}, ${whom}: ${what}`,
    unit: 'percentile per unit of hostility',
    intervalMethod: scope === 'general' ? 'dyadic-robust' : 'lag-augmented',
    measure: 'alignment',
    of,
    params: { ...weightsOf(outcome), ...(third === undefined ? {} : { third }) },
    datasets: datasetsOf(outcome),
  };
}
