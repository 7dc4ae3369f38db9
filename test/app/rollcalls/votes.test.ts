import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import {
  compareVotes,
  voteStatistics,
  type VotesRequest,
} from '../../../src/app/rollcalls/votes.js';
import { votesCsv, votesJson } from '../../../src/app/rollcalls/votes-table.js';
import { needsRaw, rawAbsent, rawRoot } from '../../support/raw.js';

const folder = mkdtempSync(path.join(tmpdir(), 'votes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = path.join(folder, 'mine.csv');
writeFileSync(
  file,
  'rollcall,state,vote,period\n' +
    'a,USA,1,1\na,CHN,2,\na,"Union, European",3,\nb,USA,1,1\nb,CHN,1,\nb,FRA,3,\nc,FRA,3,2\nc,CHN,3,\n',
);

const usual: VotesRequest = {
  file,
  statistics: voteStatistics,
  yearOf: 'session',
  votes: 'all',
  nonUnanimousOnly: false,
  absences: 'left-out',
};

interface Written {
  readonly source: string;
  readonly params: object;
  readonly noStates: readonly string[];
  readonly periods: readonly { readonly medians: object }[];
  readonly voters: readonly { readonly id: number }[];
  readonly pairs: readonly Readonly<Record<string, unknown>>[];
}

describe('a comparison of a user’s roll calls', () => {
  it('of more pairs than memory holds is refused before they are compared, and one voter’s pairs are not', async () => {
    const many = path.join(folder, 'many.csv');
    const rows = Array.from(
      { length: 5600 },
      (_, at) => `a,voter ${at},${at % 2 === 0 ? 'y' : 'n'}\n`,
    );
    writeFileSync(many, `rollcall,state,vote\n${rows.join('')}`);
    await expect(compareVotes({ ...usual, file: many })).rejects.toMatchObject({
      exitCode: 3,
      code: 'too-large',
      details: { file: many, value: '15,677,200' },
    });
    const one = await compareVotes({ ...usual, file: many, states: ['voter 7'] });
    expect(one.periods).toMatchObject([{ voters: 5600, pairs: 5599, rollCalls: 1 }]);
  });

  it('writes names that a spreadsheet would run as texts, and reads them as they were', async () => {
    const odd = path.join(folder, 'odd.csv');
    writeFileSync(odd, "rollcall,state,vote\na,=1+1,y\na,'=1+1,n\na,-x,y\n");
    await expect(compareVotes({ ...usual, file: odd })).rejects.toMatchObject({
      code: 'double-vote',
    });
    writeFileSync(odd, "rollcall,state,vote\na,=1+1,y\na,''=1+1,n\na,-x,y\n");
    const votes = await compareVotes({ ...usual, file: odd, votersAs: 'names' });
    expect(votes.voters.map(({ name }) => name)).toEqual(['=1+1', "'=1+1", '-x']);
    expect(votesCsv(votes)).toContain("1,'=1+1,2,''=1+1,1,");
  });

  it('has a row of CSV for each pair and period', async () => {
    const rows: string[][] = parse(votesCsv(await compareVotes(usual)));
    expect(rows).toEqual([
      ['voter1', 'name1', 'voter2', 'name2', 'period', 'n', 'agreement', 'identity', 'kappa', 'pi'],
      ['2', 'United States', '220', 'France', '1', '1', '0', '0', '0', '-1'],
      ['2', 'United States', '710', 'China', '1', '2', '0.75', '0.5', '0', '-0.33333333333333326'],
      ['2', 'United States', '1001', 'Union, European', '1', '1', '0', '0', '0', '-1'],
      ['220', 'France', '710', 'China', '1', '1', '0', '0', '0', '-1'],
      ['710', 'China', '1001', 'Union, European', '1', '1', '0.5', '0', '0', '-1'],
      ['220', 'France', '710', 'China', '2', '1', '1', '1', '', ''],
    ]);
  });

  it('says in JSON what was compared, and why a value is missing', async () => {
    const request = { ...usual, statistics: ['agreement', 'kappa'] as const };
    const written = JSON.parse(votesJson(await compareVotes(request))) as Written;
    expect(written).toMatchObject({
      source: 'mine.csv',
      votersAs: 'states',
      params: { yearOf: 'session', absences: 'left-out' },
      noStates: ['Union, European'],
      periods: [
        { period: 1, rollCalls: 2, voters: 4, pairs: 5, medians: { agreement: 0, kappa: 0 } },
        { period: 2, rollCalls: 1, voters: 2, pairs: 1, medians: { agreement: 1, kappa: null } },
      ],
    });
    expect(written.pairs).toHaveLength(6);
    expect(written.pairs[0]).toEqual({ voter1: 2, voter2: 220, period: 1, n: 1, agreement: 0, kappa: 0 }); // prettier-ignore
    expect(written.pairs[5]).toMatchObject({ kappa: null, reason: 'zero-variance' });
  });

  it.each([
    [
      ['China'],
      undefined,
      [
        [0, 2],
        [1, 2],
        [2, 3],
        [1, 2],
      ],
    ],
    [
      ['usa', '710', 'France'],
      undefined,
      [
        [0, 1],
        [0, 2],
        [1, 2],
        [1, 2],
      ],
    ],
    [['union, european', 'CHN'], undefined, [[2, 3]]],
    [['Union', 'European', 'CHN'], undefined, [[2, 3]]],
    [['China', 'usa', 'CHN'], undefined, [[0, 2]]],
    [undefined, [2, 2], [[1, 2]]],
  ] as const)('of %j in %j has the pairs asked for', async (states, periods, expected) => {
    const { dyads } = await compareVotes({
      ...usual,
      ...(states && { states }),
      ...(periods && { periods }),
    });
    const pairs = Array.from({ length: dyads.rows }, (_, row) => [dyads.voter1[row], dyads.voter2[row]]); // prettier-ignore
    expect(pairs).toEqual(expected);
    for (const values of Object.values(dyads.values)) expect(values.length).toBe(dyads.rows);
  });

  it('of all voters is that of no voters in particular', async () => {
    const [all, none] = [
      await compareVotes({ ...usual, states: ['all'] }),
      await compareVotes(usual),
    ];
    expect(all.dyads).toEqual(none.dyads);
  });

  it('of one voter has nobody to compare with', async () => {
    const alone = path.join(folder, 'alone.csv');
    writeFileSync(alone, 'rollcall,state,vote\na,Ash,yes\nb,Ash,no\n');
    await expect(compareVotes({ ...usual, file: alone })).rejects.toMatchObject({
      code: 'one-voter',
      exitCode: 3,
      details: { file: alone, value: 'Ash' },
    });
  });

  it.each([
    [{ states: ['Brazil'] }, 'unknown-voter'],
    [{ states: ['Untied States'] }, 'unknown-voter'],
    [{ states: [] }, 'no-voters'],
    [{ periods: [2, 1] as const }, 'reversed-periods'],
    [{ periods: [3, 9] as const }, 'nothing-to-compare'],
  ])('refuses %j', async (change, code) => {
    await expect(compareVotes({ ...usual, ...change })).rejects.toMatchObject({
      code,
      exitCode: 2,
      hint: expect.stringMatching(/\S/) as string,
    });
  });
});

describe.skipIf(rawAbsent)(needsRaw('a comparison of the General Assembly'), () => {
  it('has the year beside the session', async () => {
    const votes = await compareVotes({
      yearOf: 'session',
      votes: 'all',
      nonUnanimousOnly: false,
      absences: 'left-out',
      statistics: ['kappa'],
      states: ['RUS', 'CHN'],
      periods: [50, 73],
      rawRoot,
    });
    const rows: string[][] = parse(votesCsv(votes));
    expect(rows).toHaveLength(25);
    expect(rows[1]).toEqual(['365', 'Russia', '710', 'China', '50', '1995', '78', '-0.06557377049180335']); // prettier-ignore
    expect(votes.periods[0]).toMatchObject({ period: 50, rollCalls: 81, voters: 2, pairs: 1 });
  });
});
