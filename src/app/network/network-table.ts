import type { NetworkReport } from '../../contract/index.js';
import { doubtfulBelow, isDoubtful } from '../../core/doubtful.js';
import { csvOf } from '../../table/csv.js';
import { inert } from '../../table/inert.js';
import { groundsOf, type LabelledNetwork, probabilityOf } from './labelled.js';

export interface Reported {
  readonly named: LabelledNetwork;
  readonly report: NetworkReport;
}

/** Keys of the ties that the partition of a report frustrates. */
export function frustratedKeys({ frustrated = [] }: NetworkReport): ReadonlySet<string> {
  return new Set(frustrated.map(({ from, to }) => JSON.stringify([from, to])));
}

/** A row for every node of every network: its bloc. */
export function nodesCsv(networks: readonly Reported[]): string {
  const rows = networks.flatMap(({ named, report }) => {
    const second = new Set(report.blocs?.[1]);
    return named.network.nodes.map((node, at) => ({
      named,
      node,
      at,
      bloc: second.has(node) ? 2 : 1,
    }));
  });
  return csvOf(rows, {
    network: ['label of the network', ({ named }) => inert(named.label)],
    node: ['the node', ({ node }) => inert(node)],
    name: ['its name', ({ named, at }) => inert(named.names[at]!)],
    bloc: ['its bloc in the partition', ({ bloc }) => bloc],
  });
}

/** A row for every tie of every network: its sign, what gives it, and whether it is at odds with the blocs. */
export function tiesCsv(networks: readonly Reported[]): string {
  const rows = networks.flatMap(({ named, report }) => {
    const keys = frustratedKeys(report);
    const { nodes, from, to, sign } = named.network;
    return Array.from(sign, (of, tie) => {
      const ends = [nodes[from[tie]!]!, nodes[to[tie]!]!];
      return { named, ends, of, tie, frustrated: keys.has(JSON.stringify(ends)) };
    });
  });
  return csvOf(rows, {
    network: ['label of the network', ({ named }) => inert(named.label)],
    from: ['one node', ({ ends }) => inert(ends[0]!)],
    to: ['the other', ({ ends }) => inert(ends[1]!)],
    sign: ['1 friendly, -1 hostile', ({ of }) => of],
    grounds: ['sources that give the sign', ({ named, tie }) => groundsOf(named, tie).join(' ')],
    frustrated: ['1 where the blocs are at odds with it', ({ frustrated }) => Number(frustrated)],
    probability: [
      'chance that it has its sign: that the two are hostile, or cooperate beyond the threshold; empty where a record or a file gives the sign',
      ({ named, tie }) => probabilityOf(named, tie),
    ],
    doubtful: [
      `1 where that chance is below ${doubtfulBelow}; empty without one`,
      ({ named, tie }) => {
        const probability = probabilityOf(named, tie);
        return probability === null ? null : Number(isDoubtful(probability));
      },
    ],
  });
}
