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

/** A reference as one line of text. */
export function citationText(reference: Reference): string {
  const { authors, year, title, container, volume, pages, doi, url } = reference;
  const place = [container, volume, pages].filter((part) => part !== undefined).join(', ');
  const link = doi === undefined ? url : `https://doi.org/${doi}`;
  return [`${authors.join('; ')} (${year}). ${title}.`, place === '' ? '' : `${place}.`, link ?? '']
    .filter((part) => part !== '')
    .join(' ');
}
