import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const web = fileURLToPath(new URL('../../src/web', import.meta.url));
const pages = readdirSync(join(web, 'pages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Every selector of a sheet, those within conditions of media too. */
const selectorsIn = (css: string): string[] =>
  [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)]
    .map(([, before]) => before!.trim())
    .filter((before) => !before.startsWith('@'))
    .flatMap((before) => before.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());

const strangers = (page: string, css: string): string[] =>
  selectorsIn(css).filter((selector) => !new RegExp(`^\\.${page}-page(?![\\w-])`).test(selector));

/** A sheet stays loaded when the reader goes on to another page: what it says must not hold there. */
describe('styles of a page', () => {
  it('are seen where they hold on other pages too', () => {
    const css = `/* .case-page {} */ .case-page .a:is(.b, .c), .case-page { margin: 0; }
      .tag, .case-pages i { margin: 0 }
      @media (min-width: 1px) { .case-page > p { margin: 0 } p { margin: 0 } }`;
    expect(strangers('case', css)).toEqual(['.tag', '.case-pages i', 'p']);
  });

  it.each(pages)('hold within its own root alone: %s', (page) => {
    expect(strangers(page, readFileSync(join(web, 'pages', page, `${page}.css`), 'utf8'))).toEqual(
      [],
    );
  });

  it.each(pages)('hold in whatever state it is shown: %s', (page) => {
    const roots = readdirSync(join(web, 'pages', page), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .flatMap((name) => [
        ...readFileSync(join(web, 'pages', page, name), 'utf8').matchAll(/class="page\b[^"]*"/g),
      ])
      .map(([root]) => root);
    expect(roots).not.toEqual([]);
    expect(new Set(roots)).toEqual(new Set([`class="page ${page}-page"`]));
  });
});
