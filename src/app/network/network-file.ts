import { extname } from 'node:path';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { didYouMean } from '../../core/closest.js';
import { readEdgeList } from './edge-list.js';
import type { FileNetwork, NetworkFile, NetworkFileRequest } from './file-network.js';
import { readGraphml } from './graphml.js';

/** What each form of file is read by. */
const readers: Readonly<Record<string, (request: NetworkFileRequest) => NetworkFile>> = {
  '.csv': (request) => readEdgeList(request, ','),
  '.tsv': (request) => readEdgeList(request, '\t'),
  '.graphml': readGraphml,
  '.xml': readGraphml,
};

/**
 * The signed networks of a user’s file.
 *
 * @throws UsageError for a file that is not there, another form, an unknown column or window; DataError for what is wrong
 *   in the file, with line, column, value and what is expected
 */
export function readNetworkFile(request: NetworkFileRequest): NetworkFile {
  const { file, window } = request;
  const form = extname(file).toLowerCase();
  const read = readers[form];
  if (read === undefined)
    throw new UsageError(`${file} has no form that networks are read from`, {
      code: 'unknown-form',
      details: { file, value: form, expected: `one of ${Object.keys(readers).join(', ')}` },
      hint: 'a list of ties as CSV with the columns from, to and sign, or GraphML',
    });
  const found = read(request);
  return window === undefined ? found : { ...found, networks: [networkOfWindow(found, window)] };
}

function networkOfWindow(
  { file, windowColumn, networks }: NetworkFile,
  window: string,
): FileNetwork {
  const found = networks.find(({ label }) => label === window);
  if (found !== undefined) return found;
  const labels = networks.flatMap(({ label }) => label ?? []);
  if (windowColumn === null)
    throw new UsageError(`${file} has no windows, but is one network`, {
      code: 'no-windows',
      details: { file, value: window },
      hint: 'name the column of windows, --columns window=NAME, or leave --window out',
    });
  throw new UsageError(`${file} has no window ${quoted(window)}`, {
    code: 'unknown-window',
    details: { file, column: windowColumn, value: window, expected: `one of ${labels.join(', ')}` },
    hint: didYouMean(
      window,
      labels,
      `without --window all ${labels.length} are reported`,
      (label) => `--window ${label}`,
    ),
  });
}
