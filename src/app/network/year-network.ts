import { UsageError } from '../../core/errors.js';
import type { StateLabel } from '../../core/series.js';
import { signedNetwork, type SignedNetwork, type SignedTie } from '../../networks/index.js';
import { labelOf, membershipCoverage, type StateRecord, statesInYear } from '../../states/index.js';
import type { Workspace } from '../workspace.js';
import { type BothSigns, signOfBoth } from './both-signs.js';
import { coverageChoice, type DroppedSource } from './coverage.js';
import { parseNetworkParams, usedParams } from './params.js';
import { networkRule } from './rules.js';
import { type SourceSummary, type SourceTies, tiesOfSource } from './source-ties.js';

export interface YearNetworkRequest {
  readonly year: number;
  /** A named rule. @default 'default' */
  readonly rule?: string;
  /** Parameters in place of those of the rule. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The signed network of the states of a year, with the rule that made it. */
export interface YearNetwork {
  readonly year: number;
  readonly rule: { readonly id: string; readonly title: string };
  /** Every parameter that the network rests on. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Nodes under their ISO 3166 codes, or Correlates of War abbreviations where they have none, in the order of `states`. */
  readonly network: SignedNetwork;
  /** The states, under the names they bore, by their Correlates of War numbers. */
  readonly states: readonly StateLabel[];
  readonly sources: readonly SourceSummary[];
  readonly dropped: readonly DroppedSource[];
  /** The sources that give each tie its sign, by their places in `sources`. */
  readonly grounds: readonly (readonly number[])[];
  /** Pairs with grounds for either sign, decided by the parameter `both`. */
  readonly contested: readonly ContestedPair[];
  /** Members of the state system in the year that are no nodes. */
  readonly without: readonly StateLabel[];
  readonly caveats: readonly string[];
  readonly datasets: readonly string[];
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
export async function yearNetwork(
  workspace: Workspace,
  request: YearNetworkRequest,
): Promise<YearNetwork> {
  const { year } = request;
  const rule = networkRule(request.rule ?? 'default');
  const params = parseNetworkParams({ ...rule.params, ...request.params });
  const members = membersIn(year);
  const { kept, dropped } = coverageChoice(params, year);
  const found: SourceTies[] = [];
  for (const source of kept)
    found.push(await tiesOfSource(workspace, { source, params, year, members }));
  const pairs = joined(found, members);
  const decided = decide(pairs, params.both);
  const nodes = params.nodes === 'system' ? members : tiedMembers(members, decided.ties);
  const placeOf = new Map(nodes.map((state, place) => [members.indexOf(state), place]));
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
  return {
    year,
    rule: { id: rule.id, title: rule.title },
    params: usedParams(params),
    network,
    states: nodes.map(label),
    sources: found.map(({ summary }) => summary),
    dropped,
    grounds: decided.ties.map(({ grounds }) => grounds),
    contested: decided.contested.map(({ from, to, friendly, hostile }) => ({
      states: [label(members[from]!), label(members[to]!)],
      friendly,
      hostile,
    })),
    without: members.filter((state) => !inNetwork.has(state)).map(label),
    caveats: [...dropped.map(({ caveat }) => caveat), ...found.flatMap(({ caveats }) => caveats)],
    datasets: [...new Set(found.flatMap(({ datasets }) => datasets))],
  };
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

/** Pairs of which a source says something, in the order of members. */
function joined(found: readonly SourceTies[], { length }: readonly StateRecord[]): Pair[] {
  const pairs = new Map<number, Pair>();
  found.forEach(({ ties }, source) => {
    for (const { from, to, sign } of ties) {
      const key = from * length + to;
      const pair = pairs.get(key) ?? { from, to, friendly: [], hostile: [] };
      pairs.set(key, pair);
      (sign > 0 ? pair.friendly : pair.hostile).push(source);
    }
  });
  return [...pairs.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

type DecidedTie = SignedTie & { readonly grounds: readonly number[] };

function decide(
  pairs: readonly Pair[],
  both: BothSigns,
): { readonly ties: DecidedTie[]; readonly contested: Pair[] } {
  const contested = pairs.filter(({ friendly, hostile }) => friendly.length * hostile.length > 0);
  const ties = pairs.flatMap(({ from, to, friendly, hostile }): DecidedTie[] => {
    const either = friendly.length * hostile.length > 0;
    const sign = either ? signOfBoth(both) : friendly.length > 0 ? 1 : -1;
    return sign === 0 ? [] : [{ from, to, sign, grounds: sign > 0 ? friendly : hostile }];
  });
  return { ties, contested };
}

function tiedMembers(
  members: readonly StateRecord[],
  ties: readonly SignedTie[],
): readonly StateRecord[] {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  return members.filter((_, place) => tied.has(place));
}
