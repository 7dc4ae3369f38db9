import { sortedBy } from '../cells.js';
import { count, share, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { chinaRelations, relationYears } from './dataset.js';

export const chinaOpinion = definePanelTable({
  id: 'china-opinion',
  title: 'Opinion of China in 17 states (Pew Research Center)',
  grain: 'state-year',
  from: { relations: chinaRelations },
  columns: {
    ccode: stateKey('State whose adults were asked'),
    year: yearKey(relationYears.pew),
    favourable: share('Share with a very or somewhat favourable view of China'),
    sample: count('Adults who gave one of the four grades', 'persons', 10_000),
  },
  build: ({ relations }) => sortedBy(relations.opinion, 'ccode', 'year'),
});
