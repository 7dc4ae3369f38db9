import { codedMemberships, hixNouryRoland2005, voeten2013 } from '../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../core/frames.js';
import { defineMeasure, type MeasureColumns } from '../core/measure.js';
import { named } from './shared/groups.js';
import { voteCoverage } from './shared/joint-votes.js';
import { noReasons } from './shared/reasons.js';
import { voteParams } from './shared/votes.js';

const needs = {
  cohesion: frameNeed(
    'group-year',
    'vote-cohesion',
    [
      'by_date',
      'whole',
      'divided',
      'members',
      'voted',
      'roll_calls',
      'cohesion',
      'random_mean',
      'random_spread',
      'percentile',
    ],
    ['institution'],
  ),
} as const;
type Frames = FramesOf<typeof needs>;

/**
 * How united a group of states votes in the UN General Assembly.
 *
 * **Definition.** Mean over roll calls of the agreement index [max(Y, A, N) - (Y + A + N - max) / 2] / (Y + A + N), Y, A and N the
 * members that voted yes, abstained and voted no: 1 where all vote the same, 0 where they divide evenly among the three, .25 where
 * they divide evenly between two. Roll calls in which fewer than two members voted are left out. The percentile is the
 * midrank of the value among 1,000 groups of as many states, drawn by lot with a fixed seed among all that voted in the year, over the
 * same roll calls.
 *
 * **Convention.** The index is that of Hix, Noury and Roland, made for the three votes of a parliament; Lijphart's and Rice's leave
 * abstentions out or count them half, and a mean of `vote-agreement` over pairs would weigh large groups by their square. Most
 * resolutions have wide majorities, so that the value alone says little: in 2016 groups of five drawn by lot score .75, with a
 * standard deviation of .07, and small groups vary more than large ones. Read the percentile, and compare groups of
 * different size by it alone. A large group that is ahead of all draws cannot rise further, nor seem to fall until some draw is
 * ahead of it: its margin over the mean of the draws (a part) still moves.
 *
 * **Who belongs.** Members of a body on 1 December of the year, when the Assembly votes most: who joined earlier in the
 * year counts, who left does not; associates, observers and signatories never do. Of these the ones that voted in the year. All
 * coded bodies with complete lists, and made of them `west` (NATO, EU, G7 without Russia, Five Eyes: who belongs to one of them)
 * and `west-without-usa`.
 *
 * **Params.** nonUnanimousOnly, yearOf, votes, absences. **Group.** One of these groups; without it a row for each, the group as
 * key.
 * **Unit and range.** Agreement index, [0, 1]; n is the number of roll calls. Parts: margin (the value less random), random (mean
 * of the random groups), spread (their standard deviation), members, voted (those of them that voted).
 * **Nulls.** `too-few-members` where fewer than two members voted together, `outside-coverage` before and after the years in which
 * any did; `needs-import` for absences as a category. Unknown group: UsageError `unknown-group`.
 * **Complexity.** O(rows): 5,500 in a millisecond; the random groups are drawn when the panel is built.
 * **Source.** Hix, Noury and Roland 2005, doi 10.1017/S0007123405000128; Voeten 2013; memberships coded by hand.
 * **Example.** `counterpoise measure group-cohesion --group EAEU --from 2016 --to 2019` is 0.717.
 */
export const groupCohesion = defineMeasure({
  id: 'group-cohesion',
  title: 'Cohesion of a group in the UN General Assembly',
  summary:
    'Mean agreement index of the members’ votes, ranked among 1,000 groups of the same size drawn by lot.',
  grain: 'group-year',
  unit: 'agreement index',
  partUnits: { members: 'states', voted: 'states' },
  range: [0, 1],
  symmetric: false,
  direction: 'closer',
  dimension: 'norms',
  population: '1,000 groups of as many states, drawn by lot among those that voted in the year',
  datasets: ['un-votes', 'institutions'],
  coverage: voteCoverage,
  lookback: 0,
  needs,
  params: voteParams,
  acceptsGroup: true,
  references: [hixNouryRoland2005, voeten2013, codedMemberships],
  compute({ cohesion }, { params, group }): MeasureColumns {
    const { numbers, texts } = cohesion;
    const id = group === undefined ? undefined : groupNamed(cohesion, group);
    const [byDate, whole, divided] = [
      Number(params.yearOf === 'date'),
      Number(params.votes === 'whole-resolutions'),
      Number(params.nonUnanimousOnly),
    ];
    const rows = Array.from({ length: cohesion.rows }, (_, row) => row).filter(
      (row) =>
        params.absences === 'left-out' &&
        numbers.by_date[row] === byDate &&
        numbers.whole[row] === whole &&
        numbers.divided[row] === divided &&
        (id === undefined || texts.institution[row] === id),
    );
    const pick = (column: ArrayLike<number>): Float64Array =>
      Float64Array.from(rows, (row) => column[row]!);
    return {
      rows: rows.length,
      ccode1: new Int16Array(rows.length),
      year: Int16Array.from(rows, (row) => numbers.year[row]!),
      key: rows.map((row) => texts.institution[row]!),
      value: pick(numbers.cohesion),
      n: Int16Array.from(rows, (row) => numbers.roll_calls[row]!),
      percentile: pick(numbers.percentile),
      parts: {
        margin: Float64Array.from(
          rows,
          (row) => numbers.cohesion[row]! - numbers.random_mean[row]!,
        ),
        random: pick(numbers.random_mean),
        spread: pick(numbers.random_spread),
        members: pick(numbers.members),
        voted: pick(numbers.voted),
      },
      reasons: noReasons,
    };
  },
  explainMissing({ cohesion }, { year }, { params, group }) {
    if (params.absences === 'as-category') return 'needs-import';
    const id = group === undefined ? undefined : groupNamed(cohesion, group);
    const years = [...cohesion.numbers.year].filter(
      (_, row) => id === undefined || cohesion.texts.institution[row] === id,
    );
    const within = year >= Math.min(...years) && year <= Math.max(...years);
    return within ? 'too-few-members' : 'outside-coverage';
  },
});

function groupNamed({ texts }: Frames['cohesion'], name: string): string {
  const known = [...new Set(texts.institution)].sort().map((id) => ({ id }));
  return named(known, name, 'use one of the coded groups whose members are all known').id;
}
