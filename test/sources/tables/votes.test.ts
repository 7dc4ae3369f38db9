import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { issueCodes, type VoteIssue } from '../../../src/core/vote-issues.js';
import type { PanelTable } from '../../../src/sources/define-table.js';
import type { CleanUnVotes, RollCall } from '../../../src/sources/un-votes/dataset.js';
import { votesOn } from '../../../src/sources/un-votes/roll-calls.js';
import { issueVoteTables } from '../../../src/sources/un-votes/issue-vote-tables.js';
import { tableCells } from '../../../src/sources/un-votes/joint-vote-counts.js';
import { sessionVoteTables } from '../../../src/sources/un-votes/session-vote-tables.js';
import { voteTables } from '../../../src/sources/un-votes/vote-tables.js';
import { tableRows } from '../../support/clean.js';

type Ballots = readonly (readonly [ccode: number, vote: number])[];

/** Roll calls given as a session, a year, a part, the votes and issues; unanimity follows from the votes. */
function cleanVotes(
  calls: readonly (readonly [
    session: number,
    year: number,
    part: 0 | 1,
    ballots: Ballots,
    ...issues: readonly VoteIssue[],
  ])[],
): CleanUnVotes {
  const all = calls.flatMap(([, , , ballots]) => ballots);
  const offsets = calls.reduce((ends, [, , , ballots]) => [...ends, ends.at(-1)! + ballots.length], [0]); // prettier-ignore
  const rollCalls = calls.map(([session, year, part, ballots, ...issues], index): RollCall => ({
    rcid: index + 1,
    session,
    date: `${year}-12-01`,
    year,
    resolution: `R/${session}/${index + 1}`,
    part,
    unanimous: new Set(ballots.map(([, vote]) => vote)).size === 1,
    issues,
  }));
  return {
    rollCalls,
    offsets: Int32Array.from(offsets),
    ccode: Int16Array.from(all, ([ccode]) => ccode),
    vote: Uint8Array.from(all, ([, vote]) => vote),
  };
}

const jointVotes = (table: PanelTable, votes: CleanUnVotes) =>
  tableRows(table, { 'un-votes': votes });

describe('vote-tables', () => {
  it('counts by pair, session, calendar year and part, whatever the order of the states', () => {
    const rows = jointVotes(
      voteTables,
      cleanVotes([
          [60, 2005, 0, [[710, 1], [2, 3]]],
          [60, 2005, 0, [[2, 3], [710, 2]]],
          [60, 2006, 0, [[2, 1], [710, 1]]],
          [60, 2005, 1, [[2, 2], [365, 3], [710, 2]]],
        ]), // prettier-ignore
    );
    const cells = (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0));
    expect(rows.map(cells)).toEqual([
      { ccode1: 2, ccode2: 710, session: 60, year: 2005, ny: 1, na: 1 },
      { ccode1: 2, ccode2: 365, session: 60, year: 2005, part: 1, an: 1 },
      { ccode1: 2, ccode2: 710, session: 60, year: 2005, part: 1, aa: 1 },
      { ccode1: 365, ccode2: 710, session: 60, year: 2005, part: 1, na: 1 },
      { ccode1: 2, ccode2: 710, session: 60, year: 2006, yy: 1, unanimous_yy: 1 },
    ]);
  });

  it('keeps unanimous votes apart by kind, and inside the table', () => {
    const unanimous = (vote: number): Ballots => [[2, vote], [365, vote], [710, vote]]; // prettier-ignore
    const [row] = jointVotes(
      voteTables,
      cleanVotes([
          [1, 1946, 0, unanimous(1)],
          [1, 1946, 0, unanimous(1)],
          [1, 1946, 0, unanimous(2)],
          [1, 1946, 0, unanimous(3)],
          [1, 1946, 0, [[2, 1], [365, 1], [710, 3]]],
        ]), // prettier-ignore
    );
    expect(row).toMatchObject({ ccode1: 2, ccode2: 365, yy: 3, aa: 1, nn: 1 });
    expect(row).toMatchObject({ unanimous_yy: 2, unanimous_aa: 1, unanimous_nn: 1 });
  });

  it('has one vote per pair and roll call in all (property)', () => {
    const ballots = fc
      .uniqueArray(fc.integer({ min: 2, max: 990 }), { maxLength: 8 })
      .chain((states) =>
        fc.tuple(
          ...states.map((state) => fc.tuple(fc.constant(state), fc.integer({ min: 1, max: 3 }))),
        ),
      );
    const call = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1946, max: 1949 }),
      fc.constantFrom(0 as const, 1 as const),
      ballots,
    );
    fc.assert(
      fc.property(fc.array(call, { maxLength: 12 }), (calls) => {
        const rows = jointVotes(voteTables, cleanVotes(calls));
        const counted = rows.reduce(
          (sum, row) => sum + tableCells.reduce((part, cell) => part + Number(row[cell]), 0),
          0,
        );
        const pairs = calls.reduce(
          (sum, [, , , { length }]) => sum + (length * (length - 1)) / 2,
          0,
        );
        expect(counted).toBe(pairs);
        for (const row of rows) {
          expect(Number(row.ccode1)).toBeLessThan(Number(row.ccode2));
          for (const twin of ['yy', 'aa', 'nn'])
            expect(Number(row[`unanimous_${twin}`])).toBeLessThanOrEqual(Number(row[twin]));
        }
      }),
    );
  });
});

describe('issue-vote-tables', () => {
  it('counts a roll call under each of its issues, a session whole, and leaves out what has no issue', () => {
    const rows = jointVotes(
      issueVoteTables,
      cleanVotes([
          [60, 2005, 0, [[710, 1], [2, 3]], 'hr'],
          [60, 2006, 1, [[2, 3], [710, 2]], 'me', 'hr'],
          [60, 2005, 0, [[2, 1], [710, 1]]],
          [59, 2004, 0, [[2, 1], [710, 1]], 'hr'],
          [59, 2004, 0, [[2, 1]], 'ec'],
        ]), // prettier-ignore
    );
    const cells = (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0));
    expect(rows.map(cells)).toEqual([
      { ccode1: 2, ccode2: 710, session: 60, year: 2005, issue: 1, na: 1 },
      { ccode1: 2, ccode2: 710, session: 59, year: 2004, issue: 4, yy: 1, unanimous_yy: 1 },
      { ccode1: 2, ccode2: 710, session: 60, year: 2005, issue: 4, ny: 1, na: 1 },
    ]);
  });

  it('numbers the issues as its description says', () => {
    for (const [place, code] of issueCodes.entries())
      expect(issueVoteTables.columns.issue!.description).toContain(`${place + 1} ${code} (`);
  });

  it('adds up to vote-tables where every roll call has one issue, as the table by session does (property)', () => {
    const states = [2, 20, 365, 710];
    const ballots = fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 })
      .map((votes) =>
        votes.flatMap((vote, at) => (vote === 0 ? [] : [[states[at]!, vote] as const])),
      );
    const call = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1946, max: 1949 }),
      fc.constantFrom(0 as const, 1 as const),
      ballots,
      fc.constantFrom(...issueCodes),
    );
    const totals = (rows: Record<string, unknown>[]) => {
      const sums = new Map<string, number>();
      for (const row of rows)
        for (const cell of [...tableCells, 'unanimous_yy', 'unanimous_aa', 'unanimous_nn']) {
          const key = [row.session, row.ccode1, row.ccode2, cell].join(' ');
          sums.set(key, (sums.get(key) ?? 0) + Number(row[cell]));
        }
      return Object.fromEntries([...sums].sort());
    };
    fc.assert(
      fc.property(fc.array(call, { maxLength: 12 }), (calls) => {
        const votes = cleanVotes(calls);
        const expected = totals(jointVotes(voteTables, votes));
        expect(totals(jointVotes(issueVoteTables, votes))).toEqual(expected);
        expect(totals(jointVotes(sessionVoteTables, votes))).toEqual(expected);
      }),
    );
  });
});

describe('roll-calls', () => {
  const votes = cleanVotes([
    [68, 2014, 0, [[2, 1], [365, 3]]],
    [68, 2014, 0, [[2, 1]]],
  ]); // prettier-ignore
  const selected = { rcid: 1, unres: 'R/68/1', resolution: 'A/RES/68/1', date: '2014-03-27', title: 'T' }; // prettier-ignore

  it('lists the votes of the selected roll calls only, and no row for the absent', () => {
    expect([...votesOn([selected], votes)]).toEqual([
      { ccode: 2, year: 2014, session: 68, vote: 1, resolution: 'A/RES/68/1', date: '2014-03-27', title: 'T' },
      { ccode: 365, year: 2014, session: 68, vote: 3, resolution: 'A/RES/68/1', date: '2014-03-27', title: 'T' },
    ]); // prettier-ignore
  });

  it('stops when the source has no such roll call, or another resolution under its number', () => {
    for (const wrong of [
      { ...selected, rcid: 9 },
      { ...selected, unres: 'R/68/262' },
    ])
      expect(() => [...votesOn([wrong], votes)]).toThrow(
        expect.objectContaining({ code: 'roll-call-missing', exitCode: 3 }),
      );
  });
});
