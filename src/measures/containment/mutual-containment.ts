import { z } from 'zod';
import {
  barbieri2009,
  borchert2021,
  leeds2002,
  sipriArms,
  stinnett2002,
  thompson2021,
} from '../../core/bibliography/index.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { splicedYears } from '../dependence/arms-windows.js';
import { arenaNeeds, arenaTrade } from './arena.js';
import { armsNeeds, TRADE_WINDOW } from './mutual.js';
import { arenaParam, containmentPopulation, discountParam, statedArena } from './params.js';
import { containmentTriads, everReference, type ContainmentTriads } from './triads.js';
import { lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { discountedMeans, pairLevel, statedDisplacements } from './mutual-level.js';
import { explainReference, referenceNeeds } from '../shared/reference-states.js';
import { flowSeriesSourceParam, sourceFacts } from '../trade/trade-sources.js';

const params = z.strictObject({
  source: flowSeriesSourceParam,
  arena: arenaParam,
  discount: discountParam,
});
type Params = z.output<typeof params>;

const coverage = { cow: { from: 1956, to: 2014 }, itpd: { from: 2010, to: 2016 } } as const;
const untraded = ['arms', 'atop', 'rivalry', 'distance', 'nmc', 'states'] as const;

const uses = ({ source }: Params) => ({
  hostility: { measure: 'hostility' },
  obligations: { measure: 'alliance-obligations' },
  trade: { measure: 'trade-share', params: { source } },
});

/**
 * How far two states contain each other, whatever they do together.
 *
 * **Definition.** M = (1 - d pact) (u_1 + u_2 + u_3)/3, u the percentile among the pairs of reference states of the year,
 * pact 1 where the two are bound to defend each other. (1) *Net counter-portfolio*: max(0, share of i's arms exports in
 * five years that went to j's strategic rivals less the share that went to j), mean of both directions. (2) *Obligation
 * tilt*: o(i, j's rivals) / (o(i, j's rivals) + o_ij), o the strongest obligation (`alliance-obligations`), mean of both
 * directions. (3) *Excess displacement*: mean over the arena of min(x_i+, x_j-) + min(x_j+, x_i-), what one gained and the
 * other lost, x_i the change of i's share in the arena state's trade over ten years less that of i's share in world trade.
 *
 * **Convention.** A proposal of this project. Net, since a state that arms its friend and its friend's rival alike keeps a
 * balance; the gross shares are parts. j's rivals are its strategic rivals (`rivalry`) other than i; without any, (1) and
 * (2) are 0. An exporter of under 0.2% of the world's arms has no portfolio to speak of: its direction is left out, and M
 * is undefined where both are. Contest for third states is a part and does not enter: it says that both trade much there,
 * not that either is pushed back, and until 2005 was higher between the United Kingdom and the United States than between
 * China and India. The *arena* is the states for which both are among the ten
 * largest partners or neighbours on land, with the trade of both reported; an empty one holds nothing to displace (0). An
 * arena state without reported trade ten years before counts from its first year since, at least three; with under half
 * of the arena counted M is undefined. M does not depend on the third state: it is listed for each, as the other levels are.
 *
 * **Coverage.** Trade over ten years from 1946 on, so from 1956; Correlates of War trade to 2014. `source: itpd` gives
 * 2010-2016 (goods and services), a series of its own. Obligations end in 2018, rivalries in 2020, contiguity in 2016.
 *
 * **Unit and range.** Index, [0, 1]; symmetric in the pair. Parts: counter-portfolio, obligation-tilt, displacement, the
 * first two also for each direction (…-first of the state with the lower number, …-second); gross-first, gross-second;
 * percentile-… of the three; without-… (M of the other two); pact, discount-0, discount-1 (M at d = 0 and 1); contest,
 * arena-states, arena-counted; stated-displacement, stated-contest, stated-states where an arena is stated.
 * **Nulls.** `not-a-reference-state` outside the population; `not-reported` where a component is undefined, or where the source has the trade of fewer than half of all states
 * with one of the two (West Germany 1960-1990). Flags: `bounded-input` where a share of trade is a bound, else `spliced`.
 * **Complexity.** O(rows of the measures it uses + pairs x arena): 2,300 pairs in 0.1 s.
 * **Source.** This project; inputs as cited by their measures.
 * **Example.** `counterpoise measure mutual-containment RUS CHN --third USA --from 2014 --to 2014` is 0.877.
 */
export const mutualContainment = defineMeasure({
  id: 'mutual-containment',
  title: 'Mutual containment',
  summary:
    'Mean percentile of arms to the other’s rivals, obligations to them, and trade won from each other in third states, less a discount for a pact.',
  grain: 'triad-year',
  unit: 'index',
  partUnits: {
    'counter-portfolio': 'share',
    'counter-portfolio-first': 'share',
    'counter-portfolio-second': 'share',
    'gross-first': 'share',
    'gross-second': 'share',
    displacement: 'share',
    'percentile-counter-portfolio': 'percentile',
    'percentile-obligation-tilt': 'percentile',
    'percentile-displacement': 'percentile',
    'arena-states': 'states',
    'arena-counted': 'states',
    'stated-displacement': 'share',
    'stated-states': 'states',
  },
  range: [0, 1],
  direction: 'farther',
  dimension: 'composite',
  population: containmentPopulation,
  datasets: ['arms', 'atop', 'trade-cow', 'trade-itpd', 'rivalry', 'distance', 'nmc', 'states'],
  coverage: { from: 1956, to: 2016 },
  lookback: TRADE_WINDOW,
  needs: { ...referenceNeeds, ...arenaNeeds, ...armsNeeds },
  uses,
  params,
  stateLists: ['arena'],
  variant: ({ source }) => ({
    coverage: coverage[source],
    datasets: [...untraded, sourceFacts[source].dataset],
  }),
  references: [sipriArms, leeds2002, barbieri2009, borchert2021, thompson2021, stinnett2002],
  compute(frames, { params: { source, arena, discount } }, used) {
    const triads = containmentTriads(frames, coverage[source]);
    const trade = arenaTrade(everReference(frames), used.trade.columns, frames, source);
    const { bounded, ...level } = pairLevel(triads, trade, frames, used);
    const { value, without } = discountedMeans(level, discount);
    const ofPairs: Readonly<Record<string, Float64Array>> = {
      ...level.components,
      ...level.ways,
      ...prefixed('percentile-', level.percentiles),
      ...prefixed('without-', without),
      'discount-0': discountedMeans(level, 0).value,
      'discount-1': discountedMeans(level, 1).value,
      pact: level.pact,
      ...level.inArena,
      ...statedDisplacements(triads, trade, statedArena(arena)),
    };
    const { rows } = triads;
    const spread = (ofPair: Float64Array): Float64Array => {
      const values = new Float64Array(rows);
      for (let row = 0; row < rows; row++) values[row] = ofPair[triads.pair[row]!]!;
      return values;
    };
    const values = spread(value);
    return {
      ...triads.keys,
      value: values,
      parts: lazyParts(
        Object.fromEntries(Object.entries(ofPairs).map(([name, of]) => [name, () => spread(of)])),
      ),
      reasons: reasonsWhereMissing(values, () => 'not-reported'),
      flags: flagsOf(triads, bounded, splicedYears(frames.shares)),
    };
  },
  explainMissing: explainReference,
});

function prefixed(prefix: string, columns: Readonly<Record<string, Float64Array>>) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [prefix + name, column]),
  );
}

function flagsOf(
  { rows, pair, year }: ContainmentTriads,
  bounded: Uint8Array,
  spliced: ReadonlySet<number>,
): ReadonlyMap<number, RowFlag> {
  const flags = new Map<number, RowFlag>();
  for (let row = 0; row < rows; row++) {
    if (bounded[pair[row]!] === 1) flags.set(row, 'bounded-input');
    else if (spliced.has(year[row]!)) flags.set(row, 'spliced');
  }
  return flags;
}
