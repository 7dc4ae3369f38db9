import { gaulierZignago2010 } from '../../core/bibliography/index.js';
import { ascending, pairsOf } from '../cells.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';
import { withoutReports } from './without-reports.js';

/** What one side exported to another in 2023; a side is null where it is a territory. */
interface Flow {
  readonly exporter: number | null;
  readonly importer: number | null;
  /** US$ thousand, free on board. */
  readonly value: number;
}

export interface CleanBaci {
  readonly flows: readonly Flow[];
  /** States that the file names, ascending. */
  readonly states: readonly number[];
  /** Those of them of whose own reports nothing is in the file: the trade of each two is not known. */
  readonly silent: ReadonlySet<number>;
}

/** The file does not say its year: the project that made it reads BACI_HS22_Y2023_V202501. */
export const baciYear = 2023;

export const tradeBaci = defineDataset({
  id: 'trade-baci',
  title: 'Goods trade of all pairs in 2023 (BACI)',
  version: 'HS22, release 202501, summed over products',
  citation: [gaulierZignago2010],
  licence: 'Etalab 2.0 open licence (CEPII); packaged under MIT',
  redistributable: 'yes',
  url: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  coverage: {
    from: baciYear,
    to: baciYear,
    note: 'One year, current US$. A snapshot: it continues no series of another source, and nothing is interpolated up to it.',
  },
  traps: [
    'Only reports in the classification HS22 are in this edition. A pair of which neither state reports in it is absent: its trade is missing, not zero (Russia with Belarus, Iran, North Korea, Syria, Tajikistan, Turkmenistan, and also with South Korea, Vietnam and Poland). A pair of which at least one reports and that is absent had no trade.',
    'Who does not report stands nowhere in the file; it follows from the pairs. Of the 226 states and territories 106, among them 74 states, have no pair with each other, while each of the other 120 has a pair with at least 26 of them. Those 106 are taken not to report: Russia, Belarus and Iran, but also South Korea, Vietnam, Poland, the Philippines, Iraq, Argentina, Bangladesh and Algeria, presumably since they report in an older classification.',
    'The total of a state that does not report lacks its trade with the 105 others: it is kept as a lower bound and flagged, and what divides by it (shares, ranks, dependence) is null. Of South Korea the whole trade with Vietnam is missing, of Poland that with Russia.',
    'Flows are reconciled by CEPII from both reports and valued free on board: imports are lower than in sources that add freight and insurance. China’s exports to the United States are 440 billion here and 507 by China’s own books, which count what goes through Hong Kong otherwise.',
    'Hong Kong and Macao are partners of their own and no states here: their trade counts in the totals of states and with no pair.',
    'Monaco is in France, Liechtenstein in Switzerland, Puerto Rico in the United States; Kosovo is not in it. Taiwan stands for “Other Asia, not elsewhere specified”.',
    'Some flows are implausible and stand as they are: exports of Gambia to Kazakhstan of 2.9 billion and imports from Denmark of 1.6 billion, more than half of its product; exports of Kazakhstan to the United Kingdom of 14.4 billion; ships sold to Liberia, whose flag they fly.',
    'Serbia has no Correlates of War number in the file: states are matched by their ISO code.',
    'The figures come from a public map of world trade that summed the products; the project compared a dozen pairs with the size of CEPII’s figures, not every pair.',
  ],
  files: {
    trade: {
      path: 'trade-baci-2023/baci_2023_pairs.csv.gz',
      columns: {
        exporter: { type: 'text' },
        importer: { type: 'text' },
        value_kusd: { type: 'number', min: 0 },
      },
      key: ['exporter', 'importer'],
      direction: [
        { state: 'USA', more: 'importer', less: 'exporter', value: 'value_kusd' },
        { state: 'CHN', more: 'exporter', less: 'importer', value: 'value_kusd' },
      ],
      rows: 28_881,
    },
  },
  clean: ({ trade }, { stateOf }): CleanBaci => {
    const flows: Flow[] = [];
    const partners = new Map<string, Set<string>>();
    const of = (area: string): Set<string> => {
      if (!partners.has(area)) partners.set(area, new Set());
      return partners.get(area)!;
    };
    const stateBy = new Map<string, number | null>();
    // In one order: sums of fractions depend on it.
    const placeOf = (row: (typeof trade)[number]): string => `${row.exporter} ${row.importer}`;
    const inOrder = [...trade].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    for (const row of inOrder) {
      const { exporter: from, importer: to, value_kusd: value } = row;
      const [exporter, importer] = [from, to].map((area) => {
        const state = stateOf('iso3', area, { when: baciYear });
        stateBy.set(area, state);
        return state;
      }) as [number | null, number | null];
      if (from === to || (exporter !== null && exporter === importer))
        throw new RowError(`${from} and ${to} are one state`, row, {
          column: 'exporter,importer',
          value: `${from}, ${to}`,
          expected: 'two different states',
        });
      of(from).add(to);
      of(to).add(from);
      flows.push({ exporter, importer, value });
    }
    const statesAmong = (areas: Iterable<string>): number[] =>
      ascending([...areas].flatMap((area) => stateBy.get(area) ?? []));
    return {
      flows,
      states: statesAmong(partners.keys()),
      silent: new Set(statesAmong(withoutReports(partners))),
    };
  },
});

/** Whether the trade of two states would be in the file if there was any: at least one of them reports. */
const isKnown = (silent: ReadonlySet<number>, a: number, b: number): boolean =>
  !silent.has(a) || !silent.has(b);

/** Each two states of the file, in ascending order, and whether their trade is known. */
export function* baciPairs({ states, silent }: CleanBaci) {
  for (const [ccode1, ccode2] of pairsOf(states))
    yield { ccode1, ccode2, known: isKnown(silent, ccode1, ccode2) };
}
