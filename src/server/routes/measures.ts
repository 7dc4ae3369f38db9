import { measureById, measures as all, parseActor } from '../../app/engine/catalogue.js';
import { paramSchemas, paramsFromText } from '../../app/engine/measure-params.js';
import { measureSeries } from '../../app/engine/measure.js';
import { statesNeeded } from '../../app/engine/measure-unit.js';
import { named } from '../errors.js';
import { defineRoute } from '../route.js';

export const measures = defineRoute({
  path: '/api/measures',
  id: 'measures',
  summary: 'Every measure with unit, range, coverage and parameters',
  answers: 'Measures in the order of the documentation',
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

/** @throws NotFoundError */
export const measureAt = (id: string) =>
  named(() => measureById(id), 'GET /api/measures lists the measures');

export const measure = defineRoute({
  path: '/api/measures/{id}',
  id: 'measure',
  summary:
    'A measure as a series, year by year, with percentiles and the reason for every missing value',
  description: 'As the verb measure, which has the same names.',
  otherQuery: 'Parameters of the measure by name, as GET /api/measures lists them.',
  answers: 'The series',
  versions: ({ params }) => [measureAt(params.id).id],
  handle: ({ params: { id }, query }, context) => {
    const definition = measureAt(id);
    const { state, third, group, part, changes, from, to, ...others } = query;
    const request = {
      measure: id,
      states: state.map((name) => parseActor(name)),
      third: third === undefined ? undefined : parseActor(third),
      params: paramsFromText(definition, Object.entries(others)),
      changes: changes === 'true',
      ...{ group, part, from, to },
    };
    return context.service.job(context, (workspace) => measureSeries(workspace, request));
  },
});
