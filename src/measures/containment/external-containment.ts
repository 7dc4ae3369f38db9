import { z } from 'zod';
import { martinQuinn2002, treierJackman2008 } from '../../core/bibliography/index.js';
import type { FramesOf } from '../../core/frames.js';
import { defineMeasure, type UsedOf } from '../../core/measure.js';
import { cooperationDomains } from '../alignment/cooperation.js';
import { placesNeed } from '../alignment/mean-places.js';
import {
  latentCoverage,
  latentDatasets,
  latentNeed,
  stateParam,
  type LatentState,
} from '../latent/estimates.js';
import {
  hostileThresholds,
  thresholdParam,
  type HostileThreshold,
} from '../latent/hostile-probability.js';
import { externalColumns, relevantIndex, toFourDigits, type ExternalInputs } from './external.js';
import { hostileTriads, otherTriads, triadPopulation } from './hostile-thirds.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const params = z.strictObject({ state: stateParam, threshold: thresholdParam });
type Params = z.output<typeof params>;

const needOf = (states: readonly LatentState[], thresholds: readonly HostileThreshold[]) => ({
  relations: latentNeed('hostility', states, [
    ...thresholds.map((threshold) => hostileThresholds[threshold]),
    ...placesNeed(states, cooperationDomains).numbers.filter((name) => name !== 'relevant'),
  ]),
});
const needs = needOf(['smoothed', 'filtered'], ['.25', '.15', '.40']);

const uses = ({ state, threshold }: Params) =>
  ({
    hostile: { measure: 'hostile-probability', params: { state, threshold } },
    cooperation: { measure: 'cooperation', params: { state } },
  }) as const;

const inputsOf = (
  { relations }: FramesOf<typeof needs>,
  chosen: Params,
  { hostile, cooperation }: UsedOf<ReturnType<typeof uses>>,
): ExternalInputs => ({
  ...{ relations, ...chosen },
  ...{ hostile: hostile.columns, cooperation: cooperation.columns },
});

/**
 * How far two states stand together against a third one to which both are hostile.
 *
 * **Definition.** E = E[sqrt((H_ik - h*)+ (H_jk - h*)+) C_ij] for the pair i, j and the third state k. H is
 * `latent-hostility`, h* the hostility from which a pair counts as hostile (`hostile-probability`), x+ the larger of x and 0,
 * C `cooperation`. Hostilities and cooperation are estimated apart and count as independent, so that the mean is the product
 * of three: of the two roots by the trapezoid rule, and of C over its 343 equally likely values.
 *
 * **Convention.** A proposal of this project. Standing apart from a state is not containing it: without hostility of both E is
 * next to nought, however close they are; and two enemies of one state that do nothing together contain nobody. The excess
 * above h* counts and not the whole of hostility, so that E begins where clashes do. E is never null for want of hostility: it
 * is a small number then, and the parts say which of the three conditions fails.
 *
 * **Population.** Relevant dyads with every third state that is relevant to both and to which both are hostile with a chance of
 * at least .05, so that percentiles are among triads of which containment is conceivable. Other third states have a value
 * when their pair is asked for, and no percentile.
 *
 * **Interval.** Seven equally likely values of either root and five of C give 245 products; the ends are their 5% and 95%
 * quantiles, widened to hold the value, which is a mean: where hostility is hardly possible both quantiles are 0 and the value
 * is a small number. The lower end is 0 where either hostility lies under h* with a chance of a twentieth.
 *
 * **Unit and range.** Standard deviations of hostility times a percentile, from 0; symmetric in the pair. Parts: `probability` of
 * the event that both are hostile to the third state and cooperate more than the median of the year, which is the product of
 * `probability-first`, `probability-second` and `probability-cooperation`, first and second being the hostility to the third
 * state of the state with the lower Correlates of War number, then of the other, in whatever order the two are named;
 * `shared-hostility` and `cooperation`, whose product E is.
 * **Nulls.** `outside-coverage`, `not-in-system`; `not-relevant` where the pair is no relevant dyad; none throws.
 * **Flags.** `uninformative` where that is so of the hostility of either to the third state.
 * **Complexity.** O(dyads + triads): 1946-2025 in 1 s.
 * **Example.** `counterpoise measure external-containment RUS CHN --third USA --from 2014 --to 2014` shows the parts.
 */
export const externalContainment = defineMeasure({
  id: 'external-containment',
  title: 'External containment',
  summary:
    'Hostility of both states to a third one above the level at which clashes begin, times their cooperation.',
  grain: 'triad-year',
  ofGroups: meanByCapabilities(
    'mean of the members, by their shares of its capabilities; as the third state, of the members that are contained',
  ),
  unit: 'index',
  partUnits: {
    probability: 'probability',
    'probability-first': 'probability',
    'probability-second': 'probability',
    'probability-cooperation': 'probability',
    'shared-hostility': 'standard deviations of hostility',
    cooperation: 'mean percentile',
  },
  range: [0, null],
  direction: 'closer',
  dimension: 'composite',
  population: triadPopulation,
  datasets: latentDatasets,
  coverage: latentCoverage,
  needs,
  uses,
  params,
  variant: ({ state, threshold }) => ({ needs: needOf([state], [threshold]) }),
  references: [treierJackman2008, martinQuinn2002],
  ownInterval:
    'the middle nine tenths of what the index may be, given the items, with the errors of their parameters; hostilities and cooperation count as independent',
  compute(frames, { params: chosen }, used) {
    const inputs = inputsOf(frames, chosen, used);
    const triads = hostileTriads(inputs.hostile, relevantIndex(inputs.relations));
    return externalColumns(triads, inputs, { kept: toFourDigits, by: 'tabled' });
  },
  beside(frames, { params: chosen, pair, third }, used, population) {
    const inputs = inputsOf(frames, chosen, used);
    const relevantRow = relevantIndex(inputs.relations);
    const others = otherTriads(pair, population, inputs.hostile, relevantRow, third);
    return externalColumns(others, inputs);
  },
  explainMissing: () => 'not-relevant',
});
