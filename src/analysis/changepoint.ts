import type { Change, ChangeOptions, ChangeTest } from '../core/changepoint.js';
import { createRng } from '../core/rng.js';
import { quantileSorted } from '../core/statistics.js';
import { minimumTriples, noiseOf, sieveAbout } from './changepoint-noise.js';
import {
  clearestCut,
  type Cuts,
  cutsByProgramming,
  cutsByPruning,
  minimumSegment,
  type Segments,
  segmentsOf,
} from './changepoint-segments.js';

/** Fewest covered years that are searched. */
const minimumYears = 15;
/** From this many years on, starts that cannot matter are left out. */
const pruneFrom = 60;
const defaultDraws = 999;
const defaultConfidence = 0.9;
/** What a change must gain, in units of log(n) s^2. */
const usualPenalty = 3;

/** A series with what is taken out of it, and the options of the search. */
interface Search {
  readonly years: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly segments: Segments;
  readonly variance: number;
  readonly options: ChangeOptions;
}

/**
 * Changes in the level of a yearly series: the cuts that minimise the sum of squares within segments, whitened for first-order
 * autocorrelation, plus 3 log(n) s^2 for each (Killick, Fearnhead & Eckley 2012), segments of at least five covered years, or
 * another penalty and minimum where the options say so. The optimum is exact. `segmentsOf` says what is minimised, `noiseOf` how autocorrelation and s^2 are estimated.
 *
 * Missing years are left out, never filled: time between covered years is counted in calendar years. A change inside a gap is
 * dated to the first covered year behind it; `after` is the last before it.
 *
 * p of a change: the series is drawn again with the other changes and without this one (sieve bootstrap, `sieveAbout`), all is
 * estimated anew, and the clearest cut between the neighbouring changes is compared with the observed one in units of s^2;
 * (1 + as clear)/(1 + draws). The interval: the series is drawn with all changes, and the middle of the dates found anew.
 *
 * Not a level but a steady rise also looks like one or more steps: a change says that the mean differs before and after,
 * not that it jumped. Size, power and coverage in short series stand in docs/methods/series-tests.md.
 *
 * @param years ascending, distinct; @param values finite, same length.
 * @returns changes in units of the series, or why the series cannot be searched: under 15 covered years, under 8 runs of three
 * covered years, or no variation. O(n^2 + draws n).
 */
export const changeSearch: ChangeTest = (years, values, options) => {
  const n = values.length;
  const { draws = defaultDraws, confidence = defaultConfidence, autocorrelation } = options;
  if (n < minimumYears)
    return {
      untestable: `${n} ${n === 1 ? 'year has' : 'years have'} a value, and ${minimumYears} are needed`,
    };
  const noise = noiseOf(years, values, autocorrelation);
  if (noise.triples < minimumTriples)
    return {
      untestable: `only ${noise.triples} runs of three years have values, and ${minimumTriples} are needed to tell a change from persistence`,
    };
  if (!(noise.variance > 0)) return { untestable: 'it does not vary from year to year' };
  const search: Search = {
    ...{ years, values, variance: noise.variance, options },
    segments: segmentsOf(years, values, noise.phi),
  };
  const { penalty: factor = usualPenalty, minimumSegment: minimum = minimumSegment } = options;
  const penalty = factor * Math.log(n) * noise.variance;
  const cuts =
    n < pruneFrom
      ? cutsByProgramming(search.segments, penalty, minimum)
      : cutsByPruning(search.segments, penalty, minimum);
  const changes = cuts.map((_, k) => changeOf(search, cuts, k));
  return {
    n,
    changes,
    clearest: clearestOf(search, cuts, changes),
    levels: levelsOf(search.segments, cuts),
    possible: [years[minimum]!, years[n - minimum]!],
    autocorrelation: noise.phi,
    variance: noise.variance,
    penalty,
    confidence,
    draws,
  };
};

const boundsOf = (n: number, cuts: Cuts): number[] => [0, ...cuts, n];

function levelsOf({ n, level }: Segments, cuts: Cuts): number[] {
  const bounds = boundsOf(n, cuts);
  return bounds.slice(1).map((to, i) => level(bounds[i]!, to));
}

/** The level of every year. */
function steps(segments: Segments, cuts: Cuts): Float64Array {
  const bounds = boundsOf(segments.n, cuts);
  const all = new Float64Array(segments.n);
  levelsOf(segments, cuts).forEach((level, i) => all.fill(level, bounds[i], bounds[i + 1]));
  return all;
}

/** The clearest change in the years asked about, beside those found in other years. */
function clearestOf(search: Search, cuts: Cuts, changes: readonly Change[]): Change | null {
  const { years, segments, options } = search;
  const places = placesOf(years, options.between);
  const others = options.between === undefined ? [] : cuts.filter((at) => !isIn(at, places));
  const from = others.findLast((at) => at < places[0]) ?? 0;
  const to = others.find((at) => at > places[1]) ?? segments.n;
  const found = to > from ? clearestCut(segments, from, to, places, options.minimumSegment) : null;
  if (found === null) return null;
  const all = [...others, found.at].sort((a, b) => a - b);
  if (options.between === undefined && String(all) === String(cuts)) return changes[0]!;
  return changeOf(search, all, all.indexOf(found.at), places);
}

type Places = readonly [first: number, last: number];

/** First and last position of the years in which a new level may begin. */
function placesOf(years: ArrayLike<number>, between?: readonly [number, number]): Places {
  if (between === undefined) return [0, Infinity];
  const covered = Array.from(years);
  const first = covered.findIndex((year) => year >= between[0]);
  // Years behind the last covered one have no place, not every place.
  return [first === -1 ? Infinity : first, covered.findLastIndex((year) => year <= between[1])];
}

const isIn = (at: number, [first, last]: Places): boolean => at >= first && at <= last;

function changeOf(search: Search, cuts: Cuts, k: number, places?: Places): Change {
  const { years, segments } = search;
  const bounds = boundsOf(segments.n, cuts);
  const [from, at, to] = [bounds[k]!, bounds[k + 1]!, bounds[k + 2]!];
  let interval: readonly [number, number] | undefined;
  return {
    year: years[at]!,
    after: years[at - 1]!,
    from: segments.level(from, at),
    to: segments.level(at, to),
    p: chanceOf(search, cuts, k, places),
    // Worked out when asked for: who tests one year does not need it.
    get interval() {
      return (interval ??= datesOf(search, cuts, k));
    },
  };
}

/** The clearest cut of a span in a series, in units of its own s^2. */
function clearestIn(
  { years, options }: Search,
  values: Float64Array,
  [from, to]: readonly [number, number],
  places?: Places,
) {
  const { phi, variance } = noiseOf(years, values, options.autocorrelation);
  const { at, gain } = clearestCut(
    segmentsOf(years, values, phi),
    from,
    to,
    places,
    options.minimumSegment,
  )!;
  return { at, gain: gain / variance };
}

/** Draws series about the levels of some cuts; each purpose has a stream of its own. */
function* drawn(search: Search, cuts: Cuts, purpose: string): Generator<Float64Array> {
  const { years, values, segments, options } = search;
  const { seed, draws = defaultDraws, autocorrelation } = options;
  const about = steps(segments, cuts);
  const simulate = sieveAbout(years, values, about, cuts.length + 2, autocorrelation);
  const rng = createRng(seed, `changes ${purpose} ${cuts.map((at) => years[at]!).join(' ')}`);
  for (let draw = 0; draw < draws; draw++) yield simulate(rng);
}

function chanceOf(search: Search, cuts: Cuts, k: number, places?: Places): number {
  const bounds = boundsOf(search.segments.n, cuts);
  const [from, at, to] = [bounds[k]!, bounds[k + 1]!, bounds[k + 2]!];
  const { cost } = search.segments;
  const gain = (cost(from, to) - cost(from, at) - cost(at, to)) / search.variance;
  const others = cuts.filter((_, i) => i !== k);
  let clearer = 0;
  let draws = 0;
  for (const values of drawn(search, others, 'without')) {
    draws++;
    if (clearestIn(search, values, [from, to], places).gain >= gain) clearer++;
  }
  return (1 + clearer) / (1 + draws);
}

function datesOf(search: Search, cuts: Cuts, k: number): [number, number] {
  const { confidence = defaultConfidence } = search.options;
  const bounds = boundsOf(search.segments.n, cuts);
  const positions: number[] = [];
  for (const values of drawn(search, cuts, 'with'))
    positions.push(clearestIn(search, values, [bounds[k]!, bounds[k + 2]!]).at);
  const sorted = Float64Array.from(positions).sort();
  const tail = (1 - confidence) / 2;
  const at = (q: number, round: (x: number) => number): number =>
    search.years[round(quantileSorted(sorted, q))]!;
  return [at(tail, Math.floor), at(1 - tail, Math.ceil)];
}
