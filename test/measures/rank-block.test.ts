import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankBlock } from '../../src/measures/shared/rank-block.js';

function ranked(values: readonly number[], start = 0, end = values.length): number[] {
  const result = new Float64Array(values.length).fill(NaN);
  rankBlock(Float64Array.from(values), start, end, result);
  return [...result];
}

/** The definition: the share of values below, ties counting half. */
function byDefinition(values: readonly number[]): number[] {
  const known = values.filter((value) => !Number.isNaN(value));
  return values.map((own) => {
    if (Number.isNaN(own)) return NaN;
    const less = known.filter((value) => value < own).length;
    const equal = known.filter((value) => value === own).length;
    return (less + equal / 2) / known.length;
  });
}

describe('midrank percentiles of a block', () => {
  it('share the midrank among ties and leave rows without a value out', () => {
    expect(ranked([3, NaN, -1, 3, 0, -0])).toEqual([0.8, NaN, 0.1, 0.8, 0.4, 0.4]);
    expect(ranked([NaN, NaN])).toEqual([NaN, NaN]);
    expect(ranked([])).toEqual([]);
  });

  it('rank the rows of the block only', () => {
    expect(ranked([9, 1, 2, 9], 1, 3)).toEqual([NaN, 0.25, 0.75, NaN]);
  });

  it('are those of the definition for any numbers, whatever block came before', () => {
    const value = fc.oneof(
      fc.double({ noNaN: false }),
      fc.constantFrom(0, -0, 1, NaN, 0.5, -3e-310, 5e-324, -5e-324),
      // Alike in the upper halves of their bits.
      fc.integer({ min: -3, max: 3 }).map((step) => 1.5 + step * Number.EPSILON),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        expect(ranked(values)).toEqual(byDefinition(values));
      }),
    );
  });
});
