/** Whether what the build keeps in dist/ was made from the present sources. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Data that the build depends on. */
export const panel = ['data/manifest.json'];

/** All that kept columns depend on. */
const keptInputs = (): string[] => [
  'package.json',
  'package-lock.json',
  'scripts/build.ts',
  ...panel,
  ...filesIn('cases'),
  ...[
    'analysis',
    'app',
    'cases',
    'charts',
    'contract',
    'core',
    'evidence',
    'latent',
    'measures',
    'networks',
    'panel',
    'sources',
    'states',
    'store',
    'table',
  ].flatMap((layer) => filesIn(`src/${layer}`)),
];

export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

export function digestOfFiles(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

export const readIfThere = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/** Digest of all that kept columns depend on, and where a folder of them says of which it is. */
export const keptDigest = (): string => digestOfFiles(keptInputs());
export const keptStamp = (folder: string): string => join(folder, '.inputs');

/** The folder of kept columns in dist/ where they are of the present sources, which would compute the same. */
export function freshKept(): string | null {
  const folder = join(root, 'dist/kept');
  return readIfThere(keptStamp(folder)) === keptDigest() ? folder : null;
}
