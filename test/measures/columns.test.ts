import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DyadBlocks } from '../../src/measures/shared/dyad-blocks.js';
import { flagsOf, flagWhere, lazyParts } from '../../src/measures/shared/lazy.js';
import { oppositeRows, takeRows } from '../../src/measures/shared/pair-index.js';

describe('rows of the opposite direction', () => {
  it('are found side by side or anywhere, and -1 where there are none', () => {
    const triple = fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 5, max: 8 }),
      fc.integer({ min: 2000, max: 2002 }),
      fc.boolean(),
    );
    const list = fc.uniqueArray(triple, { selector: String, maxLength: 40 });
    fc.assert(
      fc.property(list, (found) => {
        const rows = found.map(([i, j, year, turned]) => (turned ? [j, i, year] : [i, j, year]));
        const pairs = {
          rows: rows.length,
          ccode1: Int16Array.from(rows, (row) => row[0]!),
          ccode2: Int16Array.from(rows, (row) => row[1]!),
          year: Int16Array.from(rows, (row) => row[2]!),
        };
        const names = rows.map(String);
        const expected = rows.map(([i, j, year]) => names.indexOf(String([j, i, year])));
        expect([...oppositeRows(pairs)]).toEqual(expected);
      }),
    );
  });

  it('take NaN where there are none', () => {
    expect([...takeRows(Float64Array.of(7, 8), Int32Array.of(1, -1))]).toEqual([8, NaN]);
  });
});

describe('blocks of dyads', () => {
  const states = new Map([
    [1990, Int16Array.of(2, 200, 365)],
    [1992, Int16Array.of(2, 365)],
  ]);
  const blocks = new DyadBlocks(states);

  it('find every pair in either order, and no other', () => {
    const { rows, ccode1, ccode2, year } = blocks.pairs;
    expect(rows).toBe(4);
    for (let row = 0; row < rows; row++) {
      expect(blocks.rowOf(ccode1[row]!, ccode2[row]!, year[row]!)).toBe(row);
      expect(blocks.rowOf(ccode2[row]!, ccode1[row]!, year[row]!)).toBe(row);
    }
    expect(blocks.rowOf(2, 200, 1992)).toBe(-1);
    expect(blocks.rowOf(2, 365, 1991)).toBe(-1);
    expect(blocks.rowOf(2, 365, 1889)).toBe(-1);
    expect(blocks.rowOf(2, 2, 1990)).toBe(-1);
  });

  it('name the rows of a range of years, whether it has any or not', () => {
    expect(blocks.rowsOf({ from: 1900, to: 1990 })).toEqual([0, 3]);
    expect(blocks.rowsOf({ from: 1991, to: 2000 })).toEqual([3, 4]);
    expect(blocks.rowsOf({ from: 1991, to: 1991 })).toEqual([3, 3]);
  });
});

describe('what is worked out when asked for', () => {
  it('is made once: a part', () => {
    let made = 0;
    const parts = lazyParts({ one: () => Float64Array.of(++made), two: () => Float64Array.of(9) });
    expect(Object.keys(parts)).toEqual(['one', 'two']);
    expect(made).toBe(0);
    expect(parts.one).toBe(parts.one);
    expect(parts).toEqual({ one: Float64Array.of(1), two: Float64Array.of(9) });
  });

  it('reads as a map: flags', () => {
    const flags = flagsOf(4, (row) => (row > 1 ? 'spliced' : row === 1 ? 'mirror' : undefined));
    expect([...flags]).toEqual([
      [1, 'mirror'],
      [2, 'spliced'],
      [3, 'spliced'],
    ]);
    expect(flags.size).toBe(3);
    expect([flags.get(0), flags.get(1), flags.get(4), flags.has(-1)]).toEqual([undefined, 'mirror', undefined, false]); // prettier-ignore
    expect([...flagWhere(3, 'imputed', (row) => row === 2).keys()]).toEqual([2]);
  });
});
