import { defineSource } from '../source.js';
import { armsExporters } from './arms-exporters.js';
import { armsImporters } from './arms-importers.js';
import { armsShares } from './arms-shares.js';
import { arms as dataset } from './dataset.js';

export const armsSource = defineSource({
  dataset,
  tables: [armsShares, armsImporters, armsExporters],
});
