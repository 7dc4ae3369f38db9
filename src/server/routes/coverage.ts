import type { Workspace } from '../../app/engine/workspace.js';
import { datasetCoverage } from '../../app/data/coverage/dataset.js';
import { measureCoverage } from '../../app/data/coverage/measure.js';
import { defineRoute } from '../route.js';
import { datasetAt } from './datasets.js';
import { measureAt } from './measures.js';

export const coverage = defineRoute({
  path: '/api/coverage/{kind}/{id}',
  id: 'coverage',
  summary: 'In which states and years a dataset or a measure has values',
  description:
    'Of a pair the share of the other members of the state system for which there is a value, rounded down to whole percent, 1 at least.',
  answers: 'Years in runs',
  versions: ({ params: { kind, id } }) => [(kind === 'measures' ? measureAt : datasetAt)(id).id],
  handle: ({ params: { kind, id }, query: { table } }, context) => {
    const { coverageMaps: maps } = context.service;
    const key = JSON.stringify([kind, id, table]);
    const made = (workspace: Workspace) =>
      kind === 'measures' ? measureCoverage(workspace, id) : datasetCoverage(workspace, id, table);
    return (
      maps.get(key) ??
      context.service.job(context, async (workspace) => maps.set(key, await made(workspace)))
    );
  },
});
