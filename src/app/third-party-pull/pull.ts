import type { PullAnswer } from '../../contract/index.js';
import { panelPull, type PanelPull, yearsOf } from '../../analysis/index.js';
import { UsageError } from '../../core/errors.js';
import { createRng } from '../../core/rng.js';
import type { Workspace } from '../engine/workspace.js';
import { datasetsOfPull, type Outcome, outcomes, yearsOfOutcome } from './outcomes.js';
import { type PairPull, pairPull, type PairRequest } from './pair.js';
import { generalRivals, type RegionName, rivalResponse, type RivalResponse } from './rivals.js';
import { pullInputs, type PullInputs, triadPanel } from './table.js';

export type { PanelPull, PullEffect } from '../../analysis/index.js';

/** The general effect is also shown from here on, the Cold War left out. */
const sinceYear = 1992;

export interface PullRequest {
  readonly outcome: Outcome;
  readonly from?: number;
  readonly to?: number;
  readonly pair?: PairRequest['pair'];
  readonly third?: number;
  /** Region whose cooperation with the third party is looked at after closeness of the pair. */
  readonly region?: RegionName;
  readonly lags?: number;
  readonly permutations: number;
  readonly seed: number;
  readonly onStep?: (label: string) => void;
}

export interface ThirdPartyPull extends Omit<PullAnswer, 'test' | 'own' | 'response'> {
  readonly own?: PairPull | null;
  readonly response?: RivalResponse | null;
}

/**
 * Whether hostility to a third party draws states together: in general, and in the pair asked for, apart from each other.
 * @throws UsageError for years that the outcome does not cover, or that run backwards
 */
export async function thirdPartyPull(
  workspace: Workspace,
  request: PullRequest,
): Promise<ThirdPartyPull> {
  const {
    outcome,
    pair,
    third,
    region,
    lags,
    permutations,
    seed,
    onStep = () => undefined,
  } = request;
  const [from, to] = yearsAsked(request);
  onStep('measures');
  const inputs = await pullInputs(workspace, outcome);
  onStep('all triads');
  const general = generalPull(inputs, { from, to, permutations, seed });
  return {
    outcome,
    title: outcomes[outcome].title,
    dimensions: outcomes[outcome].dimensions,
    general,
    rivals: partsOf(from, to).map((start) => generalRivals(inputs, start, to)),
    ...(pair === undefined || third === undefined
      ? {}
      : { own: pairPull(inputs, { pair, third, from, to, lags }) ?? null }),
    ...(pair === undefined || third === undefined || region === undefined
      ? {}
      : { response: rivalResponse(inputs, { pair, third, from, to, lags, region }) ?? null }),
    permutations,
    seed,
    datasets: datasetsOfPull,
  };
}

function yearsAsked({ outcome, from, to }: PullRequest): readonly [number, number] {
  const covered = yearsOfOutcome;
  const asked = [from ?? covered.from, to ?? covered.to] as const;
  if (asked[0] >= covered.from && asked[1] <= covered.to && asked[0] < asked[1]) return asked;
  throw new UsageError(`${outcomes[outcome].title} is known for ${covered.from} to ${covered.to}`, {
    code: 'outside-coverage',
    details: {
      value: `${asked[0]} to ${asked[1]}`,
      expected: `two years or more between ${covered.from} and ${covered.to}`,
    },
    hint: 'ask for fewer years',
  });
}

/** The years asked for, and of them those since 1992 where there are at least ten and others before. */
export function generalPull(
  inputs: PullInputs,
  {
    from,
    to,
    permutations,
    seed,
    parts = partsOf(from, to),
    jackknife,
  }: Pick<PullRequest, 'permutations' | 'seed'> & {
    readonly from: number;
    readonly to: number;
    /** First years of the periods. */
    readonly parts?: readonly number[];
    readonly jackknife?: boolean;
  },
): PanelPull[] {
  const whole = yearsOf(triadPanel(inputs), from, to);
  return parts.map((start) => {
    const panel = yearsOf(whole, start, to);
    // The same rows have the same shuffles, also where an earlier year was asked for than there is.
    const first = panel.year.reduce((a, b) => Math.min(a, b), to);
    return panelPull({
      panel,
      powers: new Set(inputs.powers.keys()),
      permutations,
      jackknife,
      rng: createRng(seed, `third-party-pull ${inputs.outcome} ${first} ${to}`),
    });
  });
}

function partsOf(from: number, to: number): readonly number[] {
  return from < sinceYear && to >= sinceYear + 10 ? [from, sinceYear] : [from];
}
