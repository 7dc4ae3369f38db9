import { describe, expect, it } from 'vitest';
import { rivalPanel, rivalResponse } from '../../../src/app/third-party-pull/rivals.js';
import type { PullInputs } from '../../../src/app/third-party-pull/table.js';
import { PairLines } from '../../../src/measures/shared/pair-lines.js';

const [russia, china, usa] = [365, 710, 2] as const;
const [japan, thailand, philippines, mongolia, france] = [740, 800, 840, 712, 220] as const;
const [from, years] = [2000, 4] as const;

/** Values of pairs, one for each year from 2000 on; null where there is none. */
function pairLines(
  of: readonly (readonly [number, number, readonly (number | null)[]])[],
): PairLines {
  const cells = of.flatMap(([a, b, values]) => values.map((value, t) => [a, b, from + t, value]));
  const column = (at: number) => cells.map((cell) => cell[at] ?? NaN);
  return new PairLines(
    {
      rows: cells.length,
      ccode1: Int16Array.from(column(0)),
      ccode2: Int16Array.from(column(1)),
      year: Int16Array.from(column(2)),
      value: Float64Array.from(column(3)),
    },
    { years: [from, from + years - 1] },
  );
}

const none = pairLines([]);
const inputs: PullInputs = {
  ...{ outcome: 'practice', from, to: from + years - 1, powerGap: none, regimeGap: none },
  cooperation: pairLines([
    [russia, china, [0.5, 0.6, 0.7, 0.8]],
    [japan, usa, [0.9, 0.8, 0.9, 0.7]],
    [thailand, usa, [0.6, 0.6, 0.3, 0.4]],
    [philippines, usa, [0.3, 0.1, 0.3, 0.4]],
    // Counts only where it has a value in both years.
    [mongolia, usa, [null, null, 0.1, 0.5]],
    [france, usa, [0.9, 0.9, 0.9, 0.9]],
    [china, usa, [0.1, 0.1, 0.1, 0.1]],
  ]),
  hostility: pairLines([
    [russia, usa, [1, 1, 0.5, 1]],
    [china, usa, [0.5, 0, 0.5, 1]],
  ]),
  powers: new Map([[usa, new Set([2000, 2001, 2002, 2003])]]),
};

describe('the table of rivals', () => {
  const panel = rivalPanel(inputs, 2001, 2003);

  it('has a row where both were hostile a year before, for a region with three others: none for Europe', () => {
    expect([...panel.year]).toEqual([2001, 2003]);
    expect(new Set(panel.triad).size).toBe(1);
    expect([...panel.third]).toEqual([usa, usa]);
  });

  it('takes the mean over the same others in both years, without the rivals', () => {
    const [of2001, of2003] = [...panel.outcome];
    expect(of2001).toBeCloseTo((0.8 + 0.6 + 0.1) / 3, 12);
    expect(panel.lagged[0]).toBeCloseTo((0.9 + 0.6 + 0.3) / 3, 12);
    expect(of2003).toBeCloseTo((0.7 + 0.4 + 0.4 + 0.5) / 4, 12);
    expect(panel.lagged[1]).toBeCloseTo((0.9 + 0.3 + 0.3 + 0.1) / 4, 12);
  });

  it('knows alignment and hostility of the two a year before', () => {
    expect([...panel.closeness]).toEqual([0.5, 0.7]);
    expect([...panel.hostility]).toEqual([1.5, 1]);
  });
});

describe('the response to closeness of a pair', () => {
  it('rests on the states with a value in every year, and has no number for four of them', () => {
    const pair = [russia, china] as const;
    const response = rivalResponse(inputs, { pair, third: usa, region: 'Asia' })!;
    expect(response.others).toEqual([japan, thailand, philippines]);
    expect(response.horizons[0]).toMatchObject({
      ...{ coefficient: null, permutationP: null, untestable: 'too-few-years' },
    });
    expect(rivalResponse(inputs, { pair, third: usa, region: 'Europe' })).toBeUndefined();
  });
});
