import { milex, type CleanMilex } from './dataset.js';
import { definePanelTable } from '../define-table.js';
import { share, stateKey, yearKey } from '../keys.js';

const datasets = ['milex'];

export const milexBurden = definePanelTable({
  id: 'milex-burden',
  title: 'Military expenditure as a share of GDP, and its course at constant prices',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State'),
    year: yearKey(datasets, milex.coverage),
    burden: {
      ...share('Military expenditure over GDP; null where the source has none', datasets, true),
      max: 2, // Kuwait spent more than its product in 1991
    },
    constant_index: share(
      'Military expenditure at constant 2022 prices and exchange rates over the state’s own largest in any year; null where the source has none',
      datasets,
      true,
      'share of the state’s own peak',
    ),
  },
  build: (clean) => {
    const { expenditure } = clean.milex as CleanMilex;
    const peaks = new Map<number, number>();
    for (const { ccode, constant } of expenditure)
      peaks.set(ccode, Math.max(peaks.get(ccode) ?? 0, constant ?? 0));
    const rows = expenditure.filter(({ burden, constant }) => burden !== null || constant !== null);
    return {
      rows: rows.length,
      columns: {
        ccode: rows.map((row) => row.ccode),
        year: rows.map((row) => row.year),
        burden: rows.map((row) => row.burden ?? NaN),
        constant_index: rows.map((row) =>
          row.constant === null ? NaN : row.constant / peaks.get(row.ccode)!,
        ),
      },
    };
  },
});
