import { gibler2024, miller2022, palmer2022 } from '../../core/bibliography/index.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

export const midYears = { first: 1816, last: 2014 } as const;

const code = { type: 'integer', min: 1, max: 990, states: true } as const;
const year = { type: 'integer', min: midYears.first, max: midYears.last } as const;
const deaths = { type: 'integer', min: 0, max: 6, missing: ['-9'], nullable: true } as const;
const flag = { type: 'integer', min: 0, max: 1 } as const;

/** Actions of the events that both sides carry out: clash and battle of a war. */
const mutualActions: readonly number[] = [17, 22];

const files = rawFiles({
  disputes: {
    path: 'mid/cow_mid_ddydisps.csv.gz',
    columns: {
      dispnum: { type: 'integer', min: 1 },
      ccode1: code,
      ccode2: code,
      year,
      sidea1: flag,
      fatality1: deaths,
      fatality2: deaths,
      hostlev1: { type: 'integer', min: 1, max: 5 },
      hostlev2: { type: 'integer', min: 1, max: 5 },
    },
    key: ['ccode1', 'ccode2', 'year'],
    rows: 10_234,
  },
  events: {
    path: 'mid/mie-1.0.csv.gz',
    columns: {
      micnum: { type: 'integer', min: 1 },
      eventnum: { type: 'integer', min: 1 },
      ccode1: code,
      ccode2: code,
      styear: year,
      action: { type: 'integer', min: 1, max: 22 },
      hostlev: { type: 'integer', min: 2, max: 5 },
    },
    key: ['micnum', 'eventnum'],
    rows: 28_011,
  },
});
type Dispute = RowsOf<typeof files>['disputes'][number];

export const mid = defineDataset({
  id: 'mid',
  title: 'Militarized disputes and events between states',
  version:
    'COW Militarized Interstate Disputes 5.0 by pair and year; Militarized Interstate Events 1.0',
  citation: [palmer2022, gibler2024, miller2022],
  licence:
    'Correlates of War: free for research use with citation, no formal licence; events: academic use with citation',
  redistributable: 'yes',
  url: 'https://correlatesofwar.org/data-sets/mids/',
  coverage: { from: midYears.first, to: midYears.last },
  traps: [
    'Nothing after 2014: later years are outside coverage, never peaceful. A pair without a row in a covered year had no dispute, which is a true zero.',
    'The file keeps one dispute for each pair and year (an onset before a dispute that goes on, then the one with more deaths, the higher level, the longer one): disputes cannot be counted from it. The events can.',
    'Every row stands twice, once in each direction; they are checked against each other and kept once.',
    'Level and deaths are those of each state in the whole dispute, against any adversary. In disputes of more than two states they may stem from another pair: the Soviet Union and China appear at the level of war in 1978 through the war of China with Vietnam.',
    'Deaths of -9 are unknown, not zero.',
    'Events are numbered anew in each dispute, and after 1992 the file of the events differs from that of the disputes in what it counts as one dispute.',
    'The first state of an event acts, the second is its target, whichever of them began the dispute (sidea1). Clashes and battles of wars are acts of both and are listed once, under the state named first.',
    'An event counts in the year in which it began; 442 of 28,011 end in a later one.',
  ],
  files,
  clean: ({ disputes, events }) => ({
    disputes: cleanDisputes(disputes),
    events: events.map(({ ccode1, ccode2, ...row }) => ({
      dispute: row.micnum,
      ccode1,
      ccode2,
      year: row.styear,
      level: row.hostlev,
      mutual: mutualActions.includes(row.action),
    })),
  }),
});

function cleanDisputes(rows: readonly Dispute[]) {
  const states = new Map<number, Set<number>>();
  const byPair = new Map<string, Dispute>();
  for (const row of rows) {
    const known = states.get(row.dispnum) ?? new Set();
    states.set(row.dispnum, known.add(row.ccode1).add(row.ccode2));
    byPair.set([row.ccode1, row.ccode2, row.year].join(' '), row);
  }
  return rows.flatMap((row) => {
    const { dispnum: dispute, ccode1, ccode2, year } = row;
    const back = byPair.get([ccode2, ccode1, year].join(' '));
    if (back === undefined || !mirrors(row, back)) throw oneSided(row);
    if (ccode1 > ccode2) return [];
    const level = Math.max(row.hostlev1, row.hostlev2);
    const multilateral = states.get(dispute)!.size > 2;
    return [{ dispute, ccode1, ccode2, year, level, fatality: deathsOf(row), multilateral }];
  });
}

const mirrors = (row: Dispute, back: Dispute): boolean =>
  row.dispnum === back.dispnum &&
  row.hostlev1 === back.hostlev2 &&
  row.fatality1 === back.fatality2 &&
  row.sidea1 !== back.sidea1;

/** The higher of the two levels; known deaths of one side stand where those of the other are unknown, none do not. */
function deathsOf({ fatality1, fatality2 }: Dispute): number | null {
  const known = Math.max(fatality1 ?? 0, fatality2 ?? 0);
  return known === 0 && (fatality1 === null || fatality2 === null) ? null : known;
}

function oneSided(row: Dispute): RowError {
  const { dispnum, ccode1, ccode2, year } = row;
  return new RowError(
    `the dispute ${dispnum} of ${ccode1} and ${ccode2} in ${year} is not the same in both directions`,
    row,
    {
      column: 'dispnum',
      value: `${dispnum} ${ccode1} ${ccode2} ${year}`,
      expected: 'a row with the two states changed over and the same figures',
      hint: 'The file may be incomplete.',
    },
  );
}
