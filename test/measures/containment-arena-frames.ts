import { pairs, type PairValue } from './containment-used.js';

/*
 * Three powers, 2 (United States), 365 (Russia) and 710 (China), and three states over which they contend: 701, whose trade
 * is known in 2004 and 2014; 702, known from 2006; 703, known from 2012.
 */

const shares: readonly (readonly [state: number, year: number, ofUsa: number, ofRussia: number, ofChina: number])[] = [
  [701, 2004, 0.1, 0.5, 0.1],
  [701, 2014, 0.1, 0.3, 0.4],
  [702, 2006, 0.2, 0.2, 0.2],
  [702, 2014, 0.3, 0.2, 0.15],
  [703, 2012, 0.1, 0.1, 0.1],
  [703, 2014, 0.1, 0.1, 0.1],
]; // prettier-ignore

/** Shares of the powers in the trade of the three states; some may be left out. */
export const arenaShares = (leftOut: (state: number, year: number) => boolean = () => false) =>
  pairs(
    shares
      .filter(([state, year]) => !leftOut(state, year))
      .flatMap(([state, year, ...of]) =>
        [2, 365, 710].map((power, at): PairValue => [state, power, year, of[at]!]),
      ),
  );

/** Contest of Russia and China for each of the three in 2014. */
export const contests = [(4 * 0.3 * 0.4) / 0.7, (4 * 0.2 * 0.15) / 0.35, (4 * 0.1 * 0.1) / 0.2];
