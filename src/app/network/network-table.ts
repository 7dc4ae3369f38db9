import { type CsvCell, csv } from '../files/csv.js';
import { groundsOf, type LabelledNetwork } from './labelled.js';
import type { NetworkReport } from './network-report.js';

interface Told {
  readonly named: LabelledNetwork;
  readonly report: NetworkReport;
}

/** Keys of the ties that the partition of a report frustrates. */
export function frustratedKeys({ frustrated = [] }: NetworkReport): ReadonlySet<string> {
  return new Set(frustrated.map(({ from, to }) => JSON.stringify([from, to])));
}

/** A row for every node of every network: its bloc. */
export function nodesCsv(told: readonly Told[]): string {
  return csv(
    ['network', 'node', 'name', 'bloc'],
    told.flatMap(({ named: { label, network, names }, report }) => {
      const second = new Set(report.blocs?.[1]);
      return network.nodes.map((node, at): CsvCell[] => [
        label,
        node,
        names[at]!,
        second.has(node) ? 2 : 1,
      ]);
    }),
  );
}

/** A row for every tie of every network: its sign, what gives it, and whether it is at odds with the blocs. */
export function tiesCsv(told: readonly Told[]): string {
  return csv(
    ['network', 'from', 'to', 'sign', 'grounds', 'frustrated'],
    told.flatMap(({ named, report }) => {
      const keys = frustratedKeys(report);
      const { label, network } = named;
      return Array.from(network.sign, (sign, tie): CsvCell[] => {
        const [from, to] = [network.nodes[network.from[tie]!]!, network.nodes[network.to[tie]!]!];
        const odds = keys.has(JSON.stringify([from, to]));
        return [label, from, to, sign, groundsOf(named, tie).join(' '), Number(odds)];
      });
    }),
  );
}
