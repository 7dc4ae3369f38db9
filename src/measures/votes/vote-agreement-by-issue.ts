import { z } from 'zod';
import {
  baileyStrezhnevVoeten2017,
  cohen1968,
  lijphart1963,
  scott1955,
  voeten2013,
} from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { issueCodes, voteIssues } from '../../core/vote-issues.js';
import { choice, claim, oneOf, param } from '../../core/variation.js';
import { withoutSeatIn } from './china-seat.js';
import {
  issueVoteNeeds,
  jointVotesOfSessions,
  voteCoverage,
  type IssueVoteFrames,
} from './joint-votes.js';
import { noRows, resampleJoint, voteColumns, rollCallParams } from './votes.js';
import { agreementOf } from './vote-agreement.js';
import { identityOf } from './vote-identity.js';
import { kappaOf } from './vote-kappa.js';
import { piOf } from './vote-pi.js';

const statistics = {
  agreement: { of: agreementOf, unit: 'share of agreement', range: [0, 1] },
  identity: { of: identityOf, unit: 'share of roll calls', range: [0, 1] },
  kappa: { of: kappaOf, unit: 'kappa', range: [-1, 1] },
  pi: { of: piOf, unit: 'pi', range: [-1, 1] },
} as const;

const params = z.strictObject({
  issue: param(
    z.enum(issueCodes),
    'hr',
    `Issue of the roll calls, as the source codes them: ${issueCodes.map((code) => `\`${code}\` ${voteIssues[code]}`).join(', ')}.`,
    claim('The issue is what is claimed.'),
  ),
  statistic: oneOf(
    ['agreement', 'identity', 'kappa', 'pi'],
    'How votes are compared: as by `vote-agreement`, `vote-identity`, `vote-kappa` or `vote-pi`.',
    claim('It must be the statistic of the votes that the issue is compared with.'),
  ),
  ...rollCallParams.shape,
  yearOf: oneOf(
    ['session', 'date'],
    'Year of a roll call: `session` counts a session whole, as 1945 plus its number; `date`, the calendar year of the vote, needs the single ballots (imported roll calls).',
    choice('vote-year', 'A session runs into the next calendar year.'),
  ),
  votes: oneOf(
    ['all', 'whole-resolutions'],
    'Which roll calls count: all of them; leaving out votes on paragraphs and amendments needs the single ballots (imported roll calls).',
    choice('paragraphs', 'Votes on paragraphs count one text several times.'),
  ),
});
type Params = z.output<typeof params>;

/** Sessions with roll calls on the issue, as years; those of session 74 on `co` and `ec` are not coded as such. */
const coverage = {
  me: { from: 1947, to: 2019 },
  nu: { from: 1948, to: 2019 },
  di: { from: 1948, to: 2019 },
  hr: { from: 1946, to: 2019 },
  co: { from: 1946, to: 2018 },
  ec: { from: 1946, to: 2018 },
} as const;

/**
 * Agreement of two states in the roll calls of the UN General Assembly on one issue.
 *
 * **Definition.** The value of `vote-agreement`, `vote-identity`, `vote-kappa` or `vote-pi` (`statistic`) over the n joint roll calls of a
 * session that the source codes as the issue: `me` Palestinian conflict, `nu` nuclear weapons and nuclear material, `di` arms
 * control and disarmament, `hr` human rights, `co` colonialism, `ec` economic development. Agreement is the mean of
 * 1 - |v_i - v_j| / 2, with v = 1 (yes), 2 (abstain), 3 (no).
 *
 * **Convention.** A roll call that is coded as several issues (1,384 of 6,203) counts under each, one that is coded as none
 * (2,104) under none, as in the published codes: issues overlap (562 roll calls are on disarmament and on nuclear weapons) and do
 * not add up to `vote-agreement`. The statistics share an id because they ask the same of the same roll calls; as there,
 * the default is the published one. Human rights are the default issue because votes on them tell states apart best: half of
 * all pairs agreed on 77% in 2018, on 83 to 91% of the other issues, and kappa is undefined for 6% of pairs and years, elsewhere
 * for 18 to 27%. Compare percentiles, which rank a pair on this issue alone. The Assembly votes on what is tabled, often the
 * same texts every year, so that a trend mixes conduct with agenda.
 *
 * **Unit and range.** Share of agreement or of roll calls, [0, 1]; kappa or pi, [-1, 1]; n is the number of joint roll calls, often
 * under 20, so that intervals are wide; symmetric.
 * **Nulls.** `no-roll-call-on-issue` where no roll call of the session is coded as the issue; `no-joint-votes`,
 * `seat-held-by-713`, `not-a-member`; `zero-variance` for the kappa and pi of states that cast one and the same vote throughout;
 * `needs-import` for calendar years, whole resolutions alone and absences as a category; none throws. Flag `partial-year` for
 * 710 and 713 in 1971.
 * **Complexity.** O(rows of the issue, 0.7 to 0.8 million); a bootstrap replicate O(n) a year.
 * **Source.** Voeten 2013 and Bailey, Strezhnev & Voeten 2017 for the codes.
 * **Example.** `counterpoise measure vote-agreement-by-issue USA ISR --issue me --from 2018 --to 2018` is 1 (16 roll calls).
 */
export const voteAgreementByIssue = defineMeasure({
  id: 'vote-agreement-by-issue',
  title: 'Agreement in the UN General Assembly on one issue',
  summary:
    'Agreement, identity, kappa or pi of the votes of two states over the joint roll calls of a session on one issue.',
  grain: 'dyad-year',
  unit: 'share of agreement',
  range: [-1, 1],
  direction: 'closer',
  dimension: 'norms',
  population: 'all dyads with a joint roll call on the issue in the year',
  datasets: ['un-votes'],
  coverage: voteCoverage,
  needs: issueVoteNeeds('hr', true),
  params,
  variant: ({ issue, statistic, nonUnanimousOnly }) => ({
    needs: issueVoteNeeds(issue, nonUnanimousOnly),
    coverage: coverage[issue],
    unit: statistics[statistic].unit,
    range: statistics[statistic].range,
  }),
  references: [voeten2013, baileyStrezhnevVoeten2017, lijphart1963, cohen1968, scott1955],
  compute: (frames, { params }): MeasureColumns =>
    needsBallots(params)
      ? noRows
      : voteColumns(jointVotesOfSessions(frames, params), statistics[params.statistic].of),
  explainMissing(frames: IssueVoteFrames, { ccode1, ccode2 = ccode1, year }, { params }) {
    if (needsBallots(params)) return 'needs-import';
    if (!jointVotesOfSessions(frames, params).year.includes(year)) return 'no-roll-call-on-issue';
    return withoutSeatIn(year, ccode1, ccode2) ?? 'no-joint-votes';
  },
  resample: (frames, unit, { params }, rng) =>
    needsBallots(params)
      ? new Float64Array(unit.years.length).fill(NaN)
      : resampleJoint(
          jointVotesOfSessions(frames, params),
          unit,
          rng,
          statistics[params.statistic].of,
        ),
});

function needsBallots({ yearOf, votes, absences }: Params): boolean {
  return yearOf === 'date' || votes === 'whole-resolutions' || absences === 'as-category';
}
