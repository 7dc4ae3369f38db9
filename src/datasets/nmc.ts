import { singer1987, singerBremerStuckey1972 } from '../core/bibliography.js';
import { defineDataset } from './define.js';

/** Components of national material capability of a state in a year; null is missing. */
export interface Capability {
  readonly ccode: number;
  readonly year: number;
  readonly milex: number | null;
  readonly milper: number | null;
  readonly irst: number | null;
  readonly pec: number | null;
  readonly tpop: number | null;
  readonly upop: number | null;
  readonly cinc: number;
}

export interface CleanNmc {
  readonly capabilities: readonly Capability[];
}

const component = (unit: string) =>
  ({ type: 'number', min: 0, unit, nullable: true, missing: ['', '-9', 'NA'] }) as const;

export const nmc = defineDataset<CleanNmc>({
  id: 'nmc',
  title: 'National Material Capabilities',
  version: '7.0',
  citation: [singer1987, singerBremerStuckey1972],
  licence: 'Correlates of War: free for research use with citation',
  redistributable: 'yes',
  url: 'https://correlatesofwar.org/data-sets/national-material-capabilities/',
  coverage: { from: 1816, to: 2022 },
  traps: [
    'Missing components are empty (older editions: -9) and never zero; a missing component is left out of a state’s mean.',
    'The published CINC of a year therefore sums to 1 or more (1.000 to 1.075).',
    'Military expenditure is in thousands of current US dollars from 1914 on and of British pounds before.',
    'Only ratios and shares within a year compare military expenditure: the figures are not deflated.',
  ],
  files: {
    capabilities: {
      path: 'nmc/cow_nmc.csv.gz',
      columns: {
        ccode: { type: 'integer', min: 1, max: 990 },
        year: { type: 'integer', min: 1816, max: 2022 },
        milex: component('thousand current US$ (thousand British pounds before 1914)'),
        milper: component('thousand persons'),
        irst: component('thousand tons'),
        pec: component('thousand tons of coal equivalent'),
        tpop: component('thousand persons'),
        upop: component('thousand persons'),
        cinc: { type: 'number', min: 0, max: 1 },
      },
      key: ['ccode', 'year'],
    },
  },
  clean: (raw) => ({
    capabilities: (raw.capabilities ?? []).map((row) => ({
      ccode: row.ccode as number,
      year: row.year as number,
      milex: row.milex as number | null,
      milper: row.milper as number | null,
      irst: row.irst as number | null,
      pec: row.pec as number | null,
      tpop: row.tpop as number | null,
      upop: row.upop as number | null,
      cinc: row.cinc as number,
    })),
  }),
});
