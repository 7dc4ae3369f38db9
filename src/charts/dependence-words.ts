import { formatPercent } from '../core/format.js';

/** Nobody depends on another by much below this share of its trade or of its arms imports. */
export const smallShare = 0.05;

/** A share of trade or arms with as many digits as a small one needs: `18.0%`, `0.06%`. */
export const formatShare = (share: number): string =>
  share === 0 ? '0%' : formatPercent(share, share < 0.01 ? 2 : 1);

/** A year in which there is a value for the last time, which is said where it lies long before the last year shown. */
export const lastYearWords = (year: number, end: number): string =>
  end - year >= 10 ? `last in ${year}` : String(year);
