import type { ClaimGroup } from '../charts/claims-overview.js';

/** What stands on a page, as data: text, marks inside it, and blocks. Nothing is shown for null, undefined and false. */
export type Content = string | number | false | null | undefined | Piece | readonly Content[];

export type Piece =
  | Mark
  | Link
  | Badge
  | Gauge
  | SmallChart
  | Heading
  | Block
  | List
  | Terms
  | Fold
  | Table
  | Cell
  | Command
  | ClaimFilter
  | FigureSpec;

/** A name for the way something looks. */
type Style = string | undefined;

/** Text set apart inside a sentence. */
export interface Mark {
  readonly kind: 'mark';
  readonly as: 'b' | 'i' | 'strong' | 'code' | 'span' | 'abbr' | 'br';
  readonly content: Content;
  readonly style?: Style;
  /** Shown where the reader points at it. */
  readonly title?: string;
}

export interface Link {
  readonly kind: 'link';
  /** `#` and an anchor of the page, or an address of the web: others are shown as text. */
  readonly to: string;
  readonly content: Content;
}

/** Symbol and word of a verdict or status: told apart by shape. */
export interface Badge {
  readonly kind: 'badge';
  readonly group: ClaimGroup;
  readonly word: string;
}

/** A number as a small picture beside it: its place between 0 and 1, or its amount up to 1. */
export interface Gauge {
  readonly kind: 'gauge';
  readonly as: 'place' | 'amount';
  readonly value: number;
}

/** A chart without words around it, beside what it shows. */
export interface SmallChart {
  readonly kind: 'small-chart';
  readonly id: string;
  readonly chart: string;
  readonly state: unknown;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 3 | 4;
  readonly content: Content;
  readonly style: Style;
}

/** A paragraph, or a box around other blocks; with a label the box is a part of its own. */
export interface Block {
  readonly kind: 'paragraph' | 'box';
  readonly content: Content;
  readonly style: Style;
  readonly label?: string | undefined;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly { readonly id?: string; readonly content: Content }[];
  readonly style: Style;
  readonly numbered: boolean;
}

/** Terms, and what is said of each. */
export interface Terms {
  readonly kind: 'terms';
  readonly entries: readonly (readonly [term: Content, description: Content])[];
  readonly style: Style;
}

/** Folded away below its summary. */
export interface Fold {
  readonly kind: 'fold';
  readonly summary: Content;
  readonly content: Content;
  readonly style: Style;
  readonly open: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly id?: string;
  readonly style?: string;
  /** What the table holds. */
  readonly label: string;
  /** The same where it is shown above the table. */
  readonly caption?: string;
  /** Never wider than the page. */
  readonly narrow?: boolean;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
  readonly foot?: readonly Row[];
}

export interface Column {
  readonly text: Content;
  /** Of numbers, which stand to the right. */
  readonly numeric?: boolean;
  readonly style?: string;
  /** Whether its cells name the rows; in a table without such a column those of the first do. */
  readonly names?: boolean;
}

/** Rows that belong together, below a title where they have one. */
export interface RowGroup {
  readonly title?: Content;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id?: string;
  /** What a filter goes by. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly cells: readonly Content[];
}

/** A cell of a table that looks otherwise than the rest of its column. */
export interface Cell {
  readonly kind: 'cell';
  readonly style: string;
  readonly content: Content;
}

/** A command of the program. */
export interface Command {
  readonly kind: 'command';
  readonly text: string;
}

/** Narrows the table of claims down. */
export interface ClaimFilter {
  readonly kind: 'claim-filter';
  readonly claims: number;
  readonly groups: readonly Choice[];
  readonly kinds: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly word: string;
  readonly count: number;
}

/** A figure: which chart draws what, and the words around it. Its title is what the chart finds in the state. */
export interface FigureSpec extends FigureWords {
  readonly kind: 'figure';
  /** Id of a chart in `src/charts`. */
  readonly chart: string;
  readonly state: unknown;
}

export interface FigureWords {
  /** Anchor of the figure, unique on the page. */
  readonly id: string;
  readonly topic?: string;
  /** Definition and unit. */
  readonly subtitle: Content;
  /** Sources and coverage. */
  readonly footer: Content;
  /** Beside the chart where there is room, below it elsewhere. */
  readonly notes?: Content;
  /** Title of the table of its numbers. */
  readonly dataTitle: string;
  /** Width at which the chart is drawn again for paper, where it is set smaller than on a screen. */
  readonly paperWidth?: number;
}

/** The test of the language does not narrow lists that are read only. */
export const isSeveral = (content: Content): content is readonly Content[] =>
  Array.isArray(content);

/** The figures of content in their order: they stand between its blocks, never inside one. */
export function figuresIn(content: Content): FigureSpec[] {
  if (typeof content !== 'object' || content === null) return [];
  if (isSeveral(content)) return content.flatMap(figuresIn);
  return content.kind === 'figure' ? [content] : [];
}
