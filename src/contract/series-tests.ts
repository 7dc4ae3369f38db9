import { z } from 'zod';
import { leadErrors } from '../core/lead-lag.js';
import type { Answer } from './answer.js';
import { interval, number, stateShape, text, texts, whole } from './common.js';
import { seriesShape } from './series.js';

const tested = seriesShape
  .omit({ series: true, population: true })
  .extend({ sources: texts.describe('ids of the sources of the values') });
/** What was tested: everything of the series but its values. */
export type TestedSeriesAnswer = Answer<typeof tested>;

const untestable = z.object({ untestable: text });
const outcome = <E extends z.ZodType, S extends z.ZodRawShape>(about: S, estimate: E) =>
  z.union([z.object({ ...about, estimate }), untestable.extend(about)]);
const ofOne = (test: string) => ({ test: z.literal(test), series: tested });

export const trendShape = outcome(
  ofOne('trend'),
  z.object({
    n: whole,
    slope: number,
    level: number,
    interval,
    confidence: number,
    s: number,
    tau: number,
    variance: number,
    correction: number,
    z: number,
    p: number,
  }),
);

const change = z.object({
  year: whole,
  after: whole,
  from: number,
  to: number,
  p: number,
  interval,
});
export const changepointShape = outcome(
  ofOne('changepoint'),
  z.object({
    n: whole,
    changes: z.array(change),
    clearest: change.nullable(),
    levels: z.array(number),
    possible: interval,
    autocorrelation: number,
    variance: number,
    penalty: number,
    confidence: number,
    draws: whole,
  }),
);

const lead = z.object({ f: number, freedom: interval, p: number, sum: number });
export const leadLagShape = outcome(
  { test: z.literal('lead-lag'), x: tested, y: tested, common: whole },
  z.object({
    n: whole,
    years: interval,
    lags: whole,
    lagsBy: z.enum(['BIC', 'stated']),
    augmented: whole,
    errors: z.enum(leadErrors),
    bandwidth: number.optional(),
    xLeads: lead,
    yLeads: lead,
  }),
);

const inference = z.object({
  error: number.nullable(),
  t: number.nullable(),
  p: number.nullable(),
  interval: interval.nullable(),
});
const errors = z.object({ byDyad: inference, byDyadAndYear: inference, dyadicRobust: inference });
const dropped = z.array(
  z.object({
    name: text,
    because: z.enum(['explained by the fixed effects', 'follows from the columns before it']),
  }),
);
const panel = z.object({ from: whole, to: whole, rows: whole, triads: whole, years: whole });

const projections = z.array(
  z.object({
    horizon: whole,
    n: whole.describe('years behind the estimate'),
    coefficient: number.nullable().describe('change of the outcome per unit of the impulse'),
    robust: inference.nullable(),
    hac: inference.nullable(),
    untestable: z.enum(['too-few-years', 'no-variation']).optional(),
    permutationP: number.nullable(),
  }),
);
const impulse = z.enum(['first', 'second', 'shared']);
/** Whose hostility to the third party is followed: of one of the two, or of both, multiplied. */
export type Impulse = Answer<typeof impulse>;

const own = z.object({
  from: whole.describe('first year with a value of cooperation'),
  to: whole,
  series: z.array(
    z.object({
      year: whole,
      cooperation: number.nullable(),
      firstHostile: number.nullable(),
      secondHostile: number.nullable(),
      shared: number.nullable(),
    }),
  ),
  projections: z.array(
    z.object({
      impulse,
      changes: whole.describe('years in which the impulse is another than the year before'),
      horizons: projections,
    }),
  ),
});
export type PairPullNumbers = Answer<typeof own>;

const response = z.object({
  region: z.enum(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']),
  horizons: projections,
});
export type RivalResponseNumbers = Answer<typeof response>;

export const pullShape = z.object({
  test: z.literal('third-party-pull'),
  outcome: z.enum(['votes', 'practice']),
  title: text,
  dimensions: texts,
  general: z.array(
    panel.extend({
      dyads: whole,
      states: whole,
      hostile: z.object({ one: whole, both: whole }),
      effects: z.array(
        z.object({
          term: z.enum(['one', 'shared', 'both']),
          coefficient: number,
          errors,
          permutationP: number.nullable(),
          jackknife: number.nullable(),
        }),
      ),
      coefficients: z.array(z.object({ name: text, coefficient: number, errors })),
      dropped,
      withinR2: number,
      permutations: whole,
    }),
  ),
  rivals: z.array(
    panel.extend({
      thirds: whole,
      coefficient: number.nullable(),
      byThirdAndYear: inference.nullable(),
      permutationP: number.nullable(),
      dropped,
    }),
  ),
  own: own
    .extend({ pair: z.array(stateShape), third: stateShape })
    .nullable()
    .optional()
    .describe('of the pair, where one is named; null: no year with a value'),
  response: response
    .extend({ others: z.array(stateShape) })
    .nullable()
    .optional()
    .describe('of a region, where one is named; null: it cannot be looked at'),
  permutations: whole,
  seed: whole,
  datasets: texts,
});
export type PullAnswer = Answer<typeof pullShape>;
