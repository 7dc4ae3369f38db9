import { flag, label, numberKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { igo } from './dataset.js';

export const igoBodies = definePanelTable({
  id: 'igo-bodies',
  title: 'Intergovernmental organisations by year of their life',
  grain: 'group-year',
  from: { igo },
  columns: {
    body: numberKey('Number of the body in the source'),
    year: yearKey(igo.coverage),
    id: label('Short name of the body in the source'),
    name: label('Name of the body'),
    political: flag('1: a political body in the source’s classification'),
    social: flag('1: a social body'),
    economic: flag('1: an economic body'),
    imputed: flag(
      '1: the source filled the members in between two years for which it knows them (before 1965)',
    ),
    listed: flag('0: the body lived and its members are not known; it counts for nobody'),
  },
  orderBy: ['body', 'year'],
  build: ({ igo: { bodyYears } }) => bodyYears,
});
