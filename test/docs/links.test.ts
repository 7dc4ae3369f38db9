import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf, documents, fences, links, readDocument, root } from './markdown.js';

const anchors = (file: string): string[] =>
  readDocument(file)
    .split('\n')
    .filter((line) => /^#+ /.test(line))
    .map((line) => anchorOf(line.replace(/^#+ /, '')));

describe.each(documents())('%s', (file) => {
  it('links only to files and headings that exist', () => {
    const broken = links(file).filter(({ to }) => {
      const [path = '', anchor] = to.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchors(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('closes every fence', () => {
    expect(() => fences(file)).not.toThrow();
  });
});
