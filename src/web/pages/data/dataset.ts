import type { datasetPage } from '../../../app/data/dataset-page.js';

/** What GET /api/datasets/{id} answers. */
export type Dataset = Awaited<ReturnType<typeof datasetPage>>;
