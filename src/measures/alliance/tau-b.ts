import { z } from 'zod';
import {
  buenoDeMesquita1975,
  kendall1945,
  leeds2002,
  millerFpsim,
  signorinoRitter1999,
} from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { computePortfolios, portfolioDefinition, portfolioParams } from './portfolio-measure.js';
import { tauBOf } from './portfolio-statistics.js';
import { portfolioNeeds } from './portfolios.js';
import { notOfGroups } from '../../core/of-groups.js';

/**
 * Rank correlation of two states’ alliance portfolios: Kendall’s tau-b.
 *
 * **Definition.** tau-b = (C - D) / sqrt((P - T1) (P - T2)) over the P = n (n - 1) / 2 pairs of members of the state system: C of
 * them stand in the same order in both portfolios (the first state owes more to the one to which the second owes more), D in
 * the opposite order, T1 and T2 are tied in the first and in the second portfolio.
 *
 * **Convention.** Levels, orderings and the state itself as in `s-score`. Tau-b is the older measure of portfolios (Bueno de
 * Mesquita 1975); it corrects for ties, of which portfolios mostly consist. Signorino and Ritter show why it is
 * no measure of similarity: it tells whether two rankings go together, not whether the obligations are the same: two allies, one of which
 * owes nothing to all others and the other one non-aggression, have 1. Given for comparison with published
 * studies. Composites use the direct obligation (`alliance-obligations`) and not the portfolios.
 *
 * **Unit and range.** Tau-b, [-1, 1]; n is the number of states in a portfolio; symmetric.
 * **Nulls.** `zero-variance` where one of the states has the same level toward all; `not-in-system`; `outside-coverage`
 * after 2018; none throws.
 * **Complexity.** As `s-score`: from the table of counts, without sorting.
 * **Example.** `counterpoise measure tau-b USA GBR --from 2018 --to 2018` is 0.4958.
 */
export const tauB = defineMeasure({
  ...portfolioDefinition,
  id: 'tau-b',
  title: 'Rank correlation of alliance portfolios (tau-b)',
  summary: 'Kendall’s rank correlation, corrected for ties, of what two states owe to each state.',
  ofGroups: notOfGroups(
    'it compares what two states owe to every state, and the members of a group owe something to each other',
  ),
  unit: 'tau-b',
  range: [-1, 1],
  datasets: ['atop', 'states'],
  needs: portfolioNeeds,
  params: z.strictObject(portfolioParams),
  references: [kendall1945, buenoDeMesquita1975, signorinoRitter1999, millerFpsim, leeds2002],
  compute: (frames, { params }) => computePortfolios(frames, params, tauBOf),
});
