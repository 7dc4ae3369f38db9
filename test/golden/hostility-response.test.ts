import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

/** Computed from the raw files of hostility and series of alignment by test/golden/generators/hostility_response.R. */
type Fixture = readonly {
  readonly pair: readonly [number, number];
  readonly third: number;
  readonly from: number;
  readonly alignment: readonly (number | null)[];
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
  it('has the alignment from which the values were computed', async () => {
    const columns = await panel.compute('alignment', {
      regime: 0,
      conflict: 0,
      voteSource: 'voeten',
    });
    expected.alignment.forEach((value, at) => {
      const row = rowOf(columns, pair, expected.from + at);
      if (row < 0) expect(value).toBeNull();
      else expectSame(columns.value[row], value, String(expected.from + at));
    });
  });

  it.each([20, 30])('responds as computed, in windows of %i years', async (window) => {
    const columns = await panel.compute('hostility-response', { window, voteSource: 'voeten' });
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
    expect(compared).toBeGreaterThan(10);
  });
});
