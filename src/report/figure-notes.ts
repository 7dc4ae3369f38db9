import { Drawings, type NotedFigure } from './drawings.js';
import { html, type HtmlValue } from './html.js';

/** A figure of the report as data: what draws it, of what, and the words around it as HTML. */
export interface DescribedFigure {
  readonly id: string;
  /** Id of a chart in `src/charts`. */
  readonly chart: string;
  readonly state: unknown;
  readonly topic?: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly notes?: string;
  readonly dataTitle: string;
}

/** Takes note of figures in place of drawing them. */
export class FigureNotes extends Drawings {
  private readonly noted: NotedFigure[] = [];

  override draw(): string {
    return '';
  }

  override note(figure: NotedFigure): void {
    this.noted.push(figure);
  }

  figures(): DescribedFigure[] {
    return this.noted.map(described);
  }
}

function described({ chart, state, parts }: NotedFigure): DescribedFigure {
  const text = (value: HtmlValue): string => html`${value}`.text;
  return {
    id: parts.id,
    chart,
    state,
    ...(parts.topic === undefined ? {} : { topic: parts.topic }),
    subtitle: text(parts.subtitle),
    footer: text(parts.footer),
    ...(parts.notes === undefined ? {} : { notes: text(parts.notes) }),
    dataTitle: parts.dataTitle,
  };
}
