import { davies2025, gleditsch2002, miller2022 } from '../../core/bibliography/index.js';
import { pairOf } from '../cells.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';

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
  clean: ({ conflicts }, context) => {
    const pairs = new Map<string, ReturnType<typeof pairsIn>[number]>();
    for (const row of conflicts)
      for (const pair of row.type_of_conflict === 'interstate' ? pairsIn(row, context) : []) {
        const key = [pair.conflict, pair.ccode1, pair.ccode2, pair.year].join(' ');
        if (pairs.get(key)?.supporting !== false) pairs.set(key, pair);
      }
    return { pairs: [...pairs.values()] };
  },
});

/** The states on opposite sides of a row; `supporting` where one is no party and sent troops in support of one. */
function pairsIn(row: Row, context: CleanContext) {
  const { conflict_id: conflict, year, intensity_level: intensity } = row;
  return sideOf(row, 'gwno_a', context).flatMap((first) =>
    sideOf(row, 'gwno_b', context).map((second) => ({
      conflict,
      ...pairOf(first.ccode, second.ccode),
      year,
      intensity,
      supporting: first.supporting || second.supporting,
    })),
  );
}

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
