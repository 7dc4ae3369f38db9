import { lijphart1963, voeten2013 } from '../../core/bibliography/index.js';
import { defineVoteMeasure } from './vote-measure.js';
import { totalOf } from './votes.js';

/** (yy + aa + nn) / n, in the order of `voteCells`. */
export function identityOf(cells: ArrayLike<number>, start: number): number {
  return (cells[start]! + cells[start + 4]! + cells[start + 8]!) / totalOf(cells, start);
}

/**
 * Share of joint UN General Assembly roll calls with the identical vote.
 *
 * **Definition.** (yy + aa + nn) / n over the n roll calls in which both states voted yes, abstained or voted no.
 *
 * **Convention.** The strictest reading of the same ballots: an abstention against yes counts as disagreement, where
 * `vote-agreement` counts one half. Year and choice of roll calls as in `vote-agreement`. Studies that count joint
 * absences as identity report higher values, those without unanimous votes lower ones.
 *
 * **One source a series.** `undl`, the default, has recorded votes on adopted resolutions to 29 October 2025, `voeten` every roll
 * call to 2019; `vote-kappa` says how far they differ. Published scores are those of `voeten`. Of 2025 `undl` has a part (34
 * votes by date, 3 of session 80; flag `partial-year`), which enters no trend, window or composite.
 *
 * **Unit and range.** Share of roll calls, [0, 1]; n is the number of joint roll calls; symmetric; never above
 * `vote-agreement` on the same roll calls.
 * **Nulls.** `no-joint-votes`, `no-votes-cast`, `seat-held-by-713`, `not-a-member`, `needs-import`; none throws. Flag
 * `partial-year` for 710 and 713 in 1971.
 * **Complexity.** O(rows of the vote tables); a bootstrap replicate O(n) a year.
 * **Example.** `counterpoise measure vote-identity RUS CHN --source voeten --votes whole-resolutions --from 1991 --to 2019`;
 * pooled over its roll calls the share is 0.695.
 */
export const voteIdentity = defineVoteMeasure({
  id: 'vote-identity',
  title: 'Identical votes in the UN General Assembly',
  summary: 'Share of joint roll calls in which the two states cast the identical vote.',
  unit: 'share of roll calls',
  range: [0, 1],
  references: [lijphart1963, voeten2013],
  statistic: identityOf,
});
