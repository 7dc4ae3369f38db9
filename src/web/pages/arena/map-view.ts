import type { MapView } from '../../../charts/arena-geometry.js';

export const whole: MapView = { zoom: 1, x: 0, y: 0 };
const most = 16;

/** The view as it stands in the address: how far in, and how far from the middle in hundredths of the frame. */
export function viewOf(text: string | null): MapView {
  const found = /^(\d{1,2}(?:\.\d)?),(-?\d{1,3}),(-?\d{1,3})$/.exec(text ?? '');
  if (found === null) return whole;
  const [zoom, x, y] = found.slice(1).map(Number) as [number, number, number];
  return kept({ zoom, x: x / 100, y: y / 100 });
}

/** The view as text; null for the whole arena. */
export function viewText(view: MapView): string | null {
  const { zoom, x, y } = kept(view);
  if (zoom <= 1) return null;
  return [Math.round(zoom * 10) / 10, Math.round(x * 100), Math.round(y * 100)].join(',');
}

export const zoomed = (view: MapView, by: number): MapView =>
  kept({ ...view, zoom: view.zoom * by });

/** Moved by shares of the frame. */
export const moved = (view: MapView, x: number, y: number): MapView =>
  kept({ ...view, x: view.x + x / view.zoom, y: view.y + y / view.zoom });

export const isClosest = ({ zoom }: MapView): boolean => zoom >= most;

/** Not out of the whole, nor off its edge. */
function kept({ zoom, x, y }: MapView): MapView {
  const inside = Math.min(most, Math.max(1, zoom));
  const reach = (1 - 1 / inside) / 2 + 0.02 * (inside > 1 ? 1 : 0);
  const within = (value: number): number => Math.min(reach, Math.max(-reach, value)) + 0;
  return { zoom: inside, x: within(x), y: within(y) };
}
