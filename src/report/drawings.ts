import { chartOf } from '../charts/by-id.js';
import { standaloneSvg } from '../charts/standalone-svg.js';
import type { FigureSpec } from '../views/content.js';

/** What a picture is of, and how large: its ids begin with the prefix. */
interface Picture {
  readonly chart: string;
  readonly state: unknown;
  readonly width: number;
  readonly idPrefix: string;
}

/** Charts drawn so far: the same state at the same width and place is the same picture. */
export class Drawings {
  private readonly drawn = new Map<string, string>();

  draw(picture: Picture): string {
    const { chart, state, width, idPrefix } = picture;
    const key = JSON.stringify(picture);
    let svg = this.drawn.get(key);
    if (svg === undefined) {
      svg = chartOf(chart).render(state, { width, idPrefix });
      this.drawn.set(key, svg);
    }
    return svg;
  }
}

/** Widths at which each figure is drawn; the page shows the one that fits, so that labels never shrink. */
const widths = { wide: 720, narrow: 344 };

/** The pictures of a figure, by the name of the place that they fit. */
export function picturesOf(
  { id, chart, state, paperWidth }: FigureSpec,
  drawings: Drawings,
): [place: string, svg: string][] {
  const places = { ...widths, ...(paperWidth === undefined ? {} : { paper: paperWidth }) };
  return Object.entries(places).map(([place, width]) => [
    place,
    drawings.draw({ chart, state, width, idPrefix: `${id}-${place.charAt(0)}` }),
  ]);
}

/** The picture of a figure as a file by this name. */
export const fileOf = (
  name: string,
  { chart, state }: FigureSpec,
  drawings: Drawings,
): [file: string, svg: string] => [
  `${name}.svg`,
  standaloneSvg(drawings.draw({ chart, state, width: widths.wide, idPrefix: name })),
];
