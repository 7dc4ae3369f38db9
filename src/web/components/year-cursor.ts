import type { ChartTable } from '../../charts/define.js';

/*
 * One year, marked in every chart of the page that has it on its axis. Charts say in data attributes where their plots lie:
 * `from` and `to` are the years, `left`, `right`, `top` and `bottom` the place, or `panels` the places of several with their columns.
 */

interface Plot {
  readonly line: SVGLineElement;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Columns of the table that the plot draws, after the first. */
  readonly first: number;
  readonly count: number;
}

type Listener = (year: number | null, pointed: Plot | null) => void;
const listeners = new Set<Listener>();
const tell: Listener = (year, pointed) => {
  for (const listener of listeners) listener(year, pointed);
};

/** Let a drawing take part; undo by calling what is returned. A drawing without years takes no part. */
export function yearCursor(
  svg: SVGSVGElement,
  table: ChartTable,
  readout: HTMLElement,
): (() => void) | undefined {
  const { from: first, to: last } = svg.dataset;
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [Number(first), Number(last)];
  const plots = plotsOf(svg, table);
  const rows = new Map(table.rows.map((row) => [Number(row[0]), row.slice(1)]));
  const show: Listener = (year, pointed) => {
    readout.textContent = year === null ? '' : words(year, plots, pointed, table, rows);
    for (const plot of plots) place(plot, year, from, to);
  };
  const move = (event: PointerEvent): void => {
    const found = pointedAt(svg, plots, event);
    if (found === undefined) return tell(null, null);
    const year = Math.floor(from + Math.max(0, found.share) * (to + 1 - from));
    tell(Math.min(to, year), found.plot);
  };
  const leave = (): void => tell(null, null);
  listeners.add(show);
  svg.addEventListener('pointermove', move);
  svg.addEventListener('pointerleave', leave);
  return () => {
    listeners.delete(show);
    svg.removeEventListener('pointermove', move);
    svg.removeEventListener('pointerleave', leave);
  };
}

function plotsOf(svg: SVGSVGElement, table: ChartTable): Plot[] {
  const { left, right, top, bottom, panels } = svg.dataset;
  const places =
    panels === undefined
      ? [[left, right, top, bottom, 0, table.columns.length - 1].map(Number)]
      : panels.split(';').map((panel) => panel.split(' ').map(Number));
  return places.map(([x1 = 0, x2 = 0, y1 = 0, y2 = 0, first = 0, count = 0]) => {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    line.setAttribute('class', 'cursor');
    line.setAttribute('y1', String(y1));
    line.setAttribute('y2', String(y2));
    line.setAttribute('visibility', 'hidden');
    svg.append(line);
    return { line, left: x1, right: x2, top: y1, bottom: y2, first, count };
  });
}

function pointedAt(
  svg: SVGSVGElement,
  plots: readonly Plot[],
  event: PointerEvent,
): { readonly plot: Plot; readonly share: number } | undefined {
  const box = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / box.width;
  const x = (event.clientX - box.left) * scale;
  const y = (event.clientY - box.top) * scale;
  const found = plots
    .map((plot) => ({ plot, share: (x - plot.left) / (plot.right - plot.left) }))
    .filter(({ share }) => share >= -0.03 && share <= 1.03);
  if (plots.length === 1) return found[0];
  return found.find(({ plot: { top, bottom } }) => y >= top - 16 && y <= bottom + 32);
}

function place(plot: Plot, year: number | null, from: number, to: number): void {
  plot.line.setAttribute(
    'visibility',
    year === null || year < from || year > to ? 'hidden' : 'visible',
  );
  if (year === null) return;
  const x = plot.left + ((year + 0.5 - from) / (to + 1 - from)) * (plot.right - plot.left);
  plot.line.setAttribute('x1', String(x));
  plot.line.setAttribute('x2', String(x));
}

/** The numbers of the year; of several small plots those of the one pointed at. */
function words(
  year: number,
  plots: readonly Plot[],
  pointed: Plot | null,
  table: ChartTable,
  rows: ReadonlyMap<number, readonly string[]>,
): string {
  const plot = plots.length === 1 ? plots[0] : plots.find((one) => one === pointed);
  if (plot === undefined) return String(year);
  const cells = rows.get(year);
  if (cells === undefined) return `${year}: –`;
  const named = cells
    .slice(plot.first, plot.first + plot.count)
    .map((cell, i) => `${table.columns[plot.first + i + 1]!.label} ${cell}`);
  return `${year}: ${named.join(' · ')}`;
}
