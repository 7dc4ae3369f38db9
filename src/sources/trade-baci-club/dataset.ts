import { gaulierZignago2010 } from '../../core/bibliography/index.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';

/** What one state exported to another in a year, US$ thousand, free on board. */
interface Flow {
  readonly exporter: number;
  readonly importer: number;
  readonly year: number;
  readonly value: number;
}

const clubYears = { from: 2005, to: 2021 } as const;

export const tradeBaciClub = defineDataset({
  id: 'trade-baci-club',
  title: 'Goods trade among about twenty large economies (BACI)',
  version: 'release 202301 or earlier, summed over products, as prepared for a gravity model',
  citation: [gaulierZignago2010],
  licence: 'Etalab 2.0 open licence (CEPII); packaged under MIT by a badge, without a licence file',
  redistributable: 'yes',
  url: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  coverage: {
    ...clubYears,
    note: 'The same 344 directed pairs in every year, 325 of them between states, current US$. Not the release of `trade-baci`: the two are never joined.',
  },
  traps: [
    'A closed circle: trade with everybody else is missing, so that no share of a state’s whole trade can be formed. What is formed is the trade of a pair, and a share of the trade within the circle that is called so.',
    'The column of the original file says millions and is wrong by 1,000: the figures are thousands (Russia’s exports to China in 2021 are 72.9 billion).',
    'Exporters and importers are not the same: Malaysia and Saudi Arabia only export, Poland and Hong Kong only import. The 17 that do both make the circle of shares. Hong Kong is no state and is left out.',
    'Of Central Asia, Iran, Ukraine, Turkey, Brazil and Australia there is nothing.',
    'Valued free on board and reconciled from both reports, as in `trade-baci`.',
  ],
  files: {
    trade: {
      path: 'trade-baci-21states/baci_pairs_2005_2021.csv.gz',
      columns: {
        year: { type: 'integer', min: clubYears.from, max: clubYears.to },
        exporter: { type: 'text' },
        importer: { type: 'text' },
        value_kusd: { type: 'number', min: 0 },
      },
      key: ['year', 'exporter', 'importer'],
      direction: [
        { state: 'USA', more: 'importer', less: 'exporter', value: 'value_kusd' },
        { state: 'CHN', more: 'exporter', less: 'importer', value: 'value_kusd' },
      ],
      rows: 5_848,
    },
  },
  clean: ({ trade }, { stateOf }): readonly Flow[] =>
    trade.flatMap((row) => {
      const { exporter: from, importer: to, year, value_kusd: value } = row;
      const exporter = stateOf('iso3', from, { when: year });
      const importer = stateOf('iso3', to, { when: year });
      if (from === to || (exporter !== null && exporter === importer))
        throw new RowError(`${from} and ${to} of ${year} are one state`, row, {
          column: 'exporter,importer',
          value: `${from}, ${to}`,
          expected: 'two different states',
        });
      return exporter === null || importer === null ? [] : [{ exporter, importer, year, value }];
    }),
});
