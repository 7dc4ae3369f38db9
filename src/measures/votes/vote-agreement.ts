import { lijphart1963, voeten2013 } from '../../core/bibliography/index.js';
import { agreementFrom } from '../../core/vote-statistics.js';
import { defineVoteMeasure } from './vote-measure.js';
import { totalOf } from './votes.js';

/** (yy + aa + nn + half of the pairs of votes one step apart) / n, in the order of `voteCells`. */
export function agreementOf(cells: ArrayLike<number>, start: number): number {
  const oneStep = cells[start + 1]! + cells[start + 3]! + cells[start + 5]! + cells[start + 7]!;
  return agreementFrom(totalOf(cells, start), oneStep, cells[start + 2]! + cells[start + 6]!);
}

/**
 * Agreement of two states in roll calls of the UN General Assembly.
 *
 * **Definition.** Mean over the n joint roll calls of 1 - |v_i - v_j| / 2, with v = 1 (yes), 2 (abstain), 3 (no): the same
 * vote counts 1, yes or no against an abstention 1/2, yes against no 0. This is Lijphart's index of agreement
 * (f + g/2) / t, f full and g partial agreements among t votes, as a share of 1.
 *
 * **Convention.** Voeten's published *agree* is the same mean over roll calls that were not unanimous
 * (`nonUnanimousOnly`). The default year is the session (number + 1945), as in the published agree scores, and the
 * Assembly's own unit: calendar years tear the resumed part of a session off and leave years with one to five votes.
 * `yearOf: date` gives calendar years, as the published kappas have them. Others score an abstention as absent, or
 * average over important votes only; both give other values. Most pairs agree on most votes, so the value is not
 * corrected for chance: compare percentiles, or use `vote-kappa`.
 *
 * **One source a series.** `undl`, the default, has recorded votes on adopted resolutions to 29 October 2025, `voeten` every roll
 * call to 2019; `vote-kappa` says how far they differ. Published scores are those of `voeten`. Of 2025 `undl` has a part (34
 * votes by date, 3 of session 80; flag `partial-year`), which enters no trend, window or composite.
 *
 * **Unit and range.** Share of agreement, [0, 1]; n is the number of joint roll calls; symmetric.
 * **Nulls.** `no-joint-votes`, `no-votes-cast`, `seat-held-by-713`, `not-a-member`, `needs-import`; none throws. Flag
 * `partial-year` for 710 and 713 in 1971.
 * **Complexity.** O(rows of the vote tables); a bootstrap replicate O(n) a year.
 * **Example.** `counterpoise measure vote-agreement USA 732 --source voeten --nonUnanimousOnly true --from 2005 --to 2005` is
 * 0.438775510204082 (98 roll calls).
 */
export const voteAgreement = defineVoteMeasure({
  id: 'vote-agreement',
  title: 'Agreement in the UN General Assembly',
  summary:
    'Mean over joint roll calls of 1 for the same vote, 1/2 for an abstention against yes or no, 0 for yes against no.',
  unit: 'share of agreement',
  range: [0, 1],
  references: [lijphart1963, voeten2013],
  statistic: agreementOf,
});
