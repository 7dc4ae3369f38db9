import type { ChartDefinition } from '../charts/define.js';
import type * as page from './content.js';
import type { Content, Element } from './content.js';
import { element, prose } from './text.js';

export const heading = (level: 1 | 3 | 4, content: Content, style?: string): Element =>
  element(`h${level}`, content, { style });

export const paragraph = (content: Content, style?: string): Element =>
  element('p', content, { style });

/** Template tag for a paragraph. */
export const p = (strings: TemplateStringsArray, ...values: Content[]): Element =>
  paragraph(prose(strings, ...values));

/** Template tag for a paragraph in small print. */
export const note = (strings: TemplateStringsArray, ...values: Content[]): Element =>
  paragraph(prose(strings, ...values), 'small');

/** A box around blocks. */
export const box = (content: Content, style?: string): Element =>
  element('div', content, { style });

export const list = (items: readonly Content[], style?: string): Element =>
  element('ul', items.map(listItem), { style });

export const numbered = (items: readonly Content[], style?: string): Element =>
  element('ol', items.map(listItem), { style });

const listItem = (content: Content): Element => element('li', content);

/** Terms with what is said of each. */
export const terms = (
  entries: readonly (readonly [term: Content, description: Content])[],
  style?: string,
): Element => element('dl', entries.map(entryOf), { style });

export const entryOf = ([term, description]: readonly [Content, Content]): Element[] => [
  element('dt', term),
  element('dd', description),
];

/** Content folded away below a summary. */
export const fold = (summary: Content, content: Content, style?: string, open = false): Element =>
  element('details', [element('summary', summary), content], { style, open });

type TableParts = Omit<page.Table, 'kind' | 'columns' | 'groups'> & {
  readonly columns: readonly (string | page.Column)[];
  /** All rows, where they are in no groups. */
  readonly rows?: readonly (page.Row | page.Row['cells'])[];
  readonly groups?: page.Table['groups'];
};

export const table = ({ columns, rows = [], ...parts }: TableParts): page.Table => ({
  kind: 'table',
  groups: [{ rows: rows.map((row) => ('cells' in row ? row : { cells: row })) }],
  ...parts,
  columns: columns.map((column) => (typeof column === 'string' ? { text: column } : column)),
});

/** Columns of numbers by their titles. */
export const numeric = (...titles: Content[]): page.Column[] =>
  titles.map((text) => ({ text, numeric: true }));

export const cell = (style: string, content: Content): page.Cell => ({
  kind: 'cell',
  style,
  content,
});

export const command = (text: string): page.Command => ({ kind: 'command', text });

export const figure = <State>(
  { id }: ChartDefinition<State>,
  state: State,
  words: page.FigureWords,
): page.FigureSpec => ({ kind: 'figure', chart: id, state, ...words });
