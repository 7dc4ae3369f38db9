import { expect, it } from 'vitest';
import { memoOn } from '../../src/core/memo.js';

it('makes a result once for the same objects and parts, and anew for others', () => {
  let made = 0;
  const of = memoOn(
    (frame: { column: object }, other: object, part: string) => [frame.column, other, part],
    (_frame, _other, part) => `${part} ${++made}`,
  );
  const [column, other] = [{}, {}];
  expect(of({ column }, other, 'a')).toBe('a 1');
  expect(of({ column }, other, 'a')).toBe('a 1');
  expect(of({ column }, other, 'b')).toBe('b 2');
  expect(of({ column }, {}, 'a')).toBe('a 3');
  expect(of({ column: {} }, other, 'a')).toBe('a 4');
  expect(of({ column }, other, 'b')).toBe('b 2');
});

it('keeps a result that is undefined', () => {
  let made = 0;
  const of = memoOn(
    (key: object) => [key],
    () => {
      made++;
    },
  );
  const key = {};
  of(key);
  of(key);
  expect(made).toBe(1);
});
