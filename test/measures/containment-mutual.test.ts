import { describe, expect, it } from 'vitest';
import { groupsOf, poissonFit } from '../../src/analysis/index.js';
import { createRng } from '../../src/core/rng.js';
import { displacementOf } from '../../src/measures/containment/contended.js';
import { excessOf, expectedArms } from '../../src/measures/containment/mutual-arms.js';
import { mutualContainment } from '../../src/measures/containment/mutual-containment.js';
import { sideOf } from '../../src/measures/containment/mutual.js';
import { compute, rowOf, type Rows } from './frame.js';
import { pairs, type PairValue } from './containment-used.js';

describe('expected deliveries', () => {
  const n = 7;
  const rng = createRng(3, 'deliveries');
  const delivered = new Float64Array(n * n).map((_, at) => {
    const [i, r] = [Math.floor(at / n), at % n];
    // The last exports nothing and the first buys nothing.
    return i === r || i === n - 1 || r === 0 || rng.uniform() < 0.3 ? 0 : rng.gamma(0.5);
  });

  it('are those of Poisson pseudo-likelihood on an effect of each supplier and each recipient', () => {
    const cells = [...delivered.keys()].filter((at) => Math.floor(at / n) !== at % n);
    const { fitted } = poissonFit({
      outcome: cells.map((at) => delivered[at]!),
      columns: [],
      effects: [
        groupsOf(cells.map((at) => Math.floor(at / n))),
        groupsOf(cells.map((at) => at % n)),
      ],
    });
    const { supply, demand } = expectedArms(delivered, n);
    cells.forEach((at, cell) =>
      expect(supply[Math.floor(at / n)]! * demand[at % n]!).toBeCloseTo(fitted[cell]!, 8),
    );
  });

  it('are none for who exports nothing or buys nothing', () => {
    const { supply, demand } = expectedArms(delivered, n);
    expect([supply[n - 1], demand[0]]).toEqual([0, 0]);
    expect(expectedArms(new Float64Array(9), 3).supply).toEqual(new Float64Array(3));
  });
});

describe('the steps', () => {
  it('set what is given against what is expected', () => {
    expect(excessOf(0, 0)).toBe(0);
    expect(excessOf(0.3, 0.1)).toBeCloseTo(0.2 / 0.401, 12);
    // A delivery of a hundred-thousandth of the world's tells next to nothing.
    expect(Math.abs(excessOf(0, 1e-5))).toBeLessThan(0.01);
  });

  it('take the mean of what is known, at least two components', () => {
    expect(sideOf(0.3, -0.6, 0.6)).toBeCloseTo(0.1, 12);
    expect(sideOf(0.3, -0.6, NaN)).toBeCloseTo(-0.15, 12);
    expect(sideOf(NaN, -0.6, NaN)).toBeNaN();
  });

  it('bound displacement, and miss it where fewer than half of the states have a change', () => {
    const won = { first: 3, second: 0, states: 5, counted: 3 };
    expect(displacementOf(won, 'first')).toBeCloseTo(Math.tanh(1), 12);
    expect(displacementOf(won, 'second')).toBe(0);
    expect(displacementOf({ ...won, counted: 2 }, 'first')).toBeNaN();
    expect(displacementOf({ first: 0, second: 0, states: 0, counted: 0 }, 'first')).toBe(0);
  });
});

const [usa, rus, chn, ind, vnm, kaz] = [2, 365, 710, 750, 816, 705];
const states = [usa, rus, kaz, chn, ind, vnm];
const all = states.flatMap((a, at) => states.slice(at + 1).map((b) => [a, b] as const));
const years = [2014, 2017, 2019];

/** Deliveries in shares of the world's: Russia arms India, Vietnam and China, the United States India. */
const deliveries = [
  [rus, ind, 0.2],
  [rus, vnm, 0.1],
  [rus, chn, 0.1],
  [usa, ind, 0.1],
  [usa, kaz, 0.4],
  [chn, kaz, 0.1],
] as const;
function armsOf(sent: readonly (readonly [number, number, number])[], year: number) {
  const totalOf = (i: number) => sent.reduce((sum, [one, , y]) => sum + (one === i ? y : 0), 0);
  return {
    arms: sent.map(([i, r, y]) => ({
      ...{ ccode1: r, ccode2: i, year, spliced: 0, export_share_5y: y / totalOf(i) },
    })),
    exporters: [...new Set(sent.map(([i]) => i))].map((ccode) => ({
      ...{ ccode, year, world_export_share_5y: totalOf(ccode) },
    })),
  };
}

const everyYear = (value: (a: number, b: number) => number): PairValue[] =>
  years.flatMap((year) => all.map(([a, b]): PairValue => [a, b, year, value(a, b)]));
const pairIs = (a: number, b: number, ...of: readonly (readonly [number, number])[]): boolean =>
  of.some(([i, j]) => (i === a && j === b) || (i === b && j === a));

/** Trade of Kazakhstan beyond gravity: China won what Russia lost. */
const items = [2004, 2014].flatMap((year) => [
  { ccode1: rus, ccode2: kaz, year, trade_cow: year === 2004 ? 120 : 20, trade_itpd: null },
  { ccode1: kaz, ccode2: chn, year, trade_cow: year === 2004 ? 0 : 50, trade_itpd: null },
]);

interface World {
  readonly sent?: typeof deliveries | readonly (readonly [number, number, number])[];
  readonly hostile?: (a: number, b: number) => number;
  readonly items?: Rows;
  readonly arena?: string;
}

function measured({ sent = deliveries, hostile, items: trade = items, arena }: World = {}) {
  const each = years.map((year) => armsOf(sent, year));
  const columns = compute(
    mutualContainment,
    {
      relations: years.flatMap((year) =>
        all.map(([ccode1, ccode2]) => ({
          ...{ ccode1, ccode2, year },
          relevant: pairIs(ccode1, ccode2, [kaz, vnm]) ? 0 : 1,
        })),
      ),
      arms: each.flatMap(({ arms }) => arms),
      exporters: each.flatMap(({ exporters }) => exporters),
      items: trade,
    },
    arena === undefined ? {} : { arena },
    undefined,
    {
      hostile: pairs(
        everyYear(hostile ?? ((a, b) => Number(pairIs(a, b, [chn, ind], [chn, vnm], [usa, chn])))),
      ),
      obligations: pairs(everyYear((a, b) => (pairIs(a, b, [rus, chn], [rus, ind]) ? 2 / 3 : 0))),
      trade: pairs(
        [rus, chn, usa].flatMap((i) => [kaz, vnm].map((r): PairValue => [r, i, 2014, 0.1])),
      ),
      recentTrade: pairs([]),
    },
  );
  return (a: number, b: number, year = 2014) => {
    const row = rowOf(columns, Math.min(a, b), Math.max(a, b), year);
    return {
      row,
      value: columns.value[row]!,
      reason: columns.reasons?.get(row),
      flag: columns.flags?.get(row),
      low: columns.interval!.low[row]!,
      high: columns.interval!.high[row]!,
      part: (name: string): number => columns.parts![name]![row]!,
    };
  };
}

describe('mutual-containment', () => {
  const read = measured();
  const both = read(rus, chn);

  it('has relevant dyads only', () => {
    expect(read(kaz, vnm).row).toBe(-1);
    expect(both.row).toBeGreaterThanOrEqual(0);
    const unit = { ccode1: kaz, ccode2: vnm, year: 2014 };
    const request = { params: mutualContainment.params.parse({}) };
    expect(mutualContainment.explainMissing!({} as never, unit, request)).toBe('not-relevant');
  });

  it('does not follow how much a state buys from everybody', () => {
    const less = deliveries.map(([i, r, y]) => [i, r, r === chn ? y / 4 : y] as const);
    const quarter = measured({ sent: less })(rus, chn);
    expect(Math.abs(quarter.part('first-arms') - both.part('first-arms'))).toBeLessThan(0.02);
    // Were it Russia alone that had the less to give, it would show.
    const others = [...less, [usa, chn, 0.075] as const];
    expect(measured({ sent: others })(rus, chn).part('first-arms')).toBeGreaterThan(
      both.part('first-arms') + 0.1,
    );
  });

  it('counts arms and obligations to the other’s adversaries, less those to the other', () => {
    // China sells to neither Russia nor its adversaries, of which there are none.
    expect(both.part('second-arms')).toBe(0);
    expect(both.part('first-obligations')).toBe(0);
    expect(both.part('second-obligations')).toBeCloseTo(-2 / 3, 4);
    // Russia armed China's adversaries, and would have armed China less had it armed everybody alike.
    expect(both.part('first-arms')).toBeLessThan(0);
    expect(read(usa, chn).part('first-arms')).toBeGreaterThan(read(usa, ind).part('first-arms'));
  });

  it('does not count what a state withholds from its own adversaries', () => {
    const own = measured({ hostile: (a, b) => Number(pairIs(a, b, [chn, vnm], [rus, vnm])) });
    const none = measured({ hostile: () => 0 });
    expect(own(rus, chn).part('first-arms')).toBe(none(rus, chn).part('first-arms'));
    const vietnam = measured({ hostile: (a, b) => Number(pairIs(a, b, [chn, vnm])) });
    expect(vietnam(rus, chn).part('first-arms')).toBeGreaterThan(own(rus, chn).part('first-arms'));
  });

  it('counts a probability of hostility under .1 as none', () => {
    const hardly = measured({ hostile: () => 0.099 });
    const none = measured({ hostile: () => 0 });
    for (const [a, b] of all) expect(hardly(a, b).value, `${a} ${b}`).toEqual(none(a, b).value);
    expect(measured({ hostile: () => 0.1 })(rus, chn).value).not.toBe(none(rus, chn).value);
  });

  it('counts what one won in contended states while the other lost', () => {
    // Of Kazakhstan and Vietnam, only the first has a change: half of the two.
    expect(both.part('arena-states')).toBe(2);
    expect(both.part('second-displacement')).toBeCloseTo(Math.tanh(0.5), 4);
    expect(both.part('first-displacement')).toBe(0);
    const stated = measured({ arena: `${kaz}` })(rus, chn);
    expect(stated.part('stated-second-displacement')).toBeCloseTo(Math.tanh(0.5), 4);
    expect(stated.part('stated-states')).toBe(1);
    expect(stated.value).toBe(both.value);
    expect(mutualContainment.params.safeParse({ arena: 'Central Asia' }).success).toBe(false);
  });

  it('carries no trade on, and says where it lacks it', () => {
    expect(both.flag).toBeUndefined();
    expect(read(rus, chn, 2017).part('first-displacement')).toBeNaN();
    expect(read(rus, chn, 2017).part('arena-states')).toBeNaN();
    expect(read(rus, chn, 2017).flag).toBe('fewer-components');
    expect(read(rus, chn, 2019).flag).toBe('inputs-ended');
    expect(read(rus, chn, 2017).value).toBe(read(rus, chn, 2017).part('without-displacement'));
  });

  it('has an interval and a probability only as wide as the doubt', () => {
    expect(both.high - both.low).toBeLessThan(2e-4);
    const doubtful = measured({ hostile: (a, b) => (pairIs(a, b, [chn, ind]) ? 0.5 : 0) });
    const { low, high, value } = doubtful(rus, chn);
    const certain = (is: 0 | 1) =>
      measured({ hostile: (a, b) => (pairIs(a, b, [chn, ind]) ? is : 0) })(rus, chn).value;
    expect(low).toBeCloseTo(certain(0), 3);
    expect(high).toBeCloseTo(certain(1), 3);
    expect(value).toBeGreaterThan(low);
    expect(value).toBeLessThan(high);
  });
});
