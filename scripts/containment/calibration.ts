import { logitFit } from '../../src/analysis/index.js';
import { calibrated, calibration, foundLogit } from '../../src/measures/containment/calibration.js';
import { markdownTable } from '../markdown-table.js';
import type { FoundTriad } from './known-triads.js';
import { two } from './read.js';

/** What has a line of its own. */
const lines = ['hostile', 'mutual'] as const;
type LineOf = (typeof lines)[number];

interface Case {
  readonly pair: string;
  readonly p: number;
  readonly expected: boolean;
}

/** The pair of the built-in case: what is said of it may not rest on what was expected of it. */
const judged = 'CHN RUS';
const pairOf = ({ a, b }: FoundTriad): string => [a, b].sort().join(' ');

/** That both are hostile to the third state; nothing where the two do not cooperate, and external containment turns on that. */
function hostileOf({ p: { first, second, cooperation } }: FoundTriad): number | null {
  if (first === null || second === null || (cooperation ?? 0) <= 0.5) return null;
  return first * second;
}

const found = {
  hostile: { expected: 'external', pOf: hostileOf },
  mutual: { expected: 'mutual', pOf: ({ p }: FoundTriad) => p.mutual },
} as const;

/** Triads of other pairs with a value of which something was expected. */
function casesOf(triads: readonly FoundTriad[], line: LineOf): Case[] {
  const { expected, pOf } = found[line];
  return triads.flatMap((one) => {
    const [p, pair] = [pOf(one), pairOf(one)];
    return one[expected] === '' || p === null || pair === judged
      ? []
      : [{ pair, p, expected: one[expected] === 'yes' }];
  });
}

type Line = readonly [number, number];

/** Intercept and slope after Platt 1999. */
function lineOf(cases: readonly Case[]): Line {
  const yes = cases.filter(({ expected }) => expected).length;
  const no = cases.length - yes;
  const { coefficients } = logitFit({
    outcome: cases.map(({ expected }) => (expected ? (yes + 1) / (yes + 2) : 1 / (no + 2))),
    columns: [
      { name: 'one', values: cases.map(() => 1) },
      { name: 'found', values: cases.map(({ p }) => foundLogit(p)) },
    ],
  });
  return [coefficients[0]!, coefficients[1]!];
}

const calibrationOf = (triads: readonly FoundTriad[], line: LineOf): Line =>
  lineOf(casesOf(triads, line));

const inverse = (logit: number): number => 1 / (1 + Math.exp(-logit));
const along = ([intercept, slope]: Line, p: number): number =>
  inverse(intercept + slope * foundLogit(p));
/** A probability as it is scored: none is surer than one in a hundred. */
const held = (p: number): number => inverse(foundLogit(p));

export interface Scores {
  readonly n: number;
  /** Mean log score: as measured, calibrated on the others, and by how often containment was expected of the others. */
  readonly measured: number;
  readonly calibrated: number;
  readonly share: number;
}

/** A triad with its probability as measured and as calibrated on those of other pairs. */
interface Scored extends Case {
  readonly calibrated: (others: readonly FoundTriad[]) => number;
}

function scored(triads: readonly FoundTriad[], cases: readonly Scored[]): Scores {
  const mean = (pOf: (one: Scored) => number): number =>
    cases.reduce((sum, one) => sum + Math.log(one.expected ? pOf(one) : 1 - pOf(one)), 0) /
    cases.length;
  const othersOf = ({ pair }: Case) => triads.filter((one) => pairOf(one) !== pair);
  return {
    n: cases.length,
    measured: mean(({ p }) => held(p)),
    calibrated: mean((one) => held(one.calibrated(othersOf(one)))),
    share: mean((one) => {
      const others = cases.filter(({ pair }) => pair !== one.pair);
      return others.filter(({ expected }) => expected).length / others.length;
    }),
  };
}

/** How well mutual containment of each triad is told by what those of other pairs say. */
export const mutualScores = (triads: readonly FoundTriad[]): Scores =>
  scored(
    triads,
    casesOf(triads, 'mutual').map((one) => ({
      ...one,
      calibrated: (others) => along(calibrationOf(others, 'mutual'), one.p),
    })),
  );

/** Likewise external containment: hostility calibrated where the third state is a rival of both on record. */
export const externalScores = (triads: readonly FoundTriad[]): Scores =>
  scored(
    triads,
    triads.flatMap((one) => {
      const { external: p, first, second, cooperation } = one.p;
      if (one.external === '' || p === null || pairOf(one) === judged) return [];
      const calibratedOn = (others: readonly FoundTriad[]): number =>
        one.listed ? along(calibrationOf(others, 'hostile'), first! * second!) * cooperation! : p;
      const pair = pairOf(one);
      return [{ pair, p, expected: one.external === 'yes', calibrated: calibratedOn }];
    }),
  );

const shown = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

export function calibrationMarkdown(triads: readonly FoundTriad[]): string {
  const names = { hostile: 'both hostile, on record', mutual: 'P(M)' };
  return [
    markdownTable(
      ['found', ...shown.map(two)],
      lines.map((line) => [
        `${names[line]}, calibrated`,
        ...shown.map((p) => two(calibrated(line, p))),
      ]),
    ),
    markdownTable(
      [
        'mean log score, pairs left out',
        'triads',
        'as measured',
        'calibrated',
        'share of the others',
      ],
      (
        [
          ['P(E)', externalScores(triads)],
          ['P(M)', mutualScores(triads)],
        ] as const
      ).map(([name, { n, measured, calibrated: of, share }]) => [
        name,
        String(n),
        two(measured),
        two(of),
        two(share),
      ]),
    ),
  ].join('\n\n');
}

/** The lines as they stand in the program, and as the triads give them. */
export const linesNow = (triads: readonly FoundTriad[]) =>
  lines.map((line) => ({
    line,
    stated: calibration[line],
    fitted: calibrationOf(triads, line).map((value) => Number(value.toFixed(3))),
  }));
