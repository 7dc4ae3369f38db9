import type { Gauge } from '../views/content.js';
import { raw, type Html } from './html.js';

/** A number as a small picture, which says nothing that its text does not. */
export function gaugeHtml({ as, value }: Gauge): Html {
  const [width, shapes] =
    as === 'place'
      ? [
          48,
          `<path d="M0 4H48M24 1V7" stroke="var(--strong)" stroke-width="1"/><circle cx="${tenths(3 + 42 * value)}" cy="4" r="3" fill="var(--ink)"/>`,
        ]
      : [
          64,
          `<rect width="64" height="8" fill="var(--line)"/><rect width="${tenths(64 * Math.min(1, value))}" height="8" fill="var(--for)"/>`,
        ];
  return raw(
    `<svg class="strip" width="${width}" height="8" viewBox="0 0 ${width} 8" aria-hidden="true">${shapes}</svg>`,
  );
}

const tenths = (x: number): number => Math.round(x * 10) / 10;
