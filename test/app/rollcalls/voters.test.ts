import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readingNotes } from '../../../src/app/rollcalls/roll-call-notes.js';
import type { LoadedRollCalls } from '../../../src/app/rollcalls/roll-call-source.js';
import { loadRollCalls } from '../../../src/app/rollcalls/roll-calls.js';
import type { VoterKind } from '../../../src/app/rollcalls/voters.js';
import { processorTime } from '../../support/processor.js';

const folder = mkdtempSync(path.join(tmpdir(), 'voters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function load(content: string, voters?: VoterKind): Promise<LoadedRollCalls> {
  const file = path.join(folder, 'mine.csv');
  writeFileSync(file, content);
  return loadRollCalls(file, voters === undefined ? {} : { voters });
}

/** One roll call in which all of them vote. */
const among = (names: readonly string[], voters?: VoterKind): Promise<LoadedRollCalls> =>
  load(`rollcall,state,vote\n${names.map((name) => `a,${name},yes\n`).join('')}`, voters);

const namesOf = ({ voters }: LoadedRollCalls): string[] => voters.map(({ name }) => name);
const readAs = async (names: readonly string[]): Promise<string> =>
  (await among(names)).source.reading!.voters.as;

const codes = {
  brazil: 'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO',
  germany: 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH',
  america:
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY',
  // Eurostat writes EL for Greece, which is no code of ISO 3166.
  union: 'AT BE BG HR CY CZ DK EE FI FR DE EL HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE UK',
} as const;

describe('the voters of a file', () => {
  it.each(['brazil', 'germany', 'america'] as const)(
    'are no states where the two-letter codes are those of %s, though many are codes of states',
    async (federation) => {
      const list = codes[federation].split(' ');
      const calls = await among(list);
      expect(calls.source.reading!.voters.as).toBe('names');
      expect(calls.source.reading!.voters.ofStates.length).toBeGreaterThan(list.length / 3);
      expect(namesOf(calls)).toEqual(list);
      expect(calls.voters[0]!.id).toBe(1);
    },
  );

  it('are states where nine in ten two-letter codes are, with the others beside them', async () => {
    const calls = await among(codes.union.split(' '));
    expect(calls.source.reading!.voters).toMatchObject({ as: 'states', others: ['EL'] });
    expect(calls.voters.at(-1)).toEqual({ id: 1001, name: 'EL' });
    expect(namesOf(calls)).toContain('Germany');
  });

  it('are states where more than half of longer names are', async () => {
    expect(await readAs(['USA', 'China', 'Atlantis'])).toBe('states');
    expect(await readAs(['USA', 'Utopia', 'Atlantis', 'China'])).toBe('names');
    // One short code among them, and half is not enough.
    expect(await readAs(['USA', 'China', 'France', 'XX'])).toBe('names');
  });

  it('are what the request says, whatever their names', async () => {
    const federal = ['IN', 'CA', 'GA'];
    expect(namesOf(await among(federal))).toEqual(['Canada', 'Gabon', 'India']);
    expect(namesOf(await among(federal, 'names'))).toEqual(federal);
    const mixed = ['Utopia', 'Atlantis', 'Jordan', '999', '200'];
    expect(namesOf(await among(mixed))).toEqual(mixed);
    const states = await among(mixed, 'states');
    expect(states.voters.map(({ id }) => id)).toEqual([200, 663, 1001, 1002, 1003]);
  });

  it('may share the name of several states, unless they are none', async () => {
    const korea = ['Korea', 'USA', 'China'];
    await expect(among(korea)).rejects.toMatchObject({
      code: 'ambiguous-state',
      hint: expect.stringContaining('--voters names') as string,
    });
    expect(namesOf(await among(korea, 'names'))).toEqual(korea);
  });

  it('are asked for only with a file', async () => {
    await expect(loadRollCalls(undefined, { voters: 'names' })).rejects.toMatchObject({
      code: 'voters-without-file',
      exitCode: 2,
    });
  });

  it('are read in a moment though nobody is a state', async () => {
    const started = processorTime();
    await among(Array.from({ length: 5000 }, (_, at) => `Member ${at}`));
    expect(processorTime() - started).toBeLessThan(5000);
  });

  it('are no more than can be told apart', async () => {
    const many = Array.from({ length: 32_768 }, (_, at) => `m${at}`);
    await expect(among(many)).rejects.toMatchObject({ code: 'too-large', exitCode: 3 });
    expect((await among(many.slice(1))).voters).toHaveLength(32_767);
  });
});

describe('what a reader is told', () => {
  const told = async (names: readonly string[], voters?: VoterKind): Promise<string[]> =>
    readingNotes((await among(names, voters)).source);

  it('is who the voters were taken for, and how to change it', async () => {
    expect(await told(['IN', 'CA', 'GA'])).toEqual([
      'voters are read as states (IN is India, CA is Canada, GA is Gabon): --voters names keeps the names of the file',
    ]);
    expect(await told(['India', 'Canada', 'Gabon'])).toEqual([
      'voters are read as states: --voters names keeps the names of the file',
    ]);
    const [note] = await told(codes.brazil.split(' '));
    expect(note).toMatch(/^voters are kept .* 14 of 27 are .* \(AL, AM, BA, ES, MA and 9 more\)/);
    expect(note).toContain('--voters states');
  });

  it('is who is no state among states', async () => {
    const others = 'Utopia, Atlantis are no states and vote under their own names';
    const names = ['USA', 'China', 'France', 'Utopia', 'Atlantis'];
    expect((await told(names))[0]).toContain(`; ${others}: --voters names`);
    expect(await told(names, 'states')).toEqual([others]);
  });

  it('is nothing where the names leave no doubt, or the request none', async () => {
    expect(await told(['Ash', 'Birch'])).toEqual([]);
    expect(await told(['IN', 'CA'], 'names')).toEqual([]);
    expect(await told(['IN', 'CA'], 'states')).toEqual([]);
  });

  it('is that names differ in case alone, columns have no effect, and 2 may not mean no', async () => {
    const { source } = await load(
      'RollCall, State ,VOTE,session,remark\na,Ash,1,1,x\na,ash,2,1,x\na,Birch,2,1,\n',
    );
    expect(readingNotes(source)).toEqual([
      'names that differ in case or spaces alone are voters of their own: "Ash" and "ash"',
      'the columns session, remark are not used: session would have to be called period',
      'the vote 2 is an abstention, and mine.csv has no vote against: write no where 2 means that',
    ]);
    const odd = await load('rollcall,state,vote,constructor\na,Ash,y,1\na,Birch,n,1\n');
    expect(readingNotes(odd.source)).toEqual(['the column constructor is not used']);
    const against = await load('rollcall,state,vote\na,Ash,1\na,Birch,2\na,Cedar,3\n');
    expect(readingNotes(against.source)).toEqual([]);
  });
});

it('votes are read in the words of several parliaments', async () => {
  const words = ['Yea', 'aye', 'For', 'NAY', 'against', 'Abstained', 'abstention', 'absent'];
  const rows = words.map((word, at) => `a,Member ${at},${word}\n`).join('');
  expect([...(await load(`rollcall,state,vote\n${rows}`)).votes]).toEqual([1, 1, 1, 3, 3, 2, 2, 0]);
});
