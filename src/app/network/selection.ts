import { basename } from 'node:path';
import type { Absent } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { didYouMean } from '../../core/closest.js';
import { isInSystem, parseState } from '../../states/index.js';
import type { Workspace } from '../engine/workspace.js';
import type { NetworkFile, NetworkFileRequest } from './file-network.js';
import type { LabelledNetwork, NodePlace } from './labelled.js';
import { readNetworkFile } from './network-file.js';
import {
  yearChances,
  type YearNetwork,
  yearNetwork,
  type YearNetworkRequest,
} from './year-network.js';

/** The networks of the years that were selected, or of the windows of a file. */
export interface NetworkSelection {
  readonly networks: readonly LabelledNetwork[];
  /** Years for which there is none. */
  readonly absent: readonly Absent[];
  /** The file; absent for years. */
  readonly file?: NetworkFile;
}

/**
 * The network of every year. Years that a source does not cover have none, and say why.
 *
 * @throws UsageError as `yearNetwork` does, where no year has a network
 */
export async function networksOfYears(
  workspace: Workspace,
  {
    from,
    to,
    onYear,
    chances = false,
    ...request
  }: Omit<YearNetworkRequest, 'year'> & {
    readonly from: number;
    readonly to: number;
    /** Whether the chances of all signs are wanted, to draw them. */
    readonly chances?: boolean;
    readonly onYear?: (year: number) => void;
  },
): Promise<NetworkSelection> {
  const networks: LabelledNetwork[] = [];
  const absent: Absent[] = [];
  let refused: UsageError | undefined;
  for (let year = from; year <= to; year++) {
    onYear?.(year);
    try {
      const named = ofYear(await yearNetwork(workspace, { ...request, year }));
      const found = chances ? await yearChances(workspace, { ...request, year }) : undefined;
      networks.push({ ...named, ...(found === undefined ? {} : { chances: found }) });
    } catch (error) {
      if (!(error instanceof UsageError) || error.code !== 'outside-coverage') throw error;
      refused ??= error;
      absent.push({ label: String(year), reason: 'outside-coverage', because: error.message });
    }
  }
  if (networks.length === 0 && refused !== undefined) throw refused;
  return { networks, absent };
}

function ofYear(made: YearNetwork): LabelledNetwork {
  const { year, network, states } = made;
  return {
    label: String(year),
    network,
    names: states.map(({ name }) => name),
    made,
    placeOf: (text): NodePlace => {
      const ccode = parseState(text);
      const node = states.findIndex((state) => state.ccode === ccode);
      if (node >= 0) return node;
      return isInSystem(ccode, year) ? 'no-tie' : 'absent';
    },
  };
}

/** The networks of a file. @throws UsageError and DataError as `readNetworkFile` does */
export function networksOfFile(request: NetworkFileRequest): NetworkSelection {
  const file = readNetworkFile(request);
  const networks = file.networks.map(({ label, network }): LabelledNetwork => ({
    label: label ?? basename(file.file),
    network,
    names: network.nodes,
    placeOf: (text) => {
      const node = network.nodes.indexOf(text);
      return node < 0 ? 'absent' : node;
    },
  }));
  return { networks, absent: [], file };
}

/**
 * Checks that the nodes of a pair or list are in one of the networks of a file. Networks of years take any
 * state: a name that is none has been refused, and a state outside the system has `absent` as its place.
 * @throws UsageError for a name that is none
 */
export function checkNodes({ networks, file }: NetworkSelection, names: readonly string[]): void {
  if (file === undefined) return;
  for (const name of names) {
    if (networks.some(({ placeOf }) => placeOf(name) !== 'absent')) continue;
    const known = [...new Set(networks.flatMap(({ network }) => network.nodes))].sort();
    throw new UsageError(`${quoted(name)} is in none of the networks`, {
      code: 'unknown-node',
      details: { value: name, expected: 'a node of the network' },
      hint: didYouMean(
        name,
        known,
        `its nodes are ${known.slice(0, 5).join(', ')}${known.length > 5 ? ' and others' : ''}`,
      ),
    });
  }
}
