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
