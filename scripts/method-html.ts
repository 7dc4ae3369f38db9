/** Pages of docs/methods and the glossary as the workbench shows them: HTML by section, made when the program is built. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { MethodPage } from '../src/contract/index.js';

const docs = 'docs/methods';
/** Tags in a text are shown as they are written: no page can bring HTML of its own. */
const markdown = new MarkdownIt({ html: false, linkify: false });

/* The policy of the workbench allows no styles in texts: columns of numbers have a class in their place. */
for (const name of ['th_open', 'td_open'] as const)
  markdown.renderer.rules[name] = (tokens, at, options, _, renderer) => {
    const cell = tokens[at]!;
    if (cell.attrGet('style') === 'text-align:right') cell.attrSet('class', 'num');
    cell.attrs = (cell.attrs ?? []).filter(([attribute]) => attribute !== 'style');
    return renderer.renderToken(tokens, at, options);
  };

type Token = ReturnType<typeof markdown.parse>[number];

/** Where a link of a page leads in the workbench; undefined for what is not shipped with the program. */
export function targetOf(href: string, ofMeasure: boolean): string | undefined {
  if (/^(https?:|#)/.test(href)) return href;
  const [, path = '', hash = ''] = /^([^#]*)(#.*)?$/.exec(href)!;
  const place = ofMeasure ? `measures/${path}` : path;
  const plain = place.replace(/^measures\/\.\.\/|^methods\//, '');
  const measure = /^measures\/([a-z0-9-]+)\.md$/.exec(plain)?.[1];
  if (measure !== undefined) return `/data/measures/${measure}${hash}`;
  const page = /^([a-z-]+)\.md$/.exec(plain)?.[1];
  return page === undefined ? undefined : `/data/methods/${page}${hash}`;
}

function mendLinks(tokens: readonly Token[], ofMeasure: boolean): void {
  for (const token of tokens) {
    if (token.children === null) continue;
    mendLinks(token.children, ofMeasure);
    const open: (string | undefined)[] = [];
    for (const one of token.children) {
      if (one.type === 'link_open') {
        const target = targetOf(String(one.attrGet('href')), ofMeasure);
        open.push(target);
        if (target === undefined) Object.assign(one, { type: 'text', tag: '', content: '' });
        else one.attrSet('href', target);
        if (target?.startsWith('http') === true) one.attrSet('rel', 'noopener noreferrer');
      } else if (one.type === 'link_close' && open.pop() === undefined)
        Object.assign(one, { type: 'text', tag: '', content: '' });
    }
  }
}

const idOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** A page taken apart at its second headings; a bibliography is kept as text, to be copied. */
export function pageOf(id: string, text: string, ofMeasure: boolean): MethodPage {
  // The note that a page is generated is for those who edit it.
  const [head = '', ...parts] = text.replaceAll(/<!--[\s\S]*?-->/g, '').split(/^## /m);
  const [, title = id, rest = ''] = /^# (.+)\n([\s\S]*)$/.exec(head.trim()) ?? [];
  const render = (source: string): string => {
    const env = {};
    const tokens = markdown.parse(source, env);
    mendLinks(tokens, ofMeasure);
    // Tables of facts have no heads: Markdown wants a row for them, which would be empty.
    return (
      markdown.renderer
        .render(tokens, markdown.options, env)
        // A wide example scrolls: by keyboard too.
        .replaceAll('<pre><code', '<pre tabindex="0"><code')
        .replaceAll(/<thead>\s*<tr>\s*(?:<th><\/th>\s*)+<\/tr>\s*<\/thead>\s*/g, '')
    );
  };
  const sections = parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    return { heading, source: lines.join('\n') };
  });
  const bibliography = sections.find(({ heading }) => heading === 'BibTeX');
  const bibtex = /```bibtex\n([\s\S]*?)```/.exec(bibliography?.source ?? '')?.[1];
  return {
    ...{ id, title },
    lead: render(rest),
    sections: sections
      .filter((section) => bibtex === undefined || section !== bibliography)
      .map(({ heading, source }) => ({
        id: idOf(heading),
        title: markdown.renderInline(heading),
        html: render(source),
      })),
    ...(bibtex === undefined ? {} : { bibtex }),
  };
}

/** Every page of the folder, but the index: pages of measures under their ids, the others under their names. */
export function shownPages(root: string): MethodPage[] {
  const pagesIn = (folder: string, ofMeasure: boolean): MethodPage[] =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map((name) =>
        pageOf(name.replace('.md', ''), readFileSync(join(root, folder, name), 'utf8'), ofMeasure),
      );
  const measures = pagesIn(`${docs}/measures`, true);
  const glossary = pageOf('glossary', readFileSync(join(root, 'docs/glossary.md'), 'utf8'), false);
  const others = [...pagesIn(docs, false), glossary];
  const twice = others.find(({ id }) => measures.some((measure) => measure.id === id));
  if (twice !== undefined) throw new Error(`a measure and a page of methods are named ${twice.id}`);
  return [...measures, ...others];
}

/** One file for each page. */
export function writeMethodPages(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const page of shownPages(root))
    writeFileSync(join(folder, `${page.id}.json`), JSON.stringify(page));
}
