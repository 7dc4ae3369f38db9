import type { ChartData } from './data.js';

/** The DOM that a chart draws with: the browser's own, or one passed in on a server. */
export interface ChartDocument {
  createElementNS(namespace: string, name: string): unknown;
}

export interface ChartContext {
  readonly document: ChartDocument;
  /** Width in CSS pixels at which the chart is drawn: text is never scaled, so draw again for another width. */
  readonly width: number;
  /** Prefix of every id inside the SVG, unique on the page. */
  readonly idPrefix: string;
}

/** Whether a first reading may be named: nothing tells the readings apart, the first two are level, or one leads. */
export type Standing = 'no-evidence' | 'level' | 'leads';

/** The numbers of a chart as text, for the reader who cannot or will not look at it. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture of a state: pure, so that the same state gives the same bytes. */
export interface ChartDefinition<State> {
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in one sentence. */
  readonly summary: string;
  /** What this state says, computed from its numbers: the title of the figure. */
  finding(state: State): string;
  /** The text alternative. */
  describe(state: State): string;
  table(state: State): ChartTable;
  /** The same numbers as they were computed, and what the table has no room for: what is saved as CSV. */
  data(state: State): ChartData;
  /** One `<svg>` element as text. */
  render(state: State, context: ChartContext): string;
}

export function defineChart<State>(definition: ChartDefinition<State>): ChartDefinition<State> {
  return definition;
}

/** A chart whose state has been erased, as a registry holds it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- erased on purpose: a registry holds charts of every state
export type AnyChart = ChartDefinition<any>;
