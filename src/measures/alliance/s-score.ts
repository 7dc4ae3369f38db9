import { z } from 'zod';
import {
  haege2011,
  leeds2002,
  millerFpsim,
  signorinoRitter1999,
  singer1987,
} from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { choice, oneOf, param } from '../../core/variation.js';
import { cincScores, components } from '../power/capabilities.js';
import {
  computePortfolios,
  portfolioColumns,
  portfolioDefinition,
  portfolioParams,
} from './portfolio-measure.js';
import { sOf, weightsOf } from './portfolio-statistics.js';
import { portfolioNeeds, portfoliosOf, rowsBefore, type PortfolioYear } from './portfolios.js';
import { stateYearValues, type StateYearValues } from '../shared/state-years.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  ...portfolioNeeds,
  capabilities: frameNeed('state-year', 'capabilities', components),
} as const;

const params = z.strictObject({
  ...portfolioParams,
  distance: oneOf(
    ['absolute', 'squared'],
    'Distance of two levels: their difference (`absolute`) or its square.',
    choice('distance', 'Absolute and squared distances are both published.'),
  ),
  capabilityWeighted: param(
    z.boolean(),
    false,
    'Count every state of the portfolios by its share of world capability (CINC) in place of equally.',
    choice('capability-weights', 'The published score comes in both forms.'),
  ),
});
type Params = z.output<typeof params>;

/**
 * S: how near to each other two states’ alliance portfolios are.
 *
 * **Definition.** S = 1 - 2 sum_k w_k d(x_k, y_k) / (D sum_k w_k) over the n members k of the state system, the two states
 * included; x_k and y_k are the levels of what the two states have undertaken toward k, d = |x - y| or (x - y)^2, D its
 * largest possible value (3, 9, or 1 for binary obligations) and w_k = 1, or k’s Composite Index of National Capability.
 *
 * **Convention.** The article defines S by absolute distances, which is the default; Häge and others square them. Levels
 * are 0 to 3 whatever occurs in a year: taking D from the observed range makes years differ for that reason alone. `fpsim` is
 * the ordering of the R package of this name (defence or offence over neutrality or consultation over non-aggression). `haege`
 * is that of Häge’s replication files, which are for Correlates of War alliances (defence pact 3, neutrality or
 * non-aggression pact 2, entente 1): consultation stands for the entente, and offence, which that list does not know, goes with
 * defence. In both a state is its own ally of level 3, and a portfolio is what the state itself has undertaken, so that
 * one-sided guarantees stand in one portfolio only. Obligations toward states outside the system are left out. S counts
 * common absence of ties as agreement: most pairs owe most states nothing, so that values are high; `portfolio-kappa`
 * corrects for it. Composites use the direct obligation (`alliance-obligations`) and not the portfolios.
 *
 * **Unit and range.** S, [-1, 1], 1 for equal portfolios; n is the number of states in a portfolio; symmetric.
 * **Nulls.** `not-in-system`; `outside-coverage` after 2018; weighted, `not-reported` for all pairs of a year in which a
 * member has no capability, since every sum is over all members (no year of the panel); none throws.
 * **Complexity.** O(sum over states of the square of the number of states that owe it something + pairs): a million pairs in
 * 0.2 s, of which the tables, which the measures of portfolios share, take half.
 * **Example.** `counterpoise measure s-score USA GBR --from 2018 --to 2018` is 0.5521; 0.6046 with `--distance squared`.
 */
export const sScore = defineMeasure({
  ...portfolioDefinition,
  id: 's-score',
  title: 'Similarity of alliance portfolios (S)',
  summary:
    'One less twice the mean distance of what two states owe to each state, over the largest possible distance.',
  ofGroups: notOfGroups(
    'it compares what two states owe to every state, and the members of a group owe something to each other',
  ),
  unit: 'S',
  range: [-1, 1],
  datasets: ['atop', 'states', 'nmc'],
  needs,
  params,
  variant: ({ capabilityWeighted }) => ({
    datasets: capabilityWeighted ? ['atop', 'states', 'nmc'] : ['atop', 'states'],
  }),
  references: [signorinoRitter1999, haege2011, millerFpsim, leeds2002, singer1987],
  compute(frames, { params: chosen }) {
    if (chosen.capabilityWeighted) return weightedS(frames, chosen);
    const weights = weightsOf[chosen.distance];
    return computePortfolios(frames, chosen, (table, n, top) => sOf(table, n, weights, top));
  },
});

function weightedS(
  frames: FramesOf<typeof needs>,
  { ordering, obligations, distance }: Params,
): MeasureColumns {
  const { capabilities } = frames;
  const capability = stateYearValues(capabilities, cincScores(capabilities).value);
  const portfolios = portfoliosOf(frames, ordering);
  const value = new Float64Array(portfolios.pairs.rows);
  for (const year of portfolios.years)
    addYear(value, year, capability, {
      squared: distance === 'squared',
      binary: obligations === 'binary',
    });
  return portfolioColumns(portfolios, value, 'not-reported');
}

/**
 * |x - y| = x + y - 2 min(x, y) and (x - y)^2 = x^2 + y^2 - 2xy, so that beside a sum for each state only third states
 * toward which both have an obligation have to be looked at.
 */
function addYear(
  value: Float64Array,
  year: PortfolioYear,
  capability: StateYearValues,
  { squared, binary }: { readonly squared: boolean; readonly binary: boolean },
): void {
  const { states, from, debtor, level, firstRow } = year;
  const n = states.length;
  const own = new Float64Array(n);
  let total = 0;
  for (let k = 0; k < n; k++) {
    const weight = capability.get(states[k]!, year.year);
    total += weight;
    for (let a = from[k]!; a < from[k + 1]!; a++) {
      const x = binary ? 1 : level[a]!;
      own[debtor[a]!]! += weight * (squared ? x * x : x);
      const before = rowsBefore(year, debtor[a]!);
      for (let b = a + 1; b < from[k + 1]!; b++) {
        const y = binary ? 1 : level[b]!;
        value[before + debtor[b]!]! += weight * (squared ? x * y : Math.min(x, y));
      }
    }
  }
  const top = binary ? 1 : squared ? 9 : 3;
  for (let i = 0, row = firstRow; i < n; i++)
    for (let j = i + 1; j < n; j++, row++) {
      const apart = own[i]! + own[j]! - 2 * value[row]!;
      // A missing weight has made the total NaN; the bounds only take rounding off.
      value[row] = Math.min(1, Math.max(-1, 1 - (2 * apart) / (top * total)));
    }
}
