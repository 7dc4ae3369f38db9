import { beforeAll, describe, expect, it } from 'vitest';
import { issueCodes } from '../../src/core/vote-issues.js';
import type { RawRow } from '../../src/sources/define.js';
import { readDataset, type DatasetReading } from '../../src/sources/read.js';
import { unVotes, type CleanUnVotes } from '../../src/sources/un-votes/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const call = (rcid: number, session: number, more: RawRow = {}): RawRow => ({
  rcid,
  session,
  date: `${session + 1945}-12-01`,
  unres: `R/${session}/${rcid}`,
  amend: null,
  para: null,
  ...more,
});
const vote = (rcid: number, country: string, code: string | null, choice: string): RawRow => ({
  rcid,
  country,
  country_code: code,
  vote: choice,
});

const issue = (rcid: number, code: string, label: string): RawRow => ({
  rcid,
  short_name: code,
  issue: label,
});

const votesOf = ({ rollCalls, offsets, ccode, vote: votes }: CleanUnVotes) =>
  rollCalls.map(({ rcid }, r) => [
    rcid,
    Array.from(ccode.slice(offsets[r], offsets[r + 1])).map((state, i) => [
      state,
      votes[offsets[r]! + i],
    ]),
  ]);

describe('un-votes', () => {
  it('orders votes by roll call and keeps one without votes', () => {
    const { clean } = cleanRows(unVotes, {
      rollCalls: [call(9, 60), call(4, 60), call(5, 60)],
      votes: [
        vote(9, 'Russia', 'RU', 'no'),
        vote(4, 'Namibia', 'NA', 'abstain'),
        vote(9, 'China', 'CN', 'yes'),
      ],
    });
    expect(votesOf(clean)).toEqual([
      [4, [[565, 2]]],
      [5, []],
      [9, [[365, 3], [710, 1]]], // prettier-ignore
    ]);
  });

  it('reads empty flags as whole resolutions and 1 in either flag as a part', () => {
    const { clean } = cleanRows(unVotes, {
      rollCalls: [
        call(1, 60),
        call(2, 60, { amend: '0', para: '0' }),
        call(3, 60, { amend: '1' }),
        call(4, 60, { amend: '0', para: '1' }),
      ],
      votes: [],
    });
    expect(clean.rollCalls.map(({ part }) => part)).toEqual([0, 0, 1, 1]);
  });

  it('calls a roll call unanimous by everyone listed, matched to a state or not', () => {
    const { clean, unmatched } = cleanRows(unVotes, {
      rollCalls: [call(1, 60), call(2, 60), call(3, 60)],
      votes: [
        vote(1, 'Russia', 'RU', 'no'),
        vote(1, 'China', 'CN', 'no'),
        vote(2, 'Russia', 'RU', 'yes'),
        vote(2, 'China', 'CN', 'yes'),
        vote(2, 'Atlantis', null, 'abstain'),
      ],
    });
    expect(clean.rollCalls.map(({ unanimous }) => unanimous)).toEqual([true, false, false]);
    expect(votesOf(clean)[1]).toEqual([2, [[365, 1], [710, 1]]]); // prettier-ignore
    expect(unmatched).toMatchObject([{ value: 'Atlantis', reason: 'unknown name', rows: 1 }]);
  });

  it('moves West Germany and North Yemen to their successors from session 45 on', () => {
    const both = (rcid: number): RawRow[] => [
      vote(rcid, 'Federal Republic of Germany', null, 'yes'),
      vote(rcid, 'Yemen Arab Republic', null, 'yes'),
      vote(rcid, 'Czechoslovakia', 'CS', 'yes'),
    ];
    const { clean } = cleanRows(unVotes, {
      rollCalls: [call(1, 44), call(2, 45), call(3, 47, { date: '1993-04-01' })],
      votes: [...both(1), ...both(2), vote(3, 'Czechoslovakia', 'CS', 'yes')],
    });
    expect(
      clean.rollCalls.map((_, r) => [...clean.ccode.slice(clean.offsets[r], clean.offsets[r + 1])]),
    ).toEqual(
      [[260, 678, 315], [255, 679, 315], [315]], // prettier-ignore
    );
  });

  it('refuses two votes of one state and a vote on an unlisted roll call', () => {
    const twice = [vote(1, 'Russia', 'RU', 'no'), vote(1, 'USSR', null, 'no')];
    expect(() => cleanRows(unVotes, { rollCalls: [call(1, 40)], votes: twice })).toThrow(
      expect.objectContaining({ code: 'double-vote', exitCode: 3 }),
    );
    expect(() =>
      cleanRows(unVotes, { rollCalls: [call(1, 40)], votes: [vote(2, 'Russia', 'RU', 'no')] }),
    ).toThrow(expect.objectContaining({ code: 'unknown-roll-call' }));
  });

  it('codes a roll call as none, one or several issues, in whatever order they stand', () => {
    const { clean } = cleanRows(unVotes, {
      rollCalls: [call(1, 60), call(2, 60), call(3, 60)],
      votes: [],
      issues: [
        issue(3, 'hr', 'Human rights'),
        issue(1, 'co', 'Colonialism'),
        issue(3, 'me', 'Palestinian conflict'),
      ],
    });
    expect(clean.rollCalls.map(({ issues }) => issues)).toEqual([['co'], [], ['me', 'hr']]);
  });

  it('leaves colonialism and development out of session 74 where they repeat disarmament', () => {
    const coded = (rcid: number) => [
      issue(rcid, 'ec', 'Economic development'),
      issue(rcid, 'co', 'Colonialism'),
      issue(rcid, 'di', 'Arms control and disarmament'),
    ];
    const { clean } = cleanRows(unVotes, {
      rollCalls: [call(1, 73), call(2, 74), call(3, 74)],
      votes: [],
      issues: [...coded(1), ...coded(2), issue(3, 'co', 'Colonialism')],
    });
    expect(clean.rollCalls.map(({ issues }) => issues)).toEqual([
      ['di', 'co', 'ec'],
      ['di'],
      ['co'],
    ]);
  });

  it('refuses an issue of an unlisted roll call and one under the name of another', () => {
    const read = (...issues: RawRow[]) =>
      cleanRows(unVotes, { rollCalls: [call(1, 40)], votes: [], issues });
    expect(() => read(issue(2, 'hr', 'Human rights'))).toThrow(
      expect.objectContaining({
        code: 'unknown-roll-call',
        details: expect.objectContaining({ column: 'rcid', value: 2 }) as unknown,
      }),
    );
    expect(() => read(issue(1, 'hr', 'Colonialism'))).toThrow(
      expect.objectContaining({
        code: 'raw-value',
        exitCode: 3,
        details: expect.objectContaining({
          column: 'issue',
          value: 'Colonialism',
          expected: 'Human rights, the name of hr',
        }) as unknown,
      }),
    );
  });

  it('refuses a date that is none', () => {
    expect(() =>
      cleanRows(unVotes, { rollCalls: [call(1, 40, { date: '1985' })], votes: [] }),
    ).toThrow('is not a day');
  });
});

describe.skipIf(rawAbsent)(needsRaw('un-votes from raw files'), () => {
  let reading: DatasetReading<CleanUnVotes>;
  beforeAll(async () => {
    reading = await readDataset(unVotes, rawRoot);
  });

  it('matches every vote; 82 unanimous roll calls, 81 yes and one no', () => {
    const { clean, unmatched } = reading;
    expect(unmatched).toEqual([]);
    expect([clean.rollCalls.length, clean.ccode.length]).toEqual([6203, 870_109]);
    const first = clean.rollCalls.flatMap(({ unanimous }, r) =>
      unanimous ? [clean.vote[clean.offsets[r]!]!] : [],
    );
    expect([1, 2, 3].map((v) => first.filter((x) => x === v).length)).toEqual([81, 0, 1]);
  });

  it('codes 4,099 roll calls as an issue, 1,384 of them as several', () => {
    const { rollCalls } = reading.clean;
    const counts = Object.fromEntries(issueCodes.map((code) => [code, 0]));
    for (const { issues } of rollCalls) for (const code of issues) counts[code]!++;
    // 16 fewer under co and ec than the source has.
    expect(counts).toEqual({ me: 1061, nu: 855, di: 1092, hr: 1015, co: 941, ec: 749 });
    expect(rollCalls.filter(({ issues }) => issues.length > 0)).toHaveLength(4099);
    expect(rollCalls.filter(({ issues }) => issues.length > 1)).toHaveLength(1384);
  });

  it('holds Taiwan until session 26 and the People’s Republic from it, never on one roll call', () => {
    const { clean } = reading;
    const sessions = new Map<number, Set<number>>([[710, new Set()], [713, new Set()]]); // prettier-ignore
    let together = 0;
    clean.rollCalls.forEach(({ session }, r) => {
      const states = clean.ccode.slice(clean.offsets[r], clean.offsets[r + 1]);
      for (const [state, seen] of sessions) if (states.includes(state)) seen.add(session);
      if (states.includes(710) && states.includes(713)) together++;
    });
    expect(together).toBe(0);
    expect(Math.max(...sessions.get(713)!)).toBe(26);
    expect(Math.min(...sessions.get(710)!)).toBe(26);
  });
});
