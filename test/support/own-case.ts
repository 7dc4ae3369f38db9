import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cases = fileURLToPath(new URL('../../cases', import.meta.url));

/** A built-in case copied to a folder, with other lines at the head of its case.yaml. */
export function copyOfCase(
  id: string,
  folder: string,
  head: Readonly<Partial<Record<'id' | 'title', string>>>,
): void {
  cpSync(join(cases, id), folder, { recursive: true });
  const file = join(folder, 'case.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [name, value] of Object.entries(head))
    text = text.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`);
  writeFileSync(file, text);
}
