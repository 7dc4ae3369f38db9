import { describe, expect, it } from 'vitest';
import { tradeAgreement } from '../../../../src/app/latent/items/trade-agreement.js';
import { itemValues } from './item-values.js';

const years = (ccode1: number, ccode2: number, from: number, agreements: (number | null)[]) =>
  agreements.map((trade_agreements, at) => ({ ccode1, ccode2, year: from + at, trade_agreements }));

const dyads = [
  ...years(2, 20, 1946, [null, null, 0, 0, 1, 1, 2]),
  ...years(2, 200, 1948, [1, 1]),
  ...years(2, 663, 1953, [1]),
  ...years(2, 666, 1948, [0, 0, 0]),
];

describe('trade agreement', () => {
  const of = itemValues(tradeAgreement, { dyads }, 1953);
  const seen = (a: number, b: number, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => of(a, b, from + at));

  it('is 0 up to the year of entry into force, 1 in it, and unobserved afterwards: no end is recorded', () => {
    expect(seen(2, 20, 1946, 1953)).toEqual([NaN, NaN, 0, 0, 1, NaN, NaN, NaN]);
  });

  it('does not take one pair for the next', () => {
    expect(seen(2, 200, 1948, 1949)).toEqual([1, NaN]);
    expect(seen(2, 666, 1948, 1951)).toEqual([0, 0, 0, NaN]);
  });

  it('looks at nothing after the last year', () => {
    const cut = (later: number) =>
      itemValues(tradeAgreement, { dyads: years(2, 20, 1948, [0, 0, later]) }, 1949);
    expect(cut(0)(2, 20, 1949)).toBe(cut(3)(2, 20, 1949));
  });
});
