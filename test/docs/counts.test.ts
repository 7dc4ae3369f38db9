import { expect, it } from 'vitest';
import { measureById, measures } from '../../src/measures/index.js';
import { readDocument } from './markdown.js';

const read = (path: string): string => readDocument(path).replaceAll(/\s+/g, ' ');

it('the changelog has the number of measures', () => {
  expect(read('CHANGELOG.md')).toContain(`\`measure\`: ${measures.length} measures of`);
});

it('the README says to which years alignment and containment are estimated', () => {
  const last = (id: string): number => measureById(id).coverage.to;
  const [text] = /Alignment and external containment are [^:]*/.exec(read('README.md')) ?? [''];
  expect(text.match(/\d{4}/g)?.map(Number)).toEqual([
    last('external-containment'),
    last('double-containment'),
  ]);
  expect(last('alignment')).toBe(last('external-containment'));
  expect(last('mutual-containment')).toBe(last('double-containment'));
});
