import { share, stateKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { firstWindow, ratio, totalArms, windowSum, windowYear } from './arms-windows.js';
import { arms, armsYears } from './dataset.js';

/** Rows for the windows in which the state delivered anything to anyone. */
export const armsExporters = definePanelTable({
  id: 'arms-exporters',
  title: 'States that exported major arms in the last five years',
  grain: 'state-year',
  from: { arms },
  columns: {
    ccode: stateKey('Supplier'),
    year: windowYear(),
    world_export_share_5y: share(
      'Share of the world’s deliveries of t-4 to t (SIPRI trend-indicator values; without West Germany before 1991, so too high in windows that begin earlier)',
    ),
  },
  *build({ arms }) {
    const { world, exports } = totalArms(arms);
    for (const [ccode, series] of [...exports].sort(([a], [b]) => a - b))
      for (let year = firstWindow; year <= armsYears.last; year++) {
        const sent = windowSum(series, year);
        if (sent > 0)
          yield { ccode, year, world_export_share_5y: ratio(sent, windowSum(world, year)) };
      }
  },
});
