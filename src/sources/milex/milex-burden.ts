import { shareOrNull, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { milex } from './dataset.js';

export const milexBurden = definePanelTable({
  id: 'milex-burden',
  title: 'Military expenditure as a share of GDP, and its course at constant prices',
  grain: 'state-year',
  from: { milex },
  columns: {
    ccode: stateKey(),
    year: yearKey(milex.coverage),
    burden: {
      ...shareOrNull('Military expenditure over GDP; null where the source has none'),
      max: 2, // Kuwait spent more than its product in 1991
    },
    constant_index: shareOrNull(
      'Military expenditure at constant 2022 prices and exchange rates over the state’s own largest in any year; null where the source has none',
      'share of the state’s own peak',
    ),
  },
  build: ({ milex: { expenditure } }) => {
    const peaks = new Map<number, number>();
    for (const { ccode, constant } of expenditure)
      peaks.set(ccode, Math.max(peaks.get(ccode) ?? 0, constant ?? 0));
    return expenditure
      .filter(({ burden, constant }) => burden !== null || constant !== null)
      .map(({ ccode, year, burden, constant }) => ({
        ccode,
        year,
        burden,
        constant_index: constant === null ? null : constant / peaks.get(ccode)!,
      }));
  },
});
