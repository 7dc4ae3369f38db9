import { describe, expect, it } from 'vitest';
import { contentHtml } from '../../src/report/content.js';
import { Drawings } from '../../src/report/drawings.js';
import { html } from '../../src/report/html.js';
import { createContext } from '../../src/views/context.js';
import { sourcesText } from '../../src/views/lineage.js';
import { assessmentFixture } from '../support/assessment.js';

const context = createContext(assessmentFixture());
const written = (ids: readonly string[]): string =>
  html`${contentHtml(sourcesText(ids, context), new Drawings())}`.text.replaceAll(/\s+/g, ' ');

describe('the sources of a figure', () => {
  it('stand in the line where they are few, each once', () => {
    expect(written(['a', 'b', 'a'])).toBe('Source: a, b.');
  });

  it('are folded away where they are many, and a print has their short names', () => {
    const many = written('abcdefgh'.split(''));
    expect(many).toContain('<details class="screen"><summary>8 sources</summary>');
    expect(many).toMatch(/<span class="print">Sources: a, b, c, d, e, f, g, h\. ?<\/span>/);
  });
});
