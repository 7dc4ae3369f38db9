import { isMap, isScalar, isSeq, parseDocument, Scalar, type Document, type YAMLMap } from 'yaml';
import { UsageError } from '../core/errors.js';
import type { Judgements } from '../evidence/index.js';
import { priorFromShares } from '../evidence/index.js';
import { yamlText } from './files.js';
import { didYouMean } from '../core/closest.js';

/** How the new case is called. */
export interface NamedCase {
  readonly id: string;
  readonly title?: string;
  /** What it was made from, in words. */
  readonly from: string;
}

/**
 * The files of a case with other judgements: everything else says what it said, comments too. What is set aside keeps its place with
 * reliability 0, so that the rows that stand in for it stay out and the claims that name it still find it.
 *
 * @throws UsageError for an item, reading or question that the files do not have
 */
export function judgedFiles(
  files: Readonly<Record<string, string>>,
  judgements: Judgements,
  { id, title, from }: NamedCase,
): Record<string, string> {
  const documents = Object.fromEntries(
    written.flatMap((name) => (name in files ? [[name, parseDocument(files[name]!)]] : [])),
  );
  const head = documents['case.yaml']!;
  head.set('id', id);
  if (title !== undefined) head.set('title', title);
  const changes = [
    ...priorChanges(documents['readings.yaml']!, judgements),
    ...itemChanges(documents, judgements),
  ];
  const note = [`Made from ${from}. Judged otherwise than there:`, ...changes]
    .map((line) => ` ${line}`)
    .join('\n');
  head.commentBefore = head.commentBefore ? `${note}\n\n${head.commentBefore}` : note;
  const texts = Object.entries(documents).map(([name, document]) => [
    name,
    yamlText(document, 120),
  ]);
  return { ...files, ...(Object.fromEntries(texts) as Record<string, string>) };
}

/** The files that judgements stand in; claims have none. */
const written = ['case.yaml', 'readings.yaml', 'evidence.yaml'] as const;

function priorChanges(readings: Document, { prior }: Judgements): string[] {
  return Object.entries(prior).map(([id, shares]) => {
    const question = entryOf(readings, 'questions', id);
    const listed = question.toJSON() as { readonly readings: readonly { readonly id: string }[] };
    const ids = listed.readings.map((reading) => reading.id);
    for (const reading of Object.keys(shares)) known('reading', reading, ids);
    const stated = priorFromShares({ readings: listed.readings as never }, shares);
    question.set('prior', readings.createNode(stated));
    return `prior of the question ${id}`;
  });
}

/** The rows and facts of a case by their ids. */
const places = [
  ['readings.yaml', 'observations'],
  ['evidence.yaml', 'facts'],
] as const;

function itemChanges(
  documents: Readonly<Record<string, Document>>,
  { off, reliability, expect, weights }: Judgements,
): string[] {
  const changed = [
    ...new Set([off, ...[reliability, expect, weights].map(Object.keys)].flat()),
  ].sort();
  return changed.map((id) => {
    const entry = itemOf(documents, id);
    const told: string[] = [];
    const trust = off.includes(id) ? 0 : reliability[id];
    if (trust !== undefined) {
      told.push(`reliability ${String(entry.get('reliability'))} to ${trust}`);
      entry.set('reliability', trust);
    }
    for (const [reading, word] of Object.entries(expect[id] ?? {})) {
      told.push(`${reading}: ${shown(entry.getIn(['expect', reading]), 'any')} to ${word}`);
      entry.setIn(['expect', reading], quoted(word));
    }
    for (const [question, byReading] of Object.entries(weights[id] ?? {}))
      for (const [reading, db] of Object.entries(byReading)) {
        const path = ['weights', question, reading];
        told.push(`${question} ${reading}: ${shown(entry.getIn(path), 'none')} to ${db} dB`);
        entry.setIn(path, db);
      }
    return `${id}: ${told.join('; ')}`;
  });
}

function itemOf(documents: Readonly<Record<string, Document>>, id: string): YAMLMap {
  const lists = places.flatMap(([file, list]) => {
    const document = documents[file];
    return document === undefined ? [] : [{ document, list }];
  });
  const found = lists.find(({ document, list }) => idsOf(document, list).includes(id));
  if (found !== undefined) return entryOf(found.document, found.list, id);
  known(
    'item',
    id,
    lists.flatMap(({ document, list }) => idsOf(document, list)),
  );
  throw new TypeError(`${id} is known and not found`);
}

function known(what: string, id: string, ids: readonly string[]): void {
  if (ids.includes(id)) return;
  throw new UsageError(`the case has no ${what} ${JSON.stringify(id)}`, {
    code: `unknown-${what}`,
    details: { value: id, expected: `one of ${ids.length} of the case` },
    hint: didYouMean(
      id,
      ids,
      'readings.yaml and evidence.yaml list what the case has',
      JSON.stringify,
    ),
  });
}

function entriesOf(document: Document, list: string): YAMLMap[] {
  const found = document.get(list);
  return isSeq(found) ? found.items.filter((item) => isMap(item)) : [];
}

const idsOf = (document: Document, list: string): string[] =>
  entriesOf(document, list).map((entry) => String(entry.get('id')));

function entryOf(document: Document, list: string, id: string): YAMLMap {
  known(list === 'questions' ? 'question' : 'item', id, idsOf(document, list));
  return entriesOf(document, list).find((entry) => entry.get('id') === id)!;
}

/** `yes` and `no` are words here, whatever else reads the file. */
function quoted(word: string): Scalar | string {
  if (word !== 'yes' && word !== 'no') return word;
  const scalar = new Scalar(word);
  scalar.type = Scalar.QUOTE_SINGLE;
  return scalar;
}

/** What stood there before: a word, a number, a range as the file has it, or nothing. */
function shown(node: unknown, nothing: string): string {
  if (node === undefined || node === null) return nothing;
  return isSeq(node)
    ? `[${node.items.map((item) => shown(item, nothing)).join(', ')}]`
    : String(isScalar(node) ? node.value : (node as string));
}
