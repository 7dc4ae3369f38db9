import { describe, expect, it } from 'vitest';
import type { MeasureColumns, UsedMeasure } from '../../src/core/measure.js';
import { mutualContainmentShift } from '../../src/measures/containment/mutual-containment-shift.js';
import { reasonsWhereMissing } from '../../src/measures/shared/lazy.js';
import { framesOf } from './frame.js';

type Row = readonly [ccode1: number, ccode2: number, third: number, year: number, value: number];

function levels(rows: readonly Row[]): UsedMeasure {
  const value = Float64Array.from(rows, (row) => row[4]);
  return {
    columns: {
      rows: rows.length,
      ccode1: Int16Array.from(rows, (row) => row[0]),
      ccode2: Int16Array.from(rows, (row) => row[1]),
      third: Int16Array.from(rows, (row) => row[2]),
      year: Int16Array.from(rows, (row) => row[3]),
      value,
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
    },
  };
}

function shifts(external: readonly Row[], mutual: readonly Row[]): MeasureColumns {
  return mutualContainmentShift.compute(
    framesOf(mutualContainmentShift, {}) as never,
    { params: { voteSource: 'voeten' } },
    {
      external: levels(external),
      mutual: levels(mutual),
    },
  );
}

describe('mutual-containment-shift', () => {
  const external: Row[] = [
    [365, 710, 2, 2000, 0.3],
    [365, 710, 740, 2000, 0.5],
    [365, 710, 2, 2010, 0.5],
    [365, 710, 740, 2010, 0.5],
    [365, 710, 2, 2011, 0.9],
  ];
  const mutual: Row[] = [
    [365, 710, 740, 2010, 0.7],
    [365, 710, 2, 2010, 0.7],
    [365, 710, 740, 2000, 0.6],
    [365, 710, 2, 2000, 0.6],
  ];

  it('is the change of ten years where external containment rose, whatever the order of rows', () => {
    const { value, reasons, parts } = shifts(external, mutual);
    expect([...value].map((one) => Math.round(one * 1e9) / 1e9)).toEqual([NaN, NaN, 0.1, NaN, NaN]);
    expect(parts!.external![2]).toBeCloseTo(0.2, 12);
    expect(Object.fromEntries(reasons!)).toEqual({
      0: 'not-reported',
      1: 'not-reported',
      3: 'not-rising',
      4: 'not-reported',
    });
  });

  it('has no value where mutual containment is missing in one of the two years', () => {
    const { value, reasons } = shifts(external, mutual.slice(0, 3));
    expect(value[2]).toBeNaN();
    expect(reasons?.get(2)).toBe('not-reported');
  });
});
