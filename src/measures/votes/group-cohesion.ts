import { codedMemberships, hixNouryRoland2005, voeten2013 } from '../../core/bibliography/index.js';
import { frameNeed, wholeNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns, type NamedGroup } from '../../core/measure.js';
import {
  belonging,
  completeBodies,
  holdsOn,
  institutionNeed,
  madeGroups,
  named,
} from '../shared/groups.js';
import { endsWithin, ofVoteSource, voteSources } from './vote-sources.js';
import { flagWhere } from '../shared/lazy.js';
import { voteParams } from './votes.js';
import { notOfGroups } from '../../core/of-groups.js';

const columns = [
  'by_date',
  'divided',
  'members',
  'voted',
  'roll_calls',
  'cohesion',
  'random_mean',
  'random_spread',
  'percentile',
] as const;
const cohesionNeeds = {
  voeten: frameNeed('group-year', 'vote-cohesion', [...columns, 'whole'], ['institution']),
  undl: frameNeed('group-year', 'library-cohesion', columns, ['institution']),
} as const;
const membersNeeds = {
  institutions: institutionNeed,
  spells: wholeNeed('state-year', 'memberships', [], ['institution', 'status', 'from', 'to']),
} as const;
const needs = {
  cohesion: cohesionNeeds.voeten,
  library: cohesionNeeds.undl,
  ...membersNeeds,
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
 * **No interval.** Drawing the roll calls of a year again takes the agreement index of each of them, and the panel holds their mean alone: the
 * ballots stay outside of it. Neither of its other figures can stand in. `spread` is the standard deviation of the means of random
 * groups over the same roll calls, and says how far groups differ and not how far one mean would move with other roll calls; the
 * tables of joint votes have pairs one by one, from which it does not follow how three or more states divided in one roll call. For
 * a rough idea: no index in [0, 1] with mean m over n roll calls has a standard error above sqrt[m (1 - m) / n], .05 for .75 over 75.
 *
 * **Who belongs.** Members of a body on 1 December of the year, when the Assembly votes most: who joined earlier in the
 * year counts, who left does not; associates, observers and signatories never do. Of these the ones that voted in the year. All
 * coded bodies with complete lists, and made of them `west` (NATO, EU, G7 without Russia, Five Eyes: who belongs to one of them)
 * and `west-without-usa`.
 *
 * **One source a series.** `undl`, the default, has adopted resolutions to October 2025, `voeten` every roll call to 2019; `vote-kappa`
 * says how they differ. Of 2025 `undl` has a part (flag `partial-year`), which enters no trend or window.
 *
 * **Group.** One of these groups by id or name (`--help` lists them); without it a row for each, the group as key.
 * **Unit and range.** Agreement index, [0, 1]; n is the number of roll calls. Parts: margin (the value less random), random (mean
 * of the random groups), spread (their standard deviation), members, voted (those of them that voted).
 * **Nulls.** `group-not-in-being` in years in which nobody belonged to the group on 1 December: before it began, after it ended and
 * while it lapsed; such years are no holes in the data and do not count against its coverage. `too-few-members` where it had
 * members and fewer than two voted together; `outside-coverage` outside the years of the source; `needs-import` for absences as a
 * category. Unknown group: UsageError `unknown-group`.
 * **Complexity.** O(rows): 5,500 in a millisecond; the random groups are drawn when the panel is built.
 * **Example.** `counterpoise measure group-cohesion --group EAEU --from 2016 --to 2019` is 0.7485.
 */
export const groupCohesion = defineMeasure({
  id: 'group-cohesion',
  title: 'Cohesion of a group in the UN General Assembly',
  summary:
    'Mean agreement index of the members’ votes, ranked among 1,000 groups of the same size drawn at random.',
  grain: 'group-year',
  ofGroups: notOfGroups('it is a measure of groups itself: name the group behind --group'),
  unit: 'agreement index',
  partUnits: { members: 'states', voted: 'states' },
  range: [0, 1],
  direction: 'closer',
  dimension: 'norms',
  population: '1,000 groups of as many states, drawn at random among those that voted in the year',
  ...ofVoteSource('undl'),
  datasets: ['un-votes-undl', 'un-votes', 'institutions'],
  needs,
  params: voteParams,
  variant: ({ source }) => ({
    ...ofVoteSource(source),
    datasets: [voteSources[source].dataset, 'institutions'],
    needs: { cohesion: cohesionNeeds[source], ...membersNeeds } as unknown as typeof needs,
  }),
  acceptsGroup: true,
  references: [hixNouryRoland2005, voeten2013, codedMemberships],
  groups: { tables: ['institutions'], list: groups },
  compute(frames, { params, group }): MeasureColumns {
    const { cohesion } = frames;
    const { numbers, texts } = cohesion;
    const id = group === undefined ? undefined : groupNamed(frames, group);
    const [byDate, whole, divided] = [
      Number(params.yearOf === 'date'),
      Number(params.votes === 'whole-resolutions'),
      Number(params.nonUnanimousOnly),
    ];
    // The library has no votes on parts of a text.
    const isWhole = params.source === 'voeten' ? numbers.whole : undefined;
    const rows = Array.from({ length: cohesion.rows }, (_, row) => row).filter(
      (row) =>
        params.absences === 'left-out' &&
        numbers.by_date[row] === byDate &&
        (isWhole === undefined || isWhole[row] === whole) &&
        numbers.divided[row] === divided &&
        (id === undefined || texts.institution[row] === id),
    );
    const pick = (column: ArrayLike<number>): Float64Array =>
      Float64Array.from(rows, (row) => column[row]!);
    return {
      rows: rows.length,
      ccode1: new Int16Array(rows.length),
      year: Int16Array.from(rows, (row) => numbers.year[row]!),
      flags: flagWhere(rows.length, 'partial-year', (at) =>
        endsWithin(params.source, numbers.year[rows[at]!]!),
      ),
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
    };
  },
  explainMissing(frames, { year }, { params, group }) {
    if (params.absences === 'as-category') return 'needs-import';
    if (group === undefined || hasMembers(frames, groupNamed(frames, group), year))
      return 'too-few-members';
    return 'group-not-in-being';
  },
});

/** Bodies whose members are all known, and the groups that the panel makes of them. */
function groups({ institutions }: Pick<Frames, 'institutions'>): NamedGroup[] {
  const bodies = completeBodies(institutions);
  const made = madeGroups.map(({ id, name, bodies: parts }): NamedGroup => {
    const spans = bodies.filter((body) => parts.includes(body.id)).map(({ years }) => years!);
    const first = Math.min(...spans.map(([from]) => from));
    const last = spans.map(([, to]) => to);
    return {
      id,
      name,
      years: [first, last.includes(null) ? null : Math.max(...last.map((to) => to!))],
    };
  });
  return [...bodies, ...made];
}

const groupNamed = (frames: Frames, name: string): string =>
  named(groups(frames), name, frames.institutions).id;

/** Whether any state belonged to the group on the day of the year on which members are counted. */
function hasMembers({ spells }: Frames, id: string, year: number): boolean {
  const made = madeGroups.find((group) => group.id === id);
  const bodies = made?.bodies ?? [id];
  const { institution, status, from, to } = spells.texts;
  return institution.some(
    (body, row) =>
      bodies.includes(body) &&
      belonging.has(status[row]!) &&
      made?.without.includes(spells.numbers.ccode[row]!) !== true &&
      holdsOn(from[row]!, to[row]!, `${year}-12-01`),
  );
}
