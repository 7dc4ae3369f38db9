import type { Reference } from './references.js';

/** A work known by the text of its citation alone, as cases name their sources. */
export interface CitedText {
  readonly key: string;
  readonly title: string;
  readonly citation: string;
  readonly url?: string;
}

const entryTypes: Readonly<Record<Reference['type'], string>> = {
  article: 'article',
  book: 'book',
  incollection: 'incollection',
  misc: 'misc',
  // BibTeX proper knows no data sets; `note` says what the entry is.
  dataset: 'misc',
};

/** Field that names where a work appeared. */
const containerFields: Readonly<Record<Reference['type'], string>> = {
  article: 'journal',
  book: 'publisher',
  incollection: 'booktitle',
  misc: 'howpublished',
  dataset: 'howpublished',
};

type Fields = readonly (readonly [name: string, value: string | undefined])[];

/**
 * A BibTeX bibliography in the order of its keys. The same work given twice is one entry; two works with one key
 * become `key` and `keya`. Letters outside ASCII stay as they are (UTF-8); what TeX would read as a command is escaped.
 */
export function bibtex(references: readonly Reference[], texts: readonly CitedText[] = []): string {
  const entries = [
    ...references.map((reference) => ({
      key: reference.key,
      type: entryTypes[reference.type],
      fields: referenceFields(reference),
    })),
    ...texts.map((work) => ({ key: work.key, type: 'misc', fields: textFields(work) })),
  ].map(({ key, type, fields }) => ({ key: safeKey(key), type, body: bodyOf(fields) }));
  const distinct = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  const taken = new Set<string>();
  return [...distinct.values()]
    .sort((a, b) => compare(a.key, b.key) || compare(a.body, b.body))
    .map(({ key, type, body }) => `@${type}{${unusedKey(key, taken)},\n${body}}\n`)
    .join('\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function bodyOf(fields: Fields): string {
  return fields
    .filter((field): field is readonly [string, string] => field[1] !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},\n`)
    .join('');
}

function referenceFields(reference: Reference): Fields {
  const { type, authors, year, title, container, volume, pages, doi, url, note } = reference;
  const [, number, issue] = /^(.*?)\((.+)\)$/.exec(volume ?? '') ?? [];
  const notes = [type === 'dataset' ? 'Data set.' : undefined, note && texText(note)];
  return [
    ['author', authors.length === 0 ? undefined : authors.map(authorName).join(' and ')],
    // The second pair of braces keeps capitals in styles that would lower them.
    ['title', `{${texText(title)}}`],
    [containerFields[type], container && texText(container)],
    ['volume', (number ?? volume) && texText(number ?? volume ?? '')],
    ['number', issue && texText(issue)],
    ['pages', pages && texText(pages).replace(/(\d)[-–](\d)/g, '$1--$2')],
    ['year', String(year)],
    ['doi', doi && verbatim(doi)],
    ['url', url && verbatim(url)],
    ['note', notes.filter((part) => part !== undefined).join(' ') || undefined],
  ];
}

function textFields({ title, citation, url }: CitedText): Fields {
  const [, names, year] = /^(.+?) \((\d{4})[a-z]?\)\./.exec(citation) ?? [];
  const authors = names?.split(/;\s*|,? and (?=\p{Lu})/u);
  return [
    ['author', authors?.map(authorName).join(' and ')],
    ['title', `{${texText(title)}}`],
    ['year', year],
    ['url', url && verbatim(url)],
    ['note', texText(citation)],
  ];
}

const corporate =
  /\b(Bank|Cent(er|re)|Fund|Group|Institut\w*|Lab|Librar\w+|Ministry|Nations|Office|Organi[sz]ation|Program\w*|Project|Service|Universit\w+)\b/;

/** `Last, First` as it stands; the name of a body in braces, so that it is not taken apart. */
function authorName(name: string): string {
  const text = texText(name.trim());
  return !name.includes(',') || corporate.test(name) ? `{${text}}` : text;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // A brace counts for BibTeX even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text for TeX: special characters escaped, line breaks and runs of spaces as one space. */
function texText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\~^{}]/g, (character) => commands[character]!)
    .replaceAll(/[&%$#_]/g, '\\$&');
}

/** Addresses are printed as they are by the packages that print them; only braces would end the field. */
function verbatim(address: string): string {
  return address.trim().replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll(' ', '%20');
}

function safeKey(key: string): string {
  return key.normalize('NFD').replaceAll(/[^\w:.+/-]/g, '') || 'work';
}

/** BibTeX does not tell keys apart by case. */
function unusedKey(key: string, taken: Set<string>): string {
  for (let n = 0; n <= 26; n++) {
    const candidate = n === 0 ? key : `${key}${String.fromCharCode(96 + n)}`;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
  throw new RangeError(`more than 27 works have the key ${key}`);
}
