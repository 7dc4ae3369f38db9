import { z } from 'zod';
import { cohen1968, haege2011, leeds2002, millerFpsim } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import {
  computePortfolios,
  portfolioDefinition,
  portfolioParams,
  weightsParam,
} from './portfolio-measure.js';
import { agreementOf, weightsOf } from './portfolio-statistics.js';
import { portfolioNeeds } from './portfolios.js';
import { notOfGroups } from '../../core/of-groups.js';

/**
 * Chance-corrected similarity of two states’ alliance portfolios: Cohen’s weighted kappa.
 *
 * **Definition.** kappa = 1 - sum_ab w_ab n_ab / (sum_ab w_ab r_a c_b / n), n_ab the number of members of the state system
 * toward which the first state has level a and the second level b, r and c its row and column sums, w_ab = (a - b)^2. This is
 * 1 - sum (x - y)^2 / [sum (x - mean x)^2 + sum (y - mean y)^2 + n (mean x - mean y)^2].
 *
 * **Convention.** Levels, orderings and the state itself as in `s-score`, which counts it as agreement that both owe most
 * states nothing; kappa is 0 where the two agree no more than two states with as many obligations would by chance. Squared
 * weights are Häge’s; with `weights: absolute` a difference of d levels counts d, with `nominal` every difference counts the
 * same (Cohen’s kappa of 1960). With binary obligations all three are the same.
 * Use it with care: general pledges of non-aggression among many states, above all the Helsinki Final Act, make members of
 * opposed camps look near. United States-Russia stand at the 80th percentile of all pairs in 2018. Composites
 * therefore use the direct obligation (`alliance-obligations`) and not the portfolios.
 *
 * **Unit and range.** Kappa, [-1, 1]; n is the number of states in a portfolio; symmetric.
 * **Nulls.** `zero-variance` where both states have one and the same level toward all; `not-in-system`; `outside-coverage`
 * after 2018; none throws.
 * **Complexity.** As `s-score`.
 * **Example.** `counterpoise measure portfolio-kappa USA GBR --from 2018 --to 2018` is 0.4457; 0.62 with `--obligations binary`.
 */
export const portfolioKappa = defineMeasure({
  ...portfolioDefinition,
  id: 'portfolio-kappa',
  title: 'Chance-corrected similarity of alliance portfolios (kappa)',
  summary:
    'Cohen’s weighted kappa of what two states owe to each state: 0 for agreement by chance, each state with its own number of obligations.',
  ofGroups: notOfGroups(
    'it compares what two states owe to every state, and the members of a group owe something to each other',
  ),
  unit: 'kappa',
  range: [-1, 1],
  datasets: ['atop', 'states'],
  needs: portfolioNeeds,
  params: z.strictObject({ ...portfolioParams, weights: weightsParam }),
  references: [haege2011, cohen1968, millerFpsim, leeds2002],
  compute(frames, { params }) {
    const weights = weightsOf[params.weights];
    return computePortfolios(frames, params, (table, n) => agreementOf(table, n, weights, 'kappa'));
  },
});
