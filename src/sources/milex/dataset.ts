import { sipriMilex } from '../../core/bibliography/index.js';
import { keysOf } from '../../core/entries.js';
import { Cells, type Filling } from '../cells.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';

/** Military expenditure of a state in a year; null is missing. */
export interface MilitaryExpenditure {
  readonly ccode: number;
  readonly year: number;
  /** Million US$ at constant 2022 prices and exchange rates. */
  readonly constant: number | null;
  /** Million US$ at current prices and exchange rates. */
  readonly current: number | null;
  /** Share of GDP, 0 to 1. */
  readonly burden: number | null;
}

const units = {
  constant_2022_usd_millions: 'constant',
  current_usd_millions: 'current',
  share_of_gdp: 'burden',
} as const;

export const milex = defineDataset({
  id: 'milex',
  title: 'SIPRI Military Expenditure Database',
  version: '1948-2023 (April 2024)',
  citation: [sipriMilex],
  licence: '© SIPRI; its terms limit republication: only shares and ratios enter the panel',
  redistributable: 'derived-only',
  url: 'https://www.sipri.org/databases/milex',
  coverage: {
    from: 1948,
    to: 2023,
    note: 'no Soviet figures before 1987, no Chinese before 1989, none for 1991 (Soviet Union)',
  },
  traps: [
    'A figure of 0 is missing, not zero, in every series (560 cells). States without armed forces are missing too.',
    'One column holds three series in three units: constant 2022 US$, current US$, share of GDP.',
    'The Soviet Union and Russia are separate rows of one state (365) and never overlap; 1991 is missing.',
    'Germany up to 1990 is West Germany (260).',
    'World sums leave out the states that do not report, the Soviet Union and China among them before 1987-89: shares of the world then are too high, ratios of two states are not affected.',
    'The row of the European Union (2022-23) is an aggregate and left out of every sum.',
  ],
  files: {
    long: {
      path: 'milex/sipri_milex_long.csv.gz',
      columns: {
        country: { type: 'text' },
        year: { type: 'integer', min: 1948, max: 2023 },
        series: { type: 'enum', values: keysOf(units) },
        value: { type: 'number', min: 0 },
      },
      key: ['country', 'year', 'series'],
      rows: 24_973,
    },
  },
  clean: ({ long }, { stateOf }) => {
    const cells = new Cells((ccode: number, year: number): Filling<MilitaryExpenditure> => ({
      ccode,
      year,
      constant: null,
      current: null,
      burden: null,
    }));
    for (const row of long) {
      const { country, year, series, value } = row;
      const ccode = stateOf('sipri', country, { when: year });
      if (ccode === null || value === 0) continue;
      const cell = cells.at(ccode, year);
      const unit = units[series];
      if (cell[unit] !== null)
        throw new RowError(
          `military expenditure of state ${ccode} in ${year} is listed twice`,
          row,
          {
            column: 'country',
            value: `${country} ${year} ${series}`,
            expected: 'one figure per state, year and series',
            hint: 'Two names of the source resolve to one state in the same year.',
            code: 'raw-duplicate-state',
          },
        );
      cell[unit] = value;
    }
    return { expenditure: cells.values() };
  },
});
