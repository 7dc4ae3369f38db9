import { sipriMilex } from '../../core/bibliography/index.js';
import { keysOf } from '../../core/entries.js';
import { defineDataset } from '../define.js';
import { expenditureOf } from './expenditure.js';

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
  newer: { edition: 'SIPRI 1949-2025', dataset: 'milex-2026' },
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
  clean: ({ long }, context) => ({ expenditure: expenditureOf(long, units, context) }),
});
