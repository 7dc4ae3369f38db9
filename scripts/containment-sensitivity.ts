/**
 * How much the levels of containment rest on weights and choices: every level is put together again from its parts under
 * other weights and rules, for every triad of the year, and the known groups are asked again. Prints the tables of
 * docs/methods/containment.md: `npm run containment-sensitivity`.
 */
import { fileURLToPath } from 'node:url';
import { createRng } from '../src/core/rng.js';
import { quantileSorted } from '../src/core/statistics.js';
import { compared, type ComparedRow } from './containment-compared.js';
import { expectations, type Bound } from './containment-expectations.js';
import {
  channelNames,
  componentNames,
  triadKey,
  triadsOf,
  type Triad,
  type TriadsOfYear,
} from './containment-triads.js';

type Rule = (triad: Triad) => number;

/** How the three levels are made and joined; what is left out is as the measures do it. */
export interface Choice {
  readonly name: string;
  readonly external?: Rule;
  readonly mutual?: Rule;
  readonly multilateral?: Rule;
  readonly join?: (percentiles: readonly number[]) => number;
}

const weighed = (values: readonly number[], weights: readonly number[]): number => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, k) => sum + value * weights[k]!, 0) / total;
};
/** The mean of what has a weight. A part without a value and without a weight does not count. */
const external =
  (weights: readonly number[], hostility: Rule = rootOfHostility): Rule =>
  (triad) =>
    hostility(triad) * weighed(triad.channels, weights);
function rootOfHostility({ hostility: [first, second] }: Triad): number {
  return Math.sqrt(first * second);
}
const mutual =
  (weights: readonly number[], discount = 0.5): Rule =>
  ({ components, pact }) =>
    (1 - discount * pact) * weighed(components, weights);

const ones = (count: number): number[] => new Array<number>(count).fill(1);
const changed = (count: number, at: number, weight: number): number[] =>
  ones(count).map((one, k) => (k === at ? weight : one));
const mean = (values: readonly number[]): number => weighed(values, ones(values.length));

export const asMeasured: Choice = { name: 'as measured' };

/** Every weight set to nothing and doubled, and every rule that could be another. */
export const choices: readonly Choice[] = [
  asMeasured,
  ...channelNames.flatMap((name, at) => [
    { name: `E without ${name}`, external: external(changed(4, at, 0)) },
    { name: `E, ${name} twice`, external: external(changed(4, at, 2)) },
  ]),
  { name: 'E, least channel', external: (t) => rootOfHostility(t) * Math.min(...t.channels) },
  {
    name: 'E, hostility of the less hostile',
    external: external(ones(4), ({ hostility }) => Math.min(...hostility)),
  },
  {
    name: 'E, mean hostility',
    external: external(ones(4), ({ hostility }) => mean(hostility)),
  },
  { name: 'E without hostility', external: external(ones(4), () => 1) },
  ...componentNames.flatMap((name, at) => [
    { name: `M without ${name}`, mutual: mutual(changed(3, at, 0)) },
    { name: `M, ${name} twice`, mutual: mutual(changed(3, at, 2)) },
  ]),
  { name: 'M, pacts do not count', mutual: mutual(ones(3), 0) },
  { name: 'M, none with a pact', mutual: mutual(ones(3), 1) },
  { name: 'I, states inside alone', multilateral: ({ inside }) => inside },
  { name: 'I, contest alone', multilateral: ({ contest }) => contest },
  { name: 'I without the main body', multilateral: ({ withoutMainBody }) => withoutMainBody },
  { name: 'joined by geometric mean', join: (u) => Math.exp(mean(u.map(Math.log))) },
  { name: 'joined by mean', join: mean },
];

/** Percentiles of the three levels and the joined value of one triad, among all triads of the year. */
interface Placed {
  readonly percentiles: readonly [number, number, number];
  readonly joined: number;
  /** Place of the joined value among all triads. */
  readonly place: number;
}

const levelRules = (choice: Choice): readonly Rule[] => [
  choice.external ?? (({ levels }) => levels[0]),
  choice.mutual ?? (({ levels }) => levels[1]),
  choice.multilateral ?? (({ levels }) => levels[2]),
];

/** Midrank percentiles among the triads that have a value of the level; NaN for the others. */
function ranked(values: readonly number[]): number[] {
  const order = values.flatMap((value, row) => (Number.isNaN(value) ? [] : [row]));
  order.sort((a, b) => values[a]! - values[b]!);
  const ranks = values.map(() => NaN);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (const row of order.slice(from, to)) ranks[row] = (from + to) / 2 / order.length;
    from = to;
  }
  return ranks;
}

function placedIn(triads: TriadsOfYear, choice: Choice): Map<string, Placed> {
  const all = [...triads];
  const ranks = levelRules(choice).map((rule) => ranked(all.map(([, triad]) => rule(triad))));
  const join = choice.join ?? ((percentiles: readonly number[]) => Math.min(...percentiles));
  const joined = all.map((_, row) => join(ranks.map((rank) => rank[row]!)));
  const places = ranked(joined);
  return new Map(
    all.map(([key], row) => [
      key,
      {
        percentiles: [ranks[0]![row]!, ranks[1]![row]!, ranks[2]![row]!],
        joined: joined[row]!,
        place: places[row]!,
      },
    ]),
  );
}

const meets = (bound: Bound, u: number): boolean => (bound === 'high' ? u >= 2 / 3 : u < 1 / 2);

export interface SensitivityRow {
  readonly choice: string;
  /** Joined value of Russia and China against the United States by year. */
  readonly joined: readonly number[];
  /** Place of the last of them among all triads. */
  readonly place: number;
  /** Expectations met and asked, of groups the definition was tuned on and of those held out. */
  readonly tuned: readonly [met: number, asked: number];
  readonly heldOut: readonly [met: number, asked: number];
}

export const shownYears = [1995, 2001, 2008, 2014] as const;
const caseKey = triadKey('RUS CHN USA');
const studied = [...new Set([...shownYears, ...expectations.map(({ year }) => year)])];

/** All choices, one after the other. */
export async function sensitivity(): Promise<SensitivityRow[]> {
  const years = await triadsOf(studied);
  return choices.map((choice) => {
    const placed = new Map([...years].map(([year, of]) => [year, placedIn(of, choice)]));
    const own = shownYears.map((year) => placed.get(year)!.get(caseKey)!);
    const met = (set: 'tuned' | 'held-out'): [number, number] => {
      const tests = expectations
        .filter((group) => group.set === set)
        .flatMap(({ triad, year, expect }) => {
          const found = placed.get(year)!.get(triadKey(triad));
          if (found === undefined) return [];
          const [E, M, I] = found.percentiles;
          const seen = { E, M, I, weakest: found.joined };
          return Object.entries(expect).map(([level, bound]) =>
            meets(bound, seen[level as keyof typeof seen]),
          );
        });
      return [tests.filter(Boolean).length, tests.length];
    };
    return {
      choice: choice.name,
      joined: own.map(({ joined }) => joined),
      place: own.at(-1)!.place,
      tuned: met('tuned'),
      heldOut: met('held-out'),
    };
  });
}

export interface DrawnRow {
  readonly year: number;
  /** 5th, 50th and 95th percentile of the weakest level over the draws. */
  readonly quantiles: readonly [number, number, number];
  /** Share of draws with the weakest level at two thirds at least, and at one half. */
  readonly aboveTwoThirds: number;
  readonly aboveHalf: number;
  /** Least place among all triads in any draw. */
  readonly leastPlace: number;
}

export const DRAWS = 1000;

/** The weakest level of Russia and China under weights drawn evenly from all there are, of E and M at once. */
export async function drawnWeights(): Promise<DrawnRow[]> {
  const years = await triadsOf(shownYears);
  return shownYears.map((year) => {
    const rng = createRng(1, `containment weights ${year}`);
    const drawn = Array.from({ length: DRAWS }, () => {
      const choice: Choice = {
        name: 'drawn',
        external: external(rng.dirichlet(ones(4))),
        mutual: mutual(rng.dirichlet(ones(3)), rng.uniform()),
      };
      return placedIn(years.get(year)!, choice).get(caseKey)!;
    });
    const sorted = drawn.map(({ joined }) => joined).sort((a, b) => a - b);
    const share = (least: number): number =>
      sorted.filter((value) => value >= least).length / sorted.length;
    return {
      year,
      quantiles: [
        quantileSorted(sorted, 0.05),
        quantileSorted(sorted, 0.5),
        quantileSorted(sorted, 0.95),
      ],
      aboveTwoThirds: share(2 / 3),
      aboveHalf: share(1 / 2),
      leastPlace: Math.min(...drawn.map(({ place }) => place)),
    };
  });
}

const written = (value: number): string => value.toFixed(2).replace(/^(-?)0\./, '$1.');

/** The cells of the two tables as the page has them. */
export const sensitivityCells = (row: SensitivityRow): string[] => [
  row.choice,
  ...row.joined.map(written),
  written(row.place),
  row.tuned.join(' of '),
  row.heldOut.join(' of '),
];
export const drawnCells = (row: DrawnRow): string[] => [
  String(row.year),
  ...row.quantiles.map(written),
  written(row.aboveTwoThirds),
  written(row.aboveHalf),
  written(row.leastPlace),
];
export const comparedCells = (row: ComparedRow): string[] => [
  row.name,
  String(row.triads),
  ...row.rho.map(written),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const line = (cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);
  (await sensitivity()).forEach((row) => line(sensitivityCells(row)));
  console.log('');
  (await drawnWeights()).forEach((row) => line(drawnCells(row)));
  console.log('');
  (await compared()).forEach((row) => line(comparedCells(row)));
}
