import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../scripts/glossary.js';
import { readDocument } from './markdown.js';

const page = readDocument('docs/glossary.md');
const terms = readGlossary(page);

describe('docs/glossary.md', () => {
  it('has every heading as a term, and each term once', () => {
    const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
    expect(terms.map(({ term }) => term)).toEqual(headings);
    expect(new Set(headings.map((heading) => heading!.toLowerCase())).size).toBe(headings.length);
  });

  it.each(terms)('$term: one short definition', ({ group, meaning }) => {
    expect(group).not.toBe('');
    expect(meaning).toMatch(/^[^a-z].*\.$/);
    expect(meaning.length).toBeLessThanOrEqual(240);
  });

  it('gives names in JSON that no other term has', () => {
    const keys = terms.flatMap(({ json }) => json ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(['holes', 'arena', 'predicates', 'theses']));
  });
});

describe('the reader of the glossary', () => {
  it('joins lines, and leaves out what an entry does not have', () => {
    const read = readGlossary(
      '# G\n\n## A\n\n### x\n\n- **Literature:** y\n- **Meaning:** One\n  two.\n- **JSON:** `z`\n',
    );
    expect(read).toEqual([
      { group: 'A', term: 'x', literature: 'y', meaning: 'One two.', json: 'z', source: undefined },
    ]);
  });

  it('refuses another shape', () => {
    const entry = (text: string) => () => readGlossary(`## A\n\n### x\n\n${text}\n`);
    expect(entry('- **Meaning:** One.')).toThrow('Literature');
    expect(entry('- **Meaning:** One.\n- **Literature:** y')).toThrow('order');
    expect(entry('- **Sense:** One.')).toThrow('Sense');
  });
});
