import { readFileSync } from 'node:fs';
import { sha256 } from '../store/sha256.js';

/** What the build parsed of the built-in cases, by digest of the text; not there where nothing was built. */
const file = new URL('../parsed-cases.json', import.meta.url);

let parsed: Readonly<Record<string, unknown>> | undefined;

/** The value of a YAML text that was parsed at build time, which takes longer than to read it; undefined for any other. */
export function parsedAtBuild(text: string): unknown {
  parsed ??= read();
  return parsed[sha256(text)];
}

function read(): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
