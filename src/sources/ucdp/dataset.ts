import { davies2025, gleditsch2002, miller2022 } from '../../core/bibliography/index.js';
import { resolveState } from '../../states/index.js';
import { defineDataset, type CleanContext, type RawRow } from '../define.js';

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

export const ucdp = defineDataset<CleanUcdp>({
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
  files: {
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
  },
  clean: (raw, context) => ({ pairs: cleanPairs(raw.conflicts ?? [], context) }),
});

function cleanPairs(rows: readonly RawRow[], context: CleanContext): ConflictPair[] {
  const pairs = new Map<string, ConflictPair>();
  for (const row of rows) {
    if (row.type_of_conflict !== 'interstate') continue;
    for (const first of sideOf(row, 'gwno_a', context))
      for (const second of sideOf(row, 'gwno_b', context)) {
        const pair = {
          conflict: row.conflict_id as number,
          ccode1: Math.min(first.ccode, second.ccode),
          ccode2: Math.max(first.ccode, second.ccode),
          year: row.year as number,
          intensity: row.intensity_level as number,
          supporting: first.supporting || second.supporting,
        };
        const key = [pair.conflict, pair.ccode1, pair.ccode2, pair.year].join(' ');
        if (pairs.get(key)?.supporting === false) continue;
        pairs.set(key, pair);
      }
  }
  return [...pairs.values()];
}

function sideOf(
  row: RawRow,
  column: 'gwno_a' | 'gwno_b',
  context: CleanContext,
): { ccode: number; supporting: boolean }[] {
  return [column, `${column}_2nd`].flatMap((name) => {
    const value = row[name];
    if (typeof value !== 'number') return [];
    const { ccode } = resolveState('gw', value, row.year as number);
    if (ccode !== undefined) return [{ ccode, supporting: name !== column }];
    context.unmatched({
      dataset: 'ucdp',
      scheme: 'gw',
      value: String(value),
      reason: 'unknown code',
      rows: 1,
    });
    return [];
  });
}
