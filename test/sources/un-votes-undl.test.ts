import { beforeAll, describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { readDataset } from '../../src/sources/read.js';
import { unVotes } from '../../src/sources/un-votes/dataset.js';
import { unVotesLibrary, type LibraryVotes } from '../../src/sources/un-votes-undl/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const call = (more: RawRow = {}): RawRow => ({
  ...{ undl_id: 1, symbol: 'A/RES/45/1', session: '45', date: '1990-12-04', title: 'On this' },
  ...{ agenda: null, yes: 1, no: 1, abstain: 0, nonvoting: 1 },
  ...more,
});
const state = (iso3: string, ccode: number, votes: string): RawRow => ({ iso3, ccode, votes });
const cleaned = (rollCalls: RawRow[], states: RawRow[]): LibraryVotes =>
  cleanRows(unVotesLibrary, { rollCalls, states }).clean;

const votesOf = ({ offsets, ccode, vote }: LibraryVotes, r: number): Record<number, number> =>
  Object.fromEntries(
    Array.from({ length: offsets[r + 1]! - offsets[r]! }, (_, i) => [
      ccode[offsets[r]! + i]!,
      vote[offsets[r]! + i]!,
    ]),
  );

describe('un-votes-undl', () => {
  const three = [state('USA', 2, 'Y'), state('CHN', 710, 'N'), state('IND', 750, 'X')];

  it('leaves out who is absent or no member', () => {
    expect(votesOf(cleaned([call()], [...three, state('DEU', 260, '.')]), 0)).toEqual({
      2: 1,
      710: 3,
    });
  });

  it('gives the seat of China to 713 until 24 October 1971', () => {
    for (const [date, holder] of [
      ['1971-10-24', 713],
      ['1971-10-25', 710],
    ] as const)
      expect(votesOf(cleaned([call({ session: '26', date })], three), 0)).toEqual({
        2: 1,
        [holder]: 3,
      });
  });

  it('counts a special session to the regular one in progress', () => {
    const sessionOn = (session: string, date: string) =>
      cleaned([call({ session, date })], three).rollCalls[0]!.session;
    expect(sessionOn('ES-11', '2022-03-02')).toBe(76);
    expect(sessionOn('ES-11', '2022-10-12')).toBe(77);
    expect(sessionOn('ES-8', '1981-09-14')).toBe(35);
    expect(sessionOn('ES-4', '1960-09-20')).toBe(15);
    expect(sessionOn('S-1', '1947-05-05')).toBe(1);
    expect(() => sessionOn('11emsp', '2022-03-02')).toThrow('no session');
  });

  it('says whether all who voted agree', () => {
    const alike = call({ yes: 2, no: 0 });
    const votes = [state('USA', 2, 'YY'), state('CHN', 710, 'YN')];
    const { rollCalls } = cleaned([alike, call({ undl_id: 2 })], votes);
    expect(rollCalls.map(({ unanimous }) => unanimous)).toEqual([true, false]);
  });

  it('refuses votes that do not add up, other letters and rows of another length', () => {
    expect(() => cleaned([call({ yes: 2 })], three)).toThrow('do not add up');
    expect(() => cleaned([call()], [state('USA', 2, 'y')])).toThrow('one letter for each');
    expect(() => cleaned([call()], [state('USA', 2, 'YY')])).toThrow('one letter for each');
  });
});

describe.skipIf(rawAbsent)(needsRaw('un-votes-undl from raw files'), () => {
  let votes: LibraryVotes;
  beforeAll(async () => {
    votes = (await readDataset(unVotesLibrary, rawRoot)).clean;
  });
  const on = (resolution: string): Record<number, number> =>
    votesOf(
      votes,
      votes.rollCalls.findIndex((one) => one.resolution === resolution),
    );
  const totals = (resolution: string): number[] => {
    const cast = Object.values(on(resolution));
    return [1, 3, 2].map((ballot) => cast.filter((one) => one === ballot).length);
  };

  it('has the votes on the invasion of Ukraine', () => {
    expect(votes.rollCalls).toHaveLength(5536);
    expect(totals('A/RES/ES-11/1')).toEqual([141, 5, 35]);
    const first = on('A/RES/ES-11/1');
    expect([365, 370, 710, 750, 705].map((ccode) => first[ccode])).toEqual([3, 3, 2, 2, 2]);
    expect(first[704]).toBeUndefined();
    expect(totals('A/RES/ES-11/7')).toEqual([93, 18, 65]);
    expect(on('A/RES/ES-11/7')).toMatchObject({ 2: 3, 710: 2 });
  });

  it('agrees with un-votes on 99.59% of the votes that both have from 2000 on, and least on eight resolutions', async () => {
    const { clean } = await readDataset(unVotes, rawRoot);
    const library = new Map(
      votes.rollCalls.flatMap(({ resolution, date }, r) =>
        date >= '2000' ? [[keyOf(resolution), votesOf(votes, r)] as const] : [],
      ),
    );
    let [common, equal] = [0, 0];
    const disputed: string[] = [];
    clean.rollCalls.forEach(({ resolution, date, part, session }, r) => {
      const other = library.get(keyOf(resolution));
      if (date < '2000' || part === 1 || other === undefined || session < 54) return;
      let [here, alike] = [0, 0];
      for (let i = clean.offsets[r]!; i < clean.offsets[r + 1]!; i++) {
        const twin = other[clean.ccode[i]!];
        if (twin === undefined) continue;
        here++;
        if (twin === clean.vote[i]) alike++;
      }
      if (alike < 0.8 * here) disputed.push(keyOf(resolution));
      common += here;
      equal += alike;
    });
    expect(disputed.sort()).toEqual(
      '59/206 61/11 61/175 61/176 63/191 63/307 64/296 66/175'.split(' '),
    );
    expect(common).toBe(261_090);
    expect(equal / common).toBeCloseTo(0.9959, 4);
  });
});

/** `R/59/206` and `A/RES/59/206` are one resolution. */
const keyOf = (resolution: string): string =>
  resolution.toUpperCase().replace(/^(A\/)?(RES|R)\//, '');
