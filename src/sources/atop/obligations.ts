import { flag, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { atop } from './dataset.js';

const obligation = (what: string) => flag(`The first state owes the second ${what}`);

export const obligations = definePanelTable({
  id: 'obligations',
  title: 'Alliance obligations; a pair without a row in 1815-2018 has none',
  grain: 'directed-dyad-year',
  from: { atop },
  columns: {
    ccode1: stateKey('State that is bound'),
    ccode2: stateKey('State to which it is bound'),
    year: yearKey(atop.coverage),
    defense: obligation('defence when attacked'),
    offense: obligation('support in an attack'),
    neutrality: obligation('neutrality in a conflict'),
    nonaggression: obligation('non-aggression'),
    consultation: obligation('consultation'),
  },
  build: ({ atop: { obligations } }) => obligations,
});
