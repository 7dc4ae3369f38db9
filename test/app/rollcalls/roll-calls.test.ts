import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRollCalls } from '../../../src/app/rollcalls/roll-calls.js';
import { DataError, UsageError, type CounterpoiseError } from '../../../src/core/errors.js';
import type { RollCalls } from '../../../src/core/roll-calls.js';
import { needsRaw, rawAbsent, rawRoot } from '../../support/raw.js';

const folder = mkdtempSync(path.join(tmpdir(), 'roll-calls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (content: string | Buffer, name = 'mine.csv'): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};

const load = (content: string | Buffer): Promise<RollCalls> => loadRollCalls(file(content));

/** The votes by roll call: one digit for each voter, in the order of the columns. */
const linesOf = ({ ids, voters, votes }: RollCalls): Record<string, string> =>
  Object.fromEntries(
    ids.map((id, row) => [
      id,
      [...votes.subarray(row * voters.length, (row + 1) * voters.length)].join(''),
    ]),
  );

async function refused(content: string | Buffer): Promise<CounterpoiseError> {
  const error: unknown = await load(content).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(DataError);
  const known = error as DataError;
  expect(known.details.file).toBe(path.join(folder, 'mine.csv'));
  expect(known.details.dataset).toBeUndefined();
  expect(known.hint).toMatch(/\S/);
  return known;
}

const small = 'rollcall,state,vote\na,USA,yes\na,CHN,no\nb,Russia,2\nb,840,y\n';

describe('a user’s roll calls', () => {
  it('are read from long form, states by any code or name, votes in words, numbers or letters', async () => {
    const calls = await load(
      'state,vote,rollcall,note\nUSA,yes,a,x\nChina,NO,a,x\nru,2,b,\n2,y,b,\nFrance,A,c,\nFRN,absent,b,\nCHN,3,c,\nRUS,8,a,\n',
    );
    expect(calls.voters).toEqual([
      { id: 2, name: 'United States' },
      { id: 220, name: 'France' },
      { id: 365, name: 'Russia' },
      { id: 710, name: 'China' },
    ]);
    expect(linesOf(calls)).toEqual({ a: '1003', b: '1020', c: '0203' });
    expect([...calls.periods]).toEqual([1, 1, 1]);
    expect([...calls.parts]).toEqual([255, 255, 255]);
    expect(calls).not.toHaveProperty('titles');
    expect(calls).not.toHaveProperty('issues');
  });

  it('stand by period, then date, then as in the file', async () => {
    const calls = await load(
      'rollcall,state,vote,period,date,title,part,issues\n' +
        'late,USA,1,2,2012-03-01,Third,1,me; nu\nlate,CHN,2,,,,,\n' +
        'tie,USA,1,1,2011-05,Second,,\nfirst,USA,1,1,2011,First,0,\nsame,USA,3,1,2011-05,Same,0,hr\n',
    );
    expect(calls.ids).toEqual(['first', 'tie', 'same', 'late']);
    expect([...calls.periods]).toEqual([1, 1, 1, 2]);
    expect([...calls.years]).toEqual([2011, 2011, 2011, 2012]);
    expect([...calls.parts]).toEqual([0, 255, 0, 1]);
    expect(calls.titles).toEqual(['First', 'Second', 'Same', 'Third']);
    expect(calls.issues).toEqual([[], [], ['hr'], ['me', 'nu']]);
  });

  it('have the year of their date as period, or the period as year', async () => {
    const dated = await load('rollcall,state,vote,date\na,USA,1,1999-12-31\nb,USA,1,1998\n');
    expect([[...dated.periods], [...dated.years]]).toEqual([[1998, 1999], [1998, 1999]]); // prettier-ignore
    const counted = await load('rollcall,state,vote,period\na,USA,1,7\nb,USA,1,3\n');
    expect([[...counted.periods], [...counted.years]]).toEqual([[3, 7], [3, 7]]); // prettier-ignore
  });

  it('name a predecessor by the code of the present holder in its years', async () => {
    const rows = 'a,DEU,1,1975\na,USA,1,1975\nb,DEU,1,1995\nb,USA,1,1995\n';
    const { voters } = await load(`rollcall,state,vote,date\n${rows}`);
    expect(voters.map(({ id }) => id)).toEqual([2, 255, 260]);
    const sessions = await load(`rollcall,state,vote,period\n${rows.replace(/19/g, '')}`);
    expect(sessions.voters.map(({ id }) => id)).toEqual([2, 255]);
  });

  it('keep who is no state beside states, under a number that no state has', async () => {
    const { voters } = await load(
      'rollcall,state,vote\na,USA,1\na,CHN,1\na,European Union,3\na,Atlantis,2\na,RUS,1\n',
    );
    expect(voters.map(({ id }) => id)).toEqual([2, 365, 710, 1001, 1002]);
    expect(voters.at(-1)!.name).toBe('Atlantis');
  });

  it.each([
    ['members of a parliament', 'Jordan', 'Merkel', 'Blair'],
    ['numbers that are not all those of states', '1', '2', '20'],
  ])('take %s for plain voters', async (_, ...names) => {
    const rows = names.map((name) => `a,${name},1\n`).join('');
    const { voters } = await load(`rollcall,state,vote\n${rows}`);
    expect(voters).toEqual(names.map((name, index) => ({ id: index + 1, name })));
  });

  it('may be compressed, have Windows line ends and a byte order mark', async () => {
    const plain = linesOf(await load(small.replace('840', 'US')));
    expect(linesOf(await load(gzipSync(small.replace('840', 'US'))))).toEqual(plain);
    const windows = `\uFEFF${small.replace('840', 'US').replaceAll('\n', '\r\n')}`;
    expect(linesOf(await load(windows))).toEqual(plain);
  });
});

describe('a damaged file of roll calls is refused', () => {
  it.each([
    ['empty', '', 'raw-empty', 1, undefined],
    ['a header alone', 'rollcall,state,vote\n', 'raw-empty', 1, undefined],
    ['cut within a row', small.slice(0, small.lastIndexOf(',')), 'raw-csv', 5, 'state'],
    ['cut within the last field', small.slice(0, -1), 'raw-cut', 5, undefined],
    ['cut within quotes', `${small}c,"United St`, 'raw-csv', 6, undefined],
    ['another header', small.replace('rollcall', 'rcid'), 'raw-header', 1, 'rollcall'],
    ['a column twice', 'rollcall,state,vote,vote\na,USA,1,1\n', 'raw-header', 1, 'vote'],
    ['semicolons', small.replaceAll(',', ';'), 'raw-separator', 1, undefined],
    ['a vote that is none', small.replace('no', 'maybe'), 'raw-value', 3, 'vote'],
    ['a vote that is no number of one', small.replace('2\n', '4\n'), 'raw-value', 4, 'vote'],
    ['no vote', small.replace(',no', ','), 'raw-value', 3, 'vote'],
    ['no state', small.replace('CHN', ''), 'raw-value', 3, 'state'],
    ['a vote twice', `${small}a,USA,no\n`, 'double-vote', 6, 'state'],
    ['two votes under two names', `${small}a,China,no\n`, 'double-vote', 6, 'state'],
    ['a shared name', `${small}a,Korea,no\n`, 'ambiguous-state', 6, 'state'],
    [
      'a period that is no number',
      'rollcall,state,vote,period\na,USA,1,first\n',
      'raw-value',
      2,
      'period',
    ],
    [
      'a date that does not exist',
      'rollcall,state,vote,date\na,USA,1,2001-02-30\n',
      'raw-value',
      2,
      'date',
    ],
    [
      'a period of some only',
      'rollcall,state,vote,period\na,USA,1,1\nb,USA,1,\n',
      'raw-value',
      3,
      'period',
    ],
    [
      'rows that contradict each other',
      'rollcall,state,vote,period\na,USA,1,1\na,CHN,1,2\n',
      'contradiction',
      3,
      'period',
    ],
    ['a part that is none', 'rollcall,state,vote,part\na,USA,1,whole\n', 'raw-value', 2, 'part'],
    ['UTF-16', Buffer.from(`\uFEFF${small}`, 'utf16le'), 'raw-encoding', 1, undefined],
    [
      'Latin-1',
      Buffer.from(small.replace('CHN', 'Côte d’Ivoire'.replace('’', "'")), 'latin1'),
      'raw-encoding',
      3,
      'state',
    ],
    ['a workbook', Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'), 'raw-form', 1, undefined],
    ['half an archive', gzipSync(small).subarray(0, 20), 'raw-file-damaged', undefined, undefined],
  ])('%s', async (_, content, code, line, column) => {
    const error = await refused(content);
    expect(error).toMatchObject({ code });
    expect(error.details.expected).toMatch(/\S/);
    expect(error.details.line).toBe(line);
    if (column !== undefined) expect(error.details.column).toBe(column);
  });

  it('names the value', async () => {
    expect((await refused(small.replace('no', 'maybe'))).details.value).toBe('maybe');
  });
});

it('says how to import the roll calls of the UN where they are not there', async () => {
  const error: unknown = await loadRollCalls(undefined, { rawRoot: folder }).catch(
    (cause: unknown) => cause,
  );
  expect(error).toMatchObject({ code: 'needs-import', exitCode: 3 });
  expect((error as DataError).hint).toContain(
    'counterpoise data import un-votes un_roll_calls.csv.gz un_votes.csv.gz',
  );
});

it('refuses a file that is not there, and a folder', async () => {
  await expect(loadRollCalls(path.join(folder, 'none.csv'))).rejects.toThrow(UsageError);
  await expect(loadRollCalls(folder)).rejects.toMatchObject({ code: 'cannot-read', exitCode: 6 });
});

describe.skipIf(rawAbsent)(needsRaw('the roll calls of the UN'), () => {
  let calls: RollCalls;
  beforeAll(async () => (calls = await loadRollCalls(undefined, { rawRoot })));

  it('hold every ballot of the source, by session', () => {
    const cast = calls.votes.reduce((sum, vote) => sum + Number(vote > 0), 0);
    expect([calls.ids.length, cast]).toEqual([6203, 870_109]);
    expect(calls.periods.every((period, row) => row === 0 || period >= calls.periods[row - 1]!)).toBe(true); // prettier-ignore
  });

  it('have the votes, flags, years and titles of single rows', () => {
    const of = (rcid: number, state: number): number =>
      calls.votes[
        calls.ids.indexOf(String(rcid)) * calls.voters.length +
          calls.voters.findIndex(({ id }) => id === state)
      ]!;
    const cast = { 365: 3, 710: 2, 2: 1, 705: 2 };
    for (const [ccode, vote] of Object.entries(cast)) expect(of(5309, Number(ccode))).toBe(vote);
    // Kyrgyzstan is not listed.
    expect(of(5309, 703)).toBe(0);
    const [first, crimea] = [calls.ids.indexOf('3'), calls.ids.indexOf('5309')];
    expect([calls.parts[first], calls.parts[crimea]]).toEqual([1, 0]);
    expect([calls.periods[crimea], calls.years[crimea]]).toEqual([68, 2014]);
    expect(calls.titles![first]).toBe('AMENDMENTS, RULES OF PROCEDURE');
    expect(calls.descriptions![first]).toMatch(/^TO ADOPT A CUBAN AMENDMENT/);
    expect(calls.voters[0]).toEqual({ id: 2, name: 'United States' });
  });
});
