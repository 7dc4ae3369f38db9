import { laaksoTaagepera1979 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import {
  groupColumns,
  groupShareDefinition,
  groupVariant,
  largestShare,
  sumOfSquaredShares,
} from './group-shares.js';
import { powerWorks } from './power.js';
import { notOfGroups } from '../../core/of-groups.js';

/**
 * Effective number of powers among a frozen set of states.
 *
 * **Definition.** 1 / sum s^2, s the share of each state in the power of the set: N where all are equal, 1 where one has everything.
 *
 * **Convention.** The effective number of Laakso and Taagepera, devised for parties: as many equal powers as would be as concentrated.
 * Counting poles by a threshold (half of the largest, a tenth of the world) makes jumps where a share moves by a
 * hair. It is `concentration` in another form, for one N: CON^2 = (1/poles - 1/N) / (1 - 1/N), and the two are no two observations.
 * The set and its reasons are those of `concentration`. Power is not policy: many powers may stand in two camps.
 *
 * **Group.** Any coded body whose members are all known, in place of the powers.
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`.
 * **Unit and range.** Powers, [1, infinity), at most the number of states, which is n. Parts: cinc, current-usd, ppp (the number in each variant),
 * largest (share of the largest state).
 * **Nulls.** As in `concentration`.
 * **Complexity.** O(years x states).
 * **Example.** `counterpoise measure effective-poles --from 1991 --to 1991` is 4.986.
 */
export const effectivePoles = defineMeasure({
  ...groupShareDefinition,
  id: 'effective-poles',
  title: 'Effective number of powers',
  summary: 'One over the sum of the squared shares of power of a frozen set of states.',
  ofGroups: notOfGroups('it is a measure of groups itself: name the group behind --group'),
  unit: 'powers',
  range: [1, null],
  coverage: { from: 1955, to: 2024 },
  variant: groupVariant(1955),
  references: [laaksoTaagepera1979, ...powerWorks],
  compute: (frames, request) =>
    groupColumns(frames, request, 'major-powers', {
      // Rounding may take the squares of one share alone above 1.
      value: (levels) => Math.max(1, 1 / sumOfSquaredShares(levels)),
      parts: { largest: largestShare },
    }),
});
