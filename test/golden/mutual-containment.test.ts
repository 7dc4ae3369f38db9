import { describe, expect, it } from 'vitest';
import { mutualContainment } from '../../src/measures/containment/mutual-containment.js';
import { rowOf } from '../measures/frame.js';
import type { Frame, FrameNeed } from '../../src/core/frames.js';
import type { UsedMeasure } from '../../src/core/measure.js';
import { usesOf } from '../../src/app/engine/measure-params.js';
import { columns, type Expected, years } from './mutual-world.js';
import { openPanelMeasures } from './panel-measures.js';

/** Values are kept to the ten-thousandth. */
const KEPT = 0.5e-4 + 1e-7;
const ENDS = 2 * KEPT;
function expectNear(found: number, expected: number | null, tolerance = KEPT): void {
  if (expected === null) expect(found).toBeNaN();
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance);
}

/* The made-up world is that of test/golden/generators/mutual_containment.py. */
const names = ['arms', 'obligations', 'displacement'] as const;
const sides = ['first', 'second'] as const;

describe.each(Object.entries(years))('a made-up world in %s, by another program', (year, rows) => {
  const each = (check: (expected: Expected, row: number) => void): void =>
    rows.forEach((one) => check(one, rowOf(columns, ...one.pair, Number(year))));
  const part = (name: string, row: number): number => columns.parts![name]![row]!;

  it('has the relevant dyads and no others', () => {
    expect(columns.year.filter((one) => one === Number(year)).length).toBe(rows.length);
    each((_, row) => expect(row).toBeGreaterThanOrEqual(0));
  });

  it('has their components, sides and values', () => {
    each(({ components, sides: own, value, without }, row) => {
      sides.forEach((side, at) => {
        names.forEach((name, k) => expectNear(part(`${side}-${name}`, row), components[at]![k]!));
        expectNear(part(side, row), own[at]!);
      });
      expectNear(columns.value[row]!, value);
      expectNear(part('without-displacement', row), without);
    });
  });

  it('has their contended states, common adversaries and threshold', () => {
    each(({ states, common, threshold }, row) => {
      expectNear(part('arena-states', row), states);
      expectNear(part('common-adversary', row), common);
      expectNear(part('threshold', row), threshold);
    });
  });

  it('draws who is hostile to whom as likely as it is', () => {
    each(({ above = null, low, high }, row) => {
      expectNear(part('probability', row), above, 0.17);
      if (low === undefined || high === undefined) return;
      const { low: from, high: to } = columns.interval!;
      expect(from[row]).toBeGreaterThanOrEqual(low[0] - ENDS);
      expect(from[row]).toBeLessThanOrEqual(low[1] + ENDS);
      expect(to[row]).toBeGreaterThanOrEqual(high[0] - ENDS);
      expect(to[row]).toBeLessThanOrEqual(high[1] + ENDS);
    });
  });
});

describe('the made-up world', () => {
  it('has missing components, empty thresholds and doubt', () => {
    const all = Object.values(years).flat();
    expect(all.filter(({ value }) => value === null).length).toBeGreaterThan(10);
    expect(all.filter(({ components }) => components.flat().includes(null)).length).toBeGreaterThan(
      60,
    );
    expect(
      all.filter(({ above }) => above !== undefined && above !== null && above > 0.1 && above < 0.9)
        .length,
    ).toBeGreaterThan(10);
    expect(
      all.filter(({ low, high }) => low !== undefined && high![0] - low[1] > 0.05).length,
    ).toBeGreaterThan(50);
  });
});

describe('Russia and China from 1995 to 2021', () => {
  it('contain each other by arms no more or less when China buys less from everybody', async () => {
    const panel = await openPanelMeasures();
    const params = mutualContainment.params.parse({});
    const frames: Record<string, Frame> = {};
    for (const [name, need] of Object.entries<FrameNeed>(mutualContainment.needs))
      frames[name] = await panel.panel.loadFrame(need);
    const used: Record<string, UsedMeasure> = {};
    for (const [name, use] of Object.entries(usesOf(mutualContainment, params)))
      used[name] = { columns: await panel.compute(use.measure, use.params) };
    const seriesOf = (arms: Frame) => {
      const found = mutualContainment.compute(
        { ...frames, arms } as never,
        { params },
        used as never,
      );
      return Array.from({ length: 27 }, (_, at) => found.value[rowOf(found, 365, 710, 1995 + at)]!);
    };
    const { numbers } = frames.arms!;
    const less = Float64Array.from(numbers.export_share_5y!, (share, row) =>
      numbers.ccode1![row] === 710 ? share / 4 : share,
    );
    const usual = seriesOf(frames.arms!);
    const quarter = seriesOf({ ...frames.arms!, numbers: { ...numbers, export_share_5y: less } });
    const moves = usual.map((value, at) => Math.abs(value - quarter[at]!));
    expect(Math.max(...moves)).toBeLessThan(0.02);
    expect(Math.max(...usual) - Math.min(...usual)).toBeGreaterThan(0.1);
  });
});
