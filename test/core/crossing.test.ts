import { describe, expect, it } from 'vitest';
import { firstCrossing } from '../../src/core/crossing.js';

describe('first crossing', () => {
  it('needs three years running', () => {
    const years = [2010, 2011, 2012, 2013, 2014, 2015];
    expect(firstCrossing(years, [-1, 1, 1, -1, 1, 1]).year).toBeNull();
    expect(firstCrossing(years, [-1, 1, -1, 1, 1, 1])).toEqual({
      year: 2013,
      fromStart: false,
      observable: true,
    });
  });

  it('does not bridge a gap or a null', () => {
    expect(firstCrossing([2010, 2011, 2013, 2014], [1, 1, 1, 1])).toEqual({
      year: null,
      fromStart: false,
      observable: false,
    });
    expect(firstCrossing([2010, 2011, 2012, 2013], [1, NaN, 1, 1]).observable).toBe(false);
  });

  it('says when the series was ahead before it could be watched', () => {
    expect(firstCrossing([2009, 2010, 2011, 2012], [NaN, 1, 1, 1])).toEqual({
      year: 2010,
      fromStart: true,
      observable: true,
    });
  });

  it('does not take parity for being ahead', () => {
    expect(firstCrossing([2010, 2011, 2012], [0, 1, 1]).year).toBeNull();
  });
});
