import { describe, expect, it } from 'vitest';
import { compareSources } from '../../src/app/rollcalls/compare-sources.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';
import { expectNear, fixture } from './panel-measures.js';

/** Computed from the raw files by generators/common_votes.py. */
const golden = fixture<
  Readonly<
    Record<
      string,
      {
        readonly rollCalls: number;
        readonly votes: number;
        readonly equal: number;
        readonly pairs: Readonly<
          Record<string, readonly [undl: number | null, voeten: number | null]>
        >;
      }
    >
  >
>('common-votes');

describe.skipIf(rawAbsent)(needsRaw('the two sources on their common resolutions'), () => {
  it.each([
    [365, 710],
    [2, 750],
  ] as const)('%i and %i, every year', async (a, b) => {
    const { years } = await compareSources([a, b], rawRoot);
    expect(years.map(({ year }) => String(year))).toEqual(Object.keys(golden));
    for (const { year, rollCalls, votes, equal, pair } of years) {
      const expected = golden[year]!;
      expect([rollCalls, votes, equal]).toEqual([
        expected.rollCalls,
        expected.votes,
        expected.equal,
      ]);
      const kappas = expected.pairs[`${a} ${b}`]!;
      for (const [at, source] of (['undl', 'voeten'] as const).entries()) {
        if (kappas[at] === null) expect(pair![source], `${source} ${year}`).toBeNull();
        else expectNear(pair![source]!, kappas[at]!);
      }
    }
  });

  it('agree from 2000 on in all but one of a thousand votes, where each has one vote under the number', async () => {
    const { years, disputed, leftOut } = await compareSources(undefined, rawRoot);
    const late = years.filter(({ year }) => year >= 2000);
    const sum = (of: (year: (typeof late)[number]) => number) =>
      late.reduce((total, year) => total + of(year), 0);
    const shares = sum(({ equal }) => equal) / sum(({ votes }) => votes);
    expect([sum(({ rollCalls }) => rollCalls), shares.toFixed(4)]).toEqual([1487, '0.9992']);
    const recent = disputed.filter(({ date }) => date >= '2000');
    expect(recent.map(({ resolution }) => resolution)).toEqual(['A/RES/63/307']);
    // Under these un-votes has a vote on a motion as well, against which the library would seem to differ.
    const motions = ['59/206', '61/11', '61/175', '61/176', '63/191', '64/296', '66/175'];
    expect(leftOut).toEqual(expect.arrayContaining(motions.map((one) => `A/RES/${one}`)));
    expect(leftOut).toHaveLength(22);
  });
});
