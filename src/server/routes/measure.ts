import { z } from 'zod';
import { measureById, parseState } from '../../app/engine/catalogue.js';
import { paramsFromText } from '../../app/engine/measure-params.js';
import { measureSeries } from '../../app/engine/measure.js';
import { named } from '../errors.js';
import { defineRoute } from '../route.js';
import { seriesShape, stateName, yearText } from '../schemas.js';

/** @throws NotFoundError */
export const measureAt = (id: string) =>
  named(() => measureById(id), 'GET /api/measures lists the measures');

const query = z.object({
  state: z.array(stateName).max(2).default([]).describe('the state, or the two of a pair in order'),
  group: z.string().optional().describe('a group of states, for measures that take one'),
  third: stateName.optional().describe('the third state, for measures of three'),
  part: z.string().optional().describe('a part of the measure in place of its value'),
  changes: z
    .enum(['true', 'false'])
    .default('false')
    .describe('the change from the year before in place of each value'),
  from: yearText.optional().describe('first year'),
  to: yearText.optional().describe('last year'),
});

export const measure = defineRoute({
  method: 'GET',
  path: '/api/measures/{id}',
  id: 'measure',
  summary:
    'A measure as a series, year by year, with percentiles and the reason for every missing value',
  description: 'As the verb measure, which has the same names for what is asked.',
  params: z.object({ id: z.string().describe('a measure of GET /api/measures') }),
  query,
  otherQuery: 'Parameters of the measure by name, as GET /api/measures lists them.',
  response: { description: 'The series', schema: seriesShape },
  versions: ({ params }) => [measureAt(params.id).id],
  handle: ({ params: { id }, query: asked }, context) => {
    const definition = measureAt(id);
    const { state, third, group, part, changes, from, to, ...others } = asked;
    const request = {
      measure: id,
      states: state.map((name) => parseState(name)),
      third: third === undefined ? undefined : parseState(third),
      params: paramsFromText(definition, Object.entries(others)),
      changes: changes === 'true',
      ...{ group, part, from, to },
    };
    return context.service.job(context, (workspace) => measureSeries(workspace, request));
  },
});
