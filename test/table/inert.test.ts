import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, restored } from '../../src/table/inert.js';

describe('a text in a table for spreadsheets', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['-2+3|x', "'-2+3|x"],
    ['@c', "'@c"],
    ["'=d", "''=d"],
    ["'f", "'f"],
    ['-5', '-5'],
    ['+3.5e2', '+3.5e2'],
    ['a=b', 'a=b'],
  ])('that begins so is written so: %s', (text, written) => {
    expect(inert(text)).toBe(written);
  });
  it('is given back as it was, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '\t', '5', 'a') });
    fc.assert(fc.property(text, (one) => restored(inert(one)) === one));
  });
});
