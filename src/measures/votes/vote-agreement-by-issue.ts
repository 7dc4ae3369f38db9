import { z } from 'zod';
import {
  baileyStrezhnevVoeten2017,
  cohen1968,
  lijphart1963,
  scott1955,
  unLibraryVotes,
  voeten2013,
} from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { type VoteIssue, type VoteTopic, topicCodes, voteTopics } from '../../core/vote-issues.js';
import { choice, claim, oneOf, param } from '../../core/variation.js';
import type { YearSpan } from '../../core/years.js';
import { withoutSeatIn } from './china-seat.js';
import {
  issueVoteNeeds,
  type JointVotes,
  jointVotes,
  jointVotesOfSessions,
  libraryIssueNeeds,
  type IssueVoteFrames,
  type VoteFrames,
} from './joint-votes.js';
import { ofVoteSource } from './vote-sources.js';
import { noRows, resampleJoint, voteColumns, voteParams, withPartialYears } from './votes.js';
import { agreementOf } from './vote-agreement.js';
import { identityOf } from './vote-identity.js';
import { kappaOf } from './vote-kappa.js';
import { piOf } from './vote-pi.js';
import { meanOfMembers } from '../../core/of-groups.js';

const statistics = {
  agreement: { of: agreementOf, unit: 'share of agreement', range: [0, 1] },
  identity: { of: identityOf, unit: 'share of roll calls', range: [0, 1] },
  kappa: { of: kappaOf, unit: 'kappa', range: [-1, 1] },
  pi: { of: piOf, unit: 'pi', range: [-1, 1] },
} as const;

const params = z
  .strictObject({
    issue: param(
      z.enum(topicCodes),
      'hr',
      `Issue of the roll calls: ${topicCodes.map((code) => `\`${code}\` ${voteTopics[code]}`).join(', ')}; the last is coded for \`undl\` alone.`,
      claim('The issue is what is claimed.'),
    ),
    statistic: oneOf(
      ['agreement', 'identity', 'kappa', 'pi'],
      'How votes are compared: as by `vote-agreement`, `vote-identity`, `vote-kappa` or `vote-pi`.',
      claim('It must be the statistic of the votes that the issue is compared with.'),
    ),
    ...voteParams.shape,
    yearOf: oneOf(
      ['session', 'date'],
      'Year of a roll call: `session` counts a session whole, as 1945 plus its number; `date` uses the calendar year of the vote (of `voeten` this needs the single ballots: imported roll calls).',
      choice('vote-year', 'A session runs into the next calendar year.'),
    ),
    votes: oneOf(
      ['all', 'whole-resolutions'],
      'Which roll calls count: all of them; leaving out votes on paragraphs and amendments of `voeten` needs the single ballots (imported roll calls), `undl` has none.',
      choice('paragraphs', 'Votes on paragraphs count one text several times.', {
        unless: ({ source }) => source === 'undl',
      }),
    ),
  })
  .refine(({ issue, source }) => issue !== 'ukraine' || source === 'undl', {
    path: ['issue'],
    message: 'ukraine is coded for the source undl alone',
  });
type Params = z.output<typeof params>;

const allNeeds = {
  ...issueVoteNeeds('hr', true),
  library: libraryIssueNeeds('hr', true).votes,
};

/** Sessions with roll calls on the issue, as years; those of session 74 on `co` and `ec` are not coded as such in un-votes. */
const coverage: Readonly<Record<VoteIssue, YearSpan>> = {
  me: { from: 1947, to: 2019 },
  nu: { from: 1948, to: 2019 },
  di: { from: 1948, to: 2019 },
  hr: { from: 1946, to: 2019 },
  co: { from: 1946, to: 2018 },
  ec: { from: 1946, to: 2018 },
};

/** First and last year with a roll call on the issue in the library. */
const inLibrary: Readonly<Record<VoteTopic, Readonly<Record<Params['yearOf'], YearSpan>>>> = {
  me: { session: { from: 1946, to: 2025 }, date: { from: 1946, to: 2025 } },
  nu: { session: { from: 1959, to: 2024 }, date: { from: 1959, to: 2024 } },
  di: { session: { from: 1957, to: 2024 }, date: { from: 1957, to: 2024 } },
  hr: { session: { from: 1948, to: 2024 }, date: { from: 1948, to: 2025 } },
  co: { session: { from: 1946, to: 2024 }, date: { from: 1946, to: 2024 } },
  ec: { session: { from: 1946, to: 2025 }, date: { from: 1946, to: 2025 } },
  ukraine: { session: { from: 2013, to: 2024 }, date: { from: 2014, to: 2025 } },
};

/**
 * Agreement of two states in the roll calls of the UN General Assembly on one issue.
 *
 * **Definition.** The value of `vote-agreement`, `vote-identity`, `vote-kappa` or `vote-pi` (`statistic`) over the n joint roll calls of a
 * year that are coded as the issue: `me` Palestinian conflict, `nu` nuclear weapons and nuclear material, `di` arms
 * control and disarmament, `hr` human rights, `co` colonialism, `ec` economic development; `ukraine`, of this
 * project, war and occupation in Ukraine. Agreement is the mean of
 * 1 - |v_i - v_j| / 2, with v = 1 (yes), 2 (abstain), 3 (no).
 *
 * **Codes.** `voeten` has those of the source. The library has none: to session 73 `undl` takes those of `voeten` where it has the
 * resolution. From session 74 on, and for the others, a rule: the issues that most of the last three codings of the same title have
 * (numbers left out, sessions to 65), else those whose words the title holds (`nu` nuclear; `di` disarmament, weapons, arms, missiles;
 * `hr` human rights, racism, self-determination, torture and the like; `me` Palestine, Israel, Jerusalem, Golan; `co`
 * non-self-governing, colonial, trust territories; `ec` development, economic, trade, debt, commodities, globalisation), or the agenda
 * (`hr`, `me`). On sessions 66 to 74, which the rule does not know, precision, recall and F1 are `me` .985, .963, .974; `nu` 1.000,
 * .993, .996; `di` .873, 1.000, .932; `hr` .893, .995, .941; and to 73, the last with codes of the two, `co` .818, .953, .880; `ec`
 * .965, .943, .953. The words were chosen on sessions 56 to 65, after a first look at errors of inheritance alone in later ones.
 * `ukraine` is what names Ukraine, Crimea or Sevastopol in title or agenda, and the eleventh emergency session; the vote of 2 March
 * 2022 is of session 76, so of 2021 unless `yearOf: date`. The mark of important votes ends with `voeten`, and no measure has it.
 *
 * **Convention.** Figures of this paragraph are of `voeten`. A roll call that is coded as several issues (1,384 of 6,203) counts under each, one that is coded as none
 * (2,104) under none, as in the published codes: issues overlap (562 roll calls are on disarmament and on nuclear weapons) and do
 * not add up to `vote-agreement`. The statistics share an id because they ask the same of the same roll calls; as there,
 * the default is the published one. Human rights are the default issue because votes on them tell states apart best: half of
 * all pairs agreed on 77% in 2018, on 83 to 91% of the other issues, and kappa is undefined for 6% of pairs and years, elsewhere
 * for 18 to 27%. Compare percentiles, which rank a pair on this issue alone. The Assembly votes on what is tabled, often the
 * same texts every year, so that a trend mixes conduct with agenda.
 *
 * **Unit and range.** Share of agreement or of roll calls, [0, 1]; kappa or pi, [-1, 1]; n is the number of joint roll calls, often
 * under 20, so that intervals are wide; symmetric.
 * **Nulls.** `no-roll-call-on-issue` where no roll call of the year is coded as the issue; `no-joint-votes`,
 * `seat-held-by-713`, `not-a-member`; `zero-variance` for the kappa and pi of states that cast one and the same vote throughout;
 * `needs-import` for absences as a category, and of `voeten` for calendar years and whole resolutions alone. `ukraine` of `voeten`:
 * UsageError `bad-parameter`. Flag `partial-year` for 710 and 713 in 1971, and for 2025.
 * **Complexity.** O(rows of the issue, 0.7 to 0.8 million); a bootstrap replicate O(n) a year.
 * **Source.** Voeten 2013 and Bailey, Strezhnev & Voeten 2017 for the codes; the UN Digital Library for `undl`; `ukraine` this project.
 * **Example.** `counterpoise measure vote-agreement-by-issue USA ISR --issue me --from 2018 --to 2018` is 1 (17 roll calls).
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
  ofGroups: meanOfMembers('mean over the members, each of which has one vote'),
  dimension: 'norms',
  population: 'all dyads with a joint roll call on the issue in the year',
  ...ofVoteSource('undl'),
  datasets: ['un-votes-undl', 'un-votes'],
  needs: allNeeds,
  params,
  variant: (chosen) => ({
    ...sourceOf(chosen),
    unit: statistics[chosen.statistic].unit,
    range: statistics[chosen.statistic].range,
  }),
  references: [
    unLibraryVotes,
    voeten2013,
    baileyStrezhnevVoeten2017,
    lijphart1963,
    cohen1968,
    scott1955,
  ],
  compute: (frames, { params }): MeasureColumns =>
    needsBallots(params)
      ? noRows
      : withPartialYears(
          voteColumns(jointVotesOf(frames, params), statistics[params.statistic].of),
          params.source,
        ),
  explainMissing(frames, { ccode1, ccode2 = ccode1, year }, { params }) {
    if (needsBallots(params)) return 'needs-import';
    if (!jointVotesOf(frames, params).year.includes(year)) return 'no-roll-call-on-issue';
    return withoutSeatIn(year, ccode1, ccode2) ?? 'no-joint-votes';
  },
  resample: (frames, unit, { params }, rng) =>
    needsBallots(params)
      ? new Float64Array(unit.years.length).fill(NaN)
      : resampleJoint(jointVotesOf(frames, params), unit, rng, statistics[params.statistic].of),
});

function needsBallots({ source, yearOf, votes, absences }: Params): boolean {
  if (source === 'undl') return absences === 'as-category';
  return yearOf === 'date' || votes === 'whole-resolutions' || absences === 'as-category';
}

/** The table and the years of the source that is asked for. */
function sourceOf({ issue, source, yearOf, nonUnanimousOnly }: Params) {
  if (source === 'voeten' && issue !== 'ukraine')
    return {
      needs: issueVoteNeeds(issue, nonUnanimousOnly),
      datasets: ['un-votes'],
      coverage: coverage[issue],
      wholeTo: coverage[issue].to,
    };
  const { wholeTo } = ofVoteSource('undl');
  return {
    needs: libraryIssueNeeds(issue, nonUnanimousOnly),
    datasets: ['un-votes-undl', 'un-votes'],
    coverage: inLibrary[issue][yearOf],
    wholeTo,
  };
}

/** Of un-votes the table has sessions alone. */
function jointVotesOf(frames: IssueVoteFrames, params: Params): JointVotes {
  return params.source === 'voeten'
    ? jointVotesOfSessions(frames, params)
    : jointVotes(frames as VoteFrames, params);
}
