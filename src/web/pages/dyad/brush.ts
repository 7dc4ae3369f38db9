interface Brush {
  readonly svg: SVGSVGElement;
  readonly start: number;
  at: number;
  moved: boolean;
}

/** Pixels that a hand may tremble without meaning to drag. */
const tremble = 5;

/**
 * Drag over any drawing in a place to choose years, which all of them show; a press without a drag opens the drawing. Escape ends it.
 * Returns what ends all listening.
 */
export function listenForBrush(
  place: HTMLElement,
  onChoose: (from: number, to: number) => void,
  onOpen: (drawing: SVGSVGElement) => void,
): () => void {
  let brush: Brush | undefined;
  const down = (event: PointerEvent): void => {
    const svg = (event.target as Element).closest<SVGSVGElement>('svg.chart');
    if (svg === null || event.button !== 0) return;
    const start = xIn(svg, event.clientX);
    brush = { svg, start, at: start, moved: false };
    svg.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    if (brush === undefined) return;
    brush.at = xIn(brush.svg, event.clientX);
    brush.moved ||= Math.abs(brush.at - brush.start) > tremble;
    if (brush.moved) for (const svg of drawings(place)) mark(svg, yearsOf(brush));
  };
  const end = (): void => {
    brush = undefined;
    for (const rect of place.querySelectorAll('.brush')) rect.remove();
  };
  const up = (): void => {
    const done = brush;
    end();
    if (done === undefined) return;
    if (!done.moved) return onOpen(done.svg);
    const [from, to] = yearsOf(done);
    if (to > from) onChoose(from, to);
  };
  const key = ({ key: name }: KeyboardEvent): void => {
    if (name === 'Escape') end();
  };
  place.addEventListener('pointerdown', down);
  place.addEventListener('pointermove', move);
  place.addEventListener('pointerup', up);
  place.addEventListener('pointercancel', end);
  document.addEventListener('keydown', key);
  return () => {
    place.removeEventListener('pointerdown', down);
    place.removeEventListener('pointermove', move);
    place.removeEventListener('pointerup', up);
    place.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', key);
  };
}

const drawings = (place: HTMLElement): NodeListOf<SVGSVGElement> =>
  place.querySelectorAll<SVGSVGElement>('svg.chart[data-from]');

const numberOf = (svg: SVGSVGElement, name: string): number => Number(svg.dataset[name]);

/** A place on the page as one in the drawing, inside its plot. */
function xIn(svg: SVGSVGElement, clientX: number): number {
  const box = svg.getBoundingClientRect();
  const x = ((clientX - box.left) * svg.viewBox.baseVal.width) / box.width;
  return Math.min(numberOf(svg, 'right'), Math.max(numberOf(svg, 'left'), x));
}

function yearsOf({ svg, start, at }: Brush): [number, number] {
  const [from, to, left, right] = ['from', 'to', 'left', 'right'].map((name) =>
    numberOf(svg, name),
  ) as [number, number, number, number];
  const year = (x: number): number =>
    Math.min(to, Math.floor(from + ((x - left) / (right - left)) * (to + 1 - from)));
  return [year(Math.min(start, at)), year(Math.max(start, at))];
}

function mark(svg: SVGSVGElement, [first, last]: readonly [number, number]): void {
  const [from, to, left, right, top, bottom] = ['from', 'to', 'left', 'right', 'top', 'bottom'].map(
    (name) => numberOf(svg, name),
  ) as [number, number, number, number, number, number];
  const x = (moment: number): number => left + ((moment - from) / (to + 1 - from)) * (right - left);
  let rect = svg.querySelector<SVGRectElement>('.brush');
  if (rect === null) {
    rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    rect.setAttribute('class', 'brush');
    svg.append(rect);
  }
  rect.setAttribute('x', String(x(first)));
  rect.setAttribute('width', String(x(last + 1) - x(first)));
  rect.setAttribute('y', String(top));
  rect.setAttribute('height', String(bottom - top));
}
