import { eurostatComext } from '../../core/bibliography/index.js';
import { Cells, type Filling } from '../cells.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';

/** Trade of the European Union of 27 with one neighbour in one year, euro; null where the source lists none. */
export interface UnionTrade {
  readonly ccode: number;
  readonly year: number;
  /** Months that the figures cover. */
  readonly months: number;
  /** Exports of the Union to the state, and of mineral fuels (HS 27) among them. */
  readonly exports: number | null;
  readonly fuelExports: number | null;
  readonly imports: number | null;
  readonly fuelImports: number | null;
}

const partialYear = { year: 2022, months: 11 } as const;

export const tradeEurostat = defineDataset({
  id: 'trade-eurostat',
  title: 'Goods trade of the European Union of 27 with seven neighbours (Eurostat Comext)',
  version: 'DS-045409, extracted on 22 January 2023',
  citation: [eurostatComext],
  licence: 'Eurostat reuse policy: free with attribution',
  redistributable: 'yes',
  url: 'https://ec.europa.eu/eurostat/comext/newxtweb/',
  coverage: { from: 2020, to: 2022, note: 'January 2020 to November 2022.' },
  traps: [
    '2022 has eleven months: its figures are marked as such and are no year’s trade.',
    'Values are in euro, at the exchange rates of the month, and never joined to the dollar series.',
    'The neighbours are Armenia, Belarus, Georgia, Kazakhstan, Kyrgyzstan, Russia and Uzbekistan; Tajikistan and Turkmenistan are not in the extract.',
    'TOTAL and HS27 (mineral fuels) stand as rows side by side: HS27 is a part of TOTAL and never added to it.',
    'A figure that the source marks “:” has no row: missing, not zero.',
    'The figures are the Union’s side: its imports from Russia count goods by origin, with transit through others.',
  ],
  files: {
    trade: {
      path: 'trade-eurostat/eu27_by_partner_year.csv.gz',
      columns: {
        product: { type: 'enum', values: ['TOTAL', 'HS27'] },
        flow: { type: 'enum', values: ['EXPORT', 'IMPORT'] },
        partner: { type: 'text' },
        year: { type: 'integer', min: 2020, max: partialYear.year },
        value_eur: { type: 'number', min: 0 },
      },
      key: ['product', 'flow', 'partner', 'year'],
      rows: 81,
    },
  },
  clean: ({ trade }, { stateOf }) => {
    const records = new Cells((ccode: number, year: number): Filling<UnionTrade> => ({
      ccode,
      year,
      months: year === partialYear.year ? partialYear.months : 12,
      exports: null,
      fuelExports: null,
      imports: null,
      fuelImports: null,
    }));
    for (const row of trade) {
      const { partner, year, product, flow } = row;
      // `Belarus (Belorussia)` and `Russian Federation (Russia)` bear a second name in brackets.
      const ccode = stateOf('name', partner.replace(/ \([^)]*\)$/, ''), { value: partner });
      if (ccode === null) continue;
      const record = records.at(ccode, year);
      const field = fields[`${product} ${flow}` as const];
      if (record[field] !== null)
        throw new RowError(`${partner} of ${year} stands under two names`, row, {
          column: 'partner',
          expected: 'one name of each state',
        });
      record[field] = row.value_eur;
    }
    return records.values();
  },
});

const fields = {
  'TOTAL EXPORT': 'exports',
  'HS27 EXPORT': 'fuelExports',
  'TOTAL IMPORT': 'imports',
  'HS27 IMPORT': 'fuelImports',
} as const;
