import type {
  Assessment,
  ContestSeries,
  Lead,
  LinePart,
  MeasureResult,
  SeriesPoint,
} from '../../contract/index.js';
import { codeOfState, type StateLabel } from '../../core/series.js';
import { matched } from './matched.js';

/** Parts of an assessment that hold values by year. */
export const lineParts = [
  'levels',
  'alignment',
  'dependence',
  'network',
  'contest',
  'series',
] as const;
/** One line of values by year, whichever part of an assessment it comes from. */
export interface Line {
  readonly part: LinePart;
  /** The same for the same states, channel and source in any assessment of the case. */
  readonly id: string;
  readonly title: string;
  /** The number that the part is looked at for. */
  readonly main: string;
  /** What it is made of; two lines that differ in it are hard to compare. */
  readonly facts: {
    readonly measure: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly unit: string;
    readonly population: string;
  };
  readonly datasets: readonly string[];
  /** It holds so many years to the last, so that its first year moves on with that. */
  readonly lastYears?: true;
  readonly points: readonly LinePoint[];
  /** Of the contest: who is ahead, since when. */
  readonly leads?: readonly Lead[];
}

export interface LinePoint {
  readonly year: number;
  readonly key: string;
  readonly numbers: Readonly<Record<string, number | null>>;
  /** What is said of the value in words. */
  readonly caveat: string;
}

/** The same year (and key) of two lines. */
export type MatchedPoint = readonly [
  year: number,
  was: LinePoint | undefined,
  is: LinePoint | undefined,
];

/** The points of two lines, in the order of the years. */
export function matchedPoints(a: readonly LinePoint[], b: readonly LinePoint[]): MatchedPoint[] {
  return matched(a, b, ({ year, key }) => `${year} ${key}`)
    .map(({ was, is, entry }): MatchedPoint => [entry.year, was, is])
    .sort(([x], [y]) => x - y);
}

/** Every line of values of an assessment. */
export function linesOf(assessment: Assessment): Line[] {
  return [
    ...levelLines(assessment),
    ...alignmentLines(assessment),
    ...dependenceLines(assessment),
    ...networkLines(assessment),
    ...contestLines(assessment),
    ...shownLines(assessment),
  ];
}

/** The pair in an order that does not depend on which of the two is named first. */
const pairOf = (states: readonly StateLabel[]): string =>
  [...states]
    .sort((a, b) => a.ccode - b.ccode)
    .map(codeOfState)
    .join(' ');

function levelLines({ levels }: Assessment): Line[] {
  if (levels === undefined) return [];
  const line = (level: string, main: string, result: MeasureResult): Line => {
    const { title, states, third } = result;
    const id = [level, pairOf(states), third && codeOfState(third)].join(' ');
    return lineOf({ part: 'levels', id, title, main }, result);
  };
  return [
    ...levels.levels.map(({ level, result }) => line(level, 'value', result)),
    line('double', 'value', levels.double),
  ];
}

const alignmentLines = ({ alignment }: Assessment): Line[] =>
  (alignment?.pairs ?? []).map(({ result }) => {
    const title = `${result.title}: ${result.states.map(({ name }) => name).join(' – ')}`;
    return lineOf({ part: 'alignment', id: pairOf(result.states), title, main: 'value' }, result);
  });

const dependenceLines = ({ dependence }: Assessment): Line[] =>
  [...(dependence?.asymmetry ?? []), ...(dependence?.minorPartner ?? [])].map(
    ({ channel, source, result }) => {
      const id = [result.measure, channel, source ?? '', ...result.states.map(codeOfState)].join(
        ' ',
      );
      const title = `${result.title}, ${channel}${source === undefined ? '' : ` by ${source}`}`;
      return lineOf({ part: 'dependence', id, title, main: 'value' }, result);
    },
  );

/** The ties among the case's states by year, as lines that two assessments can be compared by. */
function networkLines({ network }: Assessment): Line[] {
  if (network === undefined) return [];
  const { states, ties, rule, params, years, datasets } = network;
  const unit = '1 friendly, 0 none, -1 hostile';
  const named = (ccode: number) => states.find((state) => state.ccode === ccode)!;
  return ties.map((tie): Line => {
    const both = [...tie.states].sort((a, b) => a - b).map(named);
    return {
      part: 'network',
      id: both.map(codeOfState).join(' '),
      title: `tie of ${both.map(({ name }) => name).join(' – ')}`,
      main: 'sign',
      facts: { measure: `network ${rule.id}`, params, unit, population: '' },
      datasets: datasets.map(({ id }) => id),
      lastYears: true,
      points: tie.sign.map((sign, i) => ({
        year: years[0] + i,
        key: '',
        numbers: {
          sign,
          'shared friends': tie.sharedFriends[i]!,
          'shared enemies': tie.sharedEnemies[i]!,
          opposed: tie.opposed[i]!,
          unbalanced: tie.unbalanced[i]!,
          favoured: tie.favoured[i]!,
        },
        caveat: tie.grounds[i]!,
      })),
    };
  });
}

const shownLines = ({ series }: Assessment): Line[] =>
  series.flatMap(({ id, title, lines }) =>
    lines.map(({ label, result }) => {
      const named = { id: `${id} ${label}`, title: `${title}: ${label}` };
      return lineOf({ part: 'series', ...named, main: 'value' }, result);
    }),
  );

function lineOf(head: Pick<Line, 'part' | 'id' | 'title' | 'main'>, result: MeasureResult): Line {
  const { measure, params, unit, population, series } = result;
  return {
    ...head,
    facts: { measure, params, unit, population },
    datasets: [...new Set(series.flatMap(({ source }) => source))].sort(),
    points: series.map(pointOf),
  };
}

function pointOf({ year, key, reason, flag, ...point }: SeriesPoint): LinePoint {
  const { value, percentile, interval, n, parts = {} } = point;
  return {
    year,
    key: key ?? '',
    numbers: {
      value,
      percentile: percentile ?? null,
      low: interval?.[0] ?? null,
      high: interval?.[1] ?? null,
      n: n ?? null,
      ...parts,
    },
    caveat: [reason, flag].join(' '),
  };
}

/** The ties of a third state with both of the pair from one source, by the codes of the two. */
function contestLines({ contest, case: { pair } }: Assessment): Line[] {
  return (contest?.channels ?? []).flatMap(({ id: channel, unit, states }) =>
    states.flatMap(({ state, series }) =>
      series.map((one): Line => {
        const { dataset, measure, params } = one;
        return {
          part: 'contest',
          id: [channel, codeOfState(state), dataset].join(' '),
          title: `${channel}, ${state.name}, ${dataset}`,
          main: codeOfState(pair[0]),
          facts: { measure, params, unit, population: '' },
          datasets: [dataset],
          points: tiePoints(one, pair),
          leads: one.leads.map(({ side, from, fromStart }) => ({
            ahead: pair[side === 'first' ? 0 : 1].name,
            from,
            fromStart,
          })),
        };
      }),
    ),
  );
}

const tiePoints = (
  { from, first, second, hedging }: ContestSeries,
  [a, b]: readonly [StateLabel, StateLabel],
): LinePoint[] =>
  first.map((value, i) => ({
    year: from + i,
    key: '',
    numbers: {
      [codeOfState(a)]: value,
      [codeOfState(b)]: second[i] ?? null,
      hedging: hedging?.[i] ?? null,
    },
    caveat: '',
  }));
