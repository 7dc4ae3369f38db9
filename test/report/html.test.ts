import { expect, it } from 'vitest';
import { defineChart } from '../../src/charts/define.js';
import type { ReportContext } from '../../src/report/context.js';
import { Drawings } from '../../src/report/drawings.js';
import { figure } from '../../src/report/figure.js';
import { html, raw } from '../../src/report/html.js';

it('a template is written without its indentation, its values as they are', () => {
  const value = '  two\n  lines <';
  const text = html`<div>
    <p>${value}</p>
    ${raw('<b>')}${null}${false}${3}
  </div>`.text;
  expect(text).toBe('<div>\n<p>  two\n  lines &lt;</p>\n<b>3\n</div>');
});

it('a table says of its columns once that they are numbers where all but the first are', () => {
  const tableOf = (numeric: readonly boolean[]): string => {
    const chart = defineChart<null>({
      id: 'test',
      title: 'Test',
      summary: 'A test.',
      finding: () => '1',
      describe: () => '',
      table: () => ({
        columns: numeric.map((is, i) => ({ label: `c${i}`, numeric: is })),
        rows: [numeric.map((_, i) => (i === 1 ? 'no value: not asked' : String(i)))],
      }),
      data: () => ({ columns: [], rows: [] }),
      render: () => '',
    });
    const context = { drawings: new Drawings() } as ReportContext;
    return figure(chart, null, { id: 'f', subtitle: '', footer: '', dataTitle: 'Data' }, context)
      .text;
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
