import type { ChartDefinition } from '../charts/define.js';
import { createDocument } from './document.js';

/** Charts drawn so far: the same state at the same width and place is the same picture. */
export class Drawings {
  readonly document = createDocument();
  private readonly drawn = new Map<string, string>();

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
