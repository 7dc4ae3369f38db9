import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The source of a measure, below the root of the repository: `src/measures/<family>/<id>.ts`. */
export function measureFile(root: string, id: string): string {
  const folder = 'src/measures';
  const found = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.split('/').length === 2 && name.endsWith(`/${id}.ts`));
  if (found.length !== 1)
    throw new Error(`${found.length} files ${folder}/<family>/${id}.ts, not one`);
  return `${folder}/${found[0]}`;
}
