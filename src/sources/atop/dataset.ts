import { leeds2002 } from '../../core/bibliography/index.js';
import { defineDataset } from '../define.js';

const code = { type: 'integer', min: 1, max: 990, states: true } as const;
const flag = { type: 'integer', min: 0, max: 1 } as const;

export const atop = defineDataset({
  id: 'atop',
  title: 'Alliance Treaty Obligations and Provisions',
  version: '5.1',
  citation: [leeds2002],
  licence: 'Academic use with citation',
  redistributable: 'yes',
  url: 'http://www.atopdata.org',
  coverage: { from: 1815, to: 2018 },
  traps: [
    'Only dyads with an alliance are listed: a dyad without a row in a covered year has no obligation, which is a true zero.',
    'Nothing after 2018: later years are outside coverage, never zero.',
    'Obligations are directed, and some alliances bind one side only: a row may hold five zeros.',
    'Non-aggression includes Helsinki-type declarations (Russia and the United States from 1975).',
    'The alliance of 1945 with the Nationalist government stands under China (710) until 1949.',
  ],
  files: {
    alliance: {
      path: 'atop/atop_alliance.csv.gz',
      columns: {
        ccode1: code,
        ccode2: code,
        year: { type: 'integer', min: 1815, max: 2018 },
        atop_defense: flag,
        atop_offense: flag,
        atop_neutral: flag,
        atop_nonagg: flag,
        atop_consul: flag,
      },
      key: ['ccode1', 'ccode2', 'year'],
      rows: 273_296,
    },
  },
  /** What the first state owes the second in a year. */
  clean: ({ alliance }) => ({
    obligations: alliance.map((row) => ({
      ccode1: row.ccode1,
      ccode2: row.ccode2,
      year: row.year,
      defense: row.atop_defense,
      offense: row.atop_offense,
      neutrality: row.atop_neutral,
      nonaggression: row.atop_nonagg,
      consultation: row.atop_consul,
    })),
  }),
});
