import { memoOn } from '../../core/memo.js';
import { z } from 'zod';
import { diehl2021, maoz2007, thompson2021 } from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns, type UsedMeasure } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { choice, claim, oneOf, param } from '../../core/variation.js';
import { hostileTriads, type HostileTriad } from './hostile-triads.js';
import { voteSourceParam, voteSources } from '../votes/vote-sources.js';
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

const params = z.strictObject({
  outcome: oneOf(
    ['practice', 'votes'],
    'What alignment is made of: `practice`, the mean of votes, institutions, security and economy (1954-2014), or `votes` alone (1947-2020; votes of `voeten` to 2019).',
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
  voteSource: voteSourceParam,
});
type Params = z.output<typeof params>;

const outcomes = {
  practice: {
    dimensions: ['norms', 'institutions', 'security', 'economy'],
    coverage: { from: 1954, to: 2014 },
    datasets: ['igo', 'atop', 'arms', 'trade-cow', 'rivalry', 'nmc', 'states'],
  },
  votes: {
    dimensions: ['norms'],
    // Alignment begins in 1946, and hostility a year before it is known from 1947 on; hostility ends in 2020.
    coverage: { from: 1947, to: 2020 },
    datasets: ['rivalry', 'nmc', 'states'],
  },
} as const;

const dimensions = [
  ...outcomes.practice.dimensions,
  ...(['regime', 'conflict', 'discourse'] as const),
];

const coverageOf = ({ outcome, window, voteSource }: Params) => ({
  from: outcomes[outcome].coverage.from + fewestYears(window) - 1,
  to: Math.min(outcomes[outcome].coverage.to, voteSources[voteSource].wholeTo),
});

const uses = ({ outcome, voteSource }: Params) => {
  const counted: readonly string[] = outcomes[outcome].dimensions;
  const weights = dimensions.map((name) => [name, Number(counted.includes(name))] as const);
  return {
    alignment: { measure: 'alignment', params: { ...Object.fromEntries(weights), voteSource } },
    hostility: { measure: 'hostility' },
  };
};

/**
 * How the alignment of two states has moved with their hostility to a third one.
 *
 * **Definition.** Least squares over the years s of a window that ends with the year of the row:
 * y_s = a + b sqrt(h_ik h_jk)_(s-1) + c s + e, with y the `alignment` of i and j and h `hostility`. The value is b, the
 * *pull* of shared hostility; the part *trend* is c, the change a year with shared hostility held constant. The part *easing* is the mean
 * yearly change of y in other years less that in the three years after each in which h_ik + h_jk fell: it is high where
 * alignment falls, or rises less, after tension with the third state has eased.
 *
 * **Convention.** A proposal of this project, after the rule that the enemy of an enemy is a friend (Maoz and others 2007). Alignment
 * leaves out conflict, which is hostility itself, and regime; percentiles among all pairs of a year know no trend
 * of all. Under `practice` shares of trade and arms hold the third state in their totals, so that who stops trading with it trades more
 * with all others; `votes` have no such link. Five in six years of the window must have values. *Pull* asks that shared hostility lie above the
 * middle of its range in five years and not above it in five, *easing* for three years after it and ten others. *Trend* is the
 * plain one where hostility never changes, since it is then constant.
 *
 * **Not seen.** A ceiling: alignment is a mean of percentiles and ends at 1, so that a pair near it cannot rise with hostility (Russia and China
 * stand at .89 to .93 from 2008 on). Cause: whatever else changed in the same years (a war, a new regime) is read as pull. A change of tone: hostility has three values,
 * and many triads know one or two changes of it in thirty years, so that a single value says little and the percentile not
 * much more. A step of hostility and a trend are told apart by their shape alone. Responses later than a year, and other third
 * parties, are in the trend.
 *
 * **Unit and range.** Mean percentile per unit of shared hostility (which is 0 to 1), unbounded; symmetric in the pair. Parts: trend and easing (mean
 * percentile a year), shared-hostility (in the year before). n is the number of years. The interval of b draws residuals again in blocks of five
 * years.
 * **Nulls.** `third-not-a-reference-state`; `no-shared-hostility` where both were hostile in no year of the window; `not-reported` where alignment has
 * no value in the year, `too-few-years`, `steady-hostility` where hostility changes too little for a pull; none throws.
 * **Complexity.** O(triads x window): some 300 triads a year, all years in 0.1 s.
 * **Source.** This project.
 * **Example.** `counterpoise measure hostility-response RUS CHN --third USA --from 2014 --to 2014` is -0.199.
 */
export const hostilityResponse = defineMeasure({
  id: 'hostility-response',
  title: 'Response to hostility',
  summary:
    'Change of the pair’s alignment with shared hostility to a third state a year before, a linear trend held constant.',
  grain: 'triad-year',
  unit: 'mean percentile per unit of shared hostility',
  partUnits: {
    trend: 'mean percentile a year',
    easing: 'mean percentile a year',
    'shared-hostility': 'shared hostility',
  },
  range: [null, null],
  dimension: 'composite',
  population:
    'pairs of states that were both hostile to a third in a year of the window, the third a reference state (major powers, .02 of world capability)',
  datasets: [
    'un-votes-undl',
    'un-votes',
    'igo',
    'atop',
    'arms',
    'trade-cow',
    'rivalry',
    'regime',
    'icews',
    'nmc',
    'states',
  ],
  coverage: { from: 1971, to: 2020 },
  lookback: ({ window }) => yearsBefore(window),
  needs: referenceNeeds,
  uses,
  params,
  variant: (chosen) => ({
    coverage: coverageOf(chosen),
    datasets: [voteSources[chosen.voteSource].dataset, ...outcomes[chosen.outcome].datasets],
  }),
  references: [maoz2007, thompson2021, diehl2021],
  compute(frames, { params: chosen, from = -Infinity }, used) {
    const covered = coverageOf(chosen);
    const reference = referenceStates(frames);
    const rows: Row[] = [];
    for (const triad of triadsOf(frames, used))
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
    'what the fit leaves of alignment was drawn again, in blocks of five years of the window. It says how far the value hangs on single years',
  resample(frames, { ccode1, ccode2, third, years }, { params: { window } }, rng, used) {
    const found = triadsOf(frames, used).find(
      (one) => one.ccode1 === ccode1 && one.ccode2 === ccode2 && one.third === third,
    );
    return Float64Array.from(years, (year) =>
      found === undefined ? NaN : resampledPull(found.series, year, window, rng),
    );
  },
});

interface Used {
  readonly alignment: UsedMeasure;
  readonly hostility: UsedMeasure;
}

interface Row {
  readonly triad: HostileTriad;
  readonly year: number;
  readonly response: Response;
}

/** Made once: every replicate needs one of them. */
const triadsOf = memoOn(
  (_frames: ReferenceFrames, { alignment, hostility }: Used) => [
    alignment.columns,
    hostility.columns,
  ],
  (frames, { alignment, hostility }): readonly HostileTriad[] =>
    hostileTriads(alignment.columns, hostility.columns, new Set(everReference(frames))),
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
