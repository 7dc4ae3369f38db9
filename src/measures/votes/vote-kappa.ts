import { cohen1968, haege2011, voeten2013 } from '../../core/bibliography/index.js';
import { kappaFrom, ofTable } from '../../core/vote-statistics.js';
import { defineVoteMeasure } from './vote-measure.js';

/** Kappa from nine counts, in the order of `voteCells`. */
export const kappaOf = ofTable(kappaFrom);

/**
 * Chance-corrected agreement of two states in the UN General Assembly: Cohen's kappa with squared weights.
 *
 * **Definition.** kappa = 1 - sum (x - y)^2 / [sum (x - mean x)^2 + sum (y - mean y)^2 + n (mean x - mean y)^2] over the n joint
 * roll calls, x and y the votes of the two states (1 yes, 2 abstain, 3 no): 1 is the same vote always, 0 what the two
 * states' own rates of yes, abstention and no would give by chance, negative less than that.
 *
 * **Convention.** Häge proposes kappa and Scott's pi against the S score; kappa lets each state keep its own rates, pi
 * pools them (last term n (mean x - mean y)^2 / 2). Squared weights as in the published dyadic scores; unweighted kappa counts
 * an abstention against yes as full disagreement. All roll calls count by default, unanimous ones too. The default year
 * is the session, as for `vote-agreement`; the published kappas take the calendar year (`yearOf: date`). A state that votes
 * nearly always the same way leaves little variance, and the value is then unstable: the roll-call bootstrap shows it.
 *
 * **One source a series.** `undl`, the default, has recorded votes on adopted resolutions to 29 October 2025, without paragraphs,
 * amendments and defeated drafts; `voeten` has every roll call to 2019, as the published kappas do. They are never joined: of the
 * kappas of all pairs in 1990, 2000, 2005, 2010 and 2015 to 2019 the two differ by .00 to .08 in the mean, but by .22 in 2016 and
 * .11 in 2017, when many paragraphs were voted on (calendar years). Before the sixties `undl` has few votes, 6 to 34 a session, and
 * wide majorities in them: kappa is near 0 where blocs divided on drafts that failed, so that early levels need `voeten`. Of 2025
 * `undl` has a part (34 votes by date, 3 of session 80; flag `partial-year`), which enters no trend, window or composite.
 *
 * **Same resolutions.** On the 4,242 resolutions that both sources have, each with one vote, 99.82% of the votes of states are the same,
 * 99.92% since 2000. More than a fifth differ on ten: nine of 1970 to 1982, and 63/307, of which `voeten` has a motion alone. 22 more
 * have a motion under the same number and are left out: matched with it, 59/206, 61/11, 61/175, 61/176, 63/191, 64/296 and 66/175 would seem to differ, and 99.57% since 2000
 * would be the same. 63/49 differs in 13% of its votes. `counterpoise votes --compare-sources` says
 * it by year, with both kappas of a pair. What moves kappa is thus which roll calls a source has.
 *
 * **Unit and range.** Kappa, [-1, 1]; n is the number of joint roll calls; symmetric.
 * **Nulls.** `zero-variance` where both states cast one and the same vote throughout; `no-joint-votes`, `no-votes-cast`,
 * `seat-held-by-713`, `not-a-member`, `needs-import`; none throws. Flag `partial-year` for 710 and 713 in 1971, and for 2025.
 * **Complexity.** O(rows of the vote tables); a bootstrap replicate O(n) a year.
 * **Example.** `counterpoise measure vote-kappa USA 732 --source voeten --yearOf date --from 1995 --to 1995` is
 * 0.120003625487175.
 */
export const voteKappa = defineVoteMeasure({
  id: 'vote-kappa',
  title: 'Chance-corrected agreement in the UN General Assembly',
  summary:
    'Cohen’s kappa with squared weights over joint roll calls: 1 for identical votes, 0 for agreement by chance.',
  unit: 'kappa',
  range: [-1, 1],
  references: [haege2011, cohen1968, voeten2013],
  statistic: kappaOf,
});
