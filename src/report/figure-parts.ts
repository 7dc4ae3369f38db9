import type { HtmlValue } from './html.js';

/** What stands around a chart on a page. */
export interface FigureParts {
  /** Anchor of the figure, unique on the page. */
  readonly id: string;
  readonly topic?: string;
  readonly subtitle: HtmlValue;
  readonly footer: HtmlValue;
  /** Beside the chart where there is room, below it elsewhere. */
  readonly notes?: HtmlValue;
  readonly dataTitle: string;
  /** Width at which the chart is drawn again for paper, where it is set smaller than on a screen. */
  readonly paperWidth?: number;
}
