import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shownPages, pageOf, targetOf } from '../../scripts/method-html.js';
import { measures } from '../../src/measures/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = shownPages(root);

describe('pages of methods as the workbench shows them', () => {
  it('are there for every measure, with definition, convention, missing values and references', () => {
    for (const { id, title } of measures) {
      const page = pages.find((one) => one.id === id);
      expect(page?.title).toBe(title);
      const found = page?.sections.map((section) => section.id) ?? [];
      for (const section of ['definition', 'convention', 'missing-values-and-flags', 'references'])
        expect(found, id).toContain(section);
      expect(page?.bibtex).toMatch(/^@/);
    }
  });

  it('have links that lead to pages of the workbench or to other sites', () => {
    const known = new Set([
      ...measures.map(({ id }) => `/data/measures/${id}`),
      ...pages.map(({ id }) => `/data/methods/${id}`),
    ]);
    for (const { id, sections, lead } of pages)
      for (const [, href = ''] of [lead, ...sections.map(({ html }) => html)]
        .join('')
        .matchAll(/ href="([^"]*)"/g)) {
        const isKnown = /^(https?:|#)/.test(href) || known.has(href.replace(/#.*/, ''));
        expect(isKnown, `${id}: ${href}`).toBe(true);
      }
  });

  it('show tags as they are written, and hold no styles that a browser would refuse', () => {
    const page = pageOf(
      'x',
      '# A <b>title</b>\n\nText <script>alert(1)</script> [a](javascript:alert(1)) [b](../guides/network.md) [c](../networks.md#x)\n\n## Part\n\n| n |\n| -: |\n| 1 |\n',
      true,
    );
    expect(page.lead).toContain('&lt;script&gt;');
    expect(page.lead).not.toMatch(/<script|href="javascript/);
    expect(page.lead).toContain('b <a href="/data/methods/networks#x">c</a>');
    expect(page.sections[0]!.html).toContain('<td class="num">1</td>');
    expect(JSON.stringify(pages)).not.toMatch(/ style=|<script|<!--|<th><\/th>/);
  });

  it('leave out links to what is not shipped', () => {
    expect(targetOf('alignment.md#x', true)).toBe('/data/measures/alignment#x');
    expect(targetOf('measures/alignment.md', false)).toBe('/data/measures/alignment');
    expect(targetOf('../multiverse.md', true)).toBe('/data/methods/multiverse');
    expect(targetOf('../../README.md', true)).toBeUndefined();
    expect(targetOf('../guides/network.md', false)).toBeUndefined();
  });
});
