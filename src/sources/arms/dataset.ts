import { sipriArms } from '../../core/bibliography/index.js';
import { defineDataset, type RawDirection } from '../define.js';

/** Deliveries of major arms from one supplier to one recipient in one year. */
export interface ArmsFlow {
  /** Null for unknown suppliers, organisations, armed groups and entities that are no state. */
  readonly supplier: number | null;
  readonly recipient: number | null;
  readonly year: number;
  /** Trend-indicator value, million. Always positive: the source's “0” stands as `belowHalf`. */
  readonly tiv: number;
}

export type CleanArms = readonly ArmsFlow[];

/** Years used of the source; from `splice` on they come from the register. */
export const armsYears: Readonly<Record<'first' | 'splice' | 'last', number>> = {
  first: 1950,
  splice: 1995,
  last: 2024,
};

/** Value given to the source's “0”, which means deliveries worth less than half a million: the middle of the interval. */
export const belowHalf = 0.25;

const state = { type: 'text' } as const;

/** States that deliver many times what they receive. */
const direction = (value: string, ...states: string[]): RawDirection[] =>
  states.map((name) => ({ state: name, more: 'supplier', less: 'recipient', value }));

export const arms = defineDataset({
  id: 'arms',
  title: 'Transfers of major arms (SIPRI trend-indicator values)',
  version: 'tables of July 2022 for 1950-1994, trade register of February 2026 for 1995-2024',
  citation: [sipriArms],
  licence: '© SIPRI: derived shares with citation only',
  redistributable: 'derived-only',
  url: 'https://www.sipri.org/databases/armstransfers',
  coverage: {
    from: armsYears.first,
    to: armsYears.last,
    note: 'Without West Germany, 1950-1990.',
  },
  traps: [
    'Two editions are joined: tables of July 2022 to 1994, the sum of delivered values in the register of February 2026 from 1995. Windows over the joint are flagged.',
    '“0” means less than half a million of trend-indicator value; it stands as 0.25, neither zero nor missing.',
    'The register’s 2025 is incomplete: left out.',
    'The tables to 1994 hold no West Germany, neither as supplier nor as recipient: shares of others in windows that begin before 1991 are upper bounds.',
    'The tables give armed groups (marked *) the number of the state they fight in or against; that column is not read. Groups and organisations (marked **) are no states; their deliveries stay in the totals of suppliers and of the world, never in those of a state’s imports.',
    'Unknown suppliers and recipients stay in totals.',
    'Values are volumes of military capability, not prices.',
    'Years are years of delivery.',
  ],
  files: {
    tables: {
      path: 'arms/sipri_tiv_tables_1950_2021_360info.csv.gz',
      columns: {
        supplier: state,
        recipient: state,
        year: { type: 'integer', min: 1950, max: 2021 },
        value: { type: 'number', min: 0 },
      },
      key: ['supplier', 'recipient', 'year'],
      direction: direction('value', 'United States', 'Soviet Union'),
      rows: 21_324,
    },
    register: {
      path: 'arms/sipri_tiv_dyad_year_1995_2025.csv.gz',
      columns: {
        supplier: state,
        recipient: state,
        year: { type: 'integer', min: 1995, max: 2025 },
        tiv_millions: { type: 'number', min: 0 },
      },
      key: ['supplier', 'recipient', 'year'],
      direction: direction('tiv_millions', 'United States', 'Russia'),
      rows: 11_603,
    },
  },
  /**
   * One record per supplier, recipient and year after matching, ordered by recipient, supplier and year
   * (null first). Several names of one state are summed; flows between two non-states are kept for world totals.
   */
  clean: ({ tables, register }, { stateOf }): CleanArms => {
    const flows = new Map<string, ArmsFlow>();
    const add = (names: { supplier: string; recipient: string; year: number }, value: number) => {
      const { year } = names;
      const supplier = stateOf('sipri', names.supplier, { when: year });
      const recipient = stateOf('sipri', names.recipient, { when: year });
      const key = `${supplier}|${recipient}|${year}`;
      const tiv = (value === 0 ? belowHalf : value) + (flows.get(key)?.tiv ?? 0);
      flows.set(key, { supplier, recipient, year, tiv });
    };
    for (const row of tables) if (row.year < armsYears.splice) add(row, row.value);
    for (const row of register) if (row.year <= armsYears.last) add(row, row.tiv_millions);
    return [...flows.values()].sort(
      (a, b) =>
        (a.recipient ?? 0) - (b.recipient ?? 0) ||
        (a.supplier ?? 0) - (b.supplier ?? 0) ||
        a.year - b.year,
    );
  },
});
