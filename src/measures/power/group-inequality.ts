import { deltas2003 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import {
  groupColumns,
  groupShareDefinition,
  groupVariant,
  largestShare,
  sumOf,
} from './group-shares.js';
import { powerWorks } from './power.js';
import { notOfGroups } from '../../core/of-groups.js';

/**
 * How unequal the members of a group are in power.
 *
 * **Definition.** G = [n / (n - 1)] [sum over all pairs of |x_i - x_j|] / (2 n^2 mean x), x the power of each of the n members in the chosen variant:
 * 0 where all are equal, 1 where one member has everything.
 *
 * **Convention.** The plain Gini coefficient of a small group cannot exceed (n - 1)/n, .75 for four members, so that small groups would always look more
 * equal; n / (n - 1) takes that out (Deltas). Members count once and not by their people: the question is how far apart the partners
 * at the table are. Members of the year, associates and observers left out; those who join or leave in a year belong to it. A new member
 * may move the index more than growth does, which n shows.
 *
 * **Group.** One coded body whose members are all known, or `major-powers`; without it a row for each, the group as key.
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`.
 * **Unit and range.** Index, [0, 1]; n is the number of members. Parts: cinc, current-usd, ppp (the index in each variant), plain (without the correction),
 * largest (share of the largest member).
 * **Nulls.** `not-reported` where a member has no value, `outside-coverage` where the variant has no year; `zero-variance` for a group of one,
 * `group-not-in-being` for one of none. Throws UsageError `unknown-group`.
 * **Complexity.** O(groups x years x n log n): 700 rows in 0.02 s.
 * **Example.** `counterpoise measure group-inequality --group sco --variant current-usd --from 2016 --to 2016` is 0.941.
 */
export const groupInequality = defineMeasure({
  ...groupShareDefinition,
  id: 'group-inequality',
  title: 'Inequality within a group',
  summary: 'Gini coefficient of the power of the members of a group, corrected for their number.',
  ofGroups: notOfGroups('it is a measure of groups itself: name the group behind --group'),
  unit: 'index',
  range: [0, 1],
  coverage: { from: 1946, to: 2024 },
  variant: groupVariant(1946),
  references: [deltas2003, ...powerWorks],
  compute: (frames, request) =>
    groupColumns(frames, request, 'all', {
      value: (levels) => Math.min(1, (gini(levels) * levels.length) / (levels.length - 1)),
      parts: { plain: gini, largest: largestShare },
    }),
});

function gini(levels: Float64Array): number {
  const n = levels.length;
  const ascending = levels.slice().sort();
  const weighted = ascending.reduce((sum, one, at) => sum + (2 * at + 1 - n) * one, 0);
  // Rounding may take equal members below zero.
  return Math.max(0, weighted / (n * sumOf(levels)));
}
