import { createHash } from 'node:crypto';
import type { Case } from '../cases/types.js';

/** First 12 hex digits of the SHA-256 of the case as it was assessed, its asOf included. */
export function caseDigest(subject: Case): string {
  return createHash('sha256').update(JSON.stringify(subject)).digest('hex').slice(0, 12);
}
