import { datasetTitle } from '../../app/engine/catalogue.js';
import type { NetworkSelection } from '../../app/network/selection.js';
import type { LabelledNetwork } from '../../app/network/labelled.js';
import { frustratedKeys } from '../../app/network/network-table.js';
import { inLabelOrder } from '../../app/network/label-order.js';
import type { FrustrationYearsState } from '../../charts/frustration-years-state.js';
import type { NetworkState } from '../../charts/network-state.js';
import type { PairTrianglesState } from '../../charts/pair-triangles.js';
import { isDoubtful } from '../../core/doubtful.js';
import type { NetworkReport, PairOverTime } from '../../contract/index.js';

/** Names in a picture, where there is room. */
const mostNames = 32;

/** What the ties of a network rest on, for the foot of a picture. */
export function sourceOf({ made }: LabelledNetwork, file: string | undefined): string {
  if (made === undefined) return file ?? 'a file';
  return `rule ${made.rule.id} on ${made.datasets.map(datasetTitle).join('; ')}`;
}

/** A network with the blocs of its report. */
export function networkState(
  named: LabelledNetwork,
  report: NetworkReport,
  nodes: readonly string[],
  source: string,
): NetworkState {
  const { label, network, names, made } = named;
  const second = new Set(report.blocs?.[1]);
  const open = new Set(report.optima?.open);
  const keys = frustratedKeys(report);
  return {
    label,
    noun: made === undefined ? 'node' : 'state',
    nodes: network.nodes.map((code, at) => ({
      code,
      name: names[at]!,
      bloc: second.has(code) ? 1 : 0,
      ...(open.has(code) ? { open: true } : {}),
    })),
    ties: Array.from(network.sign, (sign, tie) => {
      const [from, to] = [network.from[tie]!, network.to[tie]!];
      return {
        from,
        to,
        sign: sign > 0 ? 1 : -1,
        frustrated: keys.has(JSON.stringify([network.nodes[from], network.nodes[to]])),
        ...(isDoubtful(made?.probability[tie]) ? { doubtful: true } : {}),
      };
    }),
    named: inLabelOrder(named, nodes).slice(0, mostNames),
    ...pairOf(named, nodes),
    bound: report.bound ?? 0,
    optima: report.optima?.count ?? null,
    source,
  };
}

/** Places of the first two of the named nodes, where both have a tie. */
function pairOf(
  { placeOf }: LabelledNetwork,
  nodes: readonly string[],
): Pick<NetworkState, 'pair'> {
  const [a, b] = nodes.slice(0, 2).map(placeOf);
  return typeof a === 'number' && typeof b === 'number' ? { pair: [a, b] } : {};
}

/** The frustration index of all networks, in the order of the years where they are of years. */
export function frustrationState(
  { absent, file }: NetworkSelection,
  reports: readonly NetworkReport[],
  source: string,
): FrustrationYearsState {
  const reported = reports.map(({ label, m, negative, frustration, bound, balance, draws }) => ({
    label,
    ties: m,
    frustration: frustration!,
    bound: bound!,
    hostile: negative,
    balanced: balance?.triangleBalance ?? null,
    parts: balance?.clusterability.clusters ?? null,
    ...(draws === undefined ? {} : { draws }),
  }));
  const years = [...reported, ...absent.map(({ label, because }) => ({ label, because }))];
  return {
    noun: file === undefined ? 'year' : 'network',
    years: absent.length === 0 ? years : years.sort((a, b) => Number(a.label) - Number(b.label)),
    source,
  };
}

/** Names of nodes for a reader, by what the network calls them. */
export const namesOf = ({ network, names }: LabelledNetwork): ReadonlyMap<string, string> =>
  new Map(network.nodes.map((node, at) => [node, names[at]!]));

/** The triangles of a pair in the networks that have both; undefined where none has. */
export function trianglesState(
  { pair: codes, of }: PairOverTime,
  /** Names of the two inside a sentence. */
  pair: readonly [string, string],
  networks: readonly LabelledNetwork[],
  source: string,
): PairTrianglesState | undefined {
  const byLabel = new Map(networks.map((named) => [named.label, named]));
  const years = of.flatMap((answer) => {
    const named = byLabel.get(answer.label);
    if ('reason' in answer || named === undefined) return [];
    const names = namesOf(named);
    const thirds = answer.thirds.map(({ node, signs }) => ({
      code: node,
      name: names.get(node) ?? node,
      signs,
    }));
    return [{ label: answer.label, sign: answer.sign, thirds }];
  });
  if (years.length === 0) return undefined;
  return { pair, codes, years, source };
}
