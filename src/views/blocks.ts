import type { ChartDefinition } from '../charts/define.js';
import type * as content from './content.js';
import type { Content } from './content.js';

export const heading = (
  level: content.Heading['level'],
  text: Content,
  style?: string,
): content.Heading => ({ kind: 'heading', level, content: text, style });

export const paragraph = (text: Content, style?: string): content.Block => ({
  kind: 'paragraph',
  content: text,
  style,
});

export const box = (blocks: Content, style?: string, label?: string): content.Block => ({
  kind: 'box',
  content: blocks,
  style,
  label,
});

export const list = (
  items: readonly Content[],
  style?: string,
  numbered = false,
): content.List => ({
  kind: 'list',
  items: items.map((item) => ({ content: item })),
  style,
  numbered,
});

export const terms = (entries: content.Terms['entries'], style?: string): content.Terms => ({
  kind: 'terms',
  entries,
  style,
});

export const fold = (
  summary: Content,
  blocks: Content,
  style?: string,
  open = false,
): content.Fold => ({ kind: 'fold', summary, content: blocks, style, open });

type TableParts = Omit<content.Table, 'kind' | 'columns' | 'groups'> & {
  readonly columns: readonly (string | content.Column)[];
  /** All rows, where they are in no groups. */
  readonly rows?: readonly (content.Row | content.Row['cells'])[];
  readonly groups?: content.Table['groups'];
};

export const table = ({ columns, rows = [], ...parts }: TableParts): content.Table => ({
  kind: 'table',
  groups: [{ rows: rows.map((row) => ('cells' in row ? row : { cells: row })) }],
  ...parts,
  columns: columns.map((column) => (typeof column === 'string' ? { text: column } : column)),
});

/** Columns of numbers by their titles. */
export const numeric = (...titles: Content[]): content.Column[] =>
  titles.map((text) => ({ text, numeric: true }));

export const cell = (style: string, text: Content): content.Cell => ({
  kind: 'cell',
  style,
  content: text,
});

export const command = (text: string): content.Command => ({ kind: 'command', text });

export const figure = <State>(
  { id }: ChartDefinition<State>,
  state: State,
  words: content.FigureWords,
): content.FigureSpec => ({ kind: 'figure', chart: id, state, ...words });
