import { reference } from '../references.js';

export const codedRelationships = reference(
  'dataset',
  'counterpoiserelationships',
  'Counterpoise (2026)',
  'Labelled relationships: how close two states were in a year, coded from the literature in two passes',
  {
    note: 'coded/relationships.csv of the project, each row with two works',
    url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  },
);
