import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { MissingReason } from '../../core/missing.js';

/*
 * China's trade by its own books, of which the panel has growth and shares, no dollars. One table of partners, read from
 * either side: what China exports to a partner the partner imports from it.
 */

export const china = 710;

export const booksFacts = {
  dataset: 'trade-china-books',
  coverage: { from: 2002, to: 2024 },
  population: 'China and each of 25 partners, in both orders',
} as const;

export const booksNeed = frameNeed('state-year', 'trade-china-books', [
  'exports_growth',
  'imports_growth',
  'total_growth',
  'export_share',
  'import_share',
  'total_share',
]);
export type BooksFrame = FramesOf<{ readonly books: typeof booksNeed }>['books'];

/** Why the source has no trade of a pair. */
export function explainBooks(ccode1: number, ccode2: number): MissingReason {
  return ccode1 === china || ccode2 === china ? 'pair-not-listed' : 'china-only';
}
