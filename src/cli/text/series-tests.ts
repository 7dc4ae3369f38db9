import { caveatsOfResults } from '../../app/engine/catalogue.js';
import type { PairTest, SeriesTest, YearlyValues } from '../../app/series/series-tests.js';
import type { ChangeSearch, Change } from '../../core/changepoint.js';
import type { LeadLag, LeadTest } from '../../core/lead-lag.js';
import type { TrendEstimate } from '../../core/trend.js';
import { formatCell, formatFixed, formatP } from '../../core/format.js';
import { coverageText, paramsLine } from './series.js';
import { wrap } from '../../table/text.js';
import { seriesTitle } from './words.js';

const range = ([low, high]: readonly [number, number]): string =>
  `${formatCell(low)} to ${formatCell(high)}`;

/** What was tested, what came out, and what it rests on. */
function testText(name: string, asked: YearlyValues, lines: readonly string[]): string {
  const { result, years } = asked;
  const span = years.length === 0 ? '' : `, ${years[0]} to ${years.at(-1)}`;
  return [
    `${name}: ${seriesTitle(result)}${span}`,
    paramsLine(result.params),
    ...lines.map((line) => wrap(line)),
    coverageText(result),
    ...caveatsOfResults([result]).map((caveat) => wrap(caveat)),
    `Source: ${[...new Set(result.series.flatMap(({ source }) => source))].join(', ')}.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

export function trendText({ asked, outcome }: SeriesTest<TrendEstimate>): string {
  if ('untestable' in outcome)
    return testText('Trend', asked, [`Untestable: ${outcome.untestable}.`]);
  const { slope, interval, s, tau, z, p, correction } = outcome.estimate;
  const corrected =
    correction > 1
      ? `variance times ${formatFixed(correction, 2)} for autocorrelation (Hamed–Rao)`
      : 'no correction for autocorrelation needed';
  return testText('Trend', asked, [
    directionOf(outcome.estimate),
    `Slope: ${formatCell(slope)} a year, 90% interval ${range(interval)} (Theil–Sen).`,
    `Test: S = ${s}, tau-b = ${formatCell(tau)}, z = ${formatCell(z)}, ${formatP(p)}, both sides (Mann–Kendall); ${corrected}.`,
  ]);
}

function directionOf({ interval: [low, high], p, confidence }: TrendEstimate): string {
  const level = `${Math.round(100 * (1 - confidence))}%`;
  if (p >= 1 - confidence || (low <= 0 && high >= 0)) return `No significant trend at ${level}.`;
  return `It ${low > 0 ? 'rises' : 'falls'}, significantly at ${level}.`;
}

export function changesText({ asked, outcome }: SeriesTest<ChangeSearch>): string {
  const name = 'Changes of level';
  if ('untestable' in outcome) return testText(name, asked, [`Untestable: ${outcome.untestable}.`]);
  const { changes, clearest, levels, possible, autocorrelation, draws } = outcome.estimate;
  const found =
    changes.length === 0
      ? [
          'No change of level exceeds the penalty.',
          ...(clearest === null
            ? []
            : [`The clearest, in ${clearest.year}, would be ${changeWords(clearest)}.`]),
        ]
      : [
          `Levels: ${levels.map((level) => formatCell(level)).join(', ')}.`,
          ...changes.map((change) => `In ${change.year} ${changeWords(change)}.`),
        ];
  return testText(name, asked, [
    ...found,
    `A change can begin from ${possible[0]} to ${possible[1]}: a level lasts five covered years or more. Autocorrelation taken out: ${formatFixed(autocorrelation, 2)}. p and interval from ${draws} bootstrap series.`,
  ]);
}

/** From which level to which, with the interval of the year and p. */
function changeWords({ year, after, from, to, p, interval: [low, high] }: Change): string {
  const gap = year - after > 1 ? `; no value between ${after} and ${year}` : '';
  const years = low === high ? `${low}` : `${low} to ${high}`;
  return `from ${formatCell(from)} to ${formatCell(to)}, 90% interval of the year ${years}, ${formatP(p)}${gap}`;
}

export function leadLagText({ x, y, common, outcome }: PairTest): string {
  const series = [x, y].flatMap(({ result }, i) => {
    const params = paramsLine(result.params);
    const title = `${i === 0 ? 'x' : 'y'}: ${seriesTitle(result)}`;
    return params === '' ? [title] : [title, `   ${params}`];
  });
  const results = [x.result, y.result];
  const sources = results.flatMap((one) => one.series.flatMap(({ source }) => source));
  const lines =
    'untestable' in outcome ? [`Untestable: ${outcome.untestable}.`] : leadLines(outcome.estimate);
  return [
    'Lead and lag of two series',
    ...series,
    ...lines.map((line) => wrap(line)),
    `Coverage: ${common} years have a value of both.`,
    ...caveatsOfResults(results).map((caveat) => wrap(caveat)),
    `Source: ${[...new Set(sources)].join(', ')}.`,
  ].join('\n');
}

function leadLines({ xLeads, yLeads, ...how }: LeadLag): string[] {
  const { lags, lagsBy, augmented, errors, bandwidth, n, years } = how;
  const tested = `${lags} ${lags === 1 ? 'lag' : 'lags'} tested (${lagsBy === 'BIC' ? 'chosen by BIC' : 'as stated'}), ${augmented} more put in for drift`;
  const variance =
    errors === 'hac' ? `Newey–West errors of ${bandwidth ?? 0} lags` : 'classical errors';
  return [
    readingOf(xLeads, yLeads),
    `x leads y: ${leadWords(xLeads)}.`,
    `y leads x: ${leadWords(yLeads)}.`,
    `Granger tests over ${n} years, ${years[0]} to ${years[1]}: ${tested}; ${variance}.`,
  ];
}

const leadWords = ({ f, freedom, p, sum }: LeadTest): string =>
  `F(${freedom[0]}, ${freedom[1]}) = ${formatCell(f)}, ${formatP(p)}, coefficients of the lags add up to ${formatCell(sum)}`;

function readingOf(x: LeadTest, y: LeadTest): string {
  const [xLeads, yLeads] = [x.p < 0.1, y.p < 0.1];
  if (xLeads && yLeads) return 'Each leads the other at 10%: neither comes first.';
  if (!xLeads && !yLeads) return 'Neither series leads the other at 10%.';
  return `${xLeads ? 'x leads y' : 'y leads x'} at 10%, and not the other way round.`;
}
