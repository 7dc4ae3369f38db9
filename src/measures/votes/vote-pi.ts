import { haege2011, scott1955, voeten2013 } from '../../core/bibliography/index.js';
import { ofTable, piFrom } from '../../core/vote-statistics.js';
import { defineVoteMeasure } from './vote-measure.js';

/** Pi from nine counts, in the order of `voteCells`. */
export const piOf = ofTable(piFrom);

/**
 * Chance-corrected agreement of two states in the UN General Assembly: Scott's pi with squared weights.
 *
 * **Definition.** pi = 1 - sum (x - y)^2 / [sum (x - mean x)^2 + sum (y - mean y)^2 + n (mean x - mean y)^2 / 2] over the n joint
 * roll calls, x and y the votes of the two states (1 yes, 2 abstain, 3 no): 1 is the same vote always, 0 what chance would give
 * if both drew from the votes of the two together, negative less than that.
 *
 * **Convention.** As `vote-kappa`, which lets each state keep its own rates of yes, abstention and no and so excuses a state
 * that says no more often than the other; pi pools them, and a difference of rates is disagreement. It is therefore never above
 * kappa, and equal to it where the mean votes are equal; Häge gives both. For the United States and South Korea in 1995, one of
 * which said no far more often, kappa is .12 and pi -.18. Squared weights as there; Scott's own pi counts an abstention against
 * yes as full disagreement. Year and choice of roll calls as in `vote-agreement`.
 *
 * **One source a series.** `undl`, the default, has recorded votes on adopted resolutions to 29 October 2025, `voeten` every roll
 * call to 2019; `vote-kappa` says how far they differ. Published scores are those of `voeten`. Of 2025 `undl` has a part (34
 * votes by date, 3 of session 80; flag `partial-year`), which enters no trend, window or composite.
 *
 * **Unit and range.** Pi, [-1, 1]; n is the number of joint roll calls; symmetric.
 * **Nulls.** `zero-variance` where both states cast one and the same vote throughout; `no-joint-votes`, `no-votes-cast`,
 * `seat-held-by-713`, `not-a-member`, `needs-import`; none throws. Flag `partial-year` for 710 and 713 in 1971.
 * **Complexity.** O(rows of the vote tables); a bootstrap replicate O(n) a year.
 * **Example.** `counterpoise measure vote-pi USA 732 --source voeten --yearOf date --from 1995 --to 1995` is
 * -0.181071710966486 (73 roll calls).
 */
export const votePi = defineVoteMeasure({
  id: 'vote-pi',
  title: 'Chance-corrected agreement in the UN General Assembly (pi)',
  summary:
    'Scott’s pi with squared weights over joint roll calls: 1 for identical votes, 0 for agreement by chance, the votes of both pooled.',
  unit: 'pi',
  range: [-1, 1],
  references: [haege2011, scott1955, voeten2013],
  statistic: piOf,
});
