import { ascending } from '../cells.js';
import { shareOrNull, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { booksYears, tradeChinaBooks as source, type ChinaTrade } from './dataset.js';

/** A year that all 25 partners have whole. */
const baseYear = 2016;
/** Years that each partner in the whole of the shares has. */
const circleYears = { from: 2005, to: booksYears.to } as const;

const growth = (description: string) => ({
  ...shareOrNull(
    `${description}, over the same of ${baseYear}; null where the source lacks ${baseYear}`,
    `ratio to ${baseYear}`,
  ),
  max: 1e6,
});
const share = (description: string) =>
  shareOrNull(
    `${description}, over that with the partners that are whole in every year from ${circleYears.from} to ${circleYears.to}; null for others`,
  );

export const tradeChinaBooks = definePanelTable({
  id: 'trade-china-books',
  title: 'Goods trade of China with 25 partners by its books: shares among them, growth',
  grain: 'state-year',
  from: { trade: source },
  columns: {
    ccode: stateKey('Partner of China'),
    year: yearKey(booksYears),
    exports_growth: growth('China’s exports to the partner'),
    imports_growth: growth('China’s imports from the partner'),
    total_growth: growth('China’s trade with the partner'),
    export_share: share('China’s exports to the partner'),
    import_share: share('China’s imports from the partner'),
    total_share: share('China’s trade with the partner'),
  },
  *build({ trade }) {
    const bases = new Map(
      trade.flatMap((one) => (one.year === baseYear ? [[one.partner, one] as const] : [])),
    );
    const inCircle = circleOf(trade);
    const wholes = sumsByYear(trade.filter(({ partner }) => inCircle.has(partner)));
    for (const one of trade) {
      const base = bases.get(one.partner);
      const whole =
        inCircle.has(one.partner) && one.year >= circleYears.from
          ? wholes.get(one.year)
          : undefined;
      yield {
        ...{ ccode: one.partner, year: one.year },
        exports_growth: over(one, base, ({ exports }) => exports),
        imports_growth: over(one, base, ({ imports }) => imports),
        total_growth: over(one, base, both),
        export_share: over(one, whole, ({ exports }) => exports),
        import_share: over(one, whole, ({ imports }) => imports),
        total_share: over(one, whole, both),
      };
    }
  },
});

type Flows = Pick<ChinaTrade, 'exports' | 'imports'>;

const both = ({ exports, imports }: Flows): number => exports + imports;

function over(one: Flows, whole: Flows | undefined, of: (flows: Flows) => number): number | null {
  return whole === undefined || of(whole) === 0 ? null : of(one) / of(whole);
}

/** Partners that the source has in every year of the shares. */
function circleOf(trade: readonly ChinaTrade[]): ReadonlySet<number> {
  const counted = trade.filter(({ year }) => year >= circleYears.from && year <= circleYears.to);
  const partners = ascending(counted.map(({ partner }) => partner));
  const span = circleYears.to - circleYears.from + 1;
  return new Set(
    partners.filter((one) => counted.filter(({ partner }) => partner === one).length === span),
  );
}

function sumsByYear(trade: readonly ChinaTrade[]): ReadonlyMap<number, Flows> {
  const sums = new Map<number, Flows>();
  for (const { year, exports, imports } of trade) {
    const sum = sums.get(year) ?? { exports: 0, imports: 0 };
    sums.set(year, { exports: sum.exports + exports, imports: sum.imports + imports });
  }
  return sums;
}
