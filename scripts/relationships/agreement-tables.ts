/** How far two codings agree, as Markdown: for the terminal and for the page of the method. */
import {
  agreement,
  agreementTable,
  kappaWeights,
  type Agreement,
  type CodedTwice,
} from '../../src/analysis/index.js';
import {
  closenessCodes,
  degreesOfCloseness,
  type ClosenessCode,
} from '../../src/core/closeness.js';
import { formatFixed } from '../../src/core/format.js';
import { createRng } from '../../src/core/rng.js';
import type { Coding } from '../../src/sources/relationships/dataset.js';
import type { TwoCodings } from './codings.js';

/** One thing that is coded: how a coding becomes a place in a list of codes; undefined where it has none. */
interface Aspect {
  readonly name: string;
  readonly codes: readonly string[];
  readonly weight: keyof typeof kappaWeights;
  readonly codeOf: (coding: Coding) => string | undefined;
}

const degree = ({ degree }: Coding): string => degree;

const dependenceOf = ({ dependence }: Coding): string => String(dependence);

const threeWays: Readonly<Record<ClosenessCode, string | undefined>> = {
  rivalry: 'hostile',
  distance: 'distant',
  convenience: 'close',
  partnership: 'close',
  alliance: 'close',
  other: undefined,
};

const aspects = (cases: readonly TwoCodings[]): Aspect[] => [
  {
    name: 'five degrees, quadratic weights',
    codes: degreesOfCloseness,
    weight: 'quadratic',
    codeOf: degree,
  },
  {
    name: 'five degrees, linear weights',
    codes: degreesOfCloseness,
    weight: 'linear',
    codeOf: degree,
  },
  { name: 'five degrees, plain', codes: degreesOfCloseness, weight: 'plain', codeOf: degree },
  {
    name: 'hostile, distant or close',
    codes: ['hostile', 'distant', 'close'],
    weight: 'plain',
    codeOf: ({ degree }) => threeWays[degree],
  },
  {
    name: '`other` or a degree',
    codes: ['other', 'degree'],
    weight: 'plain',
    codeOf: ({ degree }) => (degree === 'other' ? 'other' : 'degree'),
  },
  {
    name: 'dependence',
    codes: [...new Set(cases.flatMap(({ first, second }) => [first, second].map(dependenceOf)))],
    weight: 'plain',
    codeOf: dependenceOf,
  },
  {
    name: 'double containment',
    codes: ['yes', 'one-sided', 'no', 'unclear'],
    weight: 'plain',
    codeOf: ({ doubleContainment }) => doubleContainment,
  },
];

/** The cases in which both codings have a place among the codes of an aspect. */
function codedTwice(cases: readonly TwoCodings[], { codes, codeOf }: Aspect): CodedTwice[] {
  return cases.flatMap(({ numbers, first, second }) => {
    const places = [first, second].map((coding) => codes.indexOf(codeOf(coding) ?? ''));
    const [one = -1, other = -1] = places;
    return one < 0 || other < 0 ? [] : [{ first: one, second: other, cluster: numbers }];
  });
}

const number = (value: number): string =>
  Number.isNaN(value) ? '–' : formatFixed(value, 2).replace(/^(\D?)0\./, '$1.');

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Kappa of every aspect with its interval. Seeded: the same codings give the same numbers. */
export function kappasOf(cases: readonly TwoCodings[]): (Agreement & { readonly name: string })[] {
  return aspects(cases).map((aspect) => {
    const { name, codes, weight } = aspect;
    const rng = createRng(1, name);
    const coded = codedTwice(cases, aspect);
    return { name, ...agreement(coded, codes.length, kappaWeights[weight], { rng }) };
  });
}

/** The same as a table. */
export function kappas(cases: readonly TwoCodings[]): string {
  const rows = kappasOf(cases).map(({ name, n, same, kappa, interval: [low, high] }) => [
    name,
    String(n),
    n === 0 ? '–' : `${Math.round(100 * same)}%`,
    number(kappa),
    `${number(low)} to ${number(high)}`,
  ]);
  return table(['what is coded', 'rows', 'same code', 'kappa', '95% interval'], rows);
}

/** Rows by the degree that the first coder gave and the second. */
export function degreesCrossed(cases: readonly TwoCodings[]): string {
  const place = (coding: Coding): number => closenessCodes.indexOf(coding.degree);
  const counts = agreementTable(
    cases.map(({ numbers, first, second }) => ({
      first: place(first),
      second: place(second),
      cluster: numbers,
    })),
    closenessCodes.length,
  );
  return table(
    ['first \\ second', ...closenessCodes],
    counts.map((row, at) => [closenessCodes[at]!, ...row.map(String)]),
  );
}

/** The rows in which the degree differs. */
export function degreesThatDiffer(cases: readonly TwoCodings[]): string {
  const differ = cases.filter(({ first, second }) => first.degree !== second.degree);
  if (differ.length === 0) return 'No degree differs.';
  return table(
    ['degrees that differ', 'year', 'first', 'second'],
    differ.map(({ pair, year, first, second }) => [
      pair,
      String(year),
      first.degree,
      second.degree,
    ]),
  );
}
