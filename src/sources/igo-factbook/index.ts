import { defineSource } from '../source.js';
import { igoFactbook as dataset } from './dataset.js';
import { factbookMemberships } from './factbook-memberships.js';
import { factbookStates } from './factbook-states.js';

export const igoFactbookSource = defineSource({
  dataset,
  tables: [factbookMemberships, factbookStates],
});
