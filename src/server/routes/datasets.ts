import { datasetList } from '../../app/data/data.js';
import { datasetPage } from '../../app/data/dataset-page.js';
import { datasetById } from '../../app/engine/catalogue.js';
import { named } from '../errors.js';
import { defineRoute } from '../route.js';

export const datasets = defineRoute({
  path: '/api/datasets',
  id: 'datasets',
  summary: 'The datasets behind the numbers, with coverage and licence',
  answers: 'Datasets',
  versions: () => [],
  handle: () => datasetList(),
});

/** @throws NotFoundError */
export const datasetAt = (id: string) => named(() => datasetById(id));

export const dataset = defineRoute({
  path: '/api/datasets/{id}',
  id: 'dataset',
  summary: 'A dataset: citation, licence, traps, the files it was read from, its columns',
  answers: 'The dataset',
  versions: ({ params }) => [datasetAt(params.id).id],
  handle: ({ params }, { service }) => datasetPage(datasetAt(params.id).id, service.manifest),
});
