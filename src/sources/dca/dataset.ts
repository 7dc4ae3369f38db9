import { kinne2020 } from '../../core/bibliography/index.js';
import { stateByCcode } from '../../states/index.js';
import { pairOf } from '../cells.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

const coverage = { from: 1980, to: 2010 } as const;
const number = { type: 'integer', min: 1, max: 999 } as const;
const year = { type: 'integer', min: coverage.from, max: coverage.to } as const;

const files = rawFiles({
  main: {
    path: 'dca/DCAD-v1.0-main.csv.gz',
    encoding: 'latin1',
    columns: {
      ccode1: number,
      ccode2: number,
      signYear: year,
      type: { type: 'enum', values: ['general', 'sector'] },
      endYearEstimate: year,
      DCAid: { type: 'text' },
    },
    key: ['DCAid'],
    order: [{ columns: ['ccode1', 'ccode2'], equal: true }],
    rows: 1871,
  },
});
type Row = RowsOf<typeof files>['main'][number];

export const dca = defineDataset({
  id: 'dca',
  title: 'Defense Cooperation Agreement Dataset',
  version: '1.0',
  citation: [kinne2020],
  licence: 'academic use with citation',
  redistributable: 'yes',
  url: 'https://doi.org/10.1177/0022002719857796',
  coverage: {
    ...coverage,
    note: 'Agreements signed in 1980-2010; nothing later, none between the United States and Russia.',
  },
  traps: [
    'The file is Latin-1 text.',
    'It lists agreements, not years: each is taken as in force from the year of signature to the estimated last year, both included. The day of entry into force is missing for 1,030 of 1,871.',
    'The estimated end is 2010 where the agreement was in force at the end of the coverage; nothing is known of later years.',
    'Agreements signed before 1980 are not listed, so that the number in force is too low in the first years.',
    'Two rows have a number that contradicts the name: Bolivia-Venezuela 2006 (0297) is 145 twice, United States-Egypt 1998 (0108) has 652. They are corrected to 101 and 651.',
    'Two rows pair a state with itself (Mozambique 1982, India): left out.',
    'An agreement of West Germany (260) counts for Germany (255) after 1990; those of Czechoslovakia (315) lapse with it in 1992.',
    'Renewals have no separate rows.',
  ],
  files,
  clean: ({ main }, context) =>
    main.flatMap((row) => {
      const { DCAid: id, signYear: signed, endYearEstimate: until, type: scope } = row;
      const second = secondStates[id] ?? stateIn(row, 'ccode2');
      const pair = pairOf(stateIn(row, 'ccode1'), second);
      if (until < signed) throw refused(row, 'endYearEstimate', 'a year from signYear on');
      if (pair.ccode1 !== pair.ccode2) return [{ id, ...pair, signed, until, scope }];
      const value = String(second);
      const reason = 'an agreement of a state with itself';
      context.leftOut({ ccode: second, scheme: 'ccode', value, reason });
      return [];
    }),
});

/** Second states of rows whose number contradicts their name. */
const secondStates: Readonly<Record<string, number>> = {
  'DCADv1.0-0108': 651,
  'DCADv1.0-0297': 101,
};

function stateIn(row: Row, column: 'ccode1' | 'ccode2'): number {
  if (stateByCcode(row[column]) !== undefined) return row[column];
  throw refused(row, column, 'the number of a state');
}

function refused(row: Row, column: keyof Row, expected: string): RowError {
  return new RowError(`the agreement ${row.DCAid} has an unexpected ${column}`, row, {
    column,
    expected,
  });
}
