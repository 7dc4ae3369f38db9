import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DataError } from '../core/errors.js';
import type { LeftOut, Unmatched } from '../sources/define.js';
import type { Reference } from '../core/references.js';
import { sha256 } from '../store/sha256.js';
import { finishAbandoned } from '../store/staging/index.js';

export const manifestFile = 'manifest.json';

const span = z.object({ from: z.number(), to: z.number() });
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A raw file that was read, with the digest of its uncompressed content. */
const inputSchema = z.object({ path: z.string(), rows: z.number(), sha256: digest });

const columnSchema = z.object({
  type: z.string(),
  kind: z.string(),
  nullable: z.boolean(),
  unit: z.string(),
  description: z.string(),
  min: z.number().optional(),
  max: z.number().optional(),
  datasets: z.array(z.string()),
  nulls: z.number(),
  /** First and last year with a value; null for tables without years and columns without values. */
  coverage: span.nullable(),
});

const tableSchema = z.object({
  title: z.string(),
  grain: z.string(),
  file: z.string(),
  rows: z.number(),
  bytes: z.number(),
  sha256: digest,
  orderBy: z.array(z.string()),
  datasets: z.array(z.string()),
  columns: z.record(z.string(), columnSchema),
  /** Columns that rest on other raw files of a dataset than those that the dataset lists. */
  older: z
    .array(
      z.object({
        dataset: z.string(),
        columns: z.array(z.string()),
        inputs: z.array(inputSchema),
      }),
    )
    .optional(),
  /** Of an estimated table: the tables that the model was fitted to, with their digests. */
  estimatedFrom: z.record(z.string(), digest).optional(),
  /** Those of them that have changed since. */
  outdated: z.array(z.string()).optional(),
});

/** Kept as it stands, the order of its fields included, so that a dataset taken over is the same bytes again. */
const citedWork = z.custom<Reference>(
  (work) => z.looseObject({ key: z.string(), title: z.string() }).safeParse(work).success,
);

const datasetSchema = z.object({
  title: z.string(),
  version: z.string(),
  citation: z.array(citedWork),
  licence: z.string(),
  redistributable: z.enum(['yes', 'derived-only']),
  url: z.string(),
  coverage: span.extend({ note: z.string().optional() }),
  inputs: z.array(inputSchema),
  /** Distinct names and codes that were matched to no state. */
  unmatched: z.number(),
  /** Rows of states that were left out all the same; older panels do not say. */
  leftOut: z.number().optional(),
});

const manifestSchema = z.object({
  format: z.literal(1),
  tables: z.record(z.string(), tableSchema),
  datasets: z.record(z.string(), datasetSchema),
  /** The other files of the panel. */
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: digest })),
});

export type PanelManifest = z.infer<typeof manifestSchema>;
export type ManifestTable = z.infer<typeof tableSchema>;
export type ManifestColumn = z.infer<typeof columnSchema>;
export type ManifestDataset = z.infer<typeof datasetSchema>;
export type ManifestInput = z.infer<typeof inputSchema>;

/** A dataset as the manifest has it, with what of it was matched to no state or left out. */
export interface DatasetEntry {
  readonly entry: ManifestDataset;
  readonly unmatched: readonly Unmatched[];
  readonly leftOut: readonly LeftOut[];
}

/** Version of a panel: the first 12 hex digits of the digest of its manifest. */
export const versionOf = (manifestText: string): string => sha256(manifestText).slice(0, 12);

/**
 * Digest of the raw files that a dataset of the panel was built from, those of columns taken over included: the first
 * 12 hex digits. It depends on their content alone, neither on their names nor on the version of the dataset. Undefined
 * for what is no dataset of the panel.
 */
export function datasetDigest({ datasets, tables }: PanelManifest, id: string): string | undefined {
  const older = Object.values(tables).flatMap((table) => table.older ?? []);
  const inputs = [
    ...(datasets[id]?.inputs ?? []),
    ...older.filter(({ dataset }) => dataset === id).flatMap((entry) => entry.inputs),
  ];
  if (inputs.length === 0) return undefined;
  return sha256([...new Set(inputs.map((input) => input.sha256))].sort().join('\n')).slice(0, 12);
}

/**
 * Read the manifest of the panel in a folder.
 * @throws DataError where it is missing, no JSON or of another form
 */
export async function readManifest(dir: string): Promise<PanelManifest> {
  return (await loadManifest(dir)).manifest;
}

/** The manifest, its text and the version of the panel. A build that was ended while its files were moved into place is completed. */
export async function loadManifest(
  dir: string,
): Promise<{ manifest: PanelManifest; dataVersion: string; text: string }> {
  finishAbandoned(dir);
  const file = path.join(dir, manifestFile);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw damaged(`there is no panel in ${dir}: ${manifestFile} is missing`, file, cause);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw damaged(`${file} is not valid JSON: ${(cause as Error).message}`, file, cause);
  }
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') ?? '';
    throw damaged(
      `${file} is no manifest of a panel: ${where}: ${issue?.message}`,
      file,
      undefined,
      where,
    );
  }
  return { manifest: parsed.data, dataVersion: versionOf(text), text };
}

function damaged(message: string, file: string, cause?: unknown, column?: string): DataError {
  return new DataError(message, {
    code: 'panel-manifest',
    hint: 'Restore the file from version control, or build the panel again with `npm run panel`.',
    details: { file, column, expected: 'the manifest of a panel' },
    cause,
  });
}
