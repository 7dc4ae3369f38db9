import type { PredicateResult } from '../types.js';

/** What a test came to, with the parts of its finding: what was observed, and how much of the window that rests on. */
export interface Found {
  readonly result: PredicateResult;
  readonly told: string;
  readonly covered: string;
}

/** A test that cannot be made: its finding says why. */
export const notFound = (result: PredicateResult): Found => ({
  result,
  told: result.finding,
  covered: '',
});
