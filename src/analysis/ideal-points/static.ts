import type { Parallel } from '../../core/parallel.js';
import type { RollCalls } from '../../core/roll-calls.js';
import { nothingToEstimate, tolerance } from './dynamic.js';
import { estimate, type Estimate } from './estimate.js';
import { layOut, type Layout } from './layout.js';
import { anchorOf, pointsOf, requireConverged, sumOf } from './result.js';
import { selectRows } from './select.js';
import { firstFactor } from './start.js';
import type { IdealPointItems, IdealPointOptions, IdealPoints } from './types.js';

/** With fewer roll calls most voters share a few places. */
const leastRollCalls = 5;
const most = 500;

/** One period by itself, as it goes to a thread. */
export interface StaticTask {
  /** Roll calls of the period alone. */
  readonly calls: RollCalls;
  /** Places of the voters to begin with, of several kinds. */
  readonly starts: readonly Float64Array[];
}

/** One period as it comes back. */
export interface StaticFit {
  readonly layout: Layout;
  readonly estimate: Estimate;
}

/**
 * Estimate one period from every start, and keep the most probable: one axis of several may be found from a start near it.
 * From the first factor of all sessions, session 31 ends with the Soviet bloc in the middle.
 */
export function fitPeriod({ calls, starts }: StaticTask): StaticFit {
  const rows = [...calls.ids.keys()];
  const layout = layOut(calls, rows, rows);
  const options = { smoothing: 1, initial: 1, rounds: most, tolerance };
  const [first, ...others] = starts.map((places) => estimate(layout, places, options));
  const better = (a: Estimate, b: Estimate): Estimate => (b.value < a.value - 1e-2 ? b : a);
  return { layout, estimate: others.reduce(better, first!) };
}

/**
 * Ideal points of every period by itself: the model of `dynamicIdealPoints` without the walk, theta_i ~ N(0, 1), with mean 0 and
 * variance 1 in each period. Nothing ties the periods: an axis may turn from one to the next, and only places within a
 * period can be compared. The anchor is positive; in a period without it the axis points as over all periods together.
 *
 * A period with fewer than five roll calls that are not unanimous has no points and says so in `omitted`: session 19 of the
 * General Assembly has one.
 *
 * @param parallel threads that run `fitPeriod` as the task `ideal-points-of-period`; periods are fitted here without them. The
 *   result is the same to the bit: every period is a task of its own.
 * @throws UsageError where no period has enough roll calls; ConvergenceError with iterations and residual
 *
 * O(votes) for each pass: a session of the UN takes a tenth of a second.
 * Bailey, Strezhnev & Voeten 2017, J. Conflict Resolution 61(2), 430-456, doi 10.1177/0022002715595700.
 */
export async function staticIdealPoints(
  calls: RollCalls,
  options: IdealPointOptions = {},
  parallel?: Parallel,
): Promise<IdealPoints> {
  const { rows, periods: groups, omitted } = selectRows(calls, options, leastRollCalls);
  if (rows.length === 0) throw nothingToEstimate(omitted, leastRollCalls);
  const all = layOut(calls, rows, rows);
  const anchor = anchorOf(calls.voters, all, options.anchor ?? 2);
  const found = firstFactor(all, calls.voters.length);
  const places = found[anchor]! < 0 ? found.map((place) => -place) : found;
  const fits = await Promise.all(
    [...groups].map(async ([period, of]) => {
      const near = factorAround(calls, groups, period);
      const task: StaticTask = { calls: rowsAlone(calls, of), starts: [places, near] };
      if (parallel === undefined) return fitPeriod(task);
      return parallel.run<StaticFit>('ideal-points-of-period', task);
    }),
  );
  const periods = [...groups.keys()];
  const parts = fits.map(({ layout, estimate: fitted }, i) => {
    requireConverged(fitted, `of period ${periods[i]!}`);
    const own = sumOf(layout, fitted.points, anchor);
    const alike = fitted.points.reduce((sum, x, k) => sum + x * places[layout.voterOf[k]!]!, 0);
    return pointsOf(layout, fitted, (own === 0 ? alike : own) >= 0);
  });
  const estimates = fits.map((fit) => fit.estimate);
  return {
    model: 'static',
    ...byVoter(parts, [...groups.values()]),
    ...{ anchor, omitted },
    rounds: Math.max(...estimates.map(({ rounds }) => rounds)),
    steps: Math.max(...estimates.map(({ steps }) => steps)),
    residual: Math.max(...estimates.map(({ residual }) => residual)),
  };
}

/** Periods on either side that a start looks at. */
const around = 2;

function factorAround(
  calls: RollCalls,
  groups: ReadonlyMap<number, readonly number[]>,
  period: number,
): Float64Array {
  const rows = [...groups].flatMap(([of, list]) => (Math.abs(of - period) <= around ? list : []));
  return firstFactor(layOut(calls, rows, rows), calls.voters.length);
}

/** Some rows as a matrix of their own, without texts. */
function rowsAlone(
  { voters, ids, periods, years, parts, votes }: RollCalls,
  rows: readonly number[],
): RollCalls {
  const columns = voters.length;
  const own = new Uint8Array(rows.length * columns);
  rows.forEach((row, i) => {
    own.set(votes.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return {
    voters,
    ids: rows.map((row) => ids[row]!),
    periods: Int16Array.from(rows, (row) => periods[row]!),
    years: Int16Array.from(rows, (row) => years[row]!),
    parts: Uint8Array.from(rows, (row) => parts[row]!),
    votes: own,
  };
}

type Part = ReturnType<typeof pointsOf>;

/** The periods' points together, by voter and period; rows of items as in the whole matrix. */
function byVoter(parts: readonly Part[], rows: readonly (readonly number[])[]): Part {
  const places = parts
    .flatMap(({ voter }, part) => Array.from(voter, (of, at) => ({ voter: of, part, at })))
    .sort((a, b) => a.voter - b.voter || a.part - b.part);
  const take = (key: 'voter' | 'period' | 'votes' | 'value' | 'error' | 'bounded'): number[] =>
    places.map(({ part, at }) => parts[part]![key][at]!);
  return {
    voter: Int16Array.from(take('voter')),
    period: Int16Array.from(take('period')),
    votes: Int32Array.from(take('votes')),
    value: Float64Array.from(take('value')),
    error: Float64Array.from(take('error')),
    bounded: Uint8Array.from(take('bounded')),
    items: joinItems(parts, rows),
  };
}

function joinItems(parts: readonly Part[], rows: readonly (readonly number[])[]): IdealPointItems {
  const join = (key: Exclude<keyof IdealPointItems, 'row'>): Float64Array =>
    Float64Array.from(parts.flatMap(({ items }) => [...items[key]]));
  return {
    row: Int32Array.from(
      parts.flatMap(({ items }, i) => Array.from(items.row, (at) => rows[i]![at]!)),
    ),
    discrimination: join('discrimination'),
    firstCut: join('firstCut'),
    secondCut: join('secondCut'),
  };
}
