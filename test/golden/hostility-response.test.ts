import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

/** Computed from series of cooperation and of the probability of hostility by test/golden/generators/hostility_response.R. */
type Fixture = readonly {
  readonly pair: readonly [number, number];
  readonly third: number;
  readonly from: number;
  readonly cooperation: readonly (number | null)[];
  /** Of the first and of the second to the third. */
  readonly hostility: readonly [readonly (number | null)[], readonly (number | null)[]];
  readonly responses: readonly {
    readonly window: 20 | 30;
    readonly year: number;
    readonly pull: number | null;
    readonly trend: number | null;
    readonly easing: number | null;
  }[];
}[];
const golden = fixture<Fixture>('hostility-response');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

function rowOfTriad(
  { rows, ccode1, ccode2, third, year }: MeasureColumns,
  [a, b]: readonly [number, number],
  c: number,
  wanted: number,
): number {
  for (let row = 0; row < rows; row++)
    if (ccode1[row] === a && ccode2![row] === b && third![row] === c && year[row] === wanted)
      return row;
  return -1;
}

function expectSame(value: number | undefined, expected: number | null, label: string): void {
  if (expected === null) expect(value, label).toBeNaN();
  else expect(value, label).toBeCloseTo(expected, 9);
}

describe.each(golden)('$pair with $third as third state', ({ pair, third, ...expected }) => {
  it('has the series from which the values were computed', async () => {
    const columns = await panel.compute('cooperation');
    const hostile = await panel.compute('hostile-probability');
    const expectSeries = (
      of: MeasureColumns,
      [a, b]: readonly [number, number],
      values: readonly (number | null)[],
    ): void =>
      values.forEach((value, at) => {
        const row = rowOf(of, [Math.min(a, b), Math.max(a, b)], expected.from + at);
        if (row < 0) expect(value).toBeNull();
        else expectSame(of.value[row], value, String(expected.from + at));
      });
    expectSeries(columns, pair, expected.cooperation);
    pair.forEach((state, side) => {
      expectSeries(hostile, [state, third], expected.hostility[side]!);
    });
  });

  it.each([20, 30])('responds as computed, in windows of %i years', async (window) => {
    const columns = await panel.compute('hostility-response', { window });
    let compared = 0;
    for (const { year, pull, trend, easing } of expected.responses.filter(
      (one) => one.window === window,
    )) {
      const row = rowOfTriad(columns, pair, third, year);
      // No row: the two were not both hostile to the third in the window.
      if (row < 0) {
        expect(pull, String(year)).toBeNull();
        continue;
      }
      expectSame(columns.value[row], pull, `pull ${year}`);
      expectSame(columns.parts!.trend![row], trend, `trend ${year}`);
      expectSame(columns.parts!.easing![row], easing, `easing ${year}`);
      compared += Number(trend !== null);
    }
    expect(compared).toBeGreaterThan(5);
  });
});
