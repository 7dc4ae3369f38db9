import type { ClaimGroup } from '../charts/claims-overview.js';

/** What stands on a page, as data: text, marks inside it, and blocks. Nothing is shown for null, undefined and false. */
export type Content = string | number | false | null | undefined | Piece | readonly Content[];

export type Piece =
  Element | Badge | Gauge | SmallChart | Table | Cell | Command | ClaimFilter | FigureSpec;

/** Marked text, or a block of text. */
export interface Element {
  readonly kind: 'element';
  /** Named as in HTML, whatever draws it. */
  readonly as: ElementName;
  readonly content: Content;
  /** A name for the way it looks. */
  readonly style?: string | undefined;
  readonly id?: string;
  /** Shown where the reader points at it. */
  readonly title?: string;
  /** Name of a section without a heading. */
  readonly label?: string;
  /** Where a link leads: `#` and an anchor of the page, or an address of the web; others are shown as text. */
  readonly to?: string;
  /** Whether what can be folded away is open. */
  readonly open?: boolean;
}

type MarkName = 'a' | 'abbr' | 'b' | 'br' | 'code' | 'i' | 'span' | 'strong';
type BlockName = 'details' | 'div' | 'h1' | 'h3' | 'h4' | 'p' | 'section' | 'summary';
type ListName = 'dd' | 'dl' | 'dt' | 'li' | 'ol' | 'ul';
type ElementName = MarkName | BlockName | ListName;

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

export interface Table {
  readonly kind: 'table';
  readonly id?: string;
  readonly style?: string;
  /** What the table holds; shown above it where it has a caption. */
  readonly label: string;
  readonly captioned?: boolean;
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
  readonly style?: string;
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
  readonly fits: readonly Choice[];
  readonly levels: readonly Choice[];
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
  /** Left out on paper, where another figure or a sentence says the same. */
  readonly onScreen?: true;
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
