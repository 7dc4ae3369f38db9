import { createHash } from 'node:crypto';
import type { Case } from '../cases/types.js';

/**
 * First 12 hex digits of the SHA-256 of the case as it was assessed, its asOf included. Neither the order of the keys
 * nor the words of the command that named the case count: a copy of a case has its digest.
 */
export function caseDigest({ arguments: _, ...content }: Case): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex')
    .slice(0, 12);
}

/** The value with the keys of every object in alphabetical order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
}
