import { z } from 'zod';
import {
  barbieri2009,
  borchert2021,
  leeds2002,
  santosSilva2006,
  sipriArms,
} from '../../core/bibliography/index.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { splicedYears } from '../dependence/arms-windows.js';
import { latentDatasets, latentPopulation, stateParam } from '../latent/estimates.js';
import { flagsOf, lazyParts, reasonsWhereMissing, withLazy } from '../shared/lazy.js';
import { contendedNeeds, displacementOf, WINDOW } from './contended.js';
import { mutualLevel } from './mutual-level.js';
import { yearNeeds } from './mutual-years.js';
import { arenaParam, statedArena } from './params.js';

const coverage = { from: 1956, to: 2024 } as const;
/** Obligations of this year stand for all later ones. */
const LAST_OBLIGATIONS = 2018;

const params = z.strictObject({ state: stateParam, arena: arenaParam });
type Params = z.output<typeof params>;
const uses = ({ state }: Params) =>
  ({
    hostile: { measure: 'hostile-probability', params: { state } },
    obligations: { measure: 'alliance-obligations', params: { carryForward: true } },
    trade: { measure: 'trade-share', params: { source: 'cow' } },
    recentTrade: { measure: 'trade-share', params: { source: 'itpd' } },
  }) as const;

/**
 * How far two states contain each other, whatever they do together.
 *
 * **Definition.** M = (s_ij + s_ji)/2, s_ij the mean of (a), (b) and (c): how far i stands by those that are hostile to j
 * rather than by j. w_jr = P(j and r hostile), by `hostile-probability`, of the relevant dyads. (a) *Arms*:
 * (G(Y, E) - G(y_ij, e_ij))/2 with Y = sum of w_jr y_ir and E = sum of w_jr e_ir over r, y_ir the share of the world's
 * deliveries of five years that went from i to r, e_ir what is expected of a supplier of i's capacity and a recipient of
 * r's demand (Poisson pseudo-likelihood on an effect of each, self excluded), G(y, e) = (y - e)/(y + e + .001).
 * (b) *Obligations*: max over r of w_jr o_ir, less o_ij, o by `alliance-obligations`. (c) *Displacement*:
 * tanh of the mean over the contended states r of min(x_ir+, x_jr-), x the change over ten years of the logarithm of the
 * trade with r over what gravity expects of it: what i won while j lost.
 *
 * **Convention.** A proposal of this project. Deliveries are set against what is expected, since shares of a recipient's
 * purchases rise and fall with all its purchases: when China bought less from everybody, Russia did not contain it more. A
 * state that exports to nobody neither gives nor withholds, and nothing is given to or withheld from one that buys nothing:
 * both are 0 and known. The .001, of the world's deliveries, keeps small suppliers near 0. The *contended states* are those of which
 * both are among the ten largest trading partners or neighbours on land; without any (c) is 0. A window lies in one source
 * of trade: Correlates of War to 2014, ITPD-E in 2015-16. A state without trade with both ten years before counts from its
 * first year since, at least three.
 *
 * **Coverage.** Arms reach 2024. Trade ends in 2016, and nothing of it is carried on: from 2017 a side is the mean of (a) and
 * (b), flagged `fewer-components`, so that a series steps there; parts do not. The obligations of 2018 stand for later
 * years (flag `carried-forward`).
 *
 * **Unit and range.** Index, [-1, 1]; symmetric, above 0 where both together stand by the other's adversaries. Kept to the
 * ten-thousandth. Percentiles are among all relevant dyads of the year. Parts: `first` and `second`, the side of the state
 * with the lower number and of the other; `first-arms` and so on, the components of either; `arena-states`, contended
 * states; `common-adversary`, the largest product of the two probabilities towards a third state; `threshold`, the two-thirds
 * quantile of M among the pairs of the year in which that is at least .5; `probability`, P(M > threshold);
 * `stated-…` where an arena is stated.
 * **Interval.** The middle nine tenths of 100 draws of who is hostile to whom, each relevant dyad on its own; `probability`
 * is the share of them above the threshold, which is held. Deliveries, treaties and trade count as known.
 * **Nulls.** `not-relevant` outside the population; `not-reported` where fewer than two components of a side are known: the arms
 * of West Germany before 1991 are not in the source, nor is the trade of some states. `fewer-components` where one is
 * missing, else `spliced` where the window of arms joins two editions.
 * **Limits.** What is delivered is weighed by volume of military value: the level of technology, on which suppliers often draw
 * the line, is not coded anywhere. Distance does not enter expected arms. Treaties that no one lives by any more count
 * until they are denounced: the one of the USSR and China to 1980.
 * **Complexity.** O(relevant dyads x partners): 170,000 in .5 s, the draws 2 s.
 * **Source.** This project; inputs as cited by their measures.
 * **Example.** `counterpoise measure mutual-containment RUS CHN --from 2014 --to 2014`
 */
export const mutualContainment = defineMeasure({
  id: 'mutual-containment',
  title: 'Mutual containment',
  summary:
    'Arms beyond expectation and obligations to the other’s adversaries, less those to the other, and trade won from it in third states.',
  grain: 'dyad-year',
  unit: 'index',
  partUnits: {
    'arena-states': 'states',
    'stated-states': 'states',
    'common-adversary': 'probability',
    probability: 'probability',
  },
  range: [-1, 1],
  direction: 'farther',
  dimension: 'composite',
  population: latentPopulation,
  datasets: [...latentDatasets],
  coverage,
  lookback: WINDOW,
  needs: { ...yearNeeds, ...contendedNeeds },
  uses,
  params,
  stateLists: ['arena'],
  ownInterval:
    'the middle nine tenths of the values under 100 draws of who is hostile to whom; deliveries, treaties and trade count as known',
  references: [sipriArms, leeds2002, barbieri2009, borchert2021, santosSilva2006],
  compute(frames, { params: { arena } }, used) {
    const level = mutualLevel(frames, used, coverage);
    const { keys } = level.pairs;
    const { value, ...columns } = level.columns;
    const stated = statedArena(arena);
    const spliced = splicedYears(frames.arms);
    return withLazy(
      {
        ...keys,
        value,
        parts: withLazy(
          { ...columns, ...(stated && statedParts(level, stated)) },
          { probability: () => level.drawnColumns().probability },
        ),
        reasons: reasonsWhereMissing(value, () => 'not-reported'),
        flags: flagsOf(keys.rows, (row) => {
          const year = keys.year[row]!;
          return flagOf(level.columns, year, row) ?? (spliced.has(year) ? 'spliced' : undefined);
        }),
      },
      {
        interval: () =>
          lazyParts({
            low: () => level.drawnColumns().low,
            high: () => level.drawnColumns().high,
          }),
      },
    );
  },
  explainMissing: () => 'not-relevant',
});

type Level = ReturnType<typeof mutualLevel>;

const components = ['arms', 'displacement'] as const;

function flagOf(columns: Level['columns'], year: number, row: number): RowFlag | undefined {
  if (year > LAST_OBLIGATIONS) return 'carried-forward';
  const lacks = (side: 'first' | 'second'): boolean =>
    components.some((name) => Number.isNaN(columns[`${side}-${name}`][row]!));
  return lacks('first') || lacks('second') ? 'fewer-components' : undefined;
}

/** What the two won from each other in stated states; NaN where none of these is known. */
function statedParts({ pairs, contended }: Level, stated: readonly number[]) {
  const { rows } = pairs.keys;
  const column = (): Float64Array => new Float64Array(rows).fill(NaN);
  const parts = {
    'stated-first-displacement': column(),
    'stated-second-displacement': column(),
    'stated-states': column(),
  };
  for (const year of pairs.years) {
    const trade = contended.of(year);
    if (trade === undefined) continue;
    const [start, end] = pairs.rowsOf(year);
    for (let row = start; row < end; row++) {
      const won = trade.wonIn(stated, pairs.keys.ccode1[row]!, pairs.keys.ccode2[row]!);
      if (won.states === 0) continue;
      parts['stated-states'][row] = won.states;
      parts['stated-first-displacement'][row] = displacementOf(won, 'first');
      parts['stated-second-displacement'][row] = displacementOf(won, 'second');
    }
  }
  return parts;
}
