import { describe, expect, it } from 'vitest';
import { armsEmbargo } from '../../src/measures/conflict/arms-embargo.js';
import { sanctions } from '../../src/measures/conflict/sanctions.js';
import { unSanctions } from '../../src/measures/conflict/un-sanctions.js';
import { compute, rowOf, valueOf } from './frame.js';

const [NAMED, BODY, WITHIN] = [1, 2, 3];
const states = [1948, 1989, 2022, 2024].flatMap((year) =>
  [2, 365, 371, 710].map((ccode) => ({ ccode, year })),
);
const cases = [
  { ccode1: 2, ccode2: 710, year: 1989, by: NAMED, arms: 1, military: 1, cases: 1 },
  { ccode1: 2, ccode2: 365, year: 2022, by: NAMED, trade: 1, financial: 1, travel: 1, cases: 4 },
  { ccode1: 2, ccode2: 365, year: 2022, by: BODY, trade: 1, arms: 1, cases: 1 },
  { ccode1: 365, ccode2: 371, year: 2022, by: WITHIN, arms: 1, cases: 1 },
  { ccode1: 2, ccode2: 645, year: 1989, by: NAMED, trade: 1, cases: 1 },
  { ccode1: 2, ccode2: 710, year: 2024, by: NAMED, arms: 1, cases: 1 },
];
const un = [{ ccode: 371, year: 2022, arms: 1, travel: 1, cases: 2 }];
const tables = { states, sanctions: cases, un };

describe('sanctions', () => {
  const of = (attribution: string, pair: readonly [number, number], year: number) =>
    valueOf(compute(sanctions, tables, { attribution }), ...pair, year);

  it('count types, not cases, of the first state on the second', () => {
    const columns = compute(sanctions, tables);
    expect(valueOf(columns, 2, 365, 2022)).toBe(4);
    expect(valueOf(columns, 2, 365, 2022, 'cases')).toBe(5);
    expect(['trade', 'arms', 'other'].map((part) => valueOf(columns, 2, 365, 2022, part))).toEqual([
      1, 1, 0,
    ]);
    expect(valueOf(columns, 365, 2, 2022)).toBe(0);
    expect(valueOf(columns, 2, 710, 1989)).toBe(2);
  });

  it('are those of the states named, of members of a body, or of a body on its own member', () => {
    expect(['named', 'outside', 'all'].map((one) => of(one, [2, 365], 2022))).toEqual([3, 4, 4]);
    expect(['named', 'outside', 'all'].map((one) => of(one, [365, 371], 2022))).toEqual([0, 0, 1]);
  });

  it('have only members of the system, in the years of the list', () => {
    const columns = compute(sanctions, tables);
    expect(valueOf(columns, 2, 645, 1989)).toBeUndefined();
    expect(new Set(columns.year)).toEqual(new Set([1989, 2022]));
  });
});

describe('arms-embargo', () => {
  const columns = compute(armsEmbargo, tables);

  it('is 1 where arms are among the types, by a body too', () => {
    expect([valueOf(columns, 2, 365, 2022), valueOf(columns, 2, 710, 1989)]).toEqual([1, 1]);
    expect([valueOf(columns, 365, 2, 2022), valueOf(columns, 2, 710, 2022)]).toEqual([0, 0]);
  });

  it('has that of the United Nations in a part', () => {
    const row = rowOf(columns, 2, 371, 2022);
    expect([columns.value[row], columns.parts!.un![row]]).toEqual([0, 1]);
    expect(columns.parts!.un![rowOf(columns, 371, 2, 2022)]).toBe(0);
  });
});

describe('un-sanctions', () => {
  it('counts the types on a state, 0 for every other member of the system', () => {
    const columns = compute(unSanctions, tables);
    expect(valueOf(columns, 371, undefined, 2022)).toBe(2);
    expect(valueOf(columns, 371, undefined, 2022, 'cases')).toBe(2);
    expect(valueOf(columns, 2, undefined, 2022)).toBe(0);
    expect(new Set(columns.year)).toEqual(new Set([1989, 2022]));
  });
});
