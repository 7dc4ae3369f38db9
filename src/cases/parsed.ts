import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What the build parsed of the built-in cases, by digest of the text; not there where nothing was built. */
const file = new URL('../parsed-cases.json', import.meta.url);

let parsed: Readonly<Record<string, unknown>> | undefined;

/** The value of a YAML text that was parsed at build time, which takes longer than to read it; undefined for any other. */
export function parsedAtBuild(text: string): unknown {
  parsed ??= read();
  return parsed[digestOf(text)];
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function read(): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
