/** A published work or data set, enough for a BibTeX entry. */
export interface Reference {
  /** BibTeX key, for example `haege2011`. */
  readonly key: string;
  readonly type: 'article' | 'book' | 'incollection' | 'misc' | 'dataset';
  readonly authors: readonly string[];
  readonly year: number;
  readonly title: string;
  readonly container?: string;
  readonly volume?: string;
  readonly pages?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly note?: string;
}

type Details = Pick<Reference, 'container' | 'volume' | 'pages' | 'doi' | 'url' | 'note'>;

/** A work by authors and year as they are cited: `Sen, Pranab Kumar (1968)`, several authors apart by `; `. */
export function reference(
  type: Reference['type'],
  key: string,
  cited: string,
  title: string,
  details: Details,
): Reference {
  const [, authors, year] = /^(.+) \((\d{4})\)$/.exec(cited)!;
  return { key, type, authors: authors!.split('; '), year: Number(year), title, ...details };
}

/** An article: its place is the journal, the volume with the issue, and the pages. */
export function article(
  key: string,
  cited: string,
  title: string,
  [container, volume, pages]: readonly [journal: string, volume: string, pages: string],
  doi?: string,
): Reference {
  const place = { container, volume, pages };
  return reference('article', key, cited, title, doi === undefined ? place : { ...place, doi });
}

/** A reference as one line of text. */
export function citationText(reference: Reference): string {
  const { authors, year, title, container, volume, pages, doi, url } = reference;
  const place = [container, volume, pages].filter((part) => part !== undefined).join(', ');
  const link = doi === undefined ? url : `https://doi.org/${doi}`;
  return [`${authors.join('; ')} (${year}). ${title}.`, place === '' ? '' : `${place}.`, link ?? '']
    .filter((part) => part !== '')
    .join(' ');
}
