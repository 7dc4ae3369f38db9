import { davies2025, gleditsch2002, miller2022 } from '../../core/bibliography/index.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';
import { sortedBy } from '../cells.js';
import { abroadIn, type Engagement } from './abroad.js';
import { opposed } from './opposed.js';

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
  newer: { edition: 'UCDP/PRIO 26.1, a part of it', dataset: 'ucdp-2025' },
  traps: [
    'A conflict and year stands in as many rows as it has combinations of parties and supporters: it is neither counted nor added up by rows.',
    'Pairs are kept of conflicts between states alone. One inside a state in which foreign troops take part (Ukraine 2014-2021) is not one between states in the source.',
    'A state that sends troops in support of a party (the coalition of 1991 against Iraq) is no party: such pairs are kept apart.',
    'The file names the sides and no place: conflicts within a state count as on the ground of its government, and a short list says who was invaded in one between states.',
    'In Mali 2013-2023 and the Central African Republic from 2014 the supporters of the government are all states that gave personnel to the mission of the United Nations, forty to sixty of them, and in Congo from 2013 many. Who fought beside the mission under its own command (France, Uganda, Burundi) is listed by hand; the source does not tell.',
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
    return { pairs: [...pairs.values()], engagements: engagementsIn(conflicts, context) };
  },
});

/** Each state and conflict abroad that it fights in once a year. */
function engagementsIn(rows: readonly Row[], { stateOf }: CleanContext): Engagement[] {
  const found = new Map<string, Engagement>();
  for (const row of rows)
    for (const [gw, kind] of abroadIn(row)) {
      const { conflict_id: conflict, year } = row;
      const ccode = stateOf('gw', gw, { when: year });
      if (ccode !== null)
        found.set([conflict, ccode, year].join(' '), { conflict, ccode, year, kind });
    }
  return sortedBy(found.values(), 'ccode', 'year', 'conflict');
}

/** The pairs of a row, which has one state in each place. */
function pairsIn(row: Row, context: CleanContext) {
  const { conflict_id: conflict, year, intensity_level: intensity } = row;
  const side = (column: 'gwno_a' | 'gwno_b') => ({
    parties: listed(row[column]),
    supporters: listed(row[`${column}_2nd`]),
  });
  return opposed([side('gwno_a'), side('gwno_b')], year, context).map((pair) => ({
    conflict,
    ...pair,
    year,
    intensity,
  }));
}

const listed = (number: number | null): number[] => (number === null ? [] : [number]);
