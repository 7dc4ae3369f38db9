import type { QuestionResult } from '../contract/index.js';
import type { ChartData } from './data.js';
import { svgOf, type Picture } from './draw/svg.js';
import type { ChartTable } from './table.js';

export type { ChartTable } from './table.js';

export interface ChartContext {
  /** Width in CSS pixels at which the chart is drawn: text is never scaled, so draw again for another width. */
  readonly width: number;
  /** Prefix of every id inside the SVG, unique on the page. */
  readonly idPrefix: string;
}

/** Whether a first reading may be named: nothing distinguishes the readings, the first two are level, or one leads. */
export type Standing = QuestionResult['standing'];

/** A picture of a state: pure, so that the same state gives the same bytes. */
interface ChartParts<State> {
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
  readonly draw: (state: State, context: ChartContext) => Picture;
}

export interface ChartDefinition<State> extends Omit<ChartParts<State>, 'draw'> {
  /** One `<svg>` element as text. */
  render(state: State, context: ChartContext): string;
}

/** A chart from its parts; the finding is the picture's name, the text alternative its description. */
export const defineChart = <State>({
  draw,
  ...parts
}: ChartParts<State>): ChartDefinition<State> => ({
  ...parts,
  render: (state, context) =>
    svgOf(
      draw(state, context),
      { name: parts.finding(state), description: parts.describe(state) },
      context,
    ),
});

/** A chart whose state has been erased, as a registry holds it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- erased on purpose: a registry holds charts of every state
export type AnyChart = ChartDefinition<any>;
