import { armsYears, type CleanArms } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { firstWindow, ratio, totalArms, windowSum, windowYear } from './arms-windows.js';
import { share, stateKey } from '../keys.js';

const datasets = ['arms'] as const;

export const armsExporters = definePanelTable({
  id: 'arms-exporters',
  title: 'States that exported major arms in the last five years',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets, 'Supplier'),
    year: windowYear(datasets),
    world_export_share_5y: share(
      'Share of the world’s deliveries of t-4 to t (SIPRI trend-indicator values; without West Germany before 1991, so too high in windows that begin earlier)',
      datasets,
    ),
  },
  orderBy: ['ccode', 'year'],
  build: (clean) => buildArmsExporters(clean.arms as CleanArms),
});

/** Rows for the windows in which the state delivered anything to anyone. */
export function buildArmsExporters(flows: CleanArms): PanelRows {
  const { world, exports } = totalArms(flows);
  const out = collectRows(['ccode', 'year', 'world_export_share_5y']);
  for (const [ccode, series] of [...exports].sort(([a], [b]) => a - b))
    for (let year = firstWindow; year <= armsYears.last; year++) {
      const sent = windowSum(series, year);
      if (sent > 0)
        out.push({ ccode, year, world_export_share_5y: ratio(sent, windowSum(world, year)) });
    }
  return out.finish();
}
