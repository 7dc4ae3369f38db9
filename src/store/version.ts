import { readFileSync } from 'node:fs';
import { packageFile } from './places.js';

/** What the package says of itself. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

let facts: PackageFacts | undefined;

/** Read once: of a program that runs, though its folder may be replaced meanwhile. */
export function packageFacts(): PackageFacts {
  return (facts ??= JSON.parse(readFileSync(packageFile, 'utf8')) as PackageFacts);
}

/** Version of the package. */
export function packageVersion(): string {
  return packageFacts().version;
}
