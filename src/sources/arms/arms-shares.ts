import { armsYears, type CleanArms } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import {
  inYear,
  isSpliced,
  ratio,
  totalArms,
  windowSum,
  windowYear,
  type ArmsSeries,
} from './arms-windows.js';
import { flag, share, stateKey } from '../keys.js';

const datasets = ['arms'] as const;
const caveat = 'SIPRI trend-indicator values; West Germany is missing before 1991';

export const armsShares = definePanelTable({
  id: 'arms-shares',
  title: 'Transfers of major arms: shares by recipient and supplier',
  grain: 'directed-dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'Recipient'),
    ccode2: stateKey(datasets, 'Supplier'),
    year: windowYear(datasets, armsYears.first),
    import_share_5y: share(
      `Share of the recipient’s imports of t-4 to t that came from the supplier (${caveat}: for other suppliers an upper bound in windows that begin earlier). Null before 1954`,
      datasets,
      true,
    ),
    import_share: share('The same in the year t alone; null without imports', datasets, true),
    volume_index: share(
      'Deliveries of the year over the largest yearly deliveries of the pair',
      datasets,
    ),
    volume_index_5y: share(
      'Deliveries of t-4 to t over the largest such sum of the pair. Null before 1954',
      datasets,
      true,
    ),
    export_share_5y: share(
      'Share of the supplier’s exports of t-4 to t that went to the recipient. Null before 1954',
      datasets,
      true,
    ),
    spliced: flag('1: the window joins the two editions of the source (1994 and 1995)', datasets),
  },
  orderBy: ['ccode1', 'ccode2', 'year'],
  build: (clean) => buildArmsShares(clean.arms as CleanArms),
});

/** Rows for the years in which the pair's deliveries of the year or of the window are above zero. */
export function buildArmsShares(flows: CleanArms): PanelRows {
  const { imports, exports, pairs } = totalArms(flows);
  const out = collectRows([
    'ccode1',
    'ccode2',
    'year',
    'import_share_5y',
    'import_share',
    'volume_index',
    'volume_index_5y',
    'export_share_5y',
    'spliced',
  ]);
  for (const { recipient, supplier, series } of pairs) {
    const received = imports.get(recipient)!;
    const sent = exports.get(supplier)!;
    const peak = Math.max(...series);
    const windowPeak = Math.max(...windows(series));
    for (let year = armsYears.first; year <= armsYears.last; year++) {
      const five = windowSum(series, year);
      const one = inYear(series, year);
      if (one === 0 && !(five > 0)) continue;
      out.push({
        ccode1: recipient,
        ccode2: supplier,
        year,
        import_share_5y: ratio(five, windowSum(received, year)),
        import_share: ratio(one, inYear(received, year)),
        volume_index: ratio(one, peak),
        volume_index_5y: ratio(five, windowPeak),
        export_share_5y: ratio(five, windowSum(sent, year)),
        spliced: isSpliced(year) ? 1 : 0,
      });
    }
  }
  return out.finish();
}

function windows(series: ArmsSeries): number[] {
  return Array.from(series, (_, t) => windowSum(series, armsYears.first + t)).filter(
    (sum) => !Number.isNaN(sum),
  );
}
