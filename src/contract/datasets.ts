import { z } from 'zod';
import type { Answer } from './answer.js';
import { idAndTitle, spanShape } from './common.js';

const listed = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  licence: z.string(),
  redistributable: z.string(),
  coverage: spanShape.extend({ note: z.string().optional() }),
});
export const datasetsShape = z.array(listed);
export type ListedDataset = Answer<typeof listed>;

export const infoShape = listed.extend({
  url: z.string(),
  traps: z.array(z.string()).describe('what misleads in the source, and how it is read'),
  citations: z.array(z.string()),
  files: z
    .array(z.object({ name: z.string(), path: z.string(), columns: z.array(z.string()) }))
    .describe('what counterpoise data import takes'),
  choices: z
    .array(
      z.object({
        measure: z.string(),
        sources: z.array(
          spanShape.extend({ source: z.string(), own: z.boolean().describe('this dataset') }),
        ),
      }),
    )
    .describe('measures that can be of it or of another source, with the years of each'),
  columns: z.array(
    z.object({ table: z.string(), column: z.string(), unit: z.string(), description: z.string() }),
  ),
});
export type DatasetInfo = Answer<typeof infoShape>;

export const datasetShape = infoShape.extend({
  derivedFrom: z.string().optional().describe('the dataset that it was estimated from'),
  bibtex: z.string(),
  inputs: z
    .array(z.object({ path: z.string(), rows: z.number(), sha256: z.string() }))
    .describe('files that the panel was built from'),
  unmatched: z.number().describe('names and codes that were matched to no state'),
  tables: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      grain: z.string(),
      rows: z.number(),
      sha256: z.string(),
      map: z.boolean().describe('whether GET /api/coverage has a map of it'),
    }),
  ),
  measures: z.array(idAndTitle),
});
export type DatasetPage = Answer<typeof datasetShape>;

export const verificationShape = z.object({
  dataVersion: z.string(),
  files: z.number().describe('that the manifest lists'),
  shipped: z.boolean().describe('whether it is the panel that comes with the program'),
  problems: z.array(
    z.object({
      file: z.string(),
      problem: z.enum(['changed', 'missing', 'extra']),
      what: z.string().optional().describe('where something else says so than a digest'),
    }),
  ),
  differs: z
    .array(z.string())
    .describe('what the panel says of its sources otherwise than the program does'),
  extract: z.array(z.string()).optional().describe('of an extract the tables that are in it'),
});

const unmatched = z.object({
  dataset: z.string(),
  scheme: z.string(),
  value: z.string(),
  series: z.string().optional(),
  reason: z.string(),
  rows: z.number(),
});
const imported = z.object({
  folder: z.string().describe('of the raw files'),
  dataset: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      from: z.string(),
      rows: z.number(),
      sha256: z.string(),
      replaced: z.enum(['nothing', 'the same', 'another']),
    }),
  ),
  waitsFor: z.array(z.string()),
  checked: z
    .object({
      states: z.number(),
      unmatched: z.array(unmatched),
      leftOut: z.array(unmatched.extend({ ccode: z.number() })),
    })
    .optional()
    .describe('known once all files of the dataset are there'),
});
export type DataImport = Answer<typeof imported>;

export const buildShape = z.object({
  folder: z.string().describe('of the panel'),
  raw: z.string(),
  base: z.string().describe('version of the panel that stood in for what could not be built'),
  dataVersion: z.string(),
  tables: z.number(),
  rows: z.number(),
  bytes: z.number(),
  read: z.array(z.string()),
  built: z.array(z.string()),
  takenOver: z.array(
    z.object({
      table: z.string(),
      columns: z.array(z.string()).optional(),
      waitsFor: z.array(z.string()),
    }),
  ),
  missing: z.record(z.string(), z.array(z.string())).describe('raw files by dataset'),
  estimated: z
    .array(
      z.object({
        table: z.string(),
        kept: z.boolean(),
        outdated: z
          .array(z.string())
          .describe('tables that it was estimated from and that have changed since'),
      }),
    )
    .describe('tables that a model gives, where there are any'),
});
export type DataBuild = Answer<typeof buildShape>;

export const importedShape = imported.extend({ build: buildShape.optional() });
