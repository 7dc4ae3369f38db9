import { memoOn } from '../../core/memo.js';
import { z } from 'zod';
import { maoz2007 } from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns, type UsedMeasure } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { choice, claim, oneOf, param } from '../../core/variation.js';
import { hostileTriads, type HostileTriad } from './hostile-triads.js';
import { latentDatasets, stateParam } from '../latent/estimates.js';
import {
  everReference,
  type ReferenceFrames,
  referenceNeeds,
  referenceStates,
} from '../shared/reference-states.js';
import {
  fewestYears,
  resampledPull,
  type Response,
  responseAt,
  sharedIn,
  yearsBefore,
} from './response.js';
import { notOfGroups } from '../../core/of-groups.js';

const params = z.strictObject({
  outcome: oneOf(
    ['practice', 'votes'],
    'What closeness is made of: `practice`, cooperation in security, votes and ties, or `votes` alone.',
    claim('Votes and practice are two outcomes.'),
  ),
  window: param(
    z.int().min(15).max(60),
    30,
    'Years that are looked at, the year of the row the last of them.',
    choice('response-window', 'No theory says how far back a response is to be looked for.', {
      values: [20, 30, 40],
    }),
  ),
  state: stateParam,
});
type Params = z.output<typeof params>;

/** Hostility of the year before is known from 1947 on. */
const coverageOf = (window: number) => ({ from: 1947 + fewestYears(window) - 1, to: 2025 });

const uses = ({ state }: Pick<Params, 'state'>) => ({
  cooperation: { measure: 'cooperation', params: { state } },
  hostility: { measure: 'hostile-probability', params: { state } },
});

/**
 * How the cooperation of two states has moved with their hostility to a third one.
 *
 * **Definition.** Least squares over the years s of a window that ends with the year of the row:
 * y_s = a + b sqrt(h_ik h_jk)_(s-1) + c s + e, with y the `cooperation` of i and j (its part *votes* where `outcome` says so)
 * and h `hostile-probability`. The value is b, the *pull* of shared hostility; the part *trend* is c, the change a year with
 * shared hostility held constant. The part *easing* is the mean yearly change of y in other years less that in the three
 * years after each in which h_ik + h_jk fell by a quarter or more: it is high where cooperation falls, or rises less, after
 * tension with the third state has eased.
 *
 * **Convention.** A proposal of this project, after the rule that the enemy of an enemy is a friend (Maoz and others 2007),
 * rebuilt on other inputs and on no other theory: hostility came from lists, in steps of a half, and alignment ended in
 * 2014. Cooperation leaves out hostility; percentiles among the relevant dyads of a year know no trend of all. Five in six
 * years of the window must have values. *Pull* asks that shared hostility range over a quarter or more, lie above the middle
 * of its range in five years and not above it in five; *easing* for three years after it and ten others. *Trend* is the
 * plain one where hostility never changes, since it is then constant.
 *
 * **Not seen.** A ceiling: a mean of percentiles ends at 1, so that a pair near it cannot rise with hostility. Cause: whatever
 * else changed in the same years (a war, a new regime) is read as pull. Error: estimates of neighbouring years share what
 * was recorded in either, with smoothed values of later years too, so that a turn looks slower than it was, and begins early;
 * the interval knows nothing of the errors of either estimate. A step of hostility and a trend are told apart by their shape
 * alone. Responses later than a year, and other third parties, are in the trend.
 *
 * **Unit and range.** Mean percentile per unit of shared hostility (which is 0 to 1), unbounded; symmetric in the pair. Parts: trend and easing (mean
 * percentile a year), shared-hostility (in the year before). n is the number of years. The interval of b draws residuals again in blocks of five
 * years.
 * **Nulls.** `third-not-a-reference-state`; `no-shared-hostility` where shared hostility was under one half in every year
 * before one of the window; `not-reported` where cooperation has no value in the year, `too-few-years`, `steady-hostility`
 * where hostility changes too little for a pull; none throws.
 * **Complexity.** O(triads x window): some 300 triads a year, all years in 0.1 s.
 * **Source.** This project.
 * **Example.** `counterpoise measure hostility-response RUS CHN --third USA --from 2005 --to 2005` is -0.0625.
 */
export const hostilityResponse = defineMeasure({
  id: 'hostility-response',
  title: 'Response to hostility',
  summary:
    'Change of the pair’s cooperation with shared hostility to a third state a year before, a linear trend held constant.',
  grain: 'triad-year',
  ofGroups: notOfGroups(
    'effects are estimated for one pair over its years, and a mean of effects with different errors is none',
  ),
  unit: 'mean percentile per unit of shared hostility',
  partUnits: {
    trend: 'mean percentile a year',
    easing: 'mean percentile a year',
    'shared-hostility': 'shared hostility',
  },
  range: [null, null],
  dimension: 'composite',
  population:
    'pairs of states whose shared hostility to a third was one half or more in a year of the window, the third a reference state (major powers, .02 of world capability)',
  datasets: latentDatasets,
  coverage: { from: 1971, to: 2025 },
  lookback: ({ window }) => yearsBefore(window),
  needs: referenceNeeds,
  uses,
  params,
  variant: ({ window }) => ({ coverage: coverageOf(window) }),
  references: [maoz2007],
  compute(frames, { params: chosen, from = -Infinity }, used) {
    const covered = coverageOf(chosen.window);
    const reference = referenceStates(frames);
    const rows: Row[] = [];
    for (const triad of triadsOf(frames, used, chosen.outcome))
      for (let year = Math.max(covered.from, from); year <= covered.to; year++)
        if (
          reference.get(year)?.includes(triad.third) === true &&
          sharedIn(triad.series, year, chosen.window)
        )
          rows.push({ triad, year, response: responseAt(triad.series, year, chosen.window) });
    return columnsOf(rows);
  },
  explainMissing: (frames, { third, year }): MissingReason =>
    referenceStates(frames).get(year)?.includes(third!) === true
      ? 'no-shared-hostility'
      : 'third-not-a-reference-state',
  drawsAgain:
    'what the fit leaves of cooperation was drawn again, in blocks of five years of the window. It says how far the value hangs on single years',
  resample(frames, { ccode1, ccode2, third, years }, { params }, rng, used) {
    const found = triadsOf(frames, used, params.outcome).find(
      (one) => one.ccode1 === ccode1 && one.ccode2 === ccode2 && one.third === third,
    );
    return Float64Array.from(years, (year) =>
      found === undefined ? NaN : resampledPull(found.series, year, params.window, rng),
    );
  },
});

interface Used {
  readonly cooperation: UsedMeasure;
  readonly hostility: UsedMeasure;
}

interface Row {
  readonly triad: HostileTriad;
  readonly year: number;
  readonly response: Response;
}

/** Made once: every replicate needs one of them. */
const triadsOf = memoOn(
  (_frames: ReferenceFrames, { cooperation, hostility }: Used, outcome: Params['outcome']) => [
    cooperation.columns,
    hostility.columns,
    outcome,
  ],
  (frames, { cooperation, hostility }, outcome): readonly HostileTriad[] => {
    const { rows, ccode1, ccode2, year, value, parts } = cooperation.columns;
    const closeness = outcome === 'votes' ? parts!['votes']! : value;
    return hostileTriads(
      { rows, ccode1, ccode2, year, value: closeness },
      hostility.columns,
      new Set(everReference(frames)),
    );
  },
);

function columnsOf(rows: readonly Row[]): MeasureColumns {
  const column = (of: (row: Row) => number): Float64Array => Float64Array.from(rows, of);
  const ofResponse = (name: 'pull' | 'trend' | 'easing'): Float64Array =>
    column(({ response }) => response[name]);
  const numbers = (of: (row: Row) => number): Int16Array => Int16Array.from(rows, of);
  return {
    rows: rows.length,
    ccode1: numbers(({ triad }) => triad.ccode1),
    ccode2: numbers(({ triad }) => triad.ccode2),
    third: numbers(({ triad }) => triad.third),
    year: numbers(({ year }) => year),
    value: ofResponse('pull'),
    n: numbers(({ response }) => response.years),
    parts: {
      trend: ofResponse('trend'),
      easing: ofResponse('easing'),
      'shared-hostility': column(
        ({ triad: { series }, year }) => series.shared[year - 1 - series.first] ?? NaN,
      ),
    },
    reasons: new Map(
      rows.flatMap(({ response: { reason } }, row) =>
        reason === undefined ? [] : [[row, reason] as const],
      ),
    ),
  };
}
