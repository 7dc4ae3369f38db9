import { expect, it } from 'vitest';
import type { Assessment } from '../../src/contract/index.js';
import { relationsSection } from '../../src/views/sections/relations.js';
import { assessmentFixture } from '../support/assessment.js';
import { withFigures } from '../support/figures.js';
import { sectionHtml } from '../support/section-html.js';

const assessment = withFigures(assessmentFixture());

it('a report shows the relations of the pair, and the hostility of each to the third state', () => {
  const html = sectionHtml(relationsSection, assessment);
  expect(html.match(/<figure id="[^"]+"/g)).toEqual([
    '<figure id="relations-ab"',
    '<figure id="relations-ak"',
    '<figure id="relations-bk"',
  ]);
  expect(html).toContain('Relations of Russia and China');
  expect(html).toContain('Hostility of China and United States');
  expect(html).toContain('In 2003 Russia and China stood at the 19th percentile of hostility');
  expect(html).toContain('In 2003 China and the United States stood at the 19th percentile');
  expect(html).toContain('By the items of all years');
});

it('a report as of a past year says that it rests on what was known at the time', () => {
  const { pairs } = assessment.relations!;
  const filtered = {
    ...assessment,
    relations: {
      pairs: pairs.map((pair) => ({
        ...pair,
        result: { ...pair.result, state: 'filtered' as const },
      })),
    },
  };
  const html = sectionHtml(relationsSection, filtered);
  expect(html).toContain('By what was known to the end of each year');
  expect(html).not.toContain('By the items of all years');
});

it('a report has no such section where nothing was estimated', () => {
  const bare = { ...assessment, relations: undefined } as unknown as Assessment;
  expect(sectionHtml(relationsSection, bare)).toBe('');
});
