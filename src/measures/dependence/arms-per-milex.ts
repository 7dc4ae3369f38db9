import { sipriArms, sipriMilex2026 } from '../../core/bibliography/index.js';
import { wholeNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { yearsBetween } from '../../core/years.js';
import { rowsByPairYear } from '../shared/frames-by-key.js';
import { columnOf, flagWhere, lazyParts } from '../shared/lazy.js';
import { stateYearValues, type StateYearValues } from '../shared/state-years.js';
import { splicedYears } from './arms-windows.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  shares: wholeNeed('directed-dyad-year', 'arms-shares', [
    'import_share_5y',
    'volume_index_5y',
    'spliced',
  ]),
  importers: wholeNeed('state-year', 'arms-importers', ['world_import_share_5y']),
  course: wholeNeed('state-year', 'milex-burden-2026', ['constant_index']),
  spending: wholeNeed('state-year', 'milex-shares-2026', ['world_share_constant']),
} as const;
type Frames = FramesOf<typeof needs>;

/** Years of the window of arms transfers. */
const WINDOW = 5;
const coverage = { from: 1954, to: 2024 } as const;

/**
 * What a state buys in arms from another one, for each dollar that it spends on its forces, as a part of the most that it ever was.
 *
 * **Definition.** q(t) / max q, q(t) the trend-indicator value (TIV) of major arms that the second state delivered to the first in t-4 to t, over the first’s
 * military expenditure of these years at constant prices; max q the largest such ratio of the pair in any window.
 *
 * **Convention.** `arms-dependence` is a share of imports, and says little where imports as a whole shrink: a state that builds its own arms may have all
 * of the rest from one supplier. This one falls when the purchases do not keep pace with the forces. Windows of five years, since deliveries come in lots. TIV
 * are volumes and no prices, so that the ratio has no unit of its own, and SIPRI’s figures may not be republished: only the ratio to the pair’s own
 * largest is kept, which has the same relative changes. It does not compare pairs, and nor does its percentile, which says
 * how far a pair is from its own peak; for that there is the part quotient, the pair’s share of the world’s deliveries over the first’s share of the world’s
 * military expenditure. A fall has two causes, fewer arms and more spending: the part arms shows the first alone.
 *
 * **Unit and range.** Share of the pair’s largest ratio, [0, 1]; directed (first buys from second). Parts: arms (deliveries over the pair’s largest five years),
 * quotient (from 0, 1 where both shares are equal).
 * **Nulls.** `not-reported` where expenditure of a year of the window is not known (China before 1989, the Soviet Union) or the second never delivered to
 * the first in a window that counts; `outside-coverage`; none throws. Flag `spliced` where the window joins the two editions of the list of arms.
 * **Complexity.** O(pairs with deliveries x years): 3,000 pairs in 0.2 s.
 * **Example.** `counterpoise measure arms-per-milex CHN RUS --from 2005 --to 2005` is 0.9581.
 */
export const armsPerMilex = defineMeasure({
  id: 'arms-per-milex',
  title: 'Arms purchases by military expenditure',
  summary:
    'Arms that the second state delivered to the first in five years over the first’s military expenditure, as a share of the pair’s largest.',
  grain: 'directed-dyad-year',
  ofGroups: notOfGroups(
    'the index is taken to the highest value of the pair, and those of members do not add up',
  ),
  unit: 'share of the pair’s largest ratio',
  partUnits: { arms: 'share of the pair’s largest five years', quotient: 'ratio of world shares' },
  range: [0, 1],
  direction: 'closer',
  dimension: 'security',
  population:
    'all directed dyads with a delivery in a window of which the expenditure of the first state is known',
  datasets: ['arms', 'milex-2026'],
  coverage,
  lookback: Infinity,
  needs,
  references: [sipriArms, sipriMilex2026],
  compute(frames) {
    const { shares, importers } = frames;
    const mean = meansOf(frames);
    const volume = windowsOf(frames);
    const kept = pairsOf(frames).flatMap(([buyer, seller]) => {
      const windows = yearsBetween([coverage.from, coverage.to])
        .map((year) => ({
          ...{ buyer, seller, year },
          q: volume(buyer, seller, year) / mean.course(buyer, year),
        }))
        .filter(({ q }) => !Number.isNaN(q));
      const peak = Math.max(...windows.map(({ q }) => q));
      return peak > 0 ? windows.map((one) => ({ ...one, value: one.q / peak })) : [];
    });
    kept.sort((a, b) => a.year - b.year || a.buyer - b.buyer || a.seller - b.seller);
    const rowOf = rowsByPairYear(shares);
    const imported = stateYearValues(importers, importers.numbers.world_import_share_5y);
    const joined = splicedYears(shares);
    return {
      rows: kept.length,
      ccode1: Int16Array.from(kept, ({ buyer }) => buyer),
      ccode2: Int16Array.from(kept, ({ seller }) => seller),
      year: Int16Array.from(kept, ({ year }) => year),
      value: Float64Array.from(kept, ({ value }) => value),
      parts: lazyParts({
        arms: () => Float64Array.from(kept, (one) => volume(one.buyer, one.seller, one.year)),
        quotient: () =>
          columnOf(kept.length, (at) => {
            const { buyer, seller, year } = kept[at]!;
            const row = rowOf(buyer, seller, year);
            if (row === undefined) return 0;
            const world = shares.numbers.import_share_5y[row]! * imported.get(buyer, year);
            return world / mean.spending(buyer, year);
          }),
      }),
      flags: flagWhere(kept.length, 'spliced', (at) => joined.has(kept[at]!.year)),
    };
  },
});

/** Every buyer and seller between whom the list has a delivery, once. */
function pairsOf({ shares: { rows, numbers } }: Frames): (readonly [number, number])[] {
  const found = new Map<string, readonly [number, number]>();
  for (let row = 0; row < rows; row++) {
    const pair = [numbers.ccode1[row]!, numbers.ccode2[row]!] as const;
    found.set(pair.join(' '), pair);
  }
  return [...found.values()];
}

/** Deliveries of the window over the pair’s largest; 0 where the list has none. */
function windowsOf({ shares }: Frames) {
  const rowOf = rowsByPairYear(shares);
  return (buyer: number, seller: number, year: number): number => {
    const row = rowOf(buyer, seller, year);
    return row === undefined ? 0 : shares.numbers.volume_index_5y[row]!;
  };
}

/** Means over the window of series of states, NaN where a year is missing. */
function meansOf({ course, spending }: Frames) {
  const meanOf = (series: StateYearValues) => (state: number, year: number) => {
    let sum = 0;
    for (let y = year - WINDOW + 1; y <= year; y++) sum += series.get(state, y);
    return sum / WINDOW;
  };
  return {
    course: meanOf(stateYearValues(course, course.numbers.constant_index)),
    spending: meanOf(stateYearValues(spending, spending.numbers.world_share_constant)),
  };
}
