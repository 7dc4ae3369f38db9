import type { LabelledNetwork } from '../../app/network/labelled.js';

/** Names of nodes and ties of a network for a reader. */
export function tieNamer({ network, names }: Pick<LabelledNetwork, 'network' | 'names'>): {
  readonly node: (node: string) => string;
  readonly tie: (tie: { readonly from: string; readonly to: string }) => string;
} {
  const nameOf = new Map(network.nodes.map((node, at) => [node, names[at]!]));
  const node = (one: string): string => nameOf.get(one) ?? one;
  return { node, tie: ({ from, to }) => `${node(from)} – ${node(to)}` };
}
