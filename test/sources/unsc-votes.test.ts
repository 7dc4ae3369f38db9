import { beforeAll, describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { readDataset } from '../../src/sources/read.js';
import { unscVotes, type CouncilVote } from '../../src/sources/unsc-votes/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const item = (more: RawRow = {}): RawRow => ({
  ...{ id: 1, document: 'S/1', date: '1990-01-02', outcome: 'unanimous', resolution: null },
  ...{ title: 'On this', yes: 2, no: 0, abstain: 0, nonvoting: 0, vetoes: 0 },
  ...more,
});
const vote = (ccode: number, cast: string | null, id = 1): RawRow => ({ id, ccode, vote: cast });
const cleaned = (items: RawRow[], votes: RawRow[]): CouncilVote[] =>
  cleanRows(unscVotes, { items, votes }).clean;

describe('unsc-votes', () => {
  it('gives the seat of China to 713 until 24 October 1971', () => {
    const votes = [vote(710, 'Y'), vote(2, 'Y')];
    for (const [date, ccode] of [
      ['1971-10-24', 713],
      ['1971-10-25', 710],
    ] as const)
      expect(cleaned([item({ date })], votes)[0]).toMatchObject({ ccode, date, vote: 1 });
  });

  it('calls a veto the vote of a permanent member against a draft that failed by it', () => {
    const vetoed = item({ outcome: 'veto', yes: 1, no: 2, vetoes: 1 });
    const cast = [vote(365, 'N'), vote(750, 'N'), vote(2, 'Y')];
    expect(cleaned([vetoed], cast).map(({ veto }) => veto)).toEqual([1, 0, 0]);
    const lost = item({ outcome: 'lack of majority', yes: 1, no: 2 });
    expect(cleaned([lost], cast).map(({ veto }) => veto)).toEqual([0, 0, 0]);
  });

  it('leaves out votes that are unknown', () => {
    expect(cleaned([item()], [vote(2, null), vote(200, 'Y')])).toHaveLength(1);
  });

  it('counts a vote that is listed twice once, and refuses two that differ', () => {
    const twice = [vote(2, 'Y'), vote(2, 'Y'), vote(200, 'Y')];
    expect(cleaned([item()], twice)).toHaveLength(2);
    expect(() => cleaned([item()], [vote(2, 'Y'), vote(2, 'N')])).toThrow('two different votes');
  });

  it('refuses votes that do not add up to the totals, and those on no item', () => {
    expect(() => cleaned([item({ yes: 3 })], [vote(2, 'Y'), vote(200, 'Y')])).toThrow(
      'do not add up',
    );
    expect(() => cleaned([item()], [vote(2, 'Y', 7)])).toThrow('no listed item');
  });
});

describe.skipIf(rawAbsent)(needsRaw('unsc-votes from raw files'), () => {
  let votes: readonly CouncilVote[];
  beforeAll(async () => {
    votes = (await readDataset(unscVotes, rawRoot)).clean;
  });
  const on = (document: string): Record<number, number> =>
    Object.fromEntries(
      votes.filter((row) => row.document === document).map(({ ccode, vote }) => [ccode, vote]),
    );

  it('counts 159, 95, 32, 17, 20 vetoes and one of Taiwan', () => {
    const count = (state: number) =>
      votes.filter(({ ccode, veto }) => ccode === state && veto === 1).length;
    expect([365, 2, 200, 220, 710, 713].map(count)).toEqual([159, 95, 32, 17, 20, 1]);
    const [taiwan] = votes.filter(({ ccode, veto }) => ccode === 713 && veto === 1);
    expect(taiwan!.date).toBe('1955-12-13');
  });

  it('has Russia’s veto of February 2022, and China and India abstaining', () => {
    const draft = on('S/2022/155');
    expect(draft).toMatchObject({ 365: 3, 710: 2, 750: 2, 696: 2, 2: 1 });
    expect(Object.values(draft).filter((one) => one === 1)).toHaveLength(11);
  });

  it('has the three powers in favour of resolution 2774, and five members abstaining', () => {
    const resolution = on('S/RES/2774(2025)');
    expect(resolution).toMatchObject({ 2: 1, 365: 1, 710: 1, 200: 2, 220: 2 });
    expect(Object.values(resolution).filter((one) => one === 2)).toHaveLength(5);
  });

  it('has 16 joint vetoes of Russia and China since 2007, two of them after September 2022', () => {
    const joint = new Map<number, CouncilVote[]>();
    for (const row of votes)
      if (row.veto === 1) joint.set(row.item, [...(joint.get(row.item) ?? []), row]);
    const dates = [...joint.values()]
      .filter((rows) => [365, 710].every((state) => rows.some(({ ccode }) => ccode === state)))
      .map((rows) => rows[0]!.date);
    expect(dates.filter((date) => date > '2007' && date < '2023')).toHaveLength(14);
    expect(dates.slice(-2)).toEqual(['2023-10-25', '2024-03-22']);
  });
});
