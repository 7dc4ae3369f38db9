import { type SignedNetwork, signedNetwork } from '../../src/networks/index.js';
import { rawRows } from '../support/raw.js';

/** A network from ties such as `A+B` and `A-C`. */
export function networkOf(...ties: readonly string[]): SignedNetwork {
  return fromRows(
    ties.map((tie) => {
      const [, from, sign, to] = /^(\w+)([+-])(\w+)$/.exec(tie)!;
      return { from: from!, to: to!, sign: `${sign!}1` };
    }),
  );
}

/** Nodes in the order of their names. */
function fromRows(rows: readonly Record<string, string>[]): SignedNetwork {
  const nodes = [...new Set(rows.flatMap(({ from, to }) => [from!, to!]))].sort();
  const numberOf = new Map(nodes.map((name, number) => [name, number]));
  return signedNetwork(
    nodes,
    rows.map(({ from, to, sign }) => ({
      from: numberOf.get(from!)!,
      to: numberOf.get(to!)!,
      sign: Number(sign) as 1 | -1,
    })),
  );
}

/** Read’s highland tribes, of the raw files. */
export const tribes = (): SignedNetwork => fromRows(rawRows('signed-networks/tribes_edges.csv'));

/** The 51 Correlates of War windows by their labels, of the raw files. */
export function windows(): Map<string, SignedNetwork> {
  const rows = rawRows('signed-networks/cowList_edges.csv.gz');
  const labels = [...new Set(rows.map(({ label }) => label!))];
  return new Map(
    labels.map((name) => [name, fromRows(rows.filter(({ label }) => label === name))]),
  );
}
