import { flag, share, shareOrNull, stateKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import {
  inYear,
  isSpliced,
  ratio,
  totalArms,
  windowSum,
  windowYear,
  type ArmsSeries,
} from './arms-windows.js';
import { arms, armsYears } from './dataset.js';

const caveat = 'SIPRI trend-indicator values; West Germany is missing before 1991';

/** Rows for the years in which the pair's deliveries of the year or of the window are above zero. */
export const armsShares = definePanelTable({
  id: 'arms-shares',
  title: 'Transfers of major arms: shares by recipient and supplier',
  grain: 'directed-dyad-year',
  from: { arms },
  columns: {
    ccode1: stateKey('Recipient'),
    ccode2: stateKey('Supplier'),
    year: windowYear(armsYears.first),
    import_share_5y: shareOrNull(
      `Share of the recipient’s imports of t-4 to t that came from the supplier (${caveat}: for other suppliers an upper bound in windows that begin earlier). Null before 1954`,
    ),
    import_share: shareOrNull('The same in the year t alone; null without imports'),
    volume_index: share('Deliveries of the year over the largest yearly deliveries of the pair'),
    volume_index_5y: shareOrNull(
      'Deliveries of t-4 to t over the largest such sum of the pair. Null before 1954',
    ),
    export_share_5y: shareOrNull(
      'Share of the supplier’s exports of t-4 to t that went to the recipient. Null before 1954',
    ),
    spliced: flag('1: the window joins the two editions of the source (1994 and 1995)'),
  },
  *build({ arms }) {
    const { imports, exports, pairs } = totalArms(arms);
    for (const { recipient, supplier, series } of pairs) {
      const received = imports.get(recipient)!;
      const sent = exports.get(supplier)!;
      const peak = Math.max(...series);
      const windowPeak = Math.max(...windows(series));
      for (let year = armsYears.first; year <= armsYears.last; year++) {
        const five = windowSum(series, year);
        const one = inYear(series, year);
        if (one === 0 && !(five > 0)) continue;
        yield {
          ccode1: recipient,
          ccode2: supplier,
          year,
          import_share_5y: ratio(five, windowSum(received, year)),
          import_share: ratio(one, inYear(received, year)),
          volume_index: ratio(one, peak),
          volume_index_5y: ratio(five, windowPeak),
          export_share_5y: ratio(five, windowSum(sent, year)),
          spliced: isSpliced(year),
        };
      }
    }
  },
});

function windows(series: ArmsSeries): number[] {
  return Array.from(series, (_, t) => windowSum(series, armsYears.first + t)).filter(
    (sum) => !Number.isNaN(sum),
  );
}
