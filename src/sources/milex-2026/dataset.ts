import { sipriMilex2025, sipriMilex2026 } from '../../core/bibliography/index.js';
import { keysOf } from '../../core/entries.js';
import { defineDataset } from '../define.js';
import { expenditureOf } from '../milex/expenditure.js';

/** What each series is read as; one, of the edition before, is not read. */
const units = {
  constant_2024_usd_m: 'constant',
  constant_2023_usd_m: null,
  current_usd_m: 'current',
  share_of_gdp: 'burden',
} as const;

export const milex2026 = defineDataset({
  id: 'milex-2026',
  title: 'SIPRI Military Expenditure Database, edition of 2026',
  version: '1949-2025 (v1.2, constant US$); 1949-2024 (current US$, share of GDP)',
  citation: [sipriMilex2026, sipriMilex2025],
  licence: '© SIPRI; its terms limit republication: only shares and ratios enter the panel',
  redistributable: 'derived-only',
  url: 'https://www.sipri.org/databases/milex',
  coverage: {
    from: 1949,
    to: 2025,
    note: '2025 at constant US$ alone, current US$ and shares of GDP to 2024; no Soviet figures before 1988, no Chinese before 1989',
  },
  traps: [
    'The series are of two editions, constant 2024 US$ of 2026, current US$ and shares of GDP of 2025: no series joins the two, nor either to the edition of 2024 (`milex`), whose prices are those of 2022.',
    'Levels at constant US$ compare within one edition only: the panel has ratios between states of one year, and a state’s own course over its largest year.',
    'The series at constant 2023 US$, of the edition of 2025, is not read.',
    'A figure of 0 is missing, not zero, in every series (593 cells of those that are read).',
    'At constant US$ there is nothing of Cuba, Eritrea, North Korea, Syria, Venezuela and Yugoslavia.',
    'The Soviet Union and Russia are separate rows of one state (365) and never overlap; 1991 is missing.',
    'Germany up to 1990 is West Germany (260).',
    'The marks of estimates are lost: China is one of the source throughout.',
    'The rows of the European Union are an aggregate and left out of every sum.',
  ],
  files: {
    long: {
      path: 'milex-sipri2026/sipri_milex_long.csv.gz',
      columns: {
        country: { type: 'text' },
        year: { type: 'integer', min: 1949, max: 2025 },
        series: { type: 'enum', values: keysOf(units) },
        value: { type: 'number', min: 0 },
      },
      key: ['country', 'year', 'series'],
      rows: 33_855,
    },
  },
  clean: ({ long }, context) => expenditureOf(long, units, context),
});
