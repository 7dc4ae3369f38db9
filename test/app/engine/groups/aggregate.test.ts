import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate, type MemberUnit } from '../../../../src/app/engine/groups/aggregate.js';

const rules = ['sum', 'mean', 'highest', 'lowest', 'ratio', 'mean-and-sum'] as const;
const unit = (value: number, weight = 1, first = 1, second = 0): MemberUnit => ({
  ...{ value, weight, first, second },
});

describe('values of member units put together', () => {
  it.each([
    ['sum', 6],
    ['mean', 2.6],
    ['highest', 3],
    ['lowest', 1],
    ['mean-and-sum', 2.6],
  ] as const)('%s', (rule, expected) => {
    expect(aggregate(rule, [unit(1, 1, 1), unit(2, 2, 2), unit(3, 7, 3)]).value).toBeCloseTo(
      expected,
      12,
    );
  });

  it('a ratio of sums: 10 and 20 over 5 and 25 is one', () => {
    const sides = [10, 20].flatMap((a) => [5, 25].map((b) => unit(a / b, 1, a, b)));
    expect(aggregate('ratio', sides).value).toBeCloseTo(1, 12);
  });

  it('a mean in the first place and a sum in the second: each supplier counts once', () => {
    const sides = [unit(0.1, 3, 1, 8), unit(0.3, 1, 2, 8), unit(0.2, 3, 1, 9), unit(0.2, 1, 2, 9)];
    expect(aggregate('mean-and-sum', sides).value).toBeCloseTo(0.15 + 0.2, 12);
  });

  it('is nothing where too little of the group has a value', () => {
    const third = [unit(1, 65), unit(NaN, 35, 2)];
    expect(aggregate('mean', third)).toEqual({
      ...{ value: NaN, counted: 1, isComplete: false, isShort: false },
    });
    expect(aggregate('mean', [unit(1, 67), unit(NaN, 33, 2)]).value).toBe(1);
    expect(aggregate('sum', [unit(1, 89), unit(NaN, 11, 2)]).value).toBeNaN();
    expect(aggregate('sum', [unit(1, 91), unit(NaN, 9, 2)]).value).toBe(1);
  });

  it('a ratio: a member that lacks a value drops out of all', () => {
    const table = [10, 20].flatMap((a) =>
      [5, 25, 1].map((b) => unit(a === 20 && b === 1 ? NaN : a / b, b === 1 ? 1 : 20, a, b)),
    );
    // (10 + 20) / (5 + 25), without the third of the second side, though 10 / 1 is known.
    const found = aggregate('ratio', table);
    expect(found.value).toBeCloseTo(1, 12);
    expect(found).toMatchObject({ counted: 4, isComplete: false });
  });

  it('a mean added up: nine tenths of the second side need a mean, and less is a lower bound', () => {
    const side = (share: number) => [
      ...[unit(0.1, share, 1, 8), unit(0.1, share, 2, 8)],
      ...[unit(0.2, 1 - share, 1, 9), unit(NaN, 1 - share, 2, 9)],
    ];
    expect(aggregate('mean-and-sum', side(0.85)).value).toBeNaN();
    const found = aggregate('mean-and-sum', side(0.92));
    expect(found.value).toBeCloseTo(0.1, 12);
    expect(found.isShort).toBe(true);
  });

  const values = fc.array(
    fc.record({
      value: fc.double({ min: 0.01, max: 100, noNaN: true }),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
      first: fc.integer({ min: 1, max: 9 }),
      second: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it.each(rules)('%s: of one member it is the value of the member', (rule) => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (value) => {
        expect(aggregate(rule, [unit(value)]).value).toBeCloseTo(value, 10);
      }),
    );
  });

  it.each(rules)('%s: the order of members never matters', (rule) => {
    fc.assert(
      fc.property(values, (units) => {
        const there = aggregate(rule, units).value;
        expect(aggregate(rule, [...units].reverse()).value).toBeCloseTo(there, 8);
      }),
    );
  });
});
