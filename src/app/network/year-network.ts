import type { MadeNetwork } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { memoOn } from '../../core/memo.js';
import type { StateLabel } from '../../core/series.js';
import type { BothSigns } from '../../measures/alignment/both-signs.js';
import { decidedSigns, tieMembers } from '../../measures/alignment/signed-ties.js';
import { signedNetwork, type SignedNetwork, type SignedTie } from '../../networks/index.js';
import { labelOf, membershipCoverage, type StateRecord, statesInYear } from '../../states/index.js';
import type { Workspace } from '../engine/workspace.js';
import { coverageChoice } from './coverage.js';
import { parseNetworkParams, usedParams } from './params.js';
import { networkRule } from './rules.js';
import { signChances, type SignChances } from './sign-draws.js';
import { type SourceTies, tiesOfSource } from './source-ties.js';

export interface YearNetworkRequest {
  readonly year: number;
  /** A named rule. @default 'default' */
  readonly rule?: string;
  /** Parameters in place of those of the rule. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The signed network of the states of a year, with the rule that made it. */
export interface YearNetwork extends Omit<MadeNetwork, 'states' | 'contested'> {
  /** Nodes under their ISO 3166 codes, or Correlates of War abbreviations where they have none, in the order of `states`. */
  readonly network: SignedNetwork;
  /** The states, under the names they bore, by their Correlates of War numbers. */
  readonly states: readonly StateLabel[];
  /** The sources that give each tie its sign, by their places in `sources`. */
  readonly grounds: readonly (readonly number[])[];
  /** The chance that each tie has its sign; null where a record gives it, which has no error of its own. */
  readonly probability: readonly (number | null)[];
  /** Pairs with grounds for either sign, decided by the parameter `both`. */
  readonly contested: readonly ContestedPair[];
}

export interface ContestedPair {
  readonly states: readonly [StateLabel, StateLabel];
  /** Places in `sources` of what speaks for either sign. */
  readonly friendly: readonly number[];
  readonly hostile: readonly number[];
}

/**
 * The signed network of a year by a named rule, or one of one's own.
 *
 * A pair is friendly or hostile where at least one source says so; `both` decides where one says either. Only pairs of
 * members of the state system count.
 *
 * @throws UsageError `unknown-rule`, `bad-parameter`, `outside-coverage` (the year, or that of a source where it may not be dropped)
 */
export function yearNetwork(
  workspace: Workspace,
  request: YearNetworkRequest,
): Promise<YearNetwork> {
  const made = madeIn(workspace);
  const key = JSON.stringify(request);
  let network = made.get(key);
  if (network === undefined) {
    network = makeNetwork(workspace, request);
    made.set(key, network);
    // What failed may succeed the next time.
    network.catch(() => made.delete(key));
  }
  return network;
}

/** The pages of a year ask for its network more than once. */
const madeIn = memoOn(
  (workspace: Workspace) => [workspace],
  () => new Map<string, Promise<YearNetwork>>(),
);

async function makeNetwork(
  workspace: Workspace,
  request: YearNetworkRequest,
): Promise<YearNetwork> {
  const { year } = request;
  const { rule, params, states, dropped, found } = await foundIn(workspace, request);
  const decided = decide(found, states.length, params.both);
  const nodes = params.nodes === 'system' ? states : tiedMembers(states, decided.ties);
  const placeOf = new Map(nodes.map((state, place) => [states.indexOf(state), place]));
  const network = signedNetwork(
    nodes.map(({ iso3, abbreviation }) => iso3 ?? abbreviation),
    decided.ties.map(({ from, to, sign }) => ({
      from: placeOf.get(from)!,
      to: placeOf.get(to)!,
      sign,
    })),
  );
  const label = ({ ccode }: StateRecord): StateLabel => labelOf(ccode, year);
  const inNetwork = new Set(nodes);
  let probability: readonly (number | null)[] | undefined;
  return {
    year,
    rule: { id: rule.id, title: rule.title },
    params: usedParams(params),
    network,
    states: nodes.map(label),
    sources: found.map(({ summary }) => summary),
    dropped,
    grounds: decided.ties.map(({ grounds }) => grounds),
    // Integrals over the errors of two estimates for each tie: made where they are shown.
    get probability() {
      return (probability ??= decided.ties.map(({ grounds, pair }) =>
        chanceOf(found, grounds, pair),
      ));
    },
    contested: decided.contested.map(({ from, to, friendly, hostile }) => ({
      states: [label(states[from]!), label(states[to]!)],
      friendly,
      hostile,
    })),
    without: states.filter((state) => !inNetwork.has(state)).map(label),
    caveats: [...dropped.map(({ caveat }) => caveat), ...found.flatMap(({ caveats }) => caveats)],
    datasets: [...new Set(found.flatMap(({ datasets }) => datasets))],
  };
}

/**
 * The chances of the signs of a year, by the same rule; undefined where its sources read records alone.
 * @throws UsageError as `yearNetwork` does
 */
export async function yearChances(
  workspace: Workspace,
  request: YearNetworkRequest,
): Promise<SignChances | undefined> {
  const { params, states, found } = await foundIn(workspace, request);
  return signChances(found, { year: request.year, count: states.length, both: params.both });
}

/** What the sources of a rule say in a year. */
async function foundIn(workspace: Workspace, request: YearNetworkRequest) {
  const { year } = request;
  const rule = networkRule(request.rule ?? 'default');
  const params = parseNetworkParams({ ...rule.params, ...request.params });
  const states = membersIn(year);
  const members = tieMembers(states.map(({ ccode }) => ccode));
  const { kept, dropped } = coverageChoice(params, year);
  const found: SourceTies[] = [];
  for (const source of kept)
    found.push(
      await tiesOfSource(workspace, { source, params, year, states, members, sources: kept }),
    );
  return { rule, params, states, dropped, found };
}

function membersIn(year: number): readonly StateRecord[] {
  const members = statesInYear(year);
  if (members.length > 0) return members;
  const { from, to } = membershipCoverage;
  throw new UsageError(`the states of ${year} are not known`, {
    code: 'outside-coverage',
    details: { value: year, expected: `a year from ${from} to ${to}` },
    hint: 'name another year',
  });
}

/** A pair by the places of its states among the members, and the sources that speak for either sign. */
interface Pair {
  readonly from: number;
  readonly to: number;
  readonly friendly: number[];
  readonly hostile: number[];
}

type DecidedTie = SignedTie & { readonly grounds: readonly number[]; readonly pair: number };

/** The chance of a sign that one estimate gives. */
function chanceOf(
  found: readonly SourceTies[],
  grounds: readonly number[],
  pair: number,
): number | null {
  const [only] = grounds.map((source) => found[source]!.chance);
  return grounds.length === 1 && only !== undefined ? only(pair) : null;
}

/** The ties in the order of members, and the pairs with grounds for either sign. */
function decide(
  found: readonly SourceTies[],
  count: number,
  both: BothSigns,
): { readonly ties: DecidedTie[]; readonly contested: Pair[] } {
  const signs = found.map((one) => one.signs);
  const ties: DecidedTie[] = [];
  const contested: Pair[] = [];
  const decided = decidedSigns(signs, both);
  for (let pair = 0; pair < decided.length; pair++) {
    const sign = decided[pair];
    // Nearly all pairs: looked at no further, unless a pair with grounds for either sign may be left without a tie.
    if (sign === 0 && both !== 'no-tie') continue;
    const ends = { from: Math.floor(pair / count), to: pair % count };
    const [friendly, hostile]: [number[], number[]] = [[], []];
    for (let source = 0; source < signs.length; source++) {
      const says = signs[source]!.sign[pair]!;
      if (says !== 0) (says > 0 ? friendly : hostile).push(source);
    }
    if (friendly.length * hostile.length > 0) contested.push({ ...ends, friendly, hostile });
    if (sign === 1) ties.push({ ...ends, sign, grounds: friendly, pair });
    if (sign === -1) ties.push({ ...ends, sign, grounds: hostile, pair });
  }
  return { ties, contested };
}

function tiedMembers(
  states: readonly StateRecord[],
  ties: readonly SignedTie[],
): readonly StateRecord[] {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  return states.filter((_, place) => tied.has(place));
}
