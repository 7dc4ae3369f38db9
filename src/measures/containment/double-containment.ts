import { memoOn } from '../../core/memo.js';
import { z } from 'zod';
import {
  haege2011,
  leeds2002,
  pevehouse2020,
  sipriArms,
  thompson2021,
} from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns, type UsedMeasure } from '../../core/measure.js';
import { channelNames } from './external.js';
import { arenaParam, bodiesParam, containmentPopulation, discountParam } from './params.js';
import { containmentTriads, type ContainmentTriads } from './triads.js';
import { yearlyRanks } from '../shared/midranks.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { explainReference, referenceNeeds } from '../shared/reference-states.js';
import { flowSeriesSourceParam, sourceFacts } from '../trade/trade-sources.js';
import { voteSourceParam, voteSources } from '../votes/vote-sources.js';

const params = z.strictObject({
  source: flowSeriesSourceParam,
  bodies: bodiesParam,
  arena: arenaParam,
  discount: discountParam,
  voteSource: voteSourceParam,
});
type Params = z.output<typeof params>;

/** Years that the three levels cover together: trade over ten years, and the list of bodies. */
const coverage = {
  cow: { cow: { from: 1956, to: 2014 }, coded: { from: 1956, to: 2014 } },
  itpd: { cow: { from: 2010, to: 2014 }, coded: { from: 2010, to: 2016 } },
} as const;
const listDatasets = { cow: 'igo', coded: 'institutions' } as const;
const always = ['arms', 'atop', 'rivalry', 'distance', 'nmc', 'states'] as const;

const uses = ({ source, bodies, arena, discount, voteSource }: Params) => ({
  external: { measure: 'external-containment', params: { bodies, voteSource } },
  mutual: { measure: 'mutual-containment', params: { source, arena, discount } },
  multilateral: { measure: 'multilateral-containment', params: { source, bodies, arena } },
});

/**
 * Double containment: two states that contain a third one together, each other, and do so under a common roof.
 *
 * **Definition.** min(p_E, p_M, p_I), the percentiles of `external-containment`, `mutual-containment` and
 * `multilateral-containment` among all triads of the year, ties at their midrank, u = (midrank - 1/2)/n.
 *
 * **Convention.** A proposal of this project. The weakest level counts, since one cannot pay for another: close allies that
 * do not contain each other are an alliance, rivals without a common adversary are rivals. Percentiles, since the levels have no
 * common unit, and always of the automatic arena: values in a stated one stand beside them. Few triads are hostile (8 of
 * 360 in 2014), so that a small E is already high among them; and there are 36 to 45 pairs, so that a step of M is two
 * points wide. The interval is that of the roll-call bootstrap of E; M and I are held. Where no
 * draw changes the weakest level, its value does not rest on votes: the series then shows no interval.
 *
 * **Coverage.** 1956-2014 by Correlates of War trade and organisations. `bodies: coded` with `source: itpd` gives 2010-2016,
 * a series of its own: nothing is spliced.
 *
 * **Unit and range.** Percentile, [0, 1]; symmetric in the pair. Parts: external, mutual, multilateral (values);
 * percentile-… of the three; weakest (1 external, 2 mutual, 3 multilateral; the first of equal ones); lowest-without-one
 * and highest-without-one, the range where one channel of E, one component of M or the main body of I is left out, of all
 * triads alike; stated-multilateral and stated-displacement where an arena is stated.
 * **Nulls.** `not-a-reference-state` outside the population; `not-reported` where one of the levels has no value.
 * **Complexity.** O(triads log triads) beyond the three levels: about 18,000 triads in 0.1 s.
 * **Source.** This project.
 * **Example.** `counterpoise measure double-containment RUS CHN --third USA --from 2014 --to 2014` is 0.836.
 */
export const doubleContainment = defineMeasure({
  id: 'double-containment',
  title: 'Double containment',
  summary: 'Weakest of the percentiles of external, mutual and multilateral containment.',
  grain: 'triad-year',
  unit: 'percentile',
  partUnits: {
    external: 'index',
    mutual: 'index',
    multilateral: 'index',
    weakest: 'level (1 external, 2 mutual, 3 multilateral)',
    'stated-multilateral': 'index',
    'stated-displacement': 'share',
  },
  range: [0, 1],
  dimension: 'composite',
  population: containmentPopulation,
  datasets: [
    'un-votes-undl',
    'un-votes',
    'igo',
    'institutions',
    'arms',
    'atop',
    'trade-cow',
    'trade-itpd',
    'rivalry',
    'distance',
    'nmc',
    'states',
  ],
  coverage: coverage.cow.cow,
  needs: referenceNeeds,
  uses,
  params,
  stateLists: ['arena'],
  variant: ({ source, bodies, voteSource }) => ({
    coverage: coverage[source][bodies],
    datasets: [
      voteSources[voteSource].dataset,
      ...always,
      listDatasets[bodies],
      sourceFacts[source].dataset,
    ],
  }),
  references: [haege2011, leeds2002, sipriArms, pevehouse2020, thompson2021],
  compute(frames, { params: { source, bodies } }, used) {
    const triads = containmentTriads(frames, coverage[source][bodies]);
    const levels = [used.external.columns, used.mutual.columns, used.multilateral.columns].map(
      (columns) => levelOf(triads, columns),
    ) as [Level, Level, Level];
    const [external, mutual, multilateral] = levels;
    const value = weakestOf(external.percentile, mutual.percentile, multilateral.percentile);
    return {
      ...triads.keys,
      value,
      parts: {
        external: external.value,
        mutual: mutual.value,
        multilateral: multilateral.value,
        'percentile-external': external.percentile,
        'percentile-mutual': mutual.percentile,
        'percentile-multilateral': multilateral.percentile,
        weakest: value.map((least, row) =>
          Number.isNaN(least) ? NaN : 1 + levels.findIndex((one) => one.percentile[row] === least),
        ),
        ...rangeWithoutOne(levels, value),
        'stated-multilateral': partOf(triads, used.multilateral.columns, 'stated-value'),
        'stated-displacement': partOf(triads, used.mutual.columns, 'stated-displacement'),
      },
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
    };
  },
  explainMissing: explainReference,
  /** E is drawn again and ranked in its own place among the observed ones; the other levels are held. */
  resample(frames, unit, { params: { source, bodies } }, rng, used) {
    const triads = containmentTriads(frames, coverage[source][bodies]);
    const { year, value } = used.external.columns;
    const ranks = yearlyRanks(year, value);
    const held = heldLevels(triads, used);
    const rows = unit.years.map((one) => triads.rowOf(unit.ccode1, unit.ccode2!, unit.third!, one));
    // Where even without its votes E stays above another level, no draw of the votes can change the weakest.
    const open = unit.years.filter((_, at) => !(held.floor[rows[at]!]! >= held.others[rows[at]!]!));
    const drawn = open.length === 0 ? [] : used.external.resample!({ ...unit, years: open }, rng);
    const drawnOf = new Map(open.map((one, at) => [one, drawn[at]!]));
    return Float64Array.from(unit.years, (one, at) => {
      const row = rows[at]!;
      if (row < 0) return NaN;
      const again = drawnOf.get(one);
      if (again === undefined) return held.others[row]!;
      return Math.min(
        ranks.percentileInPlaceOf(one, held.external[row]!, again),
        held.others[row]!,
      );
    });
  },
});

interface Level {
  readonly value: Float64Array;
  readonly percentile: Float64Array;
  /** Percentiles of the variants with one channel, component or body left out, each among the same variant of all triads. */
  readonly variants: readonly Float64Array[];
}

const leftOut: readonly string[] = [
  ...channelNames.map((channel) => `without-${channel}`),
  'without-counter-portfolio',
  'without-obligation-tilt',
  'without-displacement',
  'without-main-body',
];

function levelOf(triads: ContainmentTriads, columns: MeasureColumns): Level {
  const value = triads.triadValues(columns, columns.value);
  return {
    value,
    percentile: triads.percentiles(value),
    variants: leftOut
      .filter((name) => columns.parts?.[name] !== undefined)
      .map((name) => triads.percentiles(partOf(triads, columns, name))),
  };
}

const partOf = (triads: ContainmentTriads, columns: MeasureColumns, name: string): Float64Array =>
  triads.triadValues(columns, columns.parts![name]!);

function weakestOf(first: Float64Array, ...others: readonly Float64Array[]): Float64Array {
  const least = first.slice();
  for (const other of others)
    for (let row = 0; row < least.length; row++) least[row] = Math.min(least[row]!, other[row]!);
  return least;
}

/** Lowest and highest value where one part of one level is left out; the value itself is among them. */
function rangeWithoutOne(levels: readonly [Level, Level, Level], value: Float64Array) {
  const [lowest, highest] = [value.slice(), value.slice()];
  levels.forEach((level, at) => {
    const held = levels.filter((_, place) => place !== at).map(({ percentile }) => percentile);
    for (const variant of level.variants) {
      const other = weakestOf(variant, ...held);
      for (let row = 0; row < value.length; row++) {
        lowest[row] = Math.min(lowest[row]!, other[row]!);
        highest[row] = Math.max(highest[row]!, other[row]!);
      }
    }
  });
  return { 'lowest-without-one': lowest, 'highest-without-one': highest };
}

interface Held {
  readonly external: Float64Array;
  /** Percentile of E were the votes of the pair to count nothing: no draw of them brings it lower. */
  readonly floor: Float64Array;
  /** The weaker of the two levels that are not drawn again. */
  readonly others: Float64Array;
}
interface Used {
  readonly external: UsedMeasure;
  readonly mutual: UsedMeasure;
  readonly multilateral: UsedMeasure;
}

/** Made once for the levels: a bootstrap needs them a thousand times. */
const heldLevels = memoOn((_triads: ContainmentTriads, used: Used) => [used], holdLevels);

function holdLevels(triads: ContainmentTriads, used: Used): Held {
  const valuesOf = ({ columns }: UsedMeasure) => triads.triadValues(columns, columns.value);
  const external = valuesOf(used.external);
  const { year, value } = used.external.columns;
  const ranks = yearlyRanks(year, value);
  const withoutVotes = partOf(triads, used.external.columns, 'without-votes');
  const others = channelNames.length - 1;
  return {
    external,
    floor: external.map((original, row) => {
      const least = (withoutVotes[row]! * others) / channelNames.length;
      return ranks.percentileInPlaceOf(triads.year[row]!, original, least);
    }),
    others: weakestOf(
      triads.percentiles(valuesOf(used.mutual)),
      triads.percentiles(valuesOf(used.multilateral)),
    ),
  };
}
