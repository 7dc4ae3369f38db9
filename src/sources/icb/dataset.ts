import { brecher2023, hewitt2003 } from '../../core/bibliography/index.js';
import { Cells, pairOf } from '../cells.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

/** The list of crises is complete to 2019; three of them go on in 2020. */
export const icbYears = { first: 1918, last: 2019 } as const;

const code = { type: 'integer', min: 1, max: 990 } as const;
const state = { ...code, states: true } as const;
/** The state was an adversary without being in crisis itself. */
const noActor = 9999;

const files = rawFiles({
  actors: {
    path: 'icb/icb2v15.csv.gz',
    columns: {
      cracno: { type: 'integer', min: 1 },
      cracid: code,
      viol: { type: 'integer', min: 1, max: 4 },
    },
    key: ['cracno'],
    rows: 1100,
    openEnd: true,
  },
  pairs: {
    path: 'icb/icbdy_v15.csv.gz',
    columns: {
      crisno: { type: 'integer', min: 1 },
      year: { type: 'integer', min: icbYears.first, max: 2020 },
      crisname: { type: 'text' },
      statea: state,
      actnuma: { type: 'integer', min: 1 },
      stateb: state,
      actnumb: { type: 'integer', min: 1 },
      crdynum: { type: 'integer', min: 1 },
    },
    key: ['crdynum', 'year'],
    order: [{ columns: ['statea', 'stateb'] }],
    rows: 1363,
    openEnd: true,
  },
});
type Pair = RowsOf<typeof files>['pairs'][number];

export const icb = defineDataset({
  id: 'icb',
  title: 'International crises',
  version: 'International Crisis Behavior 15: actors, pairs of adversaries',
  citation: [brecher2023, hewitt2003],
  licence: 'Academic use with citation',
  redistributable: 'yes',
  url: 'https://sites.duke.edu/icbdata/',
  coverage: {
    from: icbYears.first,
    to: icbYears.last,
    note: 'crises that began to 2019; three that went on in 2020 are left out for that year',
  },
  traps: [
    'A pair may have two rows for one crisis and year, where a state was in it twice: it counts once.',
    'Actor 9999 is an adversary that was in no crisis itself; violence is that of the other.',
    'Germany stands as West Germany (260) and Yemen as North Yemen (678) also after unification, where they are 255 and 679.',
    'Days 66 and 88 stand for unknown days; only years are read.',
    'A pair without a row in a covered year had no crisis, which is a true zero; states outside the system (Indonesia 1946-48) stand in the list.',
  ],
  files,
  clean: ({ actors, pairs }, context) => {
    const levels = new Map(actors.map(({ cracno, viol }) => [cracno, viol]));
    const crises = new Cells((crisis: number, ccode1: number, ccode2: number, year: number) => ({
      crisis,
      ccode1,
      ccode2,
      year,
      violence: 0,
    }));
    for (const row of pairs) {
      const { crisno: crisis, crisname: name, year } = row;
      const [a, b] = [numberIn(row.statea, year), numberIn(row.stateb, year)];
      if (year > icbYears.last) {
        context.leftOut({
          ccode: a,
          scheme: 'ccode',
          value: `${a} ${b}`,
          series: name,
          reason: 'a crisis of 2019 that goes on in 2020, a year that the list does not cover',
        });
        continue;
      }
      const { ccode1, ccode2 } = pairOf(a, b);
      const known = crises.at(crisis, ccode1, ccode2, year);
      known.violence = Math.max(known.violence, violenceOf(row, levels));
    }
    return { crises: crises.values() };
  },
});

const unified: Readonly<Record<number, number>> = { 260: 255, 678: 679 };
const numberIn = (ccode: number, year: number): number =>
  year > 1990 ? (unified[ccode] ?? ccode) : ccode;

function violenceOf(row: Pair, levels: ReadonlyMap<number, number>): number {
  const actors = [row.actnuma, row.actnumb].filter((actor) => actor !== noActor);
  const known = actors.flatMap((actor) => levels.get(actor) ?? []);
  if (known.length === actors.length && known.length > 0) return Math.max(...known);
  throw new RowError(`an actor of crisis ${row.crisno} is not among the actors`, row, {
    column: 'actnuma,actnumb',
    value: `${row.actnuma} ${row.actnumb}`,
    expected: 'at least one actor, each listed in icb2v15.csv.gz',
    hint: 'The two files must be of the same edition.',
    comparesFiles: true,
  });
}
