import type { TableFile, TableManifest } from '../../contract/index.js';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, statSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { EnvironmentError } from '../../core/errors.js';
import { openStore } from '../../store/index.js';
import { tableBibliography } from '../cite/cite.js';
import { openStaging } from '../../store/staging/index.js';
import { panelCodebook } from './codebook.js';
import type { TableFormat } from './describe.js';
import type { PanelTable } from './panel-table.js';
import { tableManifest } from './table-manifest.js';
import { tallied } from './tally.js';
import { tableText, textForms } from './write-text.js';

export interface WrittenTable {
  /** Paths of the table, its codebook, bibliography and manifest. */
  readonly files: readonly string[];
  readonly manifest: TableManifest;
}

/**
 * Write a table with its codebook (`NAME.codebook.md`), its citations (`NAME.bib`) and what it takes to make it again
 * (`NAME.manifest.json`) into a folder, all or none. Rows are worked out as they are written and never held together.
 *
 * @throws EnvironmentError where the folder cannot be written to
 */
export async function writePanelTable(
  table: PanelTable,
  {
    dir,
    name,
    format,
  }: { readonly dir: string; readonly name: string; readonly format: TableFormat },
): Promise<WrittenTable> {
  const staging = openStaging(dir);
  try {
    const path = staging.place(`${name}.${format}`);
    const counted = tallied(table);
    const { rows } = table.keys;
    if (format === 'parquet') {
      const store = openStore();
      try {
        await store.streamParquet(path, counted.columns, rows);
      } finally {
        store.close();
      }
    } else
      await writeText(path, tableText(counted.columns, rows, textForms[format](counted.columns)));
    const file: TableFile = { format, bytes: statSync(path).size, sha256: await digestOf(path) };
    const facts = counted.facts();
    const manifest = tableManifest(table, facts, file);
    staging.write({
      [`${name}.codebook.md`]: panelCodebook(table, facts, name, format),
      [`${name}.bib`]: tableBibliography(table, manifest.command).bibtex,
      [`${name}.manifest.json`]: `${JSON.stringify(manifest, null, 2)}\n`,
    });
    return { files: staging.commit(), manifest };
  } finally {
    staging.discard();
  }
}

/** The rows of a table as text, some lines at a time, without the last line feed of each. */
export function* printedTable(
  { columns, keys }: PanelTable,
  format: Exclude<TableFormat, 'parquet'>,
): Generator<string> {
  const decoder = new TextDecoder();
  for (const bytes of tableText(columns, keys.rows, textForms[format](columns)))
    if (bytes.length > 0) yield decoder.decode(bytes.subarray(0, -1));
}

/** An interruption is heard between two pieces of the text. */
async function writeText(path: string, text: Iterable<Uint8Array>): Promise<void> {
  try {
    const file = openSync(path, 'wx');
    try {
      for (const bytes of text) {
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        await setImmediate();
      }
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new EnvironmentError(`cannot write the table: ${cause.message}`, {
      code: 'cannot-write',
      hint: 'Check that the folder can be written to and the disk is not full.',
      details: { file: path },
      cause,
    });
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return hash.digest('hex');
}
