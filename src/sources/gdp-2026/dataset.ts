import { worldBank2026 } from '../../core/bibliography/index.js';
import { Cells, type Filling } from '../cells.js';
import { defineDataset } from '../define.js';
import { displaced, worldBankColumns } from '../gdp/world-bank.js';

/** Product and population of a state in a year; null is missing. */
interface Product {
  readonly ccode: number;
  readonly year: number;
  /** Current US$. */
  readonly usd: number | null;
  readonly population: number | null;
}

const lastYear = 2025;

export const gdp2026 = defineDataset({
  id: 'gdp-2026',
  title: 'Gross domestic product and population, edition of 2026',
  version: 'World Bank WDI, updated 13 July 2026',
  citation: [worldBank2026],
  licence: 'CC BY 4.0',
  redistributable: 'yes',
  url: 'https://data.worldbank.org/indicator/NY.GDP.MKTP.CD',
  coverage: { from: 1960, to: lastYear },
  traps: [
    'The edition revises earlier years, China’s product of 2023 by 2.7%: no series joins it to that of 2025 (`gdp`).',
    'The figures are those of the present territory. They are left out where the state was not in the system or had another territory, as in `gdp`.',
    'The files hold groups of states and territories, which are left out.',
    'Taiwan is not in it; China is without Hong Kong and Macao.',
    'Current US$ follow the exchange rate: early Russian figures at official rates are not comparable.',
  ],
  files: {
    usd: {
      path: 'gdp-wdi2026/wb_gdp_current_usd.csv.gz',
      columns: worldBankColumns(lastYear, { type: 'number', min: 10_000 }),
      key: ['Country Code', 'Year'],
      rows: 14_745,
    },
    population: {
      path: 'gdp-wdi2026/wb_population.csv.gz',
      columns: worldBankColumns(lastYear, { type: 'integer', min: 1, max: 10_000_000_000 }),
      key: ['Country Code', 'Year'],
      rows: 17_394,
    },
  },
  clean: (raw, context) => {
    const cells = new Cells((ccode: number, year: number): Filling<Product> => ({
      ccode,
      year,
      usd: null,
      population: null,
    }));
    for (const series of ['usd', 'population'] as const)
      for (const { 'Country Code': value, Year: year, Value: figure } of raw[series]) {
        const ccode = context.stateOf('wb', value, { series });
        if (ccode === null) continue;
        const reason = displaced(ccode, year, series);
        if (reason === undefined) cells.at(ccode, year)[series] = figure;
        else context.leftOut({ ccode, scheme: 'wb', value, series, reason });
      }
    return cells.values();
  },
});
