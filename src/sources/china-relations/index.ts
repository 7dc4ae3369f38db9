import { defineSource } from '../source.js';
import { chinaOpinion } from './china-opinion.js';
import { chinaRelationsByYear } from './china-relations.js';
import { chinaRelations as dataset } from './dataset.js';

export const chinaRelationsSource = defineSource({
  dataset,
  tables: [chinaRelationsByYear, chinaOpinion],
});
