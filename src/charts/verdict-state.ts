import { isUnanswered } from '../core/answer-standing.js';
import type { VerdictOverTime, YearAnswer, YearVerdict } from '../contract/index.js';
import { dataOf, yesNo, type ChartData } from './data.js';
import type { Years } from './draw/axes.js';
import { eventsText, numberedEvents, type DatedEvent } from './draw/events.js';
import { formatPercent, formatWindow, listed } from '../core/format.js';
import type { Slot } from './palette.js';
import { numbers, tableOf, words, type ChartTable } from './table.js';

type Observations = YearVerdict['observations'];

/** The answer to one question as of a year. */
export interface VerdictPoint
  extends
    Pick<YearVerdict, 'year' | 'tooFew'>,
    Pick<YearAnswer, 'standing' | 'leader' | 'runnerUp'>,
    Observations {
  /** In the order of the readings. */
  readonly readings: readonly Pick<YearAnswer['readings'][number], 'posterior' | 'interval'>[];
}

export interface VerdictState {
  readonly question: string;
  readonly readings: VerdictOverTime['questions'][number]['readings'];
  readonly years: Years;
  /** Years from one answer to the next. */
  readonly step: number;
  /** Years with an answer; what is missing between them did not exist. */
  readonly points: readonly VerdictPoint[];
  readonly events: readonly DatedEvent[];
  /** A year to mark, where the reader has chosen one. */
  readonly marked?: number;
}

/** Colours of readings, which are no actors; dash and label differ as well. */
const styles: readonly { readonly slot: Slot; readonly dash: string | null }[] = [
  { slot: 'x2', dash: null },
  { slot: 'x1', dash: '7 3' },
  { slot: 'x4', dash: '2 3' },
  { slot: 'ab', dash: null },
  { slot: 'context', dash: '8 2 2 2' },
  { slot: 'x3', dash: '4 2' },
];

export const styleOfReading = (reading: number) => styles[reading % styles.length]!;

const titleOf = ({ readings }: VerdictState, id: string): string =>
  `“${readings.find((reading) => reading.id === id)?.title ?? id}”`;

const posteriorOf = ({ readings }: VerdictState, point: VerdictPoint, id: string): number =>
  point.readings[readings.findIndex((reading) => reading.id === id)]?.posterior ?? NaN;

/** The reading that stands first in a year; null where nothing distinguishes the readings, or two are level. */
function firstOf({ standing, leader }: VerdictPoint): string | null {
  return standing === 'leads' ? leader : null;
}

/** Who leads now, and since which of the years; how often the lead changed before. */
export function verdictFinding(state: VerdictState): string {
  const { points } = state;
  const last = points.at(-1);
  if (last === undefined)
    return `No answer in ${formatWindow(state.years)}: the pair did not exist`;
  if (isUnanswered(last.standing))
    return `As of ${last.year} nothing distinguishes the readings (${last.observed} of ${last.total} observations)`;
  const share = (id: string): string => formatPercent(posteriorOf(state, last, id));
  const now = `${titleOf(state, last.leader)} (${share(last.leader)})`;
  if (last.standing === 'level')
    return `As of ${last.year} undecided between ${now} and ${titleOf(state, last.runnerUp)} (${share(last.runnerUp)})`;
  let since = points.length - 1;
  while (since > 0 && firstOf(points[since - 1]!) === last.leader) since--;
  const start = points[since]!;
  if (since === 0 && points.length > 1)
    return `${now} leads in every year from ${start.year} to ${last.year}`;
  if (since === 0) return `${now} leads as of ${last.year}`;
  return `${now} leads as of ${last.year}, and has since ${start.year}; before, ${beforeWords(state, points[since - 1]!)}`;
}

function beforeWords(state: VerdictState, { standing, leader, runnerUp }: VerdictPoint): string {
  if (isUnanswered(standing)) return 'nothing distinguished the readings';
  if (standing === 'leads') return `${titleOf(state, leader)} did`;
  return `it was undecided between ${titleOf(state, leader)} and ${titleOf(state, runnerUp)}`;
}

export function describeVerdict(state: VerdictState): string {
  const { points, readings } = state;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return `${verdictFinding(state)}.`;
  const few = points.filter(({ tooFew }) => tooFew).map(({ year }) => year);
  const moves = readings.map(
    ({ title }, i) =>
      `${title} ${formatPercent(first.readings[i]!.posterior)} in ${first.year}, ${formatPercent(last.readings[i]!.posterior)} in ${last.year}`,
  );
  return [
    `${state.question} Posterior probability of each reading as of each year: ${moves.join('; ')}.`,
    `Observations made: ${first.observed} of ${first.total} in ${first.year}, ${last.observed} of ${last.total} in ${last.year}.`,
    ...(few.length === 0
      ? []
      : [`Less than half of them can be made in ${yearsInWords(few, state.step)}.`]),
  ]
    .join(' ')
    .concat(eventsText(numberedEvents(state.events, state.years)));
}

/** Years as spans: `1947–1958 and 1962`. */
export function yearsInWords(years: readonly number[], step = 1): string {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last !== undefined && year === last[1] + step) last[1] = year;
    else spans.push([year, year]);
  }
  return listed(spans.map(formatWindow));
}

export const verdictTable = ({ readings, points }: VerdictState): ChartTable =>
  tableOf(points, [
    words('As of', ({ year }) => String(year)),
    ...readings.map(({ title }, i) =>
      numbers(title, (point: VerdictPoint) => formatPercent(point.readings[i]!.posterior)),
    ),
    numbers(
      'Observations',
      ({ observed, total, tooFew }) => `${observed} of ${total}${tooFew ? ' (few)' : ''}`,
    ),
    numbers('Coded facts', ({ coded }) => String(coded)),
  ]);

/** A row for each year and reading. */
export const verdictData = ({ question, readings, points }: VerdictState): ChartData =>
  dataOf(
    points.flatMap((point) =>
      readings.map((reading, i) => ({ point, reading, found: point.readings[i]! })),
    ),
    {
      question: () => question,
      as_of: ({ point }) => point.year,
      reading: ({ reading }) => reading.id,
      title: ({ reading }) => reading.title,
      posterior: ({ found }) => found.posterior,
      low90: ({ found }) => found.interval[0],
      high90: ({ found }) => found.interval[1],
      standing: ({ point }) => point.standing,
      leads: ({ point, reading }) =>
        yesNo(point.standing === 'leads' && point.leader === reading.id),
      observed: ({ point }) => point.observed,
      observations: ({ point }) => point.total,
      coded_facts: ({ point }) => point.coded,
      few: ({ point }) => yesNo(point.tooFew),
    },
  );
