import { raySinger1973, singerBremerStuckey1972 } from '../../core/bibliography/index.js';
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
 * Concentration of power among a frozen set of states.
 *
 * **Definition.** CON = sqrt((sum s^2 - 1/N) / (1 - 1/N)), s the share of each of N states in the power of all N: 0 where all are
 * equal, 1 where one has everything.
 *
 * **Convention.** The index of Ray and Singer, which is the standard deviation of the shares over the largest that N states can have; the
 * correction for N lets sets of different size be compared, which the plain sum of squares (Herfindahl, Hirschman) does not. *The set
 * is frozen*: seven major powers (United States, United Kingdom, France, Germany, Russia, China, Japan), the same in every year,
 * so that the index moves with their weight and never because one is listed anew; until 1990 Germany is the Federal
 * Republic. Shares are of the set and not of the world. India is in no list of major powers; `--states` adds it, and the level, not the
 * direction since 1991, depends on it. Yardsticks differ, so every variant is a part.
 *
 * **Group.** Any coded body whose members are all known, in place of the powers, e.g. `--group brics`; its members change.
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`.
 * **Unit and range.** Index, [0, 1]; n is the number of states. Parts: cinc, current-usd, ppp (the index in each variant), largest (share of the
 * largest state).
 * **Nulls.** `not-reported` where a state of the set has no value, `outside-coverage` where the variant has no year; `zero-variance` for a
 * group of one, `group-not-in-being` for one of none. Throws UsageError `unknown-group`.
 * **Complexity.** O(years x states).
 * **Example.** `counterpoise measure concentration --from 2022 --to 2022` is 0.485.
 */
export const concentration = defineMeasure({
  ...groupShareDefinition,
  id: 'concentration',
  title: 'Concentration of power',
  summary:
    'Standard deviation of the shares of power of a frozen set of states, over the largest that it can be.',
  ofGroups: notOfGroups('it is a measure of groups itself: name the group behind --group'),
  unit: 'index',
  range: [0, 1],
  coverage: { from: 1955, to: 2024 },
  variant: groupVariant(1955),
  references: [raySinger1973, singerBremerStuckey1972, ...powerWorks],
  compute: (frames, request) =>
    groupColumns(frames, request, 'major-powers', {
      value: (levels) => {
        const even = 1 / levels.length;
        const excess = (sumOfSquaredShares(levels) - even) / (1 - even);
        // Rounding may take equal shares below an even spread, and one share alone above itself.
        return Math.sqrt(Math.min(1, Math.max(0, excess)));
      },
      parts: { largest: largestShare },
    }),
});
