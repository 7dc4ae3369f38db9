import { describe, expect, it } from 'vitest';
import { combined } from '../../../../src/app/engine/groups/combine.js';
import type { MemberValues } from '../../../../src/app/engine/groups/member-values.js';
import { summed } from '../../../../src/core/of-groups.js';

const members = {
  parts: [],
  find: ([state]: readonly (number | undefined)[]) => ({
    valueOf: () => state! * 10,
    reason: undefined,
  }),
} as unknown as MemberValues;

const of = (known: number) =>
  combined({ year: 2000, first: [1, 2, 3] }, members, {
    rule: summed('the sum'),
    isExtreme: false,
    weightOf: () => 1,
    inner: () => ({ sum: 5, known }),
  });

describe('what is traded inside a group', () => {
  it('is taken off the sum', () => {
    expect(of(1)).toMatchObject({ value: 55 });
    expect(of(1).flag).toBeUndefined();
  });

  it('leaves a mark where a pair of members has no value', () => {
    expect(of(0.95)).toMatchObject({ value: 55, flag: 'some-members' });
  });

  it('is no nought where little of it is known: there is no value', () => {
    expect(of(0.5)).toMatchObject({ value: NaN, reason: 'members-missing' });
  });
});
