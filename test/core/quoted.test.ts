import { describe, expect, it } from 'vitest';
import { DataError, formatError } from '../../src/core/errors.js';
import { bounded, quoted } from '../../src/core/quoted.js';

const circle: unknown[] = [1];
circle.push(circle);
const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
};
/** Looked at in whole it has 10^20 entries. */
let laughs: unknown = 'x';
for (let level = 0; level < 20; level++) laughs = Array(10).fill(laughs);

describe('a value that an error quotes', () => {
  it.each([
    ['a text', 'a "b"', '"a \\"b\\""'],
    ['a number', 1.5, '1.5'],
    ['nothing', undefined, 'undefined'],
    ['a list', [1, null, 'x'], '[1,null,"x"]'],
    ['a mapping', { a: { b: [] } }, '{"a":{"b":[]}}'],
    ['a big number', 2n ** 80n, '"1208925819614629174706176"'],
    ['a list that holds itself', circle, '[1,[1,[1,[1,[1,"…"]]]]]'],
    ['what is nested without end', nested(100_000), '{"value":[{"value":[{"value":"…"}]}]}'],
  ])('is %s in JSON', (_, value, text) => {
    expect(quoted(value)).toBe(text);
  });

  it.each([
    ['a long text', 'x'.repeat(5_000_000)],
    ['a long list', Array(1_000_000).fill(0)],
    ['a wide mapping', Object.fromEntries(Array.from({ length: 1e5 }, (_, at) => [at, at]))],
    ['a long key', { ['k'.repeat(5_000_000)]: 1 }],
    ['what stands for more than fits into memory', laughs],
  ])('is cut where it is %s', (_, value) => {
    expect(quoted(value).length).toBeLessThanOrEqual(202);
    expect(quoted(value, 80)).toMatch(/…"?$/);
    expect(JSON.stringify(bounded(value)).length).toBeLessThan(3000);
  });

  it('stays what it is where it is small', () => {
    for (const value of ['text', 7, [1990, 2000], { from: 1 }, null, undefined])
      expect(bounded(value)).toEqual(value);
  });

  it('is cut wherever an error carries it', () => {
    const value = nested(100_000);
    const error = new DataError(`wrong: ${'y'.repeat(1e6)}`, {
      code: 'wrong',
      details: { value, column: 'z'.repeat(1e6), expected: 'less' },
    });
    expect(JSON.stringify(error.details).length).toBeLessThan(2000);
    expect(formatError(error).length).toBeLessThan(10_000);
  });
});
