import type { datasetPage } from '../../../app/dataset-page.js';

/** What GET /api/datasets/{id} answers. */
export type Dataset = Awaited<ReturnType<typeof datasetPage>>;
