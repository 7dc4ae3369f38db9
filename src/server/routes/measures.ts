import { z } from 'zod';
import { measures as all } from '../../app/engine/catalogue.js';
import { paramSchemas } from '../../app/engine/measure-params.js';
import { statesNeeded } from '../../app/engine/measure.js';
import { defineRoute } from '../route.js';
import { spanShape } from '../schemas.js';

export const measures = defineRoute({
  method: 'GET',
  path: '/api/measures',
  id: 'measures',
  summary: 'Every measure with unit, range, coverage and parameters',
  response: {
    description: 'Measures in the order of the documentation',
    schema: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        summary: z.string(),
        grain: z.string(),
        dimension: z.string(),
        unit: z.string(),
        range: z.tuple([z.number().nullable(), z.number().nullable()]),
        symmetric: z.boolean(),
        states: z.number().int().describe('how many states it is asked of'),
        third: z.boolean().describe('whether a third state is asked for'),
        group: z.boolean().describe('whether a group may be named'),
        population: z.string(),
        coverage: spanShape,
        datasets: z.array(z.string()),
        parameters: z.record(z.string(), z.unknown()).describe('JSON schema of each parameter'),
      }),
    ),
  },
  versions: () => [],
  handle: () =>
    all.map((definition) => {
      const { id, title, summary, grain, dimension, unit, range, symmetric } = definition;
      const { coverage, datasets } = definition;
      return {
        ...{ id, title, summary, grain, dimension, unit, range, symmetric },
        states: statesNeeded(definition),
        third: grain === 'triad-year' || grain === 'arena-year',
        group: definition.acceptsGroup === true,
        population: definition.population,
        ...{ coverage, datasets },
        parameters: paramSchemas(definition),
      };
    }),
});
