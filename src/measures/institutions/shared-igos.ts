import { pevehouse2020, codedMemberships } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { membershipDefinition, membershipFlags, membershipPairs } from './membership-measure.js';
import { meanOfMembers } from '../../core/of-groups.js';

/**
 * Number of intergovernmental organisations that both states belong to.
 *
 * **Definition.** Bodies of which both states are members in the year.
 *
 * **Convention.** Full and associate members count, observers do not: so the source’s own dyadic counts, all 797,509 of
 * which from 1946 on come out the same. With `associates: false` full members alone. The count grows with the number of bodies in the world
 * and of a state’s memberships; `igo-jaccard` does not. A state belongs to a coded body in every year in which it did on at
 * least one day. The lists are not joined: a coded body may be no organisation (BRICS, the Quad). Coded bodies of which not
 * all members are known (AIIB, Belt and Road, Security Council) count for nobody, so that all measures see the same bodies.
 *
 * **World Factbook.** The list of `factbook` has fewer organisations, by the year of the edition, and was hardly kept up after 2014. Ten bodies
 * take their coded members instead, and five exits are corrected: read it for how much two states have in common, not for
 * what changed after 2014.
 *
 * **Unit and range.** Bodies, 0 or more; symmetric.
 * **Nulls.** None; no row for the two German and the two Yemeni states in 1990, which the Correlates of War list leaves out, nor for a state
 * whose entry in an edition of the World Factbook is missing or cut short (Brazil, Chile, Indonesia and South Africa 2012-2016).
 * Bodies whose members the source does not know (26 of 335 in 2014) count for nobody. Flags: `imputed` before 1965 where a
 * body of the pair is one whose members are known at steps of five years, `stale-list` after 2014 under `factbook`.
 * **Complexity.** O(pairs x 17 words): about 790,000 pairs in 0.1 s.
 * **Example.** `counterpoise measure shared-igos RUS CHN --from 2014 --to 2014` is 55.
 */
export const sharedIgos = defineMeasure({
  ...membershipDefinition,
  id: 'shared-igos',
  title: 'Common memberships',
  summary: 'Number of bodies of which both states are members.',
  ofGroups: meanOfMembers('mean of the members, each of which counts alike'),
  unit: 'bodies',
  range: [0, null],
  references: [pevehouse2020, codedMemberships],
  compute(frames, { params }) {
    const { pairs, bits } = membershipPairs(frames, params);
    const { rows, ccode1, ccode2, year } = pairs;
    const value = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
      value[row] = bits.joint(ccode1[row]!, ccode2[row]!, year[row]!);
    return { ...pairs, value, flags: membershipFlags(pairs, params, bits) };
  },
});
