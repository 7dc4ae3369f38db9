import { codedMemberships, jaccard1912, pevehouse2020 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { columnOf, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { membershipDefinition, membershipFlags, membershipPairs } from './membership-measure.js';
import { meanOfMembers } from '../../core/of-groups.js';

/**
 * Overlap of two states’ memberships.
 *
 * **Definition.** Bodies of which both states are members over bodies of which at least one is.
 *
 * **Convention.** Jaccard’s index, so that a state of many memberships is not near to all others by their number alone. Bodies
 * that neither belongs to say nothing and are left out, unlike in correlations of membership. Members as in `shared-igos`.
 *
 * **Unit and range.** Share, [0, 1]; symmetric. Parts: joint, union (bodies).
 * **Nulls.** `zero-variance` where neither state belongs to any body. Flags as in `shared-igos`.
 * **Complexity.** O(pairs x 17 words): about 790,000 pairs in 0.2 s.
 * **Source.** Jaccard 1912, p. 44.
 * **Example.** `counterpoise measure igo-jaccard RUS CHN --from 2014 --to 2014` is 0.4867.
 */
export const igoJaccard = defineMeasure({
  ...membershipDefinition,
  id: 'igo-jaccard',
  title: 'Overlap of memberships',
  summary: 'Common memberships over the memberships of either state.',
  ofGroups: meanOfMembers('mean of the members, each of which counts alike'),
  unit: 'share',
  partUnits: { joint: 'bodies', union: 'bodies' },
  range: [0, 1],
  references: [jaccard1912, pevehouse2020, codedMemberships],
  compute(frames, { params }) {
    const { pairs, bits } = membershipPairs(frames, params);
    const { rows, ccode1, ccode2, year } = pairs;
    const joint = (row: number): number => bits.joint(ccode1[row]!, ccode2[row]!, year[row]!);
    const union = (row: number, both: number): number =>
      bits.count(ccode1[row]!, year[row]!) + bits.count(ccode2[row]!, year[row]!) - both;
    const value = columnOf(rows, (row) => {
      const both = joint(row);
      const either = union(row, both);
      return either === 0 ? NaN : both / either;
    });
    const parts = lazyParts({
      joint: () => columnOf(rows, joint),
      union: () => columnOf(rows, (row) => union(row, joint(row))),
    });
    return {
      ...pairs,
      value,
      parts,
      reasons: reasonsWhereMissing(value, () => 'zero-variance'),
      flags: membershipFlags(pairs, params, bits),
    };
  },
});
