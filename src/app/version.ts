import { readFileSync } from 'node:fs';
import { packageFile } from './paths.js';

/** Version of the package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
}
