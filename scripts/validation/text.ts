/** How numbers of the tables are written. */
import { formatFixed } from '../../src/core/format.js';

/** `.67`, `−.12`, `1.20`. */
export const two = (value: number): string =>
  Number.isNaN(value) ? '–' : formatFixed(value, 2).replace(/^(\D?)0\./, '$1.');

export const three = (value: number): string =>
  Number.isNaN(value) ? '–' : formatFixed(value, 3).replace(/^(\D?)0\./, '$1.');

/** `67%` */
export const percent = (share: number): string =>
  Number.isNaN(share) ? '–' : `${formatFixed(share * 100, 0)}%`;
