import { existsSync, readFileSync } from 'node:fs';
import { packageVersion } from '../store/version.js';
import { sha256 } from '../store/sha256.js';

/** What the build leaves in a clone, in which the version stays the same while the sources change. */
const stamp = new URL('../.sources', import.meta.url);

/** The program that answers, as it is at the start: its version, and in a clone the digest of its sources. */
const program = `${packageVersion()} ${existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''}`;

/** A strong ETag of what an answer is made from. */
export function etagOf(parts: readonly string[]): string {
  const text = JSON.stringify([program, ...parts]);
  return `"${sha256(text).slice(0, 24)}"`;
}

/** Whether the client has this answer already. */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
