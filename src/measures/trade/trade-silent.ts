import { memoOn } from '../../core/memo.js';
import { claim, oneOf } from '../../core/variation.js';
import { CCODE_LIMIT, stateYearValues } from '../shared/state-years.js';
import { directedTrade, type FlowFrames } from './trade-sources.js';

/*
 * States that do not report to BACI: their totals are what their partners report, without each other.
 */

/** Where their trade with each other was at most this part of all in the last year of ITPD-E, a total is nearly whole. */
const MOST_LACKING = 0.15;
const LAST_YEAR = 2016;

/** What is made of them. */
export const silentParam = oneOf(
  ['left-out', 'estimated'],
  'Pairs in *baci* whose first state does not report: null, or an estimate from what its partners report, its trade with others that do not report being taken for the part that it was in 2016, if that was at most 15%.',
  claim('An estimate is no record.'),
);

export type SilentFlow = 'exports' | 'imports';

type Frames = Pick<FlowFrames, 'itpd' | 'totals' | 'baciTotals'>;

/**
 * How many times its listed trade the whole trade of a state that does not report is, if its trade with the others of them has
 * the part of the whole that it had in 2016; a flow that ITPD-E does not list counts as none. NaN where that part was over `MOST_LACKING`, or is not known.
 */
export const wholeOfListed = memoOn(
  ({ itpd, totals, baciTotals }: Frames) => [
    itpd.numbers.year,
    totals.numbers.itpd_exports,
    baciTotals.numbers.year,
  ],
  (frames: Frames): ((flow: SilentFlow, ccode: number) => number) => {
    const { ccode, incomplete } = frames.baciTotals.numbers;
    const silent = new Set(Array.from(ccode).filter((_, row) => incomplete[row] === 1));
    const among = {
      exports: new Float64Array(CCODE_LIMIT),
      imports: new Float64Array(CCODE_LIMIT),
    };
    const { rows, ccode1, ccode2, year, exports, imports } = directedTrade(frames, 'itpd');
    for (let row = 0; row < rows; row++)
      if (year[row] === LAST_YEAR && silent.has(ccode1[row]!) && silent.has(ccode2[row]!)) {
        among.exports[ccode1[row]!]! += exports[row]! || 0;
        among.imports[ccode1[row]!]! += imports[row]! || 0;
      }
    const { totals } = frames;
    const all = {
      exports: stateYearValues(totals, totals.numbers.itpd_exports),
      imports: stateYearValues(totals, totals.numbers.itpd_imports),
    };
    const allOf = (flow: SilentFlow, state: number): number => all[flow].get(state, LAST_YEAR);
    return (flow, state) => {
      const lacking = among.exports[state]! + among.imports[state]!;
      const whole = allOf('exports', state) + allOf('imports', state);
      if (!(lacking <= MOST_LACKING * whole)) return NaN;
      return 1 / (1 - among[flow][state]! / allOf(flow, state));
    };
  },
);
