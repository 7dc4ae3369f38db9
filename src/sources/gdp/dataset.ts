import { worldBank, feenstra2015 } from '../../core/bibliography/index.js';
import { Cells, type Filling } from '../cells.js';
import { defineDataset } from '../define.js';
import { displaced, worldBankColumns, type ProductSeries } from './world-bank.js';

/** Product and population of a state in a year; null is missing. */
export interface Gdp {
  readonly ccode: number;
  readonly year: number;
  /** World Bank, current US$. */
  readonly usd: number | null;
  /** Penn World Table, output side at current purchasing power parities, million 2017 US$. */
  readonly ppp: number | null;
  readonly population: number | null;
}

export const gdp = defineDataset({
  id: 'gdp',
  title: 'Gross domestic product and population',
  version: 'World Bank WDI of 2025-26 (GDP to 2023, population to 2024); Penn World Table 10.01',
  citation: [worldBank, feenstra2015],
  licence: 'CC BY 4.0',
  redistributable: 'yes',
  url: 'https://data.worldbank.org/indicator/NY.GDP.MKTP.CD',
  coverage: {
    from: 1950,
    to: 2024,
    note: 'US$ 1960-2023, purchasing power parities 1950-2019, population 1960-2024',
  },
  newer: { edition: 'World Development Indicators of July 2026', dataset: 'gdp-2026' },
  traps: [
    'Both sources give figures of the present territory. They are left out where the state was not in the system or had another territory: Germany before 1990, Russia before 1992, Serbia before 2008, Pakistan before 1972, Vietnam before 1976, Yemen before 1990; population also of Ethiopia before 1993 and Sudan before 2011.',
    'The World Bank files hold groups of states and territories, which are left out.',
    'Taiwan is in the Penn World Table only; China is without Hong Kong and Macao in both.',
    'GDP in current US$ follows the exchange rate: the Soviet and early Russian figures at official rates are not comparable.',
    'Tanzania in the Penn World Table is the mainland.',
  ],
  files: {
    usd: {
      path: 'gdp/wb_gdp_current_usd.csv.gz',
      columns: worldBankColumns(2024, { type: 'number', min: 10_000 }),
      key: ['Country Code', 'Year'],
      rows: 13_979,
      openEnd: true,
    },
    population: {
      path: 'gdp/wb_population.csv.gz',
      columns: worldBankColumns(2024, { type: 'integer', min: 1, max: 10_000_000_000 }),
      key: ['Country Code', 'Year'],
      rows: 17_195,
    },
    pwt: {
      path: 'gdp/pwt1001_core.csv.gz',
      columns: {
        countrycode: { type: 'text' },
        year: { type: 'integer', min: 1950, max: 2019 },
        cgdpo: { type: 'number', min: 0, nullable: true },
      },
      key: ['countrycode', 'year'],
      rows: 12_810,
    },
  },
  clean: ({ usd, population, pwt }, context) => {
    const cells = new Cells((ccode: number, year: number): Filling<Gdp> => ({
      ccode,
      year,
      usd: null,
      ppp: null,
      population: null,
    }));
    const add = (
      series: ProductSeries,
      scheme: 'wb' | 'iso3',
      code: string,
      year: number,
      value: number,
    ) => {
      const ccode = context.stateOf(scheme, code, { series });
      if (ccode === null) return;
      const reason = displaced(ccode, year, series);
      if (reason === undefined) cells.at(ccode, year)[series] = value;
      else context.leftOut({ ccode, scheme, value: code, series, reason });
    };
    for (const row of usd) add('usd', 'wb', row['Country Code'], row.Year, row.Value);
    for (const row of population) add('population', 'wb', row['Country Code'], row.Year, row.Value);
    for (const { countrycode, year, cgdpo } of pwt)
      if (cgdpo !== null) add('ppp', 'iso3', countrycode, year, cgdpo);
    return { gdp: cells.values() };
  },
});
