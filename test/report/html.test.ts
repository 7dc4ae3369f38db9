import { expect, it } from 'vitest';
import type { ChartTable } from '../../src/charts/define.js';
import { contentHtml } from '../../src/report/content.js';
import { Drawings } from '../../src/report/drawings.js';
import { numbersOf } from '../../src/report/figure.js';
import { element, html, raw } from '../../src/report/html.js';
import { list, paragraph } from '../../src/views/blocks.js';
import type { Content } from '../../src/views/content.js';
import { bold, link, prose } from '../../src/views/text.js';

const text = (content: Content): string => html`${contentHtml(content, new Drawings())}`.text;

it('a template is written without its indentation, its values as they are', () => {
  const value = '  two\n  lines <';
  const written = html`<div>
    <p>${value}</p>
    ${raw('<b>')}${null}${false}${3}
  </div>`.text;
  expect(written).toBe('<div>\n<p>  two\n  lines &lt;</p>\n<b>3\n</div>');
});

it('an element has the attributes that have a value', () => {
  expect(element('i', { class: '', id: undefined, open: true, title: '"' }, '<').text).toBe(
    '<i open title="&quot;">&lt;</i>',
  );
});

it('content is escaped, its lines joined, and what is not there left out', () => {
  expect(text([null, false, undefined, '<', 0])).toBe('&lt;0');
  const sentence = prose`One ${bold('<b>')}
    and ${2}.`;
  expect(text(paragraph(sentence, 'small'))).toBe(
    '<p class="small">One <b>&lt;b&gt;</b> and 2.</p>\n',
  );
  expect(text(list(['a', ['b', 'c']]))).toBe('<ul><li>a</li>\n<li>bc</li>\n</ul>\n');
});

it('links lead to places of the page and to web addresses alone', () => {
  expect(text(link('#here', 'text'))).toBe('<a href="#here">text</a>');
  expect(text(link('https://a.b/c'))).toBe(
    '<a href="https://a.b/c" rel="noreferrer">https://a.b/c</a>',
  );
  expect(text(link('javascript:alert(1)', 'text'))).toBe('text');
});

it('a table says of its columns once that they are numbers where all but the first are', () => {
  const tableOf = (numeric: readonly boolean[]): string => {
    const numbers: ChartTable = {
      columns: numeric.map((is, i) => ({ label: `c${i}`, numeric: is })),
      rows: [numeric.map((_, i) => (i === 1 ? 'no value: not asked' : String(i)))],
    };
    return text(numbersOf(numbers, 'Data'));
  };
  const all = tableOf([false, true, true]);
  expect(all).toContain('<table class="plain nums">');
  expect(all).not.toContain('class="num"');
  expect(all).toContain('<td title="no value: not asked">');
  const some = tableOf([false, true, false]);
  expect(some).toContain('<table class="plain">');
  expect(some).toContain('<td class="num" title="no value: not asked">');
  expect(some).toContain('<td>2</td>');
});
