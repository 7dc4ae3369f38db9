import { singer1987, singerBremerStuckey1972 } from '../../core/bibliography/index.js';
import { defineDataset } from '../define.js';

const component = { type: 'number', min: 0, nullable: true, missing: ['', '-9', 'NA'] } as const;

export const nmc = defineDataset({
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
        ccode: { type: 'integer', min: 1, max: 990, states: true },
        year: { type: 'integer', min: 1816, max: 2022 },
        milex: component,
        milper: component,
        irst: component,
        pec: component,
        tpop: component,
        upop: component,
        cinc: { type: 'number', min: 0, max: 1 },
      },
      key: ['ccode', 'year'],
      rows: 17_121,
    },
  },
  clean: ({ capabilities }) => ({ capabilities }),
});
