import { describe, expect, it } from 'vitest';
import { rollCallAgreement } from '../../../../src/app/latent/items/roll-call-agreement.js';
import { itemValues } from './item-values.js';

/** Counts whose pi is 1, .5 and 0. */
const same = { yy: 8, nn: 8 };
const half = { yy: 6, yn: 2, ny: 2, nn: 6 };
const chance = { yy: 4, yn: 4, ny: 4, nn: 4 };

const votes = (year: number, counts: object, ccode1 = 2, ccode2 = 365) => ({
  ccode1,
  ccode2,
  year,
  session: year - 1945,
  ...counts,
});
const values = (rows: readonly ReturnType<typeof votes>[], to = 1965) =>
  itemValues(rollCallAgreement, { votes: rows }, to);

describe('agreement in the General Assembly beyond chance', () => {
  it('is pi of the joint roll calls, the votes of the two pooled', () => {
    // n 10, disagreement 4 x 2, 8 and 6 yes: 1 - 2 x 10 x 8 / (2 x 10 x 20 - 8^2)
    const of = values([votes(1960, { yy: 6, yn: 2, nn: 2 })]);
    expect(of(365, 2, 1960)).toBeCloseTo(1 - 160 / 336, 12);
  });

  it('counts an abstention against yes as a quarter of no against yes', () => {
    // n 10, disagreement 4, 6 decided votes of the first and 10 of the second, balances -6 and -10
    const of = values([votes(1960, { yy: 6, ay: 4 })]);
    expect(of(2, 365, 1960)).toBeCloseTo(1 - 80 / (320 - 256), 12);
  });

  it('is unobserved with fewer than ten joint roll calls, where nothing varies, and without a row', () => {
    const of = values([votes(1960, { yy: 5, nn: 4 }), votes(1961, { yy: 12 })]);
    for (const year of [1960, 1961, 1962]) expect(of(2, 365, year)).toBeNaN();
  });

  it('counts votes in their calendar year, whatever the session', () => {
    const of = values([
      { ...votes(1960, { yy: 3, nn: 3 }), session: 14 },
      votes(1960, { yy: 2, nn: 2 }),
    ]);
    expect(of(2, 365, 1960)).toBe(1);
  });

  it('takes a swing of the agenda off, and leaves what sets a pair apart', () => {
    // Yearly means 1, .25 and 1 on a line at .75: swings .25, -.5 and .25
    const of = values([
      ...[1960, 1962].flatMap((year) => [votes(year, same), votes(year, same, 2, 200)]),
      votes(1961, chance),
      votes(1961, half, 2, 200),
    ]);
    expect(of(2, 365, 1960)).toBeCloseTo(0.75, 12);
    expect(of(2, 365, 1961)).toBeCloseTo(0.5, 12);
    expect(of(2, 200, 1961)).toBeCloseTo(1, 12);
  });

  it('keeps a drift along a line', () => {
    const of = values([votes(1960, chance), votes(1961, half), votes(1962, same)]);
    expect([1960, 1961, 1962].map((year) => of(2, 365, year))).toEqual(
      [0, 0.5, 1].map((value) => expect.closeTo(value, 12) as number),
    );
  });

  it('looks at nothing after the last year', () => {
    const early = [votes(1960, chance), votes(1961, same), votes(1962, half)];
    const of = values([...early, votes(1963, chance)], 1962);
    const other = values([...early, votes(1963, same)], 1962);
    const whole = values([...early, votes(1963, chance)], 1963);
    expect(of(2, 365, 1961)).toBe(other(2, 365, 1961));
    expect(of(2, 365, 1961)).not.toBe(whole(2, 365, 1961));
  });
});
