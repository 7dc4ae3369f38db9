import type { Case } from '../../cases/types.js';
import { inOrder } from '../../core/in-order.js';
import { sha256 } from '../../store/sha256.js';

/**
 * First 12 hex digits of the SHA-256 of the case as it was assessed, its asOf included. Neither the order of the keys
 * nor the words of the command that named the case count: a copy of a case has its digest.
 */
export function caseDigest({ arguments: _, alsoAsOf: __, meant: ___, ...content }: Case): string {
  return sha256(JSON.stringify(inOrder(content))).slice(0, 12);
}
