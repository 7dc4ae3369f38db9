import { memoOn } from '../../core/memo.js';
import {
  barbieri2009,
  borchert2021,
  gaulierZignago2010,
  imfDots,
} from '../../core/bibliography/index.js';
import { frameNeed, type Frame, type FramesOf } from '../../core/frames.js';
import type { MeasureUnit, RowFlag } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { choice, oneOf, variations } from '../../core/variation.js';
import type { PairKeys } from '../shared/pairs.js';
import { type StateYearValues, stateYearValues } from '../shared/state-years.js';

/*
 * The sources of bilateral trade. They disagree (services, mirror reports, gaps), so a series has one and is never
 * joined to another.
 */

export const tradeSources = ['cow', 'dots', 'itpd', 'baci'] as const;
export type TradeSource = (typeof tradeSources)[number];
/** Sources with the flows themselves, of all pairs. */
export type FlowSource = Exclude<TradeSource, 'dots'>;

const isSnapshot = (source: TradeSource): boolean => source === 'baci';
/** Sources with more than one year: a snapshot is no series, and no stand-in for one where sources are exchanged. */
export const tradeSeriesSources = tradeSources.filter((source) => !isSnapshot(source));

const disagree = 'Sources disagree on the same trade.';
const manyStates = [
  '`cow` Correlates of War, goods, all states, 1946-2014',
  '`itpd` ITPD-E, goods and services, all states, 2000-2016',
] as const;
const snapshot =
  '`baci` BACI, goods, all states, the one year 2023, never joined to a series and taken only where it is named or no series has a value in the years requested';

export const sourceParam = oneOf(
  tradeSources,
  `Source of the trade figures: ${manyStates[0]}; \`dots\` Direction of Trade Statistics, goods, Russia at one end, 2011-2021; ${manyStates[1]}; ${snapshot}.`,
  choice('trade-source', disagree, { values: tradeSeriesSources }),
);

/** The source for a measure whose other inputs do not reach the snapshot. */
export const seriesSourceParam = oneOf(
  ['cow', 'dots', 'itpd'],
  `Source of the trade figures: ${manyStates[0]}; \`dots\` Direction of Trade Statistics, goods, Russia at one end, 2011-2021; ${manyStates[1]}.`,
  choice('trade-source', disagree),
);

const isArms = ({ channel }: Readonly<Record<string, unknown>>): boolean => channel === 'arms';

/** The source for a measure that also has a channel of arms, which have one source. */
export const tradeChannelSourceParam = sourceParam.clone().register(
  variations,
  choice('trade-source', 'Sources disagree on the same trade; arms have one source.', {
    values: tradeSeriesSources,
    unless: isArms,
  }),
);

export const flowSourceParam = oneOf(
  ['cow', 'itpd', 'baci'],
  `Source of the trade figures: ${manyStates.join('; ')}; ${snapshot}.`,
  choice('trade-source', disagree, { values: ['cow', 'itpd'] }),
);

export interface SourceFacts {
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
  baci: {
    dataset: 'trade-baci',
    coverage: { from: 2023, to: 2023 },
    what: 'goods',
    population:
      'all directed dyads of states in BACI of which at least one reports, zeros included',
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

const datasetsOf = (sources: readonly TradeSource[]): string[] =>
  sources.map((source) => sourceFacts[source].dataset);
export const tradeDatasets = datasetsOf(tradeSources);
export const tradeSeriesDatasets = datasetsOf(tradeSeriesSources);

/** The works that the sources rest on. */
export const tradeSeriesWorks = [barbieri2009, imfDots, borchert2021];
export const tradeWorks = [...tradeSeriesWorks, gaulierZignago2010];

/** Population of a measure that takes its source as a parameter. */
export const populationBySource =
  'all directed dyads of the source: those with both flows reported (cow, zeros included; itpd, which lists none), with Russia as one end (dots), or with a report of either state (baci)';

export const flowNeeds = {
  cow: frameNeed('dyad-year', 'trade-cow', ['imports1', 'imports2']),
  itpd: frameNeed('dyad-year', 'trade-itpd', ['imports1', 'imports2']),
  baci: frameNeed('dyad-year', 'trade-baci', ['imports1', 'imports2']),
  totals: frameNeed('state-year', 'trade-totals', [
    'cow_exports',
    'cow_imports',
    'cow_incomplete',
    'itpd_exports',
    'itpd_imports',
  ]),
  baciTotals: frameNeed('state-year', 'trade-baci-totals', ['exports', 'imports', 'incomplete']),
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
const perMillion: Readonly<Record<FlowSource, number>> = { cow: 1, itpd: 1000, baci: 1000 };

/** Every pair that the source lists, in both orders. */
export const directedTrade = <S extends FlowSource>(
  frames: Pick<FlowFrames, S>,
  source: S,
): DirectedTrade => inBothOrders(frames[source], perMillion[source]);

/** Imports of the two states of each pair from each other, in both orders; `divisor` of the figures are a million. */
export const inBothOrders = memoOn(
  ({ numbers }: FlowFrames[FlowSource], divisor: number) => [numbers.imports1, divisor],
  makeBothOrders,
);

function makeBothOrders({ rows, numbers }: FlowFrames[FlowSource], divisor: number): DirectedTrade {
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
  /** Of a state that does not report to the source, what its partners report. */
  readonly exports: StateYearValues;
  readonly imports: StateYearValues;
  /** The table that they stand in, of the states of other sources as well. */
  readonly states: Frame<'state-year', never, never>;
  /** Whether a main partner is missing from the totals, or any trade with states that do not report. */
  readonly incomplete: (ccode: number, year: number) => boolean;
  /** What there is to say of a total that is not whole. */
  readonly flagOf: (ccode: number, year: number) => RowFlag | undefined;
  /** Whether the state reports to the source; only *baci* has states that do not. */
  readonly reports: (ccode: number, year: number) => boolean;
  /** What shares are taken of; NaN for a state that does not report. */
  readonly whole: (flow: 'exports' | 'imports', ccode: number, year: number) => number;
}

export function tradeTotals(frames: TotalFrames, source: FlowSource): TradeTotals {
  const { exports, imports, incomplete: gaps } = totalColumns(frames, source);
  const incomplete = (ccode: number, year: number): boolean => gaps?.get(ccode, year) === 1;
  const reports = (ccode: number, year: number): boolean =>
    source !== 'baci' || !incomplete(ccode, year);
  const flows = { exports, imports };
  return {
    ...flows,
    states: source === 'baci' ? frames.baciTotals : frames.totals,
    incomplete,
    flagOf: (ccode, year) =>
      !incomplete(ccode, year)
        ? undefined
        : source === 'baci'
          ? 'does-not-report'
          : 'bounded-input',
    reports,
    whole: (flow, ccode, year) => (reports(ccode, year) ? flows[flow].get(ccode, year) : NaN),
  };
}

type TotalFrames = Pick<FlowFrames, 'totals' | 'baciTotals'>;

function totalColumns({ totals, baciTotals }: TotalFrames, source: FlowSource) {
  if (source === 'baci') {
    const { exports, imports, incomplete } = baciTotals.numbers;
    return {
      exports: stateYearValues(baciTotals, exports),
      imports: stateYearValues(baciTotals, imports),
      incomplete: stateYearValues(baciTotals, incomplete),
    };
  }
  const { numbers } = totals;
  return {
    exports: stateYearValues(totals, numbers[`${source}_exports`]),
    imports: stateYearValues(totals, numbers[`${source}_imports`]),
    incomplete: source === 'cow' ? stateYearValues(totals, numbers.cow_incomplete) : undefined,
  };
}

/** Why a share of the trade of a state with another is missing, where that is since a state does not report. */
export function reasonOfSilence(
  { reports }: TradeTotals,
  ccode1: number,
  ccode2: number,
  year: number,
): MissingReason | undefined {
  if (reports(ccode1, year)) return undefined;
  return reports(ccode2, year) ? 'does-not-report' : 'neither-reports';
}

const silences: ReadonlySet<MissingReason | undefined> = new Set([
  'does-not-report',
  'neither-reports',
] as const);

/** The first of some reasons that says that a state does not report. */
export const silenceAmong = (
  ...reasons: readonly (MissingReason | undefined)[]
): MissingReason | undefined => reasons.find((reason) => silences.has(reason));
