import { describe, expect, it } from 'vitest';
import { idealPointDistance } from '../../../../src/app/latent/items/ideal-point-distance.js';
import { itemValues } from './item-values.js';

const points = [
  { ccode: 2, year: 1960, fp: 2.5 },
  { ccode: 200, year: 1960, fp: 1.5 },
  { ccode: 365, year: 1960, fp: -1.5 },
  { ccode: 2, year: 1961, fp: 2 },
  { ccode: 365, year: 1961, fp: null },
];

describe('distance of ideal points', () => {
  const of = itemValues(idealPointDistance, { points }, 1962);

  it('is the root of the distance, whoever is named first', () => {
    expect(of(2, 365, 1960)).toBe(2);
    expect(of(365, 2, 1960)).toBe(2);
    expect(of(2, 200, 1960)).toBe(1);
  });

  it('is unobserved where one of the two has no point', () => {
    expect(of(2, 365, 1961)).toBeNaN();
    expect(of(2, 200, 1961)).toBeNaN();
    expect(of(2, 365, 1962)).toBeNaN();
  });

  it('looks at nothing after the last year', () => {
    const cut = (fp: number) =>
      itemValues(idealPointDistance, { points: [...points, { ccode: 2, year: 1963, fp }] }, 1962);
    expect(cut(9)(2, 365, 1960)).toBe(cut(-9)(2, 365, 1960));
  });
});
