import { borchert2021 } from '../../core/bibliography/index.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';

export const tradeItpd = defineDataset({
  id: 'trade-itpd',
  title: 'Trade in goods and services (International Trade and Production Database for Estimation)',
  version: 'ITPD-E R01, all sectors summed',
  citation: [borchert2021],
  licence: 'Public domain (United States International Trade Commission)',
  redistributable: 'yes',
  url: 'https://www.usitc.gov/data/gravity/itpde.htm',
  coverage: { from: 2000, to: 2016, note: 'Goods and services, current US$.' },
  traps: [
    'Services are counted, unlike in the other sources: shares of states that sell services differ from shares of goods.',
    'Which sectors were summed is not documented in the file; sums agree in size with other sources.',
    'Partners are names, not codes. Of 196 names 192 are states; Cook Islands, Niue, Palestine and Western Sahara count in totals and belong to no state.',
    'The file holds no zeros: a flow that is not listed is missing, not zero. Of 22 per cent of the listed pairs of states only one direction is.',
    'Serbia and Montenegro begin in 2006, South Sudan in 2011; Serbia and Montenegro as one state, Monaco and Timor-Leste are absent. Liechtenstein ends in 2014.',
    'Trade of a state with itself, which the database has as well, is left out by the packager.',
    'China is the mainland; Hong Kong and Macao are no partners.',
  ],
  files: {
    trade: {
      path: 'trade-itpd/itpd_dyad_year.csv.gz',
      columns: {
        year: { type: 'integer', min: 2000, max: 2016 },
        exporter: { type: 'text' },
        importer: { type: 'text' },
        value_usd: { type: 'number', min: 0 },
      },
      key: ['year', 'exporter', 'importer'],
      // The deficit of the one and the surplus of the other, in every year of the source.
      direction: [
        { state: 'United States', more: 'importer', less: 'exporter', value: 'value_usd' },
        { state: 'China', more: 'exporter', less: 'importer', value: 'value_usd' },
      ],
      rows: 425_845,
    },
  },
  /** What one side exported to another in a year, current US$; a side is null where it is a territory. */
  clean: ({ trade }, { stateOf }) =>
    trade.map((row) => {
      const { exporter: from, importer: to, year, value_usd: value } = row;
      const exporter = stateOf('name', from, { when: year });
      const importer = stateOf('name', to, { when: year });
      if (from === to || (exporter !== null && exporter === importer))
        throw new RowError(`${from} and ${to} of ${year} are one state`, row, {
          column: 'exporter,importer',
          value: `${from}, ${to}`,
          expected: 'two different states',
          hint: 'The file may be an edition with domestic trade, or with two names of one state.',
        });
      return { exporter, importer, year, value };
    }),
});
