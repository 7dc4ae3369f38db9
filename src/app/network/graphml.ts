import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import { DataError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { readText } from '../files/read-text.js';
import { longName, longNameHint, MOST_LETTERS } from './node-name.js';
import { MOST_DEPTH, tooDeepAt } from './xml-depth.js';
import { graphmlKeys, type GraphmlKeys } from './graphml-keys.js';
import { type ListedTie, networkOf, type ReadTies } from './listed-ties.js';
import type { FileNetwork, NetworkFile, NetworkFileRequest } from './file-network.js';
import { readingNotes } from './reading-notes.js';
import { expectedSign, expectedWeight, signOf, signOfWeight } from './sign.js';

/** A file as it is walked through. */
interface Source {
  readonly file: string;
  readonly lineOf: (element: XmlElement) => number;
  readonly keys: GraphmlKeys;
  readonly request: NetworkFileRequest;
}

/**
 * The networks of a GraphML file: one for each `graph`, named by its id where there are several. The sign of an edge is its
 * attribute `sign`, or where there is none the sign of its attribute `weight`; a node is known by its attribute `name` or
 * `label` where every node has another, else by its id. Directions do not count.
 */
export function readGraphml(request: NetworkFileRequest): NetworkFile {
  const { file, contradictions = 'refuse' } = request;
  const text = readText(file, {
    expected: 'a GraphML file',
    absentHint: 'name a file with one or more graphs: .graphml',
    most: request.most,
  });
  const root = rootOf(file, text);
  const place = { file, lineOf: lineFinder(text) };
  const keys = graphmlKeys(root, request.columns?.sign, (key, name) =>
    refusal(place, key, twice('key', 'attr.name', name)),
  );
  const source = { ...place, request, keys };
  const graphs = childrenOf(root, 'graph');
  if (graphs.length === 0)
    throw refusal(source, root, {
      message: 'no graph',
      code: 'no-ties',
      expected: 'an element graph with nodes and edges',
      hint: 'check that the file was written whole',
    });
  const several = graphs.length > 1;
  const labels = graphs.map(({ attributes }) => attributes['id']);
  const again = labels.findIndex((id, at) => id !== undefined && labels.indexOf(id) < at);
  if (again >= 0) throw refusal(source, graphs[again]!, twice('graph', 'id', labels[again]!));
  const read = graphs.map((graph, at) => ({
    label: several ? (graph.attributes['id'] ?? String(at + 1)) : null,
    ...networkOfGraph(source, graph),
  }));
  const directed = graphs.some(({ attributes }) => attributes['edgedefault'] === 'directed');
  return {
    file,
    form: 'graphml',
    windowColumn: several ? 'graph' : null,
    networks: read.map(({ label, network }): FileNetwork => ({ label, network })),
    notes: [
      ...(directed ? ['The graph is directed: directions are left out of account.'] : []),
      ...(source.keys.kind === 'weight'
        ? ['The edges have no attribute sign: the sign of their weight is taken.']
        : []),
      ...readingNotes(read, contradictions),
    ],
  };
}

function rootOf(file: string, text: string): XmlElement {
  const hint = 'write the graph again as GraphML from the program that made it';
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    throw new DataError(
      `${file}, line ${deep}: elements stand in one another more than ${MOST_DEPTH} deep`,
      {
        code: 'too-deep',
        details: { file, line: deep, expected: 'the elements graphml, graph, node, edge and data' },
        hint,
      },
    );
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    if (root?.name === 'graphml') return root;
    throw new DataError(`${file} is XML, but no GraphML`, {
      code: 'broken-graphml',
      details: { file, line: 1, value: root?.name ?? '', expected: 'the element graphml' },
      hint,
    });
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    const { line, column } = cause;
    throw new DataError(`${file} is not valid XML: ${cause.message.split('\n')[0]!}`, {
      code: 'broken-graphml',
      details: { file, line, column, expected: 'GraphML' },
      hint,
      cause,
    });
  }
}

function networkOfGraph(source: Source, graph: XmlElement): ReadTies {
  const nodes = childrenOf(graph, 'node');
  const names = nodeNames(source, nodes);
  const ties = childrenOf(graph, 'edge').map((edge) => tieOf(source, edge, names));
  const { file, request } = source;
  return networkOf(file, ties, request.contradictions ?? 'refuse', [...names.values()]);
}

/** Names of nodes by their ids. */
function nodeNames({ keys, ...source }: Source, nodes: readonly XmlElement[]): Map<string, string> {
  const ids = nodes.map((node) => attributeOf({ keys, ...source }, node, 'id'));
  const seen = new Set<string>();
  const again = ids.findIndex((id) => seen.size === seen.add(id).size);
  if (again >= 0)
    throw refusal(source, nodes[again]!, {
      message: `the node ${quoted(ids[again])} is there twice`,
      code: 'duplicate-node',
      column: 'id',
      value: ids[again]!,
      expected: 'an id of its own for every node',
      hint: 'give every node of a graph another id',
    });
  for (const key of keys.nodeNames) {
    const named = nodes.map((node) => (dataOf(node, key)[0]?.text ?? '').trim());
    if (!named.includes('') && new Set(named).size === named.length)
      return shortNames(source, nodes, ids, named);
  }
  return shortNames(source, nodes, ids, ids);
}

/** The names by their ids, none of them longer than names are. */
function shortNames(
  source: Pick<Source, 'file' | 'lineOf'>,
  nodes: readonly XmlElement[],
  ids: readonly string[],
  names: readonly string[],
): Map<string, string> {
  const long = names.findIndex((name) => name.length > MOST_LETTERS);
  if (long < 0) return new Map(ids.map((id, at) => [id, names[at]!]));
  throw refusal(source, nodes[long]!, {
    message: longName(names[long]!),
    code: 'long-name',
    value: `${names[long]!.slice(0, 40)}…`,
    expected: `names of up to ${MOST_LETTERS} characters`,
    hint: longNameHint,
  });
}

function tieOf(source: Source, edge: XmlElement, names: ReadonlyMap<string, string>): ListedTie {
  const nodeAt = (end: 'source' | 'target'): string => {
    const id = attributeOf(source, edge, end);
    const name = names.get(id);
    if (name !== undefined) return name;
    throw refusal(source, edge, {
      message: `the edge goes to a node ${quoted(id)} that is not there`,
      code: 'unknown-node',
      column: end,
      value: id,
      expected: 'the id of a node of the graph',
      hint: 'list every node of the graph as an element node',
    });
  };
  const [from, to] = [nodeAt('source'), nodeAt('target')];
  const { key, kind, fallback, name } = source.keys;
  const [data, again] = key === undefined ? [] : dataOf(edge, key);
  if (again !== undefined) throw refusal(source, again, twice('data', 'key', key!));
  const written = (data?.text ?? fallback ?? '').trim();
  const sign = kind === 'weight' ? signOfWeight(written) : signOf(written);
  if (sign === undefined)
    throw refusal(source, edge, {
      message:
        written === ''
          ? `the edge of ${from} and ${to} has no ${name}`
          : `${quoted(written)} is no sign`,
      code: 'bad-sign',
      column: name,
      value: written,
      expected: kind === 'weight' ? expectedWeight : expectedSign,
      hint: 'give every edge an attribute sign (or weight) of 1 or -1, and leave out pairs without a tie; --columns sign=NAME if another attribute has the sign',
    });
  return { from, to, sign, line: source.lineOf(edge), end: 'target', column: name, written };
}

function attributeOf(source: Source, element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value !== undefined && value !== '') return value;
  throw refusal(source, element, {
    message: `the ${element.name} has no ${name}`,
    code: 'broken-graphml',
    column: name,
    value: '',
    expected: `the attribute ${name}`,
    hint: 'write the graph again as GraphML from the program that made it',
  });
}

/** An element’s `data` with a key. */
function dataOf(element: XmlElement, key: string): XmlElement[] {
  return childrenOf(element, 'data').filter(({ attributes }) => attributes['key'] === key);
}

/** Of two elements that say the same thing of one place neither is the right one. */
const twice = (element: string, column: string, value: string): Refusal => ({
  message: `the ${element} with the ${column} ${quoted(value)} is there twice`,
  code: 'repeated-key',
  column,
  value,
  expected: `one ${element} with this ${column}`,
  hint: `take one of the two out, or give it another ${column}`,
});

function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

/** The line of every element, by where it starts: asked of each edge, so that the text is read once. */
function lineFinder(text: string): (element: XmlElement) => number {
  const ends = Int32Array.from(text.matchAll(/\n/g), ({ index }) => index);
  return ({ start }) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle]! < start) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

interface Refusal {
  readonly message: string;
  readonly code: string;
  readonly column?: string;
  readonly value?: string;
  readonly expected: string;
  readonly hint: string;
}

function refusal(
  { file, lineOf }: Pick<Source, 'file' | 'lineOf'>,
  at: XmlElement,
  { message, code, hint, ...details }: Refusal,
): DataError {
  const line = lineOf(at);
  return new DataError(`${file}, line ${line}: ${message}`, {
    code,
    details: { file, line, ...details },
    hint,
  });
}
