import { memoOn } from '../../core/memo.js';
import { CCODE_LIMIT, stateYearValues } from '../shared/state-years.js';
import { directedTrade, type FlowFrames } from './trade-sources.js';

/*
 * States that do not report to BACI: their totals are what their partners report, without each other.
 */

/** Their trade with each other was at most this part of all in the last year of ITPD-E: then a total is nearly whole. */
const MOST_LACKING = 0.15;
const LAST_YEAR = 2016;

type Frames = Pick<FlowFrames, 'itpd' | 'totals' | 'baciTotals'>;

/** Whether the total of a state that does not report is nearly whole, by what it traded with the others of them in 2016. */
export const nearlyWhole = memoOn(
  ({ itpd, baciTotals }: Frames) => [itpd.numbers.year, baciTotals.numbers.year],
  (frames: Frames): ((ccode: number) => boolean) => {
    const { ccode, incomplete } = frames.baciTotals.numbers;
    const silent = new Set(Array.from(ccode).filter((_, row) => incomplete[row] === 1));
    const among = new Float64Array(CCODE_LIMIT);
    const { rows, ccode1, ccode2, year, exports, imports } = directedTrade(frames, 'itpd');
    for (let row = 0; row < rows; row++)
      if (year[row] === LAST_YEAR && silent.has(ccode1[row]!) && silent.has(ccode2[row]!))
        among[ccode1[row]!]! += (exports[row]! || 0) + (imports[row]! || 0);
    const { totals } = frames;
    const [all, imported] = [totals.numbers.itpd_exports, totals.numbers.itpd_imports].map(
      (column) => stateYearValues(totals, column),
    );
    // False where ITPD-E does not know the total: a comparison with NaN.
    return (state) =>
      among[state]! <=
      MOST_LACKING * (all!.get(state, LAST_YEAR) + imported!.get(state, LAST_YEAR));
  },
);
