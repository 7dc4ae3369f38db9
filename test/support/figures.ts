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

function level(
  id: LevelId,
  [first, last]: readonly [number, number],
  parts: (year: number) => Readonly<Record<string, number | null>>,
): LevelsResult['levels'][number] {
  const result = resultOf(
    { measure: `${id}-containment`, title: id, grain: 'triad-year', third: usa },
    (year) =>
      covered(year, 1991, 2014)
        ? {
            value: between(year, first, last) / 2,
            percentile: between(year, first, last),
            parts: parts(year),
            ...(year < 1994 ? { flag: 'spliced' as const } : {}),
          }
        : null,
  );
  return { level: id, result };
}

function levels(): LevelsResult {
  const channels = (year: number, names: readonly string[]): Record<string, number> =>
    Object.fromEntries(names.map((name, i) => [name, between(year, 0.1 * i, 0.9 - 0.1 * i)]));
  const all = [
    level('external', [0.9, 1], (year) => ({
      ...channels(year, ['votes', 'obligations', 'arms', 'institutions']),
      'first-hostility': year < 2007 ? 0.5 : 1,
      'second-hostility': year < 1996 ? 0.5 : 1,
      'without-votes': between(year, 0.5, 0.6),
    })),
    level('mutual', [0.95, 0.3], (year) => ({
      ...channels(year, ['counter-portfolio', 'obligation-tilt', 'displacement']),
      'percentile-counter-portfolio': between(year, 0.2, 0.9),
      'percentile-obligation-tilt': between(year, 0.8, 0.6),
      'percentile-displacement': year === 1995 ? null : between(year, 0.4, 0.7),
      'counter-portfolio-first': 0.3,
      'counter-portfolio-second': 0,
    })),
    level('multilateral', [0.1, 0.95], (year) => ({
      ...channels(year, ['inside', 'contest']),
      bodies: year < 2001 ? 1 : 3,
      'arena-states': 12,
      'stated-inside': between(year, 0.5, 0.8),
      'stated-contest': null,
    })),
  ];
  const at = (year: number): number =>
    Math.min(...all.map(({ result }) => result.series[year - 1991]!.percentile ?? 1));
  const weakest = resultOf(
    { measure: 'double-containment', unit: 'percentile', grain: 'triad-year', third: usa },
    (year) =>
      covered(year, 1991, 2014) && year !== 1993
        ? { value: at(year), interval: [at(year) - 0.05, at(year) + 0.04] }
        : null,
  );
  const rows = [
    { level: 'external', channel: 'votes', percentile: 0.95, weakest: at(2014) },
    { level: 'mutual', channel: 'displacement', percentile: 0.2, weakest: 0.2 },
    { level: 'multilateral', channel: 'main-body', percentile: null, weakest: null },
  ] as const;
  return { levels: all, weakest, leaveOneOut: { year: 2014, weakest: at(2014), rows } };
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
