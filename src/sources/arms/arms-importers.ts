import { armsYears, type CleanArms } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import {
  firstWindow,
  ratio,
  totalArms,
  windowSum,
  windowYear,
  type ArmsPair,
} from './arms-windows.js';
import { count, share, stateKey } from '../keys.js';

const datasets = ['arms'] as const;

export const armsImporters = definePanelTable({
  id: 'arms-importers',
  title: 'States that imported major arms in the last five years',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets, 'Recipient'),
    year: windowYear(datasets),
    suppliers: count(
      'States that delivered in t-4 to t; 0 where all deliveries came from unknown suppliers or from no state',
      datasets,
      'states',
    ),
    world_import_share_5y: share(
      'Share of the world’s deliveries of t-4 to t (SIPRI trend-indicator values; without West Germany before 1991, so too high in windows that begin earlier)',
      datasets,
    ),
  },
  orderBy: ['ccode', 'year'],
  build: (clean) => buildArmsImporters(clean.arms as CleanArms),
});

/** Rows for the windows in which the state received anything from anyone. */
export function buildArmsImporters(flows: CleanArms): PanelRows {
  const { world, imports, pairs } = totalArms(flows);
  const toRecipient = new Map<number, ArmsPair[]>();
  for (const pair of pairs)
    toRecipient.set(pair.recipient, [...(toRecipient.get(pair.recipient) ?? []), pair]);
  const out = collectRows(['ccode', 'year', 'suppliers', 'world_import_share_5y']);
  for (const [ccode, series] of [...imports].sort(([a], [b]) => a - b))
    for (let year = firstWindow; year <= armsYears.last; year++) {
      const received = windowSum(series, year);
      if (!(received > 0)) continue;
      out.push({
        ccode,
        year,
        suppliers: deliverers(toRecipient.get(ccode) ?? [], year),
        world_import_share_5y: ratio(received, windowSum(world, year)),
      });
    }
  return out.finish();
}

const deliverers = (pairs: readonly ArmsPair[], year: number): number =>
  pairs.filter(({ series }) => windowSum(series, year) > 0).length;
