import { describe, expect, it } from 'vitest';
import { igo } from '../../src/sources/igo/dataset.js';
import { institutions } from '../../src/sources/institutions/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import type { RawRow } from '../../src/sources/define.js';
import { membersOfBodies } from '../../src/sources/sanctions/bodies.js';
import { sanctions } from '../../src/sources/sanctions/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

const row = (sender: string, target: string, more: RawRow = {}): RawRow => ({
  case_id: 1,
  sanctioned_state: target,
  sanctioning_state: sender,
  begin: 2014,
  end: 2022,
  trade: 1,
  arms: 0,
  military: 0,
  financial: 1,
  travel: 0,
  other: 0,
  ...more,
});
const read = (sender: string, target: string, more?: RawRow) =>
  cleanRows(sanctions, { main: [row(sender, target, more)] });
const statesOf = (target: string, begin: number, end: number) =>
  read('UN', target, { begin, end }).clean[0]!.target.states;

describe('the cases of sanctions', () => {
  it('split sides into states and bodies, commas in names included', () => {
    const { clean, unmatched } = read('G7, EU, Macedonia', 'Gambia, The, Yemen, North, Syria');
    expect(clean[0]).toMatchObject({ types: ['trade', 'financial'], from: 2014, to: 2022 });
    const { sender, target } = clean[0]!;
    expect([sender.states.map(({ ccode }) => ccode), sender.bodies]).toEqual([[343], ['g7', 'eu']]);
    expect(target.states.map(({ ccode }) => ccode)).toEqual([420, 679, 652]);
    expect(unmatched).toEqual([]);
  });

  it('read a name as the state of the year', () => {
    expect(statesOf('Germany', 1985, 1995)).toEqual([
      { ccode: 260, from: 1985, to: 1989 },
      { ccode: 255, from: 1990, to: 1995 },
    ]);
    expect(statesOf('South Vietnam', 1974, 1977)).toEqual([
      { ccode: 817, from: 1974, to: 1975 },
      { ccode: 816, from: 1976, to: 1977 },
    ]);
    for (const [name, ccode] of [
      ['Transjordan', 663],
      ['Malagasy Republic', 580],
      ['Ceylon', 780],
      ['FRY', 345],
      ['North Vietnam', 816],
      ['Ethiopia (excludes Eritrea)', 530],
    ] as const)
      expect(statesOf(name, 1995, 1995), name).toEqual([{ ccode, from: 1995, to: 1995 }]);
  });

  it('leave those of the United Nations to the United Nations', () => {
    const { clean, unmatched } = read('UN', 'Iraq');
    expect(clean[0]!.sender).toEqual({ states: [], bodies: [], unitedNations: true });
    expect(unmatched).toEqual([]);
  });

  it('record groups and territories that are no state, and cases in doubt', () => {
    const names = 'Terrorist Organizations (Taliban), Hong Kong, Balkans, Western countries';
    const { unmatched } = read('Kimberly Process Participants', names);
    expect(unmatched.map(({ value, reason }) => [value, reason])).toEqual([
      ['Kimberly Process Participants', 'a body whose members are not known here'],
      ['Terrorist Organizations (Taliban)', 'armed non-state group'],
      ['Hong Kong', 'not a state (territory)'],
      ['Balkans', 'aggregate'],
      ['Western countries', 'aggregate'],
    ]);
    const doubtful = read('Kazakhstan', 'Russia', { case_id: 1519 });
    expect(doubtful.clean).toEqual([]);
    expect(doubtful.unmatched[0]!.reason).toContain('Kazakhstan denies it');
  });

  it('refuse an end before the beginning, and a case without a type', () => {
    expect(() => read('EU', 'Russia', { begin: 2020, end: 2019 })).toThrow('unexpected end');
    expect(() => read('EU', 'Russia', { trade: 0, financial: 0 })).toThrow('unexpected trade');
  });
});

describe.skipIf(rawAbsent)(needsRaw('the cases of the file'), () => {
  it('are 1,547, of which 88 of the United Nations, and no name is unknown', async () => {
    expect(rawRows('sanctions-gsdb4/gsdb_r4_cases.csv.gz')).toHaveLength(1547);
    const { clean, unmatched } = await readDataset(sanctions, rawRoot);
    expect(clean).toHaveLength(1545);
    expect(clean.filter(({ sender }) => sender.unitedNations)).toHaveLength(88);
    expect(unmatched.filter(({ reason }) => reason.startsWith('unknown'))).toEqual([]);
    expect(new Set(unmatched.map(({ value }) => value))).toContain(
      'Terrorist Organizations (ISIL and ANF)',
    );
  });

  it('have bodies whose members are those of the year', async () => {
    const [coded, list] = await Promise.all([
      readDataset(institutions, 'coded'),
      readDataset(igo, rawRoot),
    ]);
    const members = membersOfBodies(coded.clean, list.clean);
    const count = (body: Parameters<typeof members>[0], years: readonly number[]) =>
      years.map((year) => members(body, year).size);
    expect(count('eu', [1957, 1958, 1973, 1995, 2004, 2013, 2021])).toEqual([
      0, 6, 9, 15, 25, 28, 27,
    ]);
    expect(count('cocom', [1949, 1950, 1953, 1989, 1991, 1994, 1995])).toEqual([
      0, 11, 15, 17, 17, 17, 0,
    ]);
    expect(count('g7', [1974, 1976, 2000])).toEqual([0, 7, 7]);
    expect(count('comecon', [1950, 1991, 1992])).toEqual([7, 12, 0]);
    expect(count('au', [2014, 2017])).toEqual([52, 53]);
    expect(count('ecowas', [1976, 2022])).toEqual([15, 15]);
  });
});
