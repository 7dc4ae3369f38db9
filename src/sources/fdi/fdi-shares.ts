import { Cells } from '../cells.js';
import { shareOrNull, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { fdi, fdiYears, type InvestmentPosition } from './dataset.js';

const positionShare = (description: string) => ({
  ...shareOrNull(
    `${description}; net, so that it may be negative; null where one of the two is missing`,
  ),
  min: -1,
  max: 2,
});

const columnOf = ({ direction, basis }: InvestmentPosition) =>
  basis === 'mirror' ? (`${direction}_mirror` as const) : direction;

const noShare: Record<ReturnType<typeof columnOf>, number | null> = {
  outward: null,
  outward_mirror: null,
  inward: null,
  inward_mirror: null,
};

/** Rows where at least one of the shares is known. */
export const fdiShares = definePanelTable({
  id: 'fdi-shares',
  title: 'Direct investment positions of five economies: shares of the counterparts',
  grain: 'directed-dyad-year',
  from: { positions: fdi },
  columns: {
    ccode1: stateKey('Reporting state: China, Germany, Japan, Singapore, United States'),
    ccode2: stateKey('Counterpart'),
    year: yearKey(fdiYears, 'Year at whose end the position stands'),
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
  build: ({ positions }) => {
    const totalKey = (one: InvestmentPosition): string =>
      `${one.reporter} ${one.year} ${columnOf(one)}`;
    const totals = new Map(
      positions.flatMap((one) => (one.counterpart === null ? [[totalKey(one), one.value]] : [])),
    );
    const shares = new Cells((ccode1: number, ccode2: number, year: number) => ({
      ccode1,
      ccode2,
      year,
      ...noShare,
    }));
    for (const one of positions) {
      const total = totals.get(totalKey(one));
      if (one.counterpart === null || total === undefined || !(total > 0)) continue;
      shares.at(one.reporter, one.counterpart, one.year)[columnOf(one)] = one.value / total;
    }
    return shares.values();
  },
});
