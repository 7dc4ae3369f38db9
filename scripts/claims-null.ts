/**
 * How often the claims of the built-in cases would lean where there is nothing to find: `npm run claims-null`. Two kinds of
 * nothing, for docs/methods/claims.md.
 *
 * Null series: every series of a central test that has an error is replaced by one without a change, of the same years, spread and
 * memory (counts: of one rate; estimates: of one true value, with their own errors), at the threshold where a level is tested.
 * Other states: the states of all central tests change places at random, so that names carry no information.
 */
import { claimContext } from '../src/app/assess/claims.js';
import { claimQueries, claimSeries } from '../src/app/assess/claim-series.js';
import { rolesOf } from '../src/app/engine/observe.js';
import { openWorkspace } from '../src/app/engine/workspace.js';
import { loadCase } from '../src/cases/index.js';
import type { Case } from '../src/cases/types.js';
import { createRng, shuffled, type Rng } from '../src/core/rng.js';
import { mean, standardDeviation } from '../src/core/statistics.js';
import {
  decide,
  isTested,
  madeTest,
  predicatesOf,
  testedSeries,
  testsOf,
  type ClaimTest,
  type PredicateContext,
} from '../src/evidence/index.js';
import { adverse, favourable, type ErrorKind, type Verdict } from '../src/evidence/vocabulary.js';
import type { Claim, ObservedSeries, ObservedValue } from '../src/evidence/types.js';

const seed = 1;
const nullDraws = 60;
const namings = 8;
const wide = 1.6448536269514722;
/** Persistence of the errors of estimates, as the tests take it, at its lower end. */
const persistence = 0.876;

const withCentral = (subject: Case): Claim[] =>
  subject.claims.filter(isTested).map(({ side: _, robustness: __, ...claim }) => claim);

async function opened(name: string) {
  const subject = loadCase(name);
  const workspace = await openWorkspace();
  const claims = withCentral(subject);
  const roles = await rolesOf(workspace, subject);
  const series = await claimSeries(workspace, subject, claimQueries({ claims }), { roles, seed });
  return { subject, workspace, claims, roles, series };
}

/** Standard normal values by year, each year remembering the one before. */
function remembered(years: readonly number[], memory: number, rng: Rng): number[] {
  let z = rng.normal();
  return years.map((year, at) => {
    if (at === 0) return z;
    const r = memory ** (year - years[at - 1]!);
    return (z = r * z + Math.sqrt(1 - r * r) * rng.normal());
  });
}

function lagOne(values: readonly number[]): number {
  const level = mean(values);
  const squares = values.reduce((sum, one) => sum + (one - level) ** 2, 0);
  const products = values
    .slice(1)
    .reduce((sum, one, i) => sum + (one - level) * (values[i]! - level), 0);
  return squares === 0 ? 0 : Math.min(0.8, Math.max(0, products / squares));
}

function poisson(rate: number, rng: Rng): number {
  const limit = Math.exp(-rate);
  let count = 0;
  for (let product = rng.uniform(); product > limit; product *= rng.uniform()) count++;
  return count;
}

/** A series of the same years in which nothing happens. */
function nullSeries(
  { resample: _, ...series }: ObservedSeries,
  { level, rate, errors }: { level: number; rate: number; errors: ErrorKind | undefined },
  rng: Rng,
): ObservedSeries {
  const known = series.points.filter(({ value }) => value !== null);
  const years = known.map(({ year }) => year);
  const values = known.map(({ value }) => value!);
  const isRank = series.observe.as === 'percentile';
  const kept = (value: number): number => (isRank ? Math.min(1, Math.max(0, value)) : value);
  if (errors === 'counts')
    return { ...series, points: years.map((year) => ({ year, value: poisson(rate, rng) })) };
  if (known.some(({ interval }) => interval !== undefined)) {
    const z = remembered(years, persistence, rng);
    const points = known.map(({ year, interval }, i): ObservedValue => {
      const sd = interval === undefined ? 0 : (interval[1] - interval[0]) / (2 * wide);
      const value = kept(level + sd * z[i]!);
      return { year, value, interval: [kept(value - wide * sd), kept(value + wide * sd)] };
    });
    return { ...series, points };
  }
  const spread = standardDeviation(values);
  const z = remembered(years, lagOne(values), rng);
  return {
    ...series,
    points: years.map((year, i) => ({ year, value: kept(level + spread * z[i]!) })),
  };
}

const recordKinds = new Set(['fact', 'recorded', 'probability', 'rank', 'crossing']);
function hasError({ test, errors }: ClaimTest): boolean {
  const singles = test.kind === 'at-least' ? test.of : [test];
  return (
    errors !== 'none' &&
    singles.every(
      (one) => !recordKinds.has(one.kind) && !(one.kind === 'level' && one.compare === 'within'),
    )
  );
}

/** The context with every series of a test replaced. */
function nullContext(
  context: PredicateContext,
  { test, errors }: ClaimTest,
  rng: Rng,
): PredicateContext {
  const level = test.kind === 'level' ? test.value : 0;
  const looks = testedSeries(test).map(({ observe }) => context.series(observe));
  const counts = looks.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const rate = Math.max(0.1, mean(counts));
  const made = new Map<string, ObservedSeries>();
  return {
    ...context,
    draws: 500,
    series: (observe) => {
      const key = JSON.stringify(observe);
      const found =
        made.get(key) ?? nullSeries(context.series(observe), { level, rate, errors }, rng);
      made.set(key, found);
      return found;
    },
  };
}

const campOf = (verdict: Verdict): string =>
  favourable.has(verdict)
    ? verdict === 'leaning-for'
      ? 'leans for'
      : 'supported or true'
    : adverse.has(verdict)
      ? verdict === 'leaning-against'
        ? 'leans against'
        : 'contradicted or false'
      : verdict;

function tally(title: string, verdicts: readonly Verdict[], times: number): void {
  const counts = new Map<string, number>();
  for (const verdict of verdicts)
    counts.set(campOf(verdict), (counts.get(campOf(verdict)) ?? 0) + 1);
  process.stdout.write(`\n${title}: ${(verdicts.length / times).toFixed(0)} a run\n`);
  for (const [camp, count] of [...counts].sort((a, b) => b[1] - a[1]))
    process.stdout.write(
      `  ${camp}: ${(count / times).toFixed(1)} a run (${((100 * count) / verdicts.length).toFixed(0)}%)\n`,
    );
}

/** States that change places: those that the cases name, and others of their size and regions. */
const states = [
  ...[
    'RUS',
    'CHN',
    'USA',
    'IND',
    'GBR',
    'FRA',
    'DEU',
    'JPN',
    'BRA',
    'ZAF',
    'TUR',
    'IRN',
    'PAK',
    'KOR',
    'IDN',
  ],
  ...[
    'KAZ',
    'KGZ',
    'TJK',
    'TKM',
    'UZB',
    'EGY',
    'NGA',
    'MEX',
    'POL',
    'UKR',
    'VNM',
    'PHL',
    'SGP',
    'AUS',
    'SAU',
  ],
];

function renamed(claim: Claim, names: ReadonlyMap<string, string>): Claim {
  const isState = (key: string): boolean => key === 'of' || key === 'each' || key === 'third';
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return isState(key) ? (names.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map((one) => change(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, change(one, k)]));
  };
  return change(claim) as Claim;
}

for (const name of ['russia-china', 'us-india']) {
  const { subject, workspace, claims, roles, series } = await opened(name);
  const context = claimContext(subject, series, seed);
  const tests = claims.flatMap((claim) => testsOf(claim).filter(hasError));
  const verdicts: Verdict[] = [];
  for (let run = 0; run < nullDraws; run++)
    for (const [at, test] of tests.entries()) {
      const rng = createRng(seed, `null ${name} ${run} ${at}`);
      verdicts.push(madeTest(test, nullContext(context, test, rng)).decided!.verdict);
    }
  tally(`${name}, null series, central tests with an error`, verdicts, nullDraws);
  const stated = claims.map(
    (claim) =>
      decide(
        claim,
        testsOf(claim).map((test) => madeTest(test, context)),
      ).verdict,
  );
  tally(`${name}, as stated`, stated, 1);
  const other: Verdict[] = [];
  let made = 0;
  for (let run = 0; run < namings; run++) {
    const order = shuffled(states, createRng(seed, `names ${run}`));
    const names = new Map(states.map((state, i) => [state, order[i]!]));
    for (const claim of claims) {
      const changed = renamed(claim, names);
      if (predicatesOf(changed).every((test) => testedSeries(test).length === 0)) continue;
      try {
        const found = await claimSeries(workspace, subject, claimQueries({ claims: [changed] }), {
          roles,
          seed,
        });
        const own = { ...claimContext(subject, found, seed), draws: 500 };
        other.push(
          decide(
            changed,
            testsOf(changed).map((test) => madeTest(test, own)),
          ).verdict,
        );
        made++;
      } catch {
        // A measure of one pair alone, or a state with itself.
      }
    }
  }
  tally(
    `${name}, other states (${made} of ${namings * claims.length} could be asked)`,
    other,
    namings,
  );
  workspace.close();
}
