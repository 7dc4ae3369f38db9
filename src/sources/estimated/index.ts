import type { EstimatedTable } from '../define-table.js';
import { latentItemsTable } from './latent-items.js';
import { latentRelations } from './latent-relations.js';

/** Every table that a model gives, in the order in which the manifest lists them, after those that are made of datasets. */
export const estimatedTables: readonly EstimatedTable[] = [latentItemsTable, latentRelations];
