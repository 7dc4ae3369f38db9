import type {
  AlignmentResult,
  Assessment,
  DependenceLine,
  Figures,
  LevelId,
  LevelsResult,
  MeasureResult,
  SeriesPoint,
} from '../../src/contract/index.js';
import type { MissingReason } from '../../src/core/missing.js';
import type { StateLabel } from '../../src/core/series.js';
import { caseRelationsFixture } from './latent-relations.js';
import { caseNetworkFixture } from './case-network.js';

const fixtureYears = [1991, 2021] as const;

const russia: StateLabel = { ccode: 365, iso3: 'RUS', name: 'Russia' };
const china: StateLabel = { ccode: 710, iso3: 'CHN', name: 'China' };
const usa: StateLabel = { ccode: 2, iso3: 'USA', name: 'United States' };

type Point = Omit<SeriesPoint, 'year' | 'source'>;

/** A result with a point for every year; null where the year has no value. */
export function resultOf(
  facts: Partial<MeasureResult>,
  pointOf: (year: number) => Point | null,
  reason: MissingReason = 'outside-coverage',
): MeasureResult {
  const [from, to] = fixtureYears;
  const series = Array.from({ length: to - from + 1 }, (_, i): SeriesPoint => {
    const point = pointOf(from + i);
    return point === null
      ? { year: from + i, value: null, reason, source: ['states'] }
      : { year: from + i, ...point, source: ['states'] };
  });
  const observed = series.filter(({ value }) => value !== null).length;
  return {
    measure: 'alignment',
    title: 'Title',
    grain: 'dyad-year',
    unit: 'index',
    states: [russia, china],
    params: {},
    population: 'all pairs of the fixture',
    coverage: { from, to, years: series.length, observed, share: observed / series.length },
    series,
    ...facts,
  };
}

/** A value between 0 and 1 that moves from one to the other over the years, rounded. */
const between = (year: number, first: number, last: number): number =>
  Math.round(1000 * (first + ((year - 1991) / 30) * (last - first))) / 1000;

const covered = (year: number, from: number, to: number): boolean => year >= from && year <= to;

/** A value with an interval around it, in bounds. */
const around = (value: number, [low, high]: readonly [number, number]): Point => ({
  value,
  interval: [Math.max(low, value - 0.1), Math.min(high, value + 0.15)],
});

function external(year: number): Point {
  const [first, second, cooperating] = [
    between(year, 0.5, 1),
    between(year, 0.2, 0.9),
    between(year, 0.6, 0.95),
  ];
  const parts = {
    'shared-hostility': between(year, 0.1, 1.2),
    cooperation: between(year, 0.5, 0.8),
    'probability-first': first,
    'probability-second': second,
    'probability-cooperation': cooperating,
    probability: first * second * cooperating,
  };
  return {
    ...around(parts['shared-hostility'] * parts.cooperation, [0, Infinity]),
    parts,
    ...(year < 1994 ? { flag: 'uninformative' as const } : {}),
  };
}

/** It ends in 2018, trade in 2016, and nothing is known of 1993. */
function mutual(year: number): Point | null {
  if (year === 1993 || year > 2018) return null;
  const displacement = year <= 2016 ? between(year, 0, 0.05) : null;
  const first = between(year, -0.1, 0.4);
  const second = between(year, 0.05, -0.2);
  return {
    ...around((first + second) / 2, [-1, 1]),
    parts: {
      ...{ first, second },
      'first-arms': between(year, -0.3, 0.5),
      'second-arms': between(year, 0, -0.4),
      'first-obligations': between(year, -0.1, 0.1),
      'second-obligations': between(year, 0.1, -0.1),
      'first-displacement': displacement,
      'second-displacement': displacement === null ? null : displacement / 2,
      'arena-states': 4,
      threshold: 0.05,
      probability: between(year, 0.1, 0.8),
    },
    ...(year < 1994 ? { flag: 'spliced' as const } : {}),
  };
}

function multilateral(year: number): Point | null {
  if (year > 2014) return null;
  return {
    value: between(year, 0.01, 0.2),
    parts: {
      inside: between(year, 0.1, 0.8),
      contest: between(year, 0.2, 0.4),
      depth: 2,
      bodies: year < 2001 ? 1 : 3,
      'arena-states': 12,
      'stated-value': between(year, 0.1, 0.3),
      'stated-inside': between(year, 0.5, 0.8),
      'stated-contest': null,
    },
  };
}

function levels(): LevelsResult {
  const ofThird = { grain: 'triad-year', third: usa } as const;
  const double = { ...ofThird, measure: 'double-containment', unit: 'probability' };
  const level = (
    id: LevelId,
    facts: Partial<MeasureResult>,
    pointOf: (year: number) => Point | null,
  ): LevelsResult['levels'][number] => ({
    level: id,
    result: resultOf({ ...facts, measure: `${id}-containment`, title: id }, pointOf),
  });
  return {
    levels: [
      level('external', ofThird, external),
      level('mutual', {}, mutual),
      level('multilateral', ofThird, multilateral),
    ],
    double: resultOf(double, (year) => {
      const [one, other] = [external(year), mutual(year)];
      if (other === null) return null;
      const [first, second] = [one, other].map(({ parts }) => parts!['probability']!) as [
        number,
        number,
      ];
      const value = first * second;
      const parts = {
        'at-least': Math.max(0, first + second - 1),
        'at-most': Math.min(first, second),
      };
      return { value, parts, ...(one.flag === undefined ? {} : { flag: one.flag }) };
    }),
  };
}

const domains = ['hostility', 'security', 'votes', 'ties'];

function alignment(): AlignmentResult {
  const pair = (
    role: 'ab' | 'ak' | 'bk',
    states: readonly StateLabel[],
    first: number,
    last: number,
  ): AlignmentResult['pairs'][number] => ({
    role,
    result: resultOf({ states, unit: 'mean percentile' }, (year) => {
      const value = between(year, first, last);
      return {
        value,
        interval: [value - 0.05, value + 0.05],
        parts: Object.fromEntries(
          domains.map((id, i) => [id, between(year, first, Math.min(1, last + 0.02 * i))]),
        ),
      };
    }),
  });
  return {
    domains,
    pairs: [
      pair('ab', [russia, china], 0.4, 0.8),
      pair('ak', [russia, usa], 0.5, 0.2),
      pair('bk', [china, usa], 0.3, 0.25),
    ],
  };
}

const variants = ['mean', 'trade-only', 'pooled', 'capability-only', 'dependence-only'];

function dependenceLine(
  measure: 'asymmetry' | 'minor-partner',
  channel: DependenceLine['channel'],
  source: string | undefined,
  [from, to]: readonly [number, number],
): DependenceLine {
  const sign = channel === 'arms' ? -1 : 1;
  const result = resultOf({ measure, grain: 'directed-dyad-year', params: { channel } }, (year) => {
    if (!covered(year, from, to)) return null;
    const bound = year < 1994 ? { flag: 'bounded-input' as const } : {};
    if (measure === 'asymmetry')
      return {
        value: sign * between(year, 0.1, 0.8),
        parts: { difference: (sign * between(year, 0.1, 0.8)) / 10, first: 0.2, second: 0.1 },
        ...bound,
      };
    const parts = Object.fromEntries(
      variants.map((id, i) => [id, between(year, 0.3 + 0.05 * i, 0.65 + 0.05 * i)]),
    );
    return { value: parts['mean']!, parts, ...bound };
  });
  return { channel, ...(source === undefined ? {} : { source }), result };
}

/** The composites of a case as the engine would write them, from numbers made up. */
export function figuresFixture(): Required<Figures> {
  return {
    levels: levels(),
    relations: caseRelationsFixture(),
    alignment: alignment(),
    dependence: {
      asymmetry: [
        dependenceLine('asymmetry', 'trade', 'cow', [1991, 2014]),
        dependenceLine('asymmetry', 'trade', 'dots', [2011, 2021]),
        dependenceLine('asymmetry', 'arms', undefined, [1991, 2021]),
      ],
      minorPartner: [
        dependenceLine('minor-partner', 'trade', 'cow', [1992, 2014]),
        dependenceLine('minor-partner', 'trade', 'dots', [2011, 2021]),
      ],
    },
    network: caseNetworkFixture(),
  };
}

/** An assessment that shows nothing but figures of numbers made up, with events of its own. */
export function withFigures(assessment: Assessment): Assessment {
  return {
    ...assessment,
    asOf: fixtureYears[1],
    series: [],
    case: {
      ...assessment.case,
      period: fixtureYears,
      events: [
        { date: '1996-04', label: 'Partnership' },
        { date: '2001-07-16', label: 'Treaty & pledge' },
        { date: '2014-03', label: 'Crimea' },
        { date: '2014-09', label: 'Pipeline' },
        { date: '2021-09', label: 'AUKUS' },
      ],
    },
    ...figuresFixture(),
  };
}
