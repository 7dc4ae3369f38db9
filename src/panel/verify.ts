import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inOrder } from '../core/in-order.js';
import { datasets } from '../sources/index.js';
import { parquetShapes } from '../store/index.js';
import { sha256 } from '../store/sha256.js';
import { extractFile } from './digest.js';
import { licenceDocument, provenanceDocument } from './documents.js';
import { readExtract } from './extract.js';
import { loadManifest, manifestFile, type ManifestTable, type PanelManifest } from './manifest.js';

export interface PanelProblem {
  readonly file: string;
  readonly problem: 'changed' | 'missing' | 'extra';
  readonly what?: string;
}

/**
 * Recompute the digest of every file of the panel in a folder, and compare what the manifest says of the tables with
 * the files, and of their sources with the program.
 * @throws DataError where the manifest itself is missing or damaged
 */
export async function verifyPanel(dir: string) {
  const { manifest, dataVersion } = await loadManifest(dir);
  const extract = await readExtract(dir);
  const expected = new Map<string, { readonly sha256: string; readonly bytes: number }>();
  const tables = Object.entries(manifest.tables).filter(
    ([id]) => extract?.tables.includes(id) !== false,
  );
  for (const [, table] of tables) expected.set(table.file, table);
  for (const [file, entry] of Object.entries(manifest.files)) expected.set(file, entry);

  const present = (await readdir(dir)).filter((name) => !name.startsWith('.')).sort();
  const problems: PanelProblem[] = [];
  if (extract !== undefined && extract.of !== dataVersion)
    problems.push({ file: extractFile, problem: 'changed' });
  const sound = new Set<string>();
  for (const file of present) {
    const entry = expected.get(file);
    if (entry === undefined) {
      if (file !== manifestFile && file !== extractFile) problems.push({ file, problem: 'extra' });
      continue;
    }
    const content = await readFile(path.join(dir, file)).catch(() => undefined);
    if (content === undefined || sha256(content) !== entry.sha256) {
      problems.push({ file, problem: 'changed' });
      continue;
    }
    sound.add(file);
    if (content.length !== entry.bytes) problems.push(wrong(`bytes of ${file}`));
  }
  for (const file of expected.keys())
    if (!present.includes(file)) problems.push({ file, problem: 'missing' });
  const read = tables.map(([, table]) => table).filter(({ file }) => sound.has(file));
  return {
    dataVersion,
    files: expected.size,
    problems: [...problems, ...(await shapeProblems(dir, read))],
    differs: [
      ...differsFromProgram(manifest),
      ...(await differsFromManifest(dir, manifest, sound)),
    ],
    ...(extract === undefined ? {} : { extract: extract.tables }),
  };
}

const wrong = (what: string): PanelProblem => ({ file: manifestFile, problem: 'changed', what });

/** Rows, columns and types that the manifest states otherwise than the files have them. */
async function shapeProblems(
  dir: string,
  tables: readonly ManifestTable[],
): Promise<PanelProblem[]> {
  const placeOf = ({ file }: ManifestTable): string => path.resolve(dir, file);
  const shapes = await parquetShapes(tables.map(placeOf));
  return tables.flatMap((table) => {
    const { rows, types } = shapes.get(placeOf(table))!;
    const names = new Set([...Object.keys(types), ...Object.keys(table.columns)]);
    const columns = [...names].filter(
      (name) =>
        !Object.hasOwn(types, name) ||
        !Object.hasOwn(table.columns, name) ||
        types[name] !== table.columns[name]!.type,
    );
    return [
      ...(rows === table.rows ? [] : [wrong(`rows of ${table.file}`)]),
      ...columns.map((name) => wrong(`column ${name} of ${table.file}`)),
    ];
  });
}

/** What the program says of a source, and a panel may not say otherwise. */
const stated = ['title', 'version', 'licence', 'redistributable', 'url', 'citation'] as const;

const sameJson = (a: unknown, b: unknown): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const differsFromProgram = (manifest: PanelManifest): string[] =>
  datasets.flatMap((dataset) => {
    const entry = manifest.datasets[dataset.id];
    if (entry === undefined) return [];
    return stated
      .filter((name) => !sameJson(entry[name], dataset[name]))
      .map((name) => `${name} of ${dataset.id}`);
  });

/** The documents for people, which are made of the manifest. */
async function differsFromManifest(
  dir: string,
  manifest: PanelManifest,
  sound: ReadonlySet<string>,
): Promise<string[]> {
  const made = {
    'LICENSE.md': licenceDocument(manifest),
    'PROVENANCE.md': provenanceDocument(manifest),
  };
  const differ: string[] = [];
  for (const [file, text] of Object.entries(made))
    if (sound.has(file) && (await readFile(path.join(dir, file), 'utf8')) !== text)
      differ.push(file);
  return differ;
}
