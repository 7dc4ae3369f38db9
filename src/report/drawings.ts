import type { ChartDefinition } from '../charts/define.js';
import type { FigureParts } from './figure-parts.js';
import { createDocument } from './document.js';

/** A figure on its way to a page: which chart of which state, and the words around it. */
export interface NotedFigure {
  readonly chart: string;
  readonly state: unknown;
  readonly parts: FigureParts;
}

/** Charts drawn so far: the same state at the same width and place is the same picture. */
export class Drawings {
  readonly document = createDocument();
  private readonly drawn = new Map<string, string>();

  /** Told of every figure: nothing here, where pages are made of what is drawn. */
  note(_figure: NotedFigure): void {}

  draw<State>(
    chart: ChartDefinition<State>,
    state: State,
    place: { readonly width: number; readonly idPrefix: string },
  ): string {
    const key = JSON.stringify([chart.id, place, state]);
    let svg = this.drawn.get(key);
    if (svg === undefined) {
      svg = chart.render(state, { document: this.document, ...place });
      this.drawn.set(key, svg);
    }
    return svg;
  }
}
