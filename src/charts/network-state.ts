import type { LastNetwork } from '../contract/index.js';
import { dataOf, yesNo, type ChartData } from './data.js';
import { doubtfulBelow, doubtfulText } from '../core/doubtful.js';
import { formatNumber, listed, plural } from '../core/format.js';
import type { Slot } from './palette.js';
import { numbers, tableOf, words, type ChartTable } from './table.js';

interface NetworkNode {
  readonly code: string;
  readonly name: string;
  /** Its side of the partition. */
  readonly bloc: 0 | 1;
  /** It is on the other side in another partition that is as good. */
  readonly open?: boolean;
}

/** A tie between the places of two nodes. */
export type NetworkTie = LastNetwork['part']['ties'][number] & {
  /** Its sign has a low probability. */
  readonly doubtful?: boolean;
};

/** What a line means that is thinner and has wider gaps. */
export const doubtfulKey = `doubtful: probability of the sign below ${doubtfulBelow}`;

/** A signed network parted into two blocs, for the pictures of it. */
export interface NetworkState {
  /** The year, or the window of a file. */
  readonly label: string;
  /** What a node is: `state` or `node`. */
  readonly noun: 'state' | 'node';
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  /** Nodes to name where there is no room for all, the most important first. */
  readonly named: readonly number[];
  /** Every partition frustrates at least so many ties. */
  readonly bound: number;
  /** How many partitions frustrate as few; null where not known. */
  readonly optima: number | null;
  /** What the ties rest on; empty where the picture need not say so itself. */
  readonly source: string;
  /** Of the whole network, where nodes and ties are a part of it. */
  readonly whole?: {
    readonly blocs: readonly [number, number];
    readonly ties: number;
    readonly hostile: number;
    readonly frustrated: number;
    /** Which part of it is shown, in words. */
    readonly part: string;
  };
  /** Where the nodes stand, as shares of width and height; without it they are placed anew. */
  readonly places?: readonly { readonly x: number; readonly y: number }[];
  /** Places of two nodes whose tie is to be seen among the others. */
  readonly pair?: readonly [number, number];
}

/** Colours of the blocs: the same in every picture, and none of those that stand for the states of a case on its page. */
export const blocSlots = ['x2', 'x1'] as const satisfies readonly [Slot, Slot];

/** The tie of the pair that is to be seen; undefined where there is none. */
export function pairTie({ pair, ties }: NetworkState): NetworkTie | undefined {
  if (pair === undefined) return undefined;
  return ties.find(({ from, to }) => pair.includes(from) && pair.includes(to));
}

/** The tie of the pair in words; empty where none is to be seen. */
export function pairTieText(state: NetworkState): string {
  const { pair, nodes } = state;
  if (pair === undefined) return '';
  const tie = pairTie(state);
  const kind = tie === undefined ? 'no tie' : tie.sign > 0 ? 'friendly' : 'hostile';
  return `${pair.map((node) => nodes[node]!.name).join(' – ')}: ${kind}`;
}

const frustratedCount = ({ whole, ties }: NetworkState): number =>
  whole?.frustrated ?? ties.filter(({ frustrated }) => frustrated).length;

const hostileCount = ({ whole, ties }: NetworkState): number =>
  whole?.hostile ?? ties.filter(({ sign }) => sign < 0).length;

const tieCount = ({ whole, ties }: NetworkState): number => whole?.ties ?? ties.length;

/** Whether it is proven that no partition frustrates fewer. */
const isProven = (state: NetworkState): boolean => state.bound === frustratedCount(state);

/** Sizes of the blocs. */
export function blocSizes({ whole, nodes }: NetworkState): readonly [number, number] {
  if (whole !== undefined) return whole.blocs;
  const second = nodes.filter(({ bloc }) => bloc === 1).length;
  return [nodes.length - second, second];
}

/** A bloc with a smaller share of the nodes is none to speak of. */
const LEAST_BLOC = 0.05;

/** That the best partition sets next to none apart. */
function noBlocsFinding(state: NetworkState): string {
  const { label, noun, nodes } = state;
  const sizes = blocSizes(state);
  const small = sizes[0] < sizes[1] ? 0 : 1;
  const names = nodes.filter(({ bloc }) => bloc === small).map(({ name }) => name);
  const count = sizes[small];
  const apart = names.length === count ? listed(names) : plural(count, noun);
  const found =
    count === 0 ? 'sets none apart' : `sets ${apart} apart from ${sizes[1 - small]!} others`;
  const hostile = `${formatNumber(hostileCount(state))} of ${plural(tieCount(state), 'tie')} are hostile${doubtfulOfHostile(state)}`;
  return `${label}: no two blocs to speak of. ${hostile}; ${bestDivision(state)} ${found}`;
}

/** How many of the hostile ties are doubtful, where all are here. */
function doubtfulOfHostile({ whole, ties }: NetworkState): string {
  const count = ties.filter(({ sign, doubtful }) => sign < 0 && doubtful === true).length;
  return whole !== undefined || count === 0 ? '' : `, ${formatNumber(count)} of them doubtful`;
}

/** Of several divisions that are as good, the one that is told is no finding of its own. */
function bestDivision(state: NetworkState): string {
  const { optima } = state;
  if (optima === 1) return 'the best division';
  if (!isProven(state)) return 'the best division found';
  return optima === null
    ? 'one of the best divisions'
    : `one of ${formatNumber(optima)} divisions that are as good`;
}

/** What the partition is worth, in a sentence. */
export function blocsFinding(state: NetworkState): string {
  const { label, noun } = state;
  const [first, second] = blocSizes(state);
  if (Math.min(first, second) < LEAST_BLOC * (first + second)) return noBlocsFinding(state);
  const proof = isProven(state)
    ? 'and no two blocs leave fewer'
    : `and any two blocs leave at least ${formatNumber(state.bound)}`;
  return `${label}: two blocs of ${plural(first, noun)} and ${second} leave ${formatNumber(frustratedCount(state))} of ${plural(tieCount(state), 'tie')} at odds with them, ${proof}`;
}

/** The blocs by name, and the ties at odds with them. */
export function describeBlocs(state: NetworkState): string {
  const { label, noun, nodes, whole } = state;
  const all = blocSizes(state)[0] + blocSizes(state)[1];
  const members = (bloc: 0 | 1): string =>
    nodes.flatMap((node) => (node.bloc === bloc ? [node.name] : [])).join(', ');
  return [
    `Signed network of ${label}: ${plural(all, noun)}, ${plural(tieCount(state), 'tie')}, ${hostileCount(state)} of them hostile.`,
    ...(whole === undefined ? [] : [`Shown: ${whole.part}.`]),
    `First bloc: ${members(0)}.`,
    ...(blocSizes(state)[1] === 0 ? [] : [`Second bloc: ${members(1)}.`]),
    ...(state.pair === undefined ? [] : [`${pairTieText(state)}.`]),
    `${plural(frustratedCount(state), 'tie')} at odds with the blocs: friendly between them or hostile inside one.`,
    ...doubtfulSentence(state),
    ...(state.optima === null || state.optima === 1
      ? []
      : [`This is one of ${formatNumber(state.optima)} partitions that leave as few.`]),
  ].join(' ');
}

/** How many of the ties that are shown are doubtful. */
function doubtfulSentence({ ties }: NetworkState): string[] {
  const doubtful = ties.filter((tie) => tie.doubtful === true);
  if (doubtful.length === 0) return [];
  const hostile = doubtful.filter(({ sign }) => sign < 0).length;
  return [doubtfulText({ friendly: doubtful.length - hostile, hostile })];
}

/** How many ties of which kind each node has, of those that are shown. */
function countedNodes({ nodes, ties }: NetworkState) {
  const counted = nodes.map((node) => ({ ...node, friendly: 0, hostile: 0, frustrated: 0 }));
  for (const { from, to, sign, frustrated } of ties)
    for (const node of [from, to]) {
      const count = counted[node]!;
      count[sign > 0 ? 'friendly' : 'hostile']++;
      if (frustrated) count.frustrated++;
    }
  return counted;
}

/** A row for every node: its bloc, and how many ties it has. */
export const nodesTable = (
  state: NetworkState,
  order: readonly number[] = [...state.nodes.keys()],
): ChartTable => {
  const counted = countedNodes(state);
  return tableOf(
    order.map((node) => counted[node]!),
    [
      words(state.noun === 'state' ? 'State' : 'Node', ({ name }) => name),
      numbers('Bloc', ({ bloc }) => String(bloc + 1)),
      numbers('Friendly ties', ({ friendly }) => String(friendly)),
      numbers('Hostile ties', ({ hostile }) => String(hostile)),
      numbers('Ties at odds with the blocs', ({ frustrated }) => String(frustrated)),
    ],
  );
};

/** A row for every node. */
export const nodesData = (state: NetworkState): ChartData =>
  dataOf(countedNodes(state), {
    network: () => state.label,
    [state.noun]: ({ name }) => name,
    [`${state.noun}_code`]: ({ code }) => code,
    bloc: ({ bloc }) => bloc + 1,
    either_bloc: ({ open }) => yesNo(open === true),
    friendly_ties: ({ friendly }) => friendly,
    hostile_ties: ({ hostile }) => hostile,
    ties_at_odds: ({ frustrated }) => frustrated,
  });

/** A row for every tie. */
export const tiesOfNetworkData = ({ label, nodes, ties }: NetworkState): ChartData =>
  dataOf(ties, {
    network: () => label,
    from: ({ from }) => nodes[from]!.name,
    from_code: ({ from }) => nodes[from]!.code,
    from_bloc: ({ from }) => nodes[from]!.bloc + 1,
    to: ({ to }) => nodes[to]!.name,
    to_code: ({ to }) => nodes[to]!.code,
    to_bloc: ({ to }) => nodes[to]!.bloc + 1,
    sign: ({ sign }) => sign,
    at_odds: ({ frustrated }) => yesNo(frustrated),
    doubtful: ({ doubtful }) => yesNo(doubtful === true),
  });
