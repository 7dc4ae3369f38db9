import type { MadeNetwork, NetworkReport, Networks, PairOverTime } from '../../contract/index.js';
import { significant } from '../../core/significant.js';
import type { NetworkSelection } from './selection.js';
import type { LabelledNetwork } from './labelled.js';

/** Everything that one run of the verb found. */
export interface NetworkResult {
  readonly selection: NetworkSelection;
  /** One for each network of `selection`. */
  readonly reports: readonly NetworkReport[];
  /** Absent where no pairs were asked for. */
  readonly pairs?: readonly PairOverTime[];
  /** Absent for a file, which the panel has no part in. */
  readonly dataVersion?: string;
}

/**
 * The result for a program, numbers to twelve digits: one network with all that it rests on, or several under `networks` with
 * the years without one under `absent`. Beside `ms` the same request gives the same bytes unless a limit of time ended a search.
 */
export function networkJson({ selection, reports, pairs, dataVersion }: NetworkResult): Networks {
  const { networks, absent, file } = selection;
  const found = networks.map((named, at) => ({
    ...(named.made === undefined ? {} : networkOfYear(named)),
    ...reports[at]!,
  }));
  const about =
    file === undefined
      ? { dataVersion }
      : { file: file.file, form: file.form, windowColumn: file.windowColumn, notes: file.notes };
  const several = found.length > 1 || absent.length > 0;
  const rest = { ...(pairs === undefined ? {} : { pairs }), ...about };
  return significant(several ? { networks: found, absent, ...rest } : { ...found[0]!, ...rest });
}

/** What the network of a year was made from. */
export function networkOfYear({ made }: LabelledNetwork): MadeNetwork {
  if (made === undefined) throw new Error('a network of a file was made from no rule');
  const { year, rule, params, network, states, sources, dropped } = made;
  const ids = (places: readonly number[]): string[] => places.map((at) => sources[at]!.id);
  return {
    year,
    rule,
    params,
    sources,
    dropped,
    contested: made.contested.map((pair) => ({
      ...pair,
      friendly: ids(pair.friendly),
      hostile: ids(pair.hostile),
    })),
    states: states.map((state, node) => ({ node: network.nodes[node]!, ...state })),
    without: made.without,
    caveats: made.caveats,
    datasets: made.datasets,
  };
}
