import { igo, type CleanIgo } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable } from '../define-table.js';
import { flag, label, yearKey } from '../keys.js';

const datasets = ['igo'] as const;

export const igoBodies = definePanelTable({
  id: 'igo-bodies',
  title: 'Intergovernmental organisations by year of their life',
  grain: 'group-year',
  datasets,
  columns: {
    body: {
      type: 'int16',
      kind: 'key',
      unit: 'number',
      min: 1,
      max: 9999,
      description: 'Number of the body in the source',
      datasets,
    },
    year: yearKey(datasets, igo.coverage),
    id: label('Short name of the body in the source', datasets),
    name: label('Name of the body', datasets),
    political: flag('1: a political body in the source’s classification', datasets),
    social: flag('1: a social body', datasets),
    economic: flag('1: an economic body', datasets),
    imputed: flag(
      '1: the source filled the members in between two years for which it knows them (before 1965)',
      datasets,
    ),
    listed: flag('0: the body lived and its members are not known; it counts for nobody', datasets),
  },
  orderBy: ['body', 'year'],
  build: (clean) => {
    const out = collectRows(
      ['body', 'year', 'political', 'social', 'economic', 'imputed', 'listed'],
      ['id', 'name'],
    );
    const bit = (value: boolean): number => (value ? 1 : 0);
    for (const one of (clean.igo as CleanIgo).bodyYears)
      out.push({
        ...one,
        political: bit(one.political),
        social: bit(one.social),
        economic: bit(one.economic),
        imputed: bit(one.imputed),
        listed: bit(one.listed),
      });
    return out.finish();
  },
});
