import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/table/csv.js';

describe('a table as CSV', () => {
  it('leaves empty what is missing and keeps what is zero', () => {
    expect(csv(['a', 'b', 'c', 'd'], [[null, undefined, 0, false]])).toBe('a,b,c,d\n,,0,false\n');
  });

  it('reads back as it was written, whatever the text', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r/g, ' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = csv(['x', 'y'], rows);
        expect(parse(text)).toEqual([['x', 'y'], ...rows.map((row) => [...row])]);
      }),
    );
  });

  it('keeps every digit of a number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(Number(csv([], [[value]]).trim())).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
