import { logitFit } from '../../src/analysis/index.js';
import { calibrated, foundLogit } from '../../src/measures/containment/calibration.js';
import { markdownTable } from '../markdown-table.js';
import { levels, type FoundTriad } from './known-triads.js';
import { two } from './read.js';

type Level = (typeof levels)[number];

interface Case {
  readonly pair: string;
  readonly p: number;
  readonly expected: boolean;
}

/** The pair of the built-in case: what is said of it may not rest on what was expected of it. */
const judged = 'CHN RUS';

/** Triads of other pairs with a value of which something was expected. */
const casesOf = (found: readonly FoundTriad[], level: Level): Case[] =>
  found.flatMap((one) => {
    const p = one.p[level];
    const pair = [one.a, one.b].sort().join(' ');
    return one[level] === '' || p === null || pair === judged
      ? []
      : [{ pair, p, expected: one[level] === 'yes' }];
  });

/** Intercept and slope after Platt 1999. */
function lineOf(cases: readonly Case[]): readonly [number, number] {
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

export const calibrationOf = (found: readonly FoundTriad[], level: Level) =>
  lineOf(casesOf(found, level));

interface Scores {
  readonly n: number;
  /** Mean log score: as measured, calibrated on the others, and by how often containment was expected of the others. */
  readonly measured: number;
  readonly calibrated: number;
  readonly share: number;
}

/** How well each triad is told by what those of other pairs say. */
export function scoresOf(found: readonly FoundTriad[], level: Level): Scores {
  const cases = casesOf(found, level);
  const mean = (pOf: (one: Case, others: readonly Case[]) => number): number =>
    cases.reduce((sum, one) => {
      const p = pOf(
        one,
        cases.filter((other) => other.pair !== one.pair),
      );
      return sum + Math.log(one.expected ? p : 1 - p);
    }, 0) / cases.length;
  const inverse = (logit: number): number => 1 / (1 + Math.exp(-logit));
  return {
    n: cases.length,
    measured: mean(({ p }) => inverse(foundLogit(p))),
    calibrated: mean(({ p }, others) => {
      const [intercept, slope] = lineOf(others);
      return inverse(intercept + slope * foundLogit(p));
    }),
    share: mean((_, others) => others.filter(({ expected }) => expected).length / others.length),
  };
}

const shown = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

export function calibrationMarkdown(found: readonly FoundTriad[]): string {
  const names = { external: 'P(E)', mutual: 'P(M)' };
  return [
    markdownTable(
      ['found', ...shown.map(two)],
      levels.map((level) => [
        `${names[level]} calibrated`,
        ...shown.map((p) => two(calibrated(level, p))),
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
      levels.map((level) => {
        const { n, ...scores } = scoresOf(found, level);
        const { measured, calibrated: of, share } = scores;
        return [names[level], String(n), two(measured), two(of), two(share)];
      }),
    ),
  ].join('\n\n');
}
