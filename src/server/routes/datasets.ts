import { z } from 'zod';
import { datasetList } from '../../app/data/data.js';
import { defineRoute } from '../route.js';
import { spanShape } from '../schemas.js';

export const datasets = defineRoute({
  method: 'GET',
  path: '/api/datasets',
  id: 'datasets',
  summary: 'The datasets behind the numbers, with coverage and licence',
  response: {
    description: 'Datasets',
    schema: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        version: z.string(),
        licence: z.string(),
        redistributable: z.string(),
        coverage: spanShape,
      }),
    ),
  },
  versions: () => [],
  handle: () => datasetList(),
});
