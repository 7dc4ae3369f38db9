import { z } from 'zod';
import { datasetCoverage } from '../../app/data/coverage/dataset.js';
import { measureCoverage } from '../../app/data/coverage/measure.js';
import { RecentResults } from '../recent-results.js';
import { defineRoute } from '../route.js';
import type { Service } from '../service.js';
import { datasetAt } from './dataset.js';
import { measureAt } from './measure.js';

/** Maps that were asked for lately, for each service. */
const known = new WeakMap<Service, RecentResults<object>>();
const mapsOf = (service: Service): RecentResults<object> => {
  const found = known.get(service) ?? new RecentResults<object>(40);
  known.set(service, found);
  return found;
};

export const coverage = defineRoute({
  method: 'GET',
  path: '/api/coverage/{kind}/{id}',
  id: 'coverage',
  summary: 'In which states and years a dataset or a measure has values',
  description:
    'Of a pair the share of the other members of the state system for which there is a value, rounded down to whole percent, 1 at least.',
  params: z.object({
    kind: z.enum(['datasets', 'measures']),
    id: z.string().describe('of GET /api/datasets or GET /api/measures'),
  }),
  query: z.object({
    table: z
      .string()
      .optional()
      .describe('a table of the dataset; without it the first that has states or pairs by year'),
  }),
  response: {
    description: 'Years in runs',
    schema: z.object({
      of: z.enum(['states', 'pairs']),
      from: z.number().int(),
      to: z.number().int(),
      table: z.string().optional().describe('the table of a dataset'),
      members: z.array(z.number().int()).describe('members of the state system in each year'),
      reasons: z.array(z.string()).describe('why there is no value'),
      states: z.array(
        z.object({
          ccode: z.number().int(),
          code: z.string(),
          name: z.string(),
          region: z.string(),
          runs: z
            .array(z.number().int())
            .describe(
              'how many years and what holds in them, in turn, from the first year on: 1 to 100 is the share of values in percent, -1 no member of the state system, -2 the first reason, -3 the second, …',
            ),
        }),
      ),
    }),
  },
  versions: ({ params: { kind, id } }) => [(kind === 'measures' ? measureAt : datasetAt)(id).id],
  handle: ({ params: { kind, id }, query: { table } }, context) => {
    const maps = mapsOf(context.service);
    const key = JSON.stringify([kind, id, table]);
    const found = maps.get(key);
    if (found !== undefined) return found;
    return context.service.job(context, async (workspace) =>
      maps.set(
        key,
        kind === 'measures'
          ? await measureCoverage(workspace, id)
          : await datasetCoverage(workspace, id, table),
      ),
    );
  },
});
