import { fdiYears, type CleanFdi, type InvestmentPosition } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelColumn, type PanelRows } from '../define-table.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['fdi'];
const positionShare = (description: string): PanelColumn => ({
  type: 'float64',
  kind: 'share',
  nullable: true,
  unit: 'share',
  min: -1,
  max: 2,
  description: `${description}; net, so that it may be negative; null where one of the two is missing`,
  datasets,
});

export const fdiShares = definePanelTable({
  id: 'fdi-shares',
  title: 'Direct investment positions of five economies: shares of the counterparts',
  grain: 'directed-dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year'],
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'Reporting state: China, Germany, Japan, Singapore, United States'),
    ccode2: stateKey(datasets, 'Counterpart'),
    year: yearKey(datasets, fdiYears, 'Year at whose end the position stands'),
    outward: positionShare(
      'Share of the first state’s investment abroad that it reports in the second',
    ),
    outward_mirror: positionShare(
      'The same as its counterparts report it, over all that they report',
    ),
    inward: positionShare(
      'Share of the investment in the first state that it reports from the second',
    ),
    inward_mirror: positionShare(
      'The same as its counterparts report it, over all that they report',
    ),
  },
  build: (clean) => buildFdiShares(clean.fdi as CleanFdi),
});

const columnOf = ({ direction, basis }: InvestmentPosition) =>
  basis === 'mirror' ? (`${direction}_mirror` as const) : direction;

/** Rows where at least one of the shares is known. */
function buildFdiShares(positions: CleanFdi): PanelRows {
  const totalKey = (one: InvestmentPosition): string =>
    `${one.reporter} ${one.year} ${columnOf(one)}`;
  const totals = new Map(
    positions.flatMap((one) => (one.counterpart === null ? [[totalKey(one), one.value]] : [])),
  );
  const cells = new Map<number, Partial<Record<ReturnType<typeof columnOf>, number>>>();
  for (const one of positions) {
    const total = totals.get(totalKey(one));
    if (one.counterpart === null || total === undefined || !(total > 0)) continue;
    const key = (one.reporter * 1024 + one.counterpart) * 4096 + one.year;
    cells.set(key, { ...cells.get(key), [columnOf(one)]: one.value / total });
  }
  const out = collectRows([
    'ccode1',
    'ccode2',
    'year',
    'outward',
    'outward_mirror',
    'inward',
    'inward_mirror',
  ]);
  for (const [key, cell] of [...cells].sort(([a], [b]) => a - b))
    out.push({
      ccode1: Math.floor(key / 4096 / 1024),
      ccode2: Math.floor(key / 4096) % 1024,
      year: key % 4096,
      outward: cell.outward ?? null,
      outward_mirror: cell.outward_mirror ?? null,
      inward: cell.inward ?? null,
      inward_mirror: cell.inward_mirror ?? null,
    });
  return out.finish();
}
