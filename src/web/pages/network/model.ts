import type {
  DrawsOfYear,
  NetworkTie,
  SignDraws,
  IndexOfYear,
  NetworkAnswer,
  RuleChoice,
  ThirdNode,
} from '../../../contract/index.js';
import { isDoubtful } from '../../../core/doubtful.js';
import type { NetworkChoice } from './choice.js';
import type { NetworkState } from '../../../charts/network-state.js';
import type { PairTrianglesState } from '../../../charts/pair-triangles.js';
import type { FrustrationYearsState } from '../../../charts/frustration-years-state.js';

/** The network of a year with what the page shows of it, and what can be looked at. */
export interface NetworkView {
  readonly answer: NetworkAnswer;
  readonly choice: NetworkChoice;
  readonly rules: RuleChoice;
  readonly ties: Ties;
  /** What the ties rest on, for the foot of a picture. */
  readonly source: string;
  /** Null: no state is looked at. */
  readonly onFocus: (code: string | null) => void;
  /** The other state of the pair; null: no pair is looked at. */
  readonly onPair: (other: string | null) => void;
}

/** Names in a picture, where there is room. */
const mostNames = 40;

/** The blocs, that of the first state first: it keeps its colour through the years. */
export function blocsInOrder({ blocs, states }: NetworkAnswer): readonly (readonly string[])[] {
  const first = states[0]?.node ?? '';
  return blocs[1]?.includes(first) === true ? [blocs[1], blocs[0]!] : blocs;
}

export const namesOf = ({ states }: NetworkAnswer): ReadonlyMap<string, string> =>
  new Map(states.map(({ node, name }) => [node, name]));

const keyOf = ({ from, to }: Pick<NetworkTie, 'from' | 'to'>): string => `${from} ${to}`;

/** Keys of the ties that the blocs frustrate. */
export const frustratedTies = ({ frustrated }: NetworkAnswer): ReadonlySet<string> =>
  new Set(frustrated.map(keyOf));

export const isFrustrated = (odds: ReadonlySet<string>, tie: NetworkTie): boolean =>
  odds.has(keyOf(tie));

/** The network for its pictures. */
export function networkState(
  answer: NetworkAnswer,
  pair: readonly [string, string] | undefined,
  source: string,
): NetworkState {
  const { states, ties, telling, optima, bound, label } = answer;
  const at = new Map(states.map(({ node }, place) => [node, place]));
  const second = new Set(blocsInOrder(answer)[1]);
  const open = new Set(optima?.open);
  const odds = frustratedTies(answer);
  const places = (pair ?? []).map((code) => at.get(code));
  const [a, b] = places;
  return {
    label,
    noun: 'state',
    nodes: states.map(({ node, name }) => ({
      code: node,
      name,
      bloc: second.has(node) ? 1 : 0,
      ...(open.has(node) ? { open: true } : {}),
    })),
    ties: ties.map((tie) => ({
      from: at.get(tie.from)!,
      to: at.get(tie.to)!,
      sign: tie.sign,
      frustrated: isFrustrated(odds, tie),
      ...(isDoubtful(tie.probability) ? { doubtful: true } : {}),
    })),
    named: telling.slice(0, mostNames).map((node) => at.get(node)!),
    ...(a !== undefined && b !== undefined ? { pair: [a, b] } : {}),
    bound,
    optima: optima?.count ?? null,
    source,
  };
}

/** The ties of every state: the others with the sign. */
export type Ties = ReadonlyMap<string, ReadonlyMap<string, NetworkTie>>;

export function tiesByState({ ties }: NetworkAnswer): Ties {
  const found = new Map<string, Map<string, NetworkTie>>();
  const put = (node: string, other: string, tie: NetworkTie): void => {
    const of = found.get(node) ?? new Map<string, NetworkTie>();
    found.set(node, of.set(other, tie));
  };
  for (const tie of ties) {
    put(tie.from, tie.to, tie);
    put(tie.to, tie.from, tie);
  }
  return found;
}

/** The states that both have a tie with, and its signs. */
function thirdsOf(ties: Ties, a: string, b: string): ThirdNode[] {
  const ofB = ties.get(b);
  if (ofB === undefined) return [];
  return [...(ties.get(a) ?? [])].flatMap(([node, { sign }]): ThirdNode[] => {
    const other = ofB.get(node);
    return other === undefined ? [] : [{ node, signs: [sign, other.sign] }];
  });
}

/** A tie of the state that is looked at, with the triangles that hold or strain it. */
export interface NeighbourTie {
  readonly node: string;
  readonly name: string;
  readonly sign: 1 | -1;
  readonly frustrated: boolean;
  /** Of the sign; null where a record gives it. */
  readonly probability: number | null;
  readonly balanced: number;
  readonly unbalanced: number;
}

/** Friends and enemies of a state by name. A triangle is balanced where the product of its signs is positive. */
export function neighboursOf(answer: NetworkAnswer, ties: Ties, node: string): NeighbourTie[] {
  const names = namesOf(answer);
  const odds = frustratedTies(answer);
  return [...(ties.get(node) ?? [])]
    .map(([other, tie]) => {
      const thirds = thirdsOf(ties, node, other);
      const balanced = thirds.filter(({ signs: [a, b] }) => a * b * tie.sign > 0).length;
      return {
        node: other,
        name: names.get(other) ?? other,
        sign: tie.sign,
        frustrated: isFrustrated(odds, tie),
        probability: tie.probability,
        balanced,
        unbalanced: thirds.length - balanced,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Those that more triangles strain than hold, the most strained first. */
export const underTension = (neighbours: readonly NeighbourTie[]): NeighbourTie[] =>
  neighbours
    .filter(({ balanced, unbalanced }) => unbalanced > balanced)
    .sort((a, b) => b.unbalanced - b.balanced - (a.unbalanced - a.balanced));

/** The third states around a pair, for their picture. */
export function trianglesState(
  answer: NetworkAnswer,
  ties: Ties,
  pair: readonly [string, string],
  source: string,
): PairTrianglesState {
  const names = namesOf(answer);
  return {
    pair: [names.get(pair[0]) ?? pair[0], names.get(pair[1]) ?? pair[1]],
    codes: pair,
    years: [
      {
        label: answer.label,
        sign: ties.get(pair[0])?.get(pair[1])?.sign ?? 0,
        thirds: thirdsOf(ties, ...pair).map(({ node, signs }) => ({
          code: node,
          name: names.get(node) ?? node,
          signs,
        })),
      },
    ],
    source,
  };
}

/** The index over all years, with the year marked that is looked at. */
export function yearsState(
  years: readonly IndexOfYear[],
  draws: readonly DrawsOfYear[],
  { marked, source }: { readonly marked: number; readonly source: string },
): FrustrationYearsState {
  const drawn = new Map(draws.map((one) => [one.year, one]));
  const drawsOf = (year: number): { readonly draws?: SignDraws } => {
    const found = drawn.get(year);
    return found === undefined || 'because' in found ? {} : { draws: found };
  };
  return {
    noun: 'year',
    years: years.map((year) =>
      'because' in year
        ? { label: String(year.year), because: year.because }
        : {
            label: String(year.year),
            ties: year.m,
            frustration: year.frustration,
            bound: year.bound,
            hostile: year.negative,
            balanced: year.balanced,
            parts: null,
            ...drawsOf(year.year),
          },
    ),
    marked: String(marked),
    source,
  };
}
