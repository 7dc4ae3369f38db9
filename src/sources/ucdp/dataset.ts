import { davies2025, gleditsch2002, miller2022 } from '../../core/bibliography/index.js';
import { pairOf } from '../cells.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';

/** Two states on opposite sides of an armed conflict between states in a year. */
export interface ConflictPair {
  readonly conflict: number;
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  /** 1 from 25, 2 from 1,000 deaths in battle in the year. */
  readonly intensity: number;
  /** At least one of the two sent troops in support of a party and is no party itself. */
  readonly supporting: boolean;
}

export interface CleanUcdp {
  readonly pairs: readonly ConflictPair[];
}

const ucdpYears = { first: 1946, last: 2024 } as const;

const party = { type: 'integer', min: 2, max: 999, missing: [''], nullable: true } as const;

const files = rawFiles({
  conflicts: {
    path: 'ucdp/ucdp_acd.csv.gz',
    columns: {
      conflict_id: { type: 'integer', min: 1 },
      year: { type: 'integer', min: ucdpYears.first, max: ucdpYears.last },
      gwno_a: { type: 'integer', min: 2, max: 999 },
      gwno_a_2nd: party,
      gwno_b: party,
      gwno_b_2nd: party,
      intensity_level: { type: 'integer', min: 1, max: 2 },
      type_of_conflict: {
        type: 'enum',
        values: ['interstate', 'intrastate', 'II', 'extrasystemic'],
      },
    },
    key: ['conflict_id', 'year', 'gwno_a', 'gwno_a_2nd', 'gwno_b', 'gwno_b_2nd'],
    rows: 5652,
  },
});
type Row = RowsOf<typeof files>['conflicts'][number];

export const ucdp = defineDataset({
  id: 'ucdp',
  title: 'Armed conflicts between states',
  version: 'UCDP/PRIO Armed Conflict Dataset 25.1',
  citation: [davies2025, gleditsch2002, miller2022],
  licence: 'CC BY 4.0',
  redistributable: 'yes',
  url: 'https://ucdp.uu.se/downloads/',
  coverage: { from: ucdpYears.first, to: ucdpYears.last },
  traps: [
    'A conflict and year stands in as many rows as it has combinations of parties and supporters: it is neither counted nor added up by rows.',
    'Only conflicts between states are kept. One inside a state in which foreign troops take part (Ukraine 2014-2021) is not one between states in the source.',
    'A state that sends troops in support of a party (the coalition of 1991 against Iraq) is no party: such pairs are kept apart.',
    'Intensity is that of the conflict in the year; below 25 deaths in battle there is no row, so that zero means fewer than 25.',
    'Gleditsch-Ward numbers, which differ from those of the Correlates of War for Germany, Yemen, Serbia and others.',
  ],
  files,
  clean: ({ conflicts }, context): CleanUcdp => {
    const pairs = new Map<string, ConflictPair>();
    for (const row of conflicts) {
      if (row.type_of_conflict !== 'interstate') continue;
      const { conflict_id: conflict, year, intensity_level: intensity } = row;
      for (const first of sideOf(row, 'gwno_a', context))
        for (const second of sideOf(row, 'gwno_b', context)) {
          const supporting = first.supporting || second.supporting;
          const pair = pairOf(first.ccode, second.ccode);
          const key = [conflict, pair.ccode1, pair.ccode2, year].join(' ');
          if (pairs.get(key)?.supporting === false) continue;
          pairs.set(key, { conflict, ...pair, year, intensity, supporting });
        }
    }
    return { pairs: [...pairs.values()] };
  },
});

function sideOf(
  row: Row,
  column: 'gwno_a' | 'gwno_b',
  { stateOf }: CleanContext,
): { ccode: number; supporting: boolean }[] {
  return ([column, `${column}_2nd`] as const).flatMap((name) => {
    const code = row[name];
    const ccode = code === null ? null : stateOf('gw', code, { when: row.year });
    return ccode === null ? [] : [{ ccode, supporting: name !== column }];
  });
}
