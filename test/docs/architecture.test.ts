/** The page on the architecture names the layers of the import rules, and files that exist. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument, root, tableRows } from './markdown.js';

const page = readDocument('docs/architecture.md');

describe('docs/architecture.md', () => {
  it('has the layers of .dependency-cruiser.cjs, each with what it may import', () => {
    const rules = readDocument('.dependency-cruiser.cjs');
    const [, table = ''] = /const arrows = \{(.*?)\n\};/s.exec(rules)!;
    const arrows = [...table.matchAll(/^ {2}(\w+): \[(.*?)\]/gms)].map(([, layer, names = '']) => [
      `\`${layer}\``,
      [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name!),
    ]);
    const rows = tableRows(page, 'layer', 'imports');
    const order = rows.map(([layer = '']) => layer.replaceAll('`', ''));
    const stated = rows.map(([layer = '', , names = '']) => [
      layer,
      names === 'all of the above'
        ? order.slice(0, order.indexOf(layer.replaceAll('`', '')))
        : names.split(', ').filter(Boolean),
    ]);
    const sorted = (pairs: readonly (readonly unknown[])[]) =>
      Object.fromEntries(pairs.map(([layer, names]) => [layer, [...(names as string[])].sort()]));
    expect(sorted(stated)).toEqual(sorted(arrows));
  });

  it('names files that exist', () => {
    const paths = [...page.matchAll(/`((?:src|test|scripts)\/[^`]+)`/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('follows a number in at most twelve steps, each with its file', () => {
    const steps = page.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(steps.length).toBeGreaterThan(6);
    expect(steps.length).toBeLessThanOrEqual(12);
    for (const step of steps) expect(step).toMatch(/^\d+\. \*\*\w+\.\*\* .*`src\/[^`]+\.tsx?`/);
  });
});
