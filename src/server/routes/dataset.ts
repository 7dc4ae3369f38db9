import { z } from 'zod';
import { datasetById } from '../../app/engine/catalogue.js';
import { datasetPage } from '../../app/data/dataset-page.js';
import { named } from '../errors.js';
import { defineRoute } from '../route.js';
import { spanShape } from '../schemas.js';

/** @throws NotFoundError */
export const datasetAt = (id: string) => named(() => datasetById(id));

const column = z.object({
  table: z.string(),
  column: z.string(),
  unit: z.string(),
  description: z.string(),
});

export const dataset = defineRoute({
  method: 'GET',
  path: '/api/datasets/{id}',
  id: 'dataset',
  summary: 'A dataset: citation, licence, traps, the files it was read from, its columns',
  params: z.object({ id: z.string().describe('a dataset of GET /api/datasets') }),
  response: {
    description: 'The dataset',
    schema: z.object({
      id: z.string(),
      title: z.string(),
      version: z.string(),
      licence: z.string(),
      redistributable: z.string(),
      url: z.string(),
      derivedFrom: z.string().optional().describe('the dataset that it was estimated from'),
      coverage: spanShape,
      traps: z.array(z.string()).describe('what misleads in the source, and how it is read'),
      citations: z.array(z.string()),
      bibtex: z.string(),
      files: z
        .array(z.object({ name: z.string(), path: z.string(), columns: z.array(z.string()) }))
        .describe('what counterpoise data import takes'),
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
      columns: z.array(column),
      measures: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  },
  versions: ({ params }) => [datasetAt(params.id).id],
  handle: ({ params }, { service }) => datasetPage(datasetAt(params.id).id, service.manifest),
});
