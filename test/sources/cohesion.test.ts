import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import type { CleanInstitutions, Membership } from '../../src/sources/institutions/dataset.js';
import type { CleanUnVotes } from '../../src/sources/un-votes/dataset.js';
import {
  agreementIndex,
  amongRandom,
  cohesionOf,
  randomMeans,
  type Ballots,
} from '../../src/sources/un-votes/cohesion.js';
import { cohesionRows } from '../../src/sources/un-votes/vote-cohesion.js';
import { votingGroups } from '../../src/sources/institutions/voting-groups.js';

/** Ballots from a line of digits for each voter; every roll call is in the first set, those marked in the second. */
function ballots(lines: readonly string[], second: readonly number[] = []): Ballots {
  const rollCalls = lines[0]!.length;
  return {
    rollCalls,
    voters: lines.length,
    votes: Uint8Array.from(lines.join(''), Number),
    sets: Uint8Array.from({ length: rollCalls }, (_, r) => (second.includes(r) ? 3 : 1)),
    setCount: 2,
  };
}

describe('the agreement index', () => {
  it.each([
    [5, 0, 0, 1],
    [0, 0, 2, 1],
    [2, 2, 2, 0],
    [3, 0, 3, 0.25],
    [4, 1, 0, 0.7],
  ])('of %i yes, %i abstentions, %i no is %f', (yes, abstain, no, expected) => {
    expect(agreementIndex(yes, abstain, no)).toBeCloseTo(expected, 15);
  });

  it('is none of a single voter', () => {
    expect(agreementIndex(1, 0, 0)).toBeNaN();
  });
});

describe('cohesion', () => {
  it('is the mean over the roll calls of each set in which two of the group voted', () => {
    // 1 1, 1 3, 1 -, 2 2 of the first and third voter.
    const [all, some] = cohesionOf(ballots(['1112', '3333', '1302'], [1, 2]), [0, 2]);
    expect(all).toEqual({ rollCalls: 3, mean: (1 + 0.25 + 1) / 3 });
    expect(some).toEqual({ rollCalls: 1, mean: 0.25 });
  });

  it('of a random group as large as all is that of all', () => {
    const digits = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.array(digits, { minLength: 9, maxLength: 9 }), { minLength: 2, maxLength: 8 }),
        fc.integer(),
        (lines, seed) => {
          const own = ballots(
            lines.map((line) => line.join('')),
            [2, 5],
          );
          const everyone = lines.map((_, voter) => voter);
          const drawn = randomMeans(own, [lines.length], 3, createRng(seed)).get(lines.length)!;
          cohesionOf(own, everyone).forEach(({ mean }, set) => {
            for (const value of drawn[set]!) expect(value).toBe(mean);
          });
        },
      ),
    );
  });

  it('of random groups is that of all groups of the size, in the mean', () => {
    const own = ballots(['1123', '1311', '2221', '3112', '1231']);
    const pairs = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => b > a).map((b) => [a, b])); // prettier-ignore
    const exact = pairs.reduce((sum, pair) => sum + cohesionOf(own, pair)[0]!.mean, 0) / pairs.length; // prettier-ignore
    const drawn = randomMeans(own, [2, 3], 4000, createRng(7)).get(2)![0]!;
    expect(amongRandom(0.5, drawn).mean).toBeCloseTo(exact, 1);
  });

  it('has the same draws for the same seed', () => {
    const own = ballots(['1123', '1311', '2221', '3112']);
    const draw = (seed: number) => randomMeans(own, [2], 50, createRng(seed)).get(2)![0];
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('is ranked among random groups and itself, ties sharing the rank', () => {
    const drawn = Float64Array.of(0.2, 0.5, 0.5, NaN, 0.8);
    expect(amongRandom(0.5, drawn).percentile).toBe((1 + 3 / 2) / 5);
    expect(amongRandom(0.9, drawn).percentile).toBe(4.5 / 5);
    expect(amongRandom(0.1, drawn)).toMatchObject({ mean: 0.5, percentile: 0.5 / 5 });
    expect(amongRandom(0.1, drawn).spread).toBeCloseTo(Math.sqrt(0.18 / 3), 14);
  });
});

const spell = (
  institution: string,
  ccode: number,
  from: string,
  to: string | null = null,
  status: Membership['status'] = 'member',
): Membership => ({
  institution,
  ccode,
  status,
  from,
  to,
  source: 's',
  url: 'https://a.b',
  grade: 'press',
});

const coded = (memberships: readonly Membership[]): CleanInstitutions => ({
  institutions: [...new Set(memberships.map(({ institution }) => institution))].map((id) => ({
    id,
    name: id,
    kind: 'forum',
    from: '1900',
    to: null,
    complete: id !== 'open',
    cow: [],
    source: 's',
    url: 'https://a.b',
    grade: 'press',
  })),
  memberships,
});

describe('groups', () => {
  const groups = votingGroups(
    coded([
      spell('nato', 2, '1949-08-24'),
      spell('nato', 640, '1952'),
      spell('nato', 200, '1949', '1990-11'),
      spell('g7', 365, '1998', '2014-03-01'),
      spell('g7', 740, '1975-11-15'),
      spell('eu', 375, '1995-01-01'),
      spell('eu', 640, '1987', null, 'candidate'),
      spell('open', 2, '1950'),
    ]),
  );
  const on = (id: string, day: string) => groups.find((group) => group.id === id)?.membersOn(day);

  it('hold who is a member on the day', () => {
    expect(on('nato', '1951-12-01')).toEqual([2, 200]);
    expect(on('nato', '1952-01-01')).toEqual([2, 200, 640]);
    expect(on('nato', '1990-11-30')).toEqual([2, 200, 640]);
    expect(on('nato', '1990-12-01')).toEqual([2, 640]);
    expect(on('eu', '1990-12-01')).toEqual([]);
  });

  it('make up the West, without Russia', () => {
    expect(on('west', '2010-12-01')).toEqual([2, 375, 640, 740]);
    expect(on('west-without-usa', '2010-12-01')).toEqual([375, 640, 740]);
  });

  it('leave bodies out whose lists are not complete', () => {
    expect(on('open', '2010-12-01')).toBeUndefined();
  });
});

describe('the table of cohesion', () => {
  const call = (rcid: number, session: number, year: number, more = {}) => ({
    rcid,
    session,
    date: `${year}-11-01`,
    year,
    resolution: '',
    part: 0 as const,
    unanimous: false,
    issues: [],
    ...more,
  });
  const votes: CleanUnVotes = {
    rollCalls: [
      call(1, 60, 2005),
      call(2, 60, 2006, { part: 1 }),
      call(3, 60, 2006, { unanimous: true }),
      call(4, 61, 2006),
    ],
    offsets: Int32Array.of(0, 3, 6, 9, 10),
    ccode: Int16Array.of(2, 20, 365, 2, 20, 365, 2, 20, 365, 2),
    vote: Uint8Array.of(1, 1, 3, 1, 3, 3, 1, 1, 1, 1),
  };
  const pact = coded([2, 20, 40].map((ccode) => spell('pact', ccode, '2000')));
  const rows = [...cohesionRows(votes, votingGroups(pact), 20)];
  const of = (by_date: number, whole: number, divided: number) =>
    rows
      .filter((row) => row.by_date === by_date && row.whole === whole && row.divided === divided)
      .map(({ year, members, voted, roll_calls, cohesion }) => [year, members, voted, roll_calls, cohesion]); // prettier-ignore

  it('has a row for each year, group and choice of roll calls', () => {
    expect(of(0, 0, 0)).toEqual([[2005, 3, 2, 3, 2.25 / 3]]);
    expect(of(0, 1, 0)).toEqual([[2005, 3, 2, 2, 1]]);
    expect(of(0, 0, 1)).toEqual([[2005, 3, 2, 2, 1.25 / 2]]);
    expect(of(0, 1, 1)).toEqual([[2005, 3, 2, 1, 1]]);
    expect(of(1, 0, 0)).toEqual([
      [2005, 3, 2, 1, 1],
      [2006, 3, 2, 2, 1.25 / 2],
    ]);
  });

  it('compares with groups of the states that voted', () => {
    for (const row of rows) {
      expect(row.random_mean).toBeGreaterThanOrEqual(0.25);
      expect(row.percentile).toBeGreaterThan(0);
      expect(row.percentile).toBeLessThan(1);
    }
  });
});
