import { describe, expect, it } from 'vitest';
import { mutualContainment } from '../../src/measures/containment/mutual-containment.js';
import { displacementOf } from '../../src/measures/containment/mutual.js';
import { compute, type Rows } from './frame.js';
import { arenaShares, contests, totals } from './containment-arena-frames.js';
import { majors, pairs, reader } from './containment-used.js';

const year = 2014;
const [usa, rus, chn, ind] = [2, 365, 710, 750];
const sent = (from: number, to: number, share: number) => ({
  ccode1: to,
  ccode2: from,
  year,
  export_share_5y: share,
  spliced: 0,
});
const tables = {
  states: majors([usa, rus, chn], [year]),
  totals,
  shares: [sent(rus, ind, 0.39), sent(rus, chn, 0.09), sent(usa, ind, 0.1)],
  exporters: [usa, rus, chn].map((ccode) => ({ ccode, year, world_export_share_5y: 0.05 })),
};
const used = {
  // The United States and India are China's rivals; Russia has none.
  hostility: pairs([[2, 710, year, 1], [710, 750, year, 1], [2, 365, year, 0]], 'rivalry'),
  obligations: pairs([
    [2, 365, year, 0],
    [2, 710, year, 1],
    [365, 710, year, 1 / 3],
    [365, 750, year, 2 / 3],
  ]),
  trade: arenaShares(),
}; // prettier-ignore
const run = (more: { tables?: Readonly<Record<string, Rows>>; used?: object; params?: object } = {}) =>
  reader(
    compute(mutualContainment, { ...tables, ...more.tables }, { ...more.params }, undefined, {
      ...used,
      ...more.used,
    }),
  ); // prettier-ignore

describe('mutual-containment', () => {
  const read = run();

  it('nets what goes to the other’s rivals of what goes to the other, each direction apart', () => {
    const parts = (name: string) => read(rus, chn, usa, year, name);
    expect(parts('gross-first')).toBeCloseTo(0.39, 12);
    expect(parts('counter-portfolio-first')).toBeCloseTo(0.3, 12);
    expect(parts('counter-portfolio-second')).toBe(0);
    expect(parts('counter-portfolio')).toBeCloseTo(0.15, 12);
    // The rival itself is not counted among the rivals of its rival, and to whom it sends nothing it nets nothing.
    expect(read(usa, chn, rus, year, 'counter-portfolio')).toBeCloseTo(0.05, 12);
    expect(read(usa, rus, chn, year, 'counter-portfolio')).toBeCloseTo(0.045, 12);
  });

  it('leaves out the direction of an exporter under 0.2% of the world, and has no value without any', () => {
    const small = (states: readonly number[]) =>
      tables.exporters.map((row) =>
        states.includes(row.ccode) ? { ...row, world_export_share_5y: 0.0019 } : row,
      );
    const one = run({ tables: { exporters: small([chn]) } });
    expect(one(rus, chn, usa, year, 'counter-portfolio')).toBeCloseTo(0.3, 12);
    expect(one(rus, chn, usa, year, 'counter-portfolio-second')).toBeNaN();
    const both = run({ tables: { exporters: small([chn, rus]) } });
    expect(both(rus, chn, usa, year)).toBeNaN();
    expect(both(usa, chn, rus, year)).not.toBeNaN();
  });

  it('sets the strongest obligation to the other’s rivals over itself and the one to the other', () => {
    expect(read(rus, chn, usa, year, 'obligation-tilt-first')).toBeCloseTo(2 / 3, 12);
    expect(read(rus, chn, usa, year, 'obligation-tilt-second')).toBe(0);
    // Russia is bound to China, a rival of the United States, and to the United States in nothing.
    expect(read(usa, rus, chn, year, 'obligation-tilt-second')).toBe(1);
    expect(read(usa, rus, chn, year, 'obligation-tilt')).toBe(0.5);
    expect(read(usa, chn, rus, year, 'obligation-tilt')).toBe(0);
  });

  it('measures what one gained and the other lost beyond the change of their weight in the world', () => {
    expect(displacementOf(0.2, -0.1)).toBe(0.1);
    expect(displacementOf(-0.3, 0.2)).toBe(0.2);
    expect(displacementOf(0.2, 0.1)).toBe(0);
    expect(displacementOf(-0.2, -0.1)).toBe(0);
    // 701: Russia -.2, China +.3 - .1; 702 since 2006: China -.05 - .1, United States +.1 + .1; 703 is too young.
    expect(read(rus, chn, usa, year, 'displacement')).toBeCloseTo(0.2 / 2, 12);
    expect(read(usa, chn, rus, year, 'displacement')).toBeCloseTo(0.15 / 2, 12);
    expect(read(usa, rus, chn, year, 'displacement')).toBeCloseTo(0.1 / 2, 12);
    expect(read(rus, chn, usa, year, 'arena-states')).toBe(3);
    expect(read(rus, chn, usa, year, 'arena-counted')).toBe(2);
    expect(read(rus, chn, usa, year, 'contest')).toBeCloseTo(
      contests.reduce((a, b) => a + b, 0) / 3,
      12,
    );
  });

  it('takes the mean of percentiles among pairs, less the discount for a pact', () => {
    expect(read(rus, chn, usa, year, 'percentile-displacement')).toBeCloseTo(5 / 6, 12);
    expect(read(rus, chn, usa, year)).toBeCloseTo((5 / 6 + 3 / 6 + 5 / 6) / 3, 12);
    expect(read(usa, rus, chn, year)).toBeCloseTo((1 / 6 + 5 / 6 + 1 / 6) / 3, 12);
    const mean = (3 / 6 + 1 / 6 + 3 / 6) / 3;
    expect(read(usa, chn, rus, year)).toBeCloseTo(mean / 2, 12);
    expect(read(usa, chn, rus, year, 'pact')).toBe(1);
    expect(read(usa, chn, rus, year, 'discount-0')).toBeCloseTo(mean, 12);
    expect(read(usa, chn, rus, year, 'discount-1')).toBe(0);
    expect(run({ params: { discount: 0.25 } })(usa, chn, rus, year)).toBeCloseTo(0.75 * mean, 12);
    expect(read(rus, chn, usa, year, 'without-displacement')).toBeCloseTo((5 / 6 + 3 / 6) / 2, 12);
  });

  it('has no value with under half of the arena counted, or the trade of a state unreported', () => {
    const fewer = run({ used: { trade: arenaShares((state, y) => state === 702 && y === 2006) } });
    expect(fewer(rus, chn, usa, year, 'arena-counted')).toBe(1);
    expect(fewer(rus, chn, usa, year)).toBeNaN();
    const unreported = pairs([
      ...[701, 702, 703].flatMap((r) => [2004, 2014].map((y) => [r, 2, y, 0.1] as const)),
      ...[2004, 2014].map((y) => [701, 365, y, 0.1] as const),
      ...[2004, 2014].map((y) => [701, 710, y, 0.1] as const),
    ]);
    expect(run({ used: { trade: unreported } })(rus, chn, usa, year)).toBeNaN();
  });

  it('shows a stated arena beside the automatic one and keeps it out of the value', () => {
    const stated = run({ params: { arena: '701,710' } });
    expect(stated(rus, chn, usa, year, 'stated-displacement')).toBeCloseTo(0.2, 12);
    expect(stated(rus, chn, usa, year, 'stated-states')).toBe(1);
    expect(stated(rus, chn, usa, year, 'stated-contest')).toBeCloseTo(contests[0]!, 12);
    expect(stated(rus, chn, usa, year)).toBe(read(rus, chn, usa, year));
    expect(read(rus, chn, usa, year, 'stated-displacement')).toBeNaN();
    expect(mutualContainment.params.safeParse({ arena: 'Central Asia' }).success).toBe(false);
  });
});
