import { memoOn } from '../../core/memo.js';
import { barbieri2009, borchert2021, imfDots } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { MeasureUnit } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { choice, oneOf, variations } from '../../core/variation.js';
import type { PairKeys } from '../shared/pairs.js';
import { type StateYearValues, stateYearValues } from '../shared/state-years.js';

/*
 * The sources of bilateral trade. They disagree (services, mirror reports, gaps), so a series has one and is never
 * joined to another.
 */

export const tradeSources = ['cow', 'dots', 'itpd'] as const;
export type TradeSource = (typeof tradeSources)[number];
/** Sources with the flows themselves, of all pairs. */
export type FlowSource = Exclude<TradeSource, 'dots'>;

export const sourceParam = oneOf(
  tradeSources,
  'Source of the trade figures: `cow` Correlates of War, goods, all states, 1946-2014; `dots` Direction of Trade Statistics, goods, Russia at one end, 2011-2021; `itpd` ITPD-E, goods and services, all states, 2000-2016.',
  choice('trade-source', 'Sources disagree on the same trade.'),
);

const isArms = ({ channel }: Readonly<Record<string, unknown>>): boolean => channel === 'arms';

/** The source for a measure that also has a channel of arms, which have one source. */
export const tradeChannelSourceParam = sourceParam.clone().register(
  variations,
  choice('trade-source', 'Sources disagree on the same trade; arms have one source.', {
    unless: isArms,
  }),
);

export const flowSourceParam = oneOf(
  ['cow', 'itpd'],
  'Source of the trade figures: `cow` Correlates of War, goods, 1946-2014; `itpd` ITPD-E, goods and services, 2000-2016.',
  choice('trade-source', 'Sources disagree on the same trade.'),
);

interface SourceFacts {
  readonly dataset: string;
  readonly coverage: { readonly from: number; readonly to: number };
  /** What is traded. */
  readonly what: string;
  /** Directed dyads that it has, in words. */
  readonly population: string;
}

export const sourceFacts: Readonly<Record<TradeSource, SourceFacts>> = {
  cow: {
    dataset: 'trade-cow',
    coverage: { from: 1946, to: 2014 },
    what: 'goods',
    population: 'all directed dyads for which Correlates of War reports both flows, zeros included',
  },
  dots: {
    dataset: 'trade-dots',
    coverage: { from: 2011, to: 2021 },
    what: 'goods',
    population: 'all directed dyads with Russia as one end, the only ones of the source',
  },
  itpd: {
    dataset: 'trade-itpd',
    coverage: { from: 2000, to: 2016 },
    what: 'goods and services',
    population: 'all directed dyads for which ITPD-E lists both flows; it lists no zeros',
  },
};

/** A source counts more with a state from some year on: whatever rests on the state's trade in it steps in that year. */
export interface TradeBreak {
  readonly dataset: string;
  readonly ccode: number;
  /** First year of what is counted since. */
  readonly from: number;
  /** The sentence that stands beside a series which has years on either side. */
  readonly caveat: string;
}

/**
 * China's imports in Correlates of War double from 1998 to 1999 (`trade-cow`, traps); the Direction of Trade Statistics and
 * ITPD-E have the mainland alone throughout.
 */
export const tradeBreaks: readonly TradeBreak[] = [
  {
    dataset: sourceFacts.cow.dataset,
    ccode: 710,
    from: 1999,
    caveat:
      'In Correlates of War trade China holds Hong Kong and Macao from 1999 on: what rests on its trade steps in that year, and no trend can be read across it.',
  },
];

/** The one state of which the Direction of Trade Statistics, as read here, list every partner: Russia. */
export const dotsReporter = 365;

/** Why the source has no trade of the states in any year; undefined where it may have some. */
export function explainSource(
  source: TradeSource,
  { ccode1, ccode2 }: MeasureUnit,
): MissingReason | undefined {
  return source === 'dots' && ccode1 !== dotsReporter && ccode2 !== dotsReporter
    ? 'russia-only'
    : undefined;
}

export const tradeDatasets = tradeSources.map((source) => sourceFacts[source].dataset);

/** The works that the sources rest on. */
export const tradeWorks = [barbieri2009, imfDots, borchert2021];

/** Population of a measure that takes its source as a parameter. */
export const populationBySource =
  'all directed dyads of the source: those with both flows reported (cow, zeros included; itpd, which lists none), or with Russia as one end (dots)';

export const flowNeeds = {
  cow: frameNeed('dyad-year', 'trade-cow', ['imports1', 'imports2']),
  itpd: frameNeed('dyad-year', 'trade-itpd', ['imports1', 'imports2']),
  totals: frameNeed('state-year', 'trade-totals', [
    'cow_exports',
    'cow_imports',
    'cow_incomplete',
    'itpd_exports',
    'itpd_imports',
  ]),
} as const;

export type FlowFrames = FramesOf<typeof flowNeeds>;

/** Flows of ordered pairs in US$ million, NaN where not reported; the two orders of a pair stand side by side. */
export interface DirectedTrade extends PairKeys {
  /** Exports of ccode1 to ccode2. */
  readonly exports: Float64Array;
  /** Imports of ccode1 from ccode2. */
  readonly imports: Float64Array;
}

/** Figures of a table over these are millions. */
const perMillion: Readonly<Record<FlowSource, number>> = { cow: 1, itpd: 1000 };

/** Every pair that the source lists, in both orders. */
export const directedTrade = memoOn(
  (frames: Pick<FlowFrames, FlowSource>, source: FlowSource) => [frames[source].numbers.imports1],
  (frames, source) => inBothOrders(frames[source], perMillion[source]),
);

function inBothOrders({ rows, numbers }: FlowFrames[FlowSource], divisor: number): DirectedTrade {
  const { ccode1, ccode2, year, imports1, imports2 } = numbers;
  const trade = {
    rows: 2 * rows,
    ccode1: new Int16Array(2 * rows),
    ccode2: new Int16Array(2 * rows),
    year: new Int16Array(2 * rows),
    exports: new Float64Array(2 * rows),
    imports: new Float64Array(2 * rows),
  };
  for (let row = 0, at = 0; row < rows; row++, at += 2) {
    trade.ccode1[at] = trade.ccode2[at + 1] = ccode1[row]!;
    trade.ccode2[at] = trade.ccode1[at + 1] = ccode2[row]!;
    trade.year[at] = trade.year[at + 1] = year[row]!;
    trade.imports[at] = trade.exports[at + 1] = imports1[row]! / divisor;
    trade.exports[at] = trade.imports[at + 1] = imports2[row]! / divisor;
  }
  return trade;
}

/** Trade of states with all partners, US$ million. */
export interface TradeTotals {
  readonly exports: StateYearValues;
  readonly imports: StateYearValues;
  /** Whether a main partner is missing from the totals. */
  incomplete(ccode: number, year: number): boolean;
}

export function tradeTotals(
  { totals }: Pick<FlowFrames, 'totals'>,
  source: FlowSource,
): TradeTotals {
  const { numbers } = totals;
  const gaps = stateYearValues(totals, numbers.cow_incomplete);
  return {
    exports: stateYearValues(totals, numbers[`${source}_exports`]),
    imports: stateYearValues(totals, numbers[`${source}_imports`]),
    incomplete: (ccode, year) => source === 'cow' && gaps.get(ccode, year) === 1,
  };
}
