import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as bibliography from '../../src/core/bibliography/index.js';
import { bibtex } from '../../src/core/bibtex.js';
import type { Reference } from '../../src/core/references.js';
import { parseBibtex } from '../support/bibtex.js';

const work: Reference = {
  key: 'doe2001',
  type: 'article',
  authors: ['Doe, Jane'],
  year: 2001,
  title: 'Arms & Votes: 50% of a_b #1 costs $2 {sic} C:\\x ~^',
  container: 'Trade & Peace',
  volume: '12(3)',
  pages: '1-20',
  doi: '10.1/a_b%20c',
};
const one = (reference: Partial<Reference>) => parseBibtex(bibtex([{ ...work, ...reference }]))[0]!;

describe('a BibTeX entry', () => {
  it('escapes what TeX would read as a command, and leaves addresses as they are', () => {
    const { fields } = one({ url: 'https://example.org/a_b?c=1&d={2}' });
    expect(fields['title']).toBe(
      String.raw`{Arms \& Votes: 50\% of a\_b \#1 costs \$2 \textbraceleft{}sic\textbraceright{} C:\textbackslash{}x \textasciitilde{}\textasciicircum{}}`,
    );
    expect(fields['journal']).toBe(String.raw`Trade \& Peace`);
    expect(fields['doi']).toBe('10.1/a_b%20c');
    expect(fields['url']).toBe('https://example.org/a_b?c=1&d=%7B2%7D');
  });

  it('takes volume and number apart and writes ranges of pages with two hyphens', () => {
    expect(one({}).fields).toMatchObject({ volume: '12', number: '3', pages: '1--20' });
    expect(one({ volume: '12' }).fields).toMatchObject({ volume: '12' });
    expect(one({ volume: '12' }).fields['number']).toBeUndefined();
  });

  it.each([
    [['Häge, Frank M.', 'Doe, Jane'], 'Häge, Frank M. and Doe, Jane'],
    [['World Bank'], '{World Bank}'],
    [['World Politics Data Lab, Drew University'], '{World Politics Data Lab, Drew University}'],
  ])('names the authors %j', (authors, expected) => {
    expect(one({ authors }).fields['author']).toBe(expected);
  });

  it.each([
    ['article', 'article', 'journal'],
    ['book', 'book', 'publisher'],
    ['incollection', 'incollection', 'booktitle'],
    ['dataset', 'misc', 'howpublished'],
  ] as const)('of %s is @%s with %s', (type, entry, field) => {
    const made = one({ type });
    expect(made.type).toBe(entry);
    expect(made.fields[field]).toBe(String.raw`Trade \& Peace`);
    expect(made.fields['note']).toBe(type === 'dataset' ? 'Data set.' : undefined);
  });

  it('of a work known by its citation has author and year of it', () => {
    const citation = 'Freire, Maria Raquel (2021). China–Russia relations. Relações & more.';
    const [made] = parseBibtex(
      bibtex([], [{ key: 'f', title: 'China–Russia relations', citation }]),
    );
    expect(made!.fields).toEqual({
      author: 'Freire, Maria Raquel',
      title: '{China–Russia relations}',
      year: '2021',
      note: String.raw`Freire, Maria Raquel (2021). China–Russia relations. Relações \& more.`,
    });
  });
});

describe('a bibliography', () => {
  it('has each work once, and tells two works with one key apart', () => {
    const keys = (works: readonly Reference[]) => parseBibtex(bibtex(works)).map(({ key }) => key);
    expect(keys([work, { ...work }])).toEqual(['doe2001']);
    expect(keys([work, { ...work, key: 'Doe2001', title: 'Another' }])).toEqual([
      'Doe2001',
      'doe2001a',
    ]);
    expect(keys([{ ...work, key: 'Zoë {1}, x' }])).toEqual(['Zoe1x']);
  });

  it('is the same in whatever order the works are given', () => {
    const works = [work, { ...work, key: 'a' }, { ...work, title: 'Another' }];
    expect(bibtex([...works].reverse())).toBe(bibtex(works));
  });

  it('of every work that this project cites can be read, under the keys of the works', () => {
    const works = Object.values(bibliography);
    const entries = parseBibtex(bibtex(works));
    expect(entries.map(({ key }) => key).sort()).toEqual(works.map(({ key }) => key).sort());
    expect(entries.filter(({ fields }) => !fields['author'] || !fields['year'])).toEqual([]);
  });

  it('can be read whatever the texts hold', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (title, author, url) => {
        const made = one({ title, authors: [author], url, note: title });
        expect(made.fields['title']).toMatch(/^\{[^]*\}$/);
        expect(made.fields['year']).toBe('2001');
      }),
    );
  });
});
