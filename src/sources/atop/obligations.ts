import { atop, type CleanAtop } from './dataset.js';
import { definePanelTable } from '../define-table.js';
import { flag, stateKey, yearKey } from '../keys.js';

const datasets = ['atop'];
const obligation = (what: string) => flag(`The first state owes the second ${what}`, datasets);

export const obligations = definePanelTable({
  id: 'obligations',
  title: 'Alliance obligations; a pair without a row in 1815-2018 has none',
  grain: 'directed-dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year'],
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State that is bound'),
    ccode2: stateKey(datasets, 'State to which it is bound'),
    year: yearKey(datasets, atop.coverage),
    defense: obligation('defence when attacked'),
    offense: obligation('support in an attack'),
    neutrality: obligation('neutrality in a conflict'),
    nonaggression: obligation('non-aggression'),
    consultation: obligation('consultation'),
  },
  build: (clean) => {
    const { obligations: rows } = clean.atop as CleanAtop;
    return {
      rows: rows.length,
      columns: {
        ccode1: rows.map((row) => row.ccode1),
        ccode2: rows.map((row) => row.ccode2),
        year: rows.map((row) => row.year),
        defense: rows.map((row) => row.defense),
        offense: rows.map((row) => row.offense),
        neutrality: rows.map((row) => row.neutrality),
        nonaggression: rows.map((row) => row.nonaggression),
        consultation: rows.map((row) => row.consultation),
      },
    };
  },
});
