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

const info = listed.extend({
  url: z.string(),
  traps: z.array(z.string()).describe('what misleads in the source, and how it is read'),
  citations: z.array(z.string()),
  files: z
    .array(z.object({ name: z.string(), path: z.string(), columns: z.array(z.string()) }))
    .describe('what counterpoise data import takes'),
  columns: z.array(
    z.object({
      table: z.string(),
      column: z.string(),
      unit: z.string(),
      description: z.string(),
    }),
  ),
});
export type DatasetInfo = Answer<typeof info>;

export const datasetShape = info.extend({
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
