import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { methodPages, strayPages } from '../../scripts/build-method-pages.js';
import { docstringOf } from '../../scripts/method-page.js';
import { measures } from '../../src/measures/index.js';
import { openShared } from '../support/workspaces.js';
import { root } from './markdown.js';

const refresh = 'npm run docs refreshes it';
const pathOf = (id: string): string => `docs/methods/measures/${id}.md`;

/** Every example runs in this process: what the pages show is what the program prints. */
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await methodPages(openShared);
}, 600_000);

function expectFresh(path: string): void {
  const file = join(root, path);
  expect(existsSync(file), `${path} is missing: ${refresh}`).toBe(true);
  expect(readFileSync(file, 'utf8') === pages.get(path), `${path} is stale: ${refresh}`).toBe(true);
}

describe('pages of measures', () => {
  it.each(measures.map(({ id }) => id))('%s is what the registry and its docstring say', (id) =>
    expectFresh(pathOf(id)),
  );

  it('the index is fresh, names every measure once, and no page is of none', () => {
    expectFresh('docs/methods/README.md');
    const index = pages.get('docs/methods/README.md')!;
    for (const { id } of measures)
      expect(index.split(`(measures/${id}.md)`).length - 1, id).toBe(1);
    expect(strayPages(pages), refresh).toEqual([]);
  });

  it('every page has its parts', () => {
    for (const { id, datasets, references } of measures) {
      const page = pages.get(pathOf(id))!;
      for (const heading of [
        'Definition',
        'Convention',
        'Parameters',
        'Unit and range',
        'Missing values and flags',
        'Data',
        'References',
        'Example',
        'BibTeX',
      ])
        expect(page, id).toContain(`\n## ${heading}\n`);
      for (const dataset of datasets) expect(page, id).toContain(`\`${dataset}\`: `);
      for (const { doi, title } of references) expect(page, id).toContain(doi ?? title);
      expect(page, id).toContain(`npx counterpoise measure ${id} `);
      expect(page, id).toMatch(/```bibtex\n@\w+\{/);
    }
  });
});

describe('the reader of docstrings', () => {
  it('reads sections whatever the lines are broken at', () => {
    const { preface, sections, example } = docstringOf(root, 'vote-kappa');
    expect(preface).toMatch(/^Chance-corrected agreement .* squared weights\.$/);
    expect([...sections.keys()]).toEqual([
      'Definition',
      'Convention',
      'One source a series',
      'Same resolutions',
      'Unit and range',
      'Nulls',
      'Complexity',
      'Example',
    ]);
    expect(sections.get('Definition')).not.toContain('\n');
    expect(example).toMatch(/^measure vote-kappa USA 732 /);
  });

  it('reads a section that some measures alone have', () => {
    const { sections } = docstringOf(root, 'trade-share');
    expect(sections.get('Group')).toMatch(/^In place of the second state/);
  });
});
