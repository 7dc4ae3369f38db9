import { davies2026, gleditsch2002 } from '../../core/bibliography/index.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';
import { opposed } from '../ucdp/opposed.js';

const year = 2025;

export const ucdp2025 = defineDataset({
  id: 'ucdp-2025',
  title: 'Armed conflicts between states in 2025, as far as read',
  version: 'seven rows of the UCDP/PRIO Armed Conflict Dataset 26.1',
  citation: [davies2026, gleditsch2002],
  licence: 'CC BY 4.0',
  redistributable: 'yes',
  url: 'https://ucdp.uu.se/downloads/',
  coverage: { from: year, to: year, note: 'about a third of the edition was read' },
  newer: { edition: 'UCDP/PRIO 26.1 in whole' },
  traps: [
    'The rows are those that could be read of a newer edition than `ucdp` (25.1): a conflict that is not listed may be one that was not read, so that absence is no peace and no zero.',
    'Rows of the earlier years of four of the conflicts agree with 25.1 in year and intensity.',
    'A cell may list several states, parties or supporters, separated by commas.',
    'A state that sends troops in support of a party is no party: such pairs are kept apart, as in `ucdp`.',
    'Copied by hand: to be compared once the whole edition is at hand.',
  ],
  files: {
    conflicts: {
      path: 'ucdp-interstate-2025/ucdp_261_interstate_2025.csv',
      columns: {
        conflict_id: { type: 'integer', min: 1 },
        year: { type: 'integer', min: year, max: year },
        gwno_a: { type: 'text' },
        gwno_a_2nd: { type: 'text', missing: [''], nullable: true },
        gwno_b: { type: 'text' },
        gwno_b_2nd: { type: 'text', missing: [''], nullable: true },
        intensity_level: { type: 'integer', min: 1, max: 2 },
        type_of_conflict: { type: 'enum', values: ['interstate'] },
      },
      key: ['conflict_id', 'year'],
      rows: 7,
    },
  },
  clean: ({ conflicts }, context) =>
    conflicts.flatMap((row) => {
      const side = (column: 'gwno_a' | 'gwno_b') => ({
        parties: numbersIn(row, column),
        supporters: numbersIn(row, `${column}_2nd`),
      });
      return opposed([side('gwno_a'), side('gwno_b')], row.year, context).map((pair) => ({
        ...pair,
        year: row.year,
        intensity: row.intensity_level,
      }));
    }),
});

/** The numbers of states that a cell lists. */
function numbersIn<C extends string>(row: Readonly<Record<C, string | null>>, column: C): number[] {
  return (row[column]?.split(',') ?? []).map((text) => {
    if (/^ *\d{1,3}$/.test(text)) return Number(text);
    throw new RowError(`a side of an armed conflict lists what is no number of a state`, row, {
      column,
      value: text,
      expected: 'numbers of Gleditsch and Ward, separated by commas',
      hint: 'Compare the row with the edition.',
      code: 'raw-value',
    });
  });
}
