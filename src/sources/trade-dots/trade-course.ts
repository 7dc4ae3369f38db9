import { restingOn, shareOrNull, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { gdp2026 } from '../gdp-2026/dataset.js';
import { dotsNames, reportingState, tradeDots, type PartnerTrade } from './dataset.js';

const unit = 'share of the largest year';
const ratio = 'ratio';

export const tradeCourse = definePanelTable({
  id: 'trade-course',
  title: 'Course of the goods trade of Russia with the world, in dollars of each year',
  grain: 'state-year',
  from: { trade: tradeDots, products: gdp2026 },
  columns: {
    ccode: restingOn(stateKey('State whose trade it is: Russia'), tradeDots),
    year: restingOn(yearKey(tradeDots.coverage), tradeDots),
    export_index: restingOn(
      shareOrNull('Exports to the world over those of the largest year', unit),
      tradeDots,
    ),
    import_index: restingOn(
      shareOrNull('Imports from the world over those of the largest year', unit),
      tradeDots,
    ),
    total_index: restingOn(
      shareOrNull('Both together over those of the largest year', unit),
      tradeDots,
    ),
    export_product: restingOn(
      shareOrNull('Exports to the world over gross domestic product, both in current US$', ratio),
      tradeDots,
      gdp2026,
    ),
    import_product: restingOn(
      shareOrNull('Imports from the world over gross domestic product, both in current US$', ratio),
      tradeDots,
      gdp2026,
    ),
  },
  build: ({ trade: { russia }, products }) => {
    const years = russia.filter(({ partner }) => partner === dotsNames.world);
    const flows = {
      export: ({ exports }: PartnerTrade) => exports,
      import: ({ imports }: PartnerTrade) => imports,
      total: ({ exports, imports }: PartnerTrade) =>
        exports === null || imports === null ? null : exports + imports,
    };
    const [exports, imports, total] = [flows.export, flows.import, flows.total].map((of) =>
      overPeak(years, of),
    );
    const productOf = new Map(
      products.flatMap(({ ccode, year, usd }) =>
        ccode === reportingState && usd !== null ? [[year, usd / 1e6] as const] : [],
      ),
    );
    const overProduct = (value: number | null, year: number): number | null => {
      const product = productOf.get(year);
      return value === null || product === undefined ? null : value / product;
    };
    return years.map((row) => ({
      ccode: reportingState,
      year: row.year,
      export_index: exports!(row),
      import_index: imports!(row),
      total_index: total!(row),
      export_product: overProduct(row.exports, row.year),
      import_product: overProduct(row.imports, row.year),
    }));
  },
});

function overPeak(rows: readonly PartnerTrade[], of: (row: PartnerTrade) => number | null) {
  const peak = Math.max(...rows.map((row) => of(row) ?? 0));
  return (row: PartnerTrade): number | null => {
    const value = of(row);
    return value === null ? null : value / peak;
  };
}
