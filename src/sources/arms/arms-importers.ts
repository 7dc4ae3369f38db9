import { count, share, stateKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { firstWindow, ratio, totalArms, windowSum, windowYear } from './arms-windows.js';
import { arms, armsYears } from './dataset.js';

/** Rows for the windows in which the state received anything from anyone. */
export const armsImporters = definePanelTable({
  id: 'arms-importers',
  title: 'States that imported major arms in the last five years',
  grain: 'state-year',
  from: { arms },
  columns: {
    ccode: stateKey('Recipient'),
    year: windowYear(),
    suppliers: count(
      'States that delivered in t-4 to t; 0 where all deliveries came from unknown suppliers or from no state',
      'states',
    ),
    world_import_share_5y: share(
      'Share of the world’s deliveries of t-4 to t (SIPRI trend-indicator values; without West Germany before 1991, so too high in windows that begin earlier)',
    ),
  },
  *build({ arms }) {
    const { world, imports, pairs } = totalArms(arms);
    for (const [ccode, series] of [...imports].sort(([a], [b]) => a - b)) {
      const deliveries = pairs.filter(({ recipient }) => recipient === ccode);
      for (let year = firstWindow; year <= armsYears.last; year++) {
        const received = windowSum(series, year);
        if (!(received > 0)) continue;
        yield {
          ccode,
          year,
          suppliers: deliveries.filter(({ series }) => windowSum(series, year) > 0).length,
          world_import_share_5y: ratio(received, windowSum(world, year)),
        };
      }
    }
  },
});
