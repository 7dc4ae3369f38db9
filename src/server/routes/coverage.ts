import { datasetCoverage } from '../../app/data/coverage/dataset.js';
import { measureCoverage } from '../../app/data/coverage/measure.js';
import type { CoverageMap } from '../../contract/index.js';
import { RecentResults } from '../recent-results.js';
import { defineRoute } from '../route.js';
import type { Service } from '../service.js';
import { datasetAt } from './datasets.js';
import { measureAt } from './measures.js';

/** Recent maps of each service. */
const known = new WeakMap<Service, RecentResults<CoverageMap>>();
const mapsOf = (service: Service): RecentResults<CoverageMap> => {
  const found = known.get(service) ?? new RecentResults<CoverageMap>(40);
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
  answers: 'Years in runs',
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
