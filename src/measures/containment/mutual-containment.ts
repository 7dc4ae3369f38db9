import { z } from 'zod';
import {
  barbieri2009,
  borchert2021,
  leeds2002,
  santosSilva2006,
  sipriArms,
} from '../../core/bibliography/index.js';
import { withLazy } from '../../core/lazily.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { splicedYears } from '../dependence/arms-windows.js';
import { latentDatasets, latentPopulation, stateParam } from '../latent/estimates.js';
import { flagsOf, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { contendedNeeds, displacementOf, WINDOW } from './contended.js';
import { mutualLevel } from './mutual-level.js';
import { yearNeeds } from './mutual-years.js';
import { arenaParam, statedArena } from './params.js';
import { meanByCapabilities } from '../../core/of-groups.js';

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
 * **Definition.** M = (s_ij + s_ji)/2, s_ij the mean of (a), (b) and (c): how far i stands by the adversaries of j rather
 * than by j. An adversary counts with w_r = P(j and r hostile) (1 - P(i and r hostile)), by `hostile-probability`, among
 * relevant dyads; a probability under .1 counts as 0. (a) *Arms*: (G(Y, E) - G(y_ij, e_ij))/2, Y = sum of w_r y_ir, E = sum of
 * w_r e_ir; y_ir is the share of the world's deliveries of five years that went from i to r, e_ir what is expected of i's
 * capacity and r's demand (Poisson pseudo-likelihood on an effect of each supplier and each recipient, self excluded), and
 * G(y, e) = (y - e)/(y + e + .001). (b) *Obligations*: the expected strength of the strongest obligation
 * (`alliance-obligations`) of i to an adversary, each one with probability w_r on its own, less o_ij. (c) *Displacement*:
 * tanh of the mean, over the contended states r, of min(max(0, x_ir), max(0, -x_jr)), x the change over ten years of the
 * logarithm of trade with r over what gravity expects: what i won there while j lost.
 *
 * **Convention.** A proposal of this project. Deliveries are set against expected ones, since shares rise and fall with all
 * that a state buys: when China bought less from everybody, Russia did not contain it more. What i withholds from its own
 * adversaries says nothing of j, hence the factor 1 - P. Who exports to nobody neither gives nor withholds, and one that
 * buys nothing is neither given to nor denied: known zeros. The .001, of the world's deliveries, keeps small suppliers near
 * 0; the .1 keeps many remote possibilities from adding up to an adversary. *Contended* are the states of which both are among the
 * ten largest trading partners or neighbours on land; without any, (c) is 0. A window of trade lies in one source:
 * Correlates of War to 2014, ITPD-E in 2015-16. A state without trade with both ten years before counts from its first year
 * since, at least three; with under half of the states counted (c) is missing.
 *
 * **Coverage.** Arms reach 2024. Trade ends in 2016, and nothing of it is carried on: from 2017 a side is the mean of (a) and
 * (b), so that the series steps there; `without-displacement` does not. Obligations of 2018 stand for later years. A side needs
 * two components.
 *
 * **Unit and range.** Index, [-1, 1]; symmetric; above 0 where the two stand by each other's adversaries. Kept to the
 * ten-thousandth. Percentiles are among all relevant dyads of the year. Parts: `first`, `second`, the side of the state with
 * the lower Correlates of War number and that of the other, in whatever order the two are named; `first-arms` and so on,
 * their components; `without-displacement`, M of (a) and (b);
 * `arena-states`, contended states; `common-adversary`, the largest product of the two probabilities of hostility to a third
 * state (a probability, and not the number of listed adversaries that the measure `common-adversaries` counts);
 * `threshold`, the two-thirds quantile of M among the pairs of the year in which that is at least .5, and never under 0;
 * `probability`, P(M > threshold); `stated-…`, (c) in a stated arena.
 * **Interval.** The middle nine tenths of 100 draws of who is hostile to whom, each relevant dyad on its own, widened to
 * hold the value; `probability` is the share of the draws above the threshold, which is held. Deliveries, treaties and trade
 * count as known.
 * **Nulls.** `not-relevant` outside the population; `not-reported` where a side has fewer than two components: the arms of
 * West Germany before 1991 and the trade of some states are not in the sources. **Flags.** `inputs-ended` from 2019, else
 * `fewer-components`, else `spliced` where the window of arms joins two editions.
 * **Limits.** Arms are weighed by military value: the level of technology, where suppliers often draw the line, is not coded
 * anywhere. Distance does not enter expected arms. A treaty counts until it is denounced, that of the USSR and China to 1980;
 * one of many members binds its members to each other's quarrels (the United States to Spain, over Gibraltar).
 * **Complexity.** O(relevant dyads x partners): 220,000 in 2 s, the draws 2 s more.
 * **Source.** Expected deliveries: Santos Silva & Tenreyro 2006. The index: this project.
 * **Example.** `counterpoise measure mutual-containment RUS CHN --from 2001 --to 2021` shows the sides of both.
 */
export const mutualContainment = defineMeasure({
  id: 'mutual-containment',
  title: 'Mutual containment',
  summary:
    'Arms beyond expectation and obligations to the other’s adversaries, less those to the other, and trade won from it in third states, mean of both sides.',
  grain: 'dyad-year',
  ofGroups: meanByCapabilities(
    'mean of the members, by their shares of its capabilities; as the third state, of the members that are contained',
  ),
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
  datasets: [...new Set(['arms', 'atop', 'trade-cow', 'trade-itpd', ...latentDatasets])],
  coverage,
  lookback: WINDOW,
  needs: { ...yearNeeds, ...contendedNeeds },
  uses,
  params,
  stateLists: ['arena'],
  besideValue: { arena: 'stated-' },
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
  if (year > LAST_OBLIGATIONS) return 'inputs-ended';
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
