import type { Expectation } from './types.js';

/** The catch-all reading: expects nothing of any measured observation. */
export const otherReading = 'other';

/** What a reading expects of a measured observation; `other` and readings that are not listed expect nothing. */
export function expectationOf(
  expect: Readonly<Record<string, Expectation>>,
  reading: string,
): Expectation {
  return reading === otherReading ? 'any' : (expect[reading] ?? 'any');
}
