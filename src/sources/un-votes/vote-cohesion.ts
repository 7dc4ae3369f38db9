import { createRng } from '../../core/rng.js';
import { ascending, yearsOf } from '../cells.js';
import type { YearSpan } from '../../core/years.js';
import { count, flag, label, share, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { institutions } from '../institutions/dataset.js';
import { votingGroups, type VotingGroup } from '../institutions/voting-groups.js';
import { amongRandom, cohesionOf, randomMeans, type Ballots } from './cohesion.js';
import { unVotes, type CleanUnVotes } from './dataset.js';

/** Groups drawn by lot for every year and size, and the seed of the draws. */
export const DRAWS = 1000;
const SEED = 1;

/** Which group and year. */
export const cohesionKeys = (years: YearSpan) => ({
  institution: label('Id of the body in the table of institutions, or of a group made of bodies'),
  year: yearKey(years, 'Year: of the session (number + 1945), or calendar year'),
  by_date: flag('1: roll calls by the calendar year of their date; 0: by session'),
});

/** What is known of it. */
export const cohesionColumns = {
  divided: flag('1: roll calls left out in which all who voted cast the same vote; 0: all'),
  members: count('States that belonged to the group on 1 December of the year', 'states'),
  voted: count('Those of them that voted in the year', 'states'),
  roll_calls: count('Roll calls in which at least two of them voted', 'roll calls'),
  cohesion: share('Mean agreement index over these roll calls', 'agreement index'),
  random_mean: share(
    `Mean of the same over ${DRAWS} groups of as many states, drawn among all that voted in the year`,
    'agreement index',
  ),
  random_spread: share('Standard deviation over these groups', 'agreement index'),
  percentile: share('Midrank percentile of the group among these and itself', 'percentile'),
};

export const voteCohesion = definePanelTable({
  id: 'vote-cohesion',
  title: 'Cohesion of groups of states in the General Assembly, beside groups drawn by lot',
  grain: 'group-year',
  from: { votes: unVotes, institutions },
  columns: {
    ...cohesionKeys(unVotes.coverage),
    whole: flag('1: votes on paragraphs and amendments left out; 0: all'),
    ...cohesionColumns,
  },
  orderBy: ['by_date', 'whole', 'divided', 'institution', 'year'],
  build: ({ votes, institutions }) => cohesionRows(votes, votingGroups(institutions), DRAWS),
});

/** Choices of roll calls, as bits of a set: whether paragraphs and unanimous roll calls are left out. */
const choices = [
  { whole: 0, divided: 0 },
  { whole: 1, divided: 0 },
  { whole: 0, divided: 1 },
  { whole: 1, divided: 1 },
] as const;

const countings = [
  { byDate: 0, yearOf: ({ session }: RollCall) => session + 1945 },
  { byDate: 1, yearOf: ({ year }: RollCall) => year },
] as const;
type RollCall = Pick<CleanUnVotes['rollCalls'][number], 'session' | 'year' | 'part' | 'unanimous'>;
interface Votes extends Omit<CleanUnVotes, 'rollCalls'> {
  readonly rollCalls: readonly RollCall[];
}

/** Rows of every group, year and choice of roll calls in which two of its members voted together. */
export function* cohesionRows(
  votes: Votes,
  groups: readonly VotingGroup[],
  draws: number,
  years: YearSpan = unVotes.coverage,
) {
  for (const { byDate, yearOf } of countings)
    for (const year of yearsOf(years.from, years.to)) {
      const { states, ballots } = ballotsOf(votes, (rollCall) => yearOf(rollCall) === year);
      const columnOf = new Map(states.map((state, column) => [state, column]));
      const present = groups.flatMap(({ id, membersOn }) => {
        const members = membersOn(`${year}-12-01`);
        const columns = members.flatMap((state) => columnOf.get(state) ?? []);
        return columns.length < 2 ? [] : [{ id, members: members.length, columns }];
      });
      const sizes = [...new Set(present.map(({ columns }) => columns.length))];
      const rng = createRng(SEED, `vote-cohesion ${byDate} ${year}`);
      const random = randomMeans(ballots, sizes, draws, rng);
      for (const { id, members, columns } of present)
        for (const [choice, { rollCalls, mean }] of cohesionOf(ballots, columns).entries()) {
          if (rollCalls === 0) continue;
          const beside = amongRandom(mean, random.get(columns.length)![choice]!);
          yield {
            institution: id,
            year,
            by_date: byDate,
            ...choices[choice]!,
            members,
            voted: columns.length,
            roll_calls: rollCalls,
            cohesion: mean,
            random_mean: beside.mean,
            random_spread: beside.spread,
            percentile: beside.percentile,
          };
        }
    }
}

/** The ballots of some roll calls, and the states that cast any, ascending: the voters. */
function ballotsOf(
  { rollCalls, offsets, ccode, vote }: Votes,
  belongs: (rollCall: RollCall) => boolean,
): { readonly states: readonly number[]; readonly ballots: Ballots } {
  const chosen = rollCalls.flatMap((rollCall, index) => (belongs(rollCall) ? [index] : []));
  const cast = chosen.flatMap((index) => [...ccode.subarray(offsets[index], offsets[index + 1])]);
  const states = ascending(cast);
  const columnOf = new Map(states.map((state, column) => [state, column]));
  const votes = new Uint8Array(states.length * chosen.length);
  chosen.forEach((index, r) => {
    for (let at = offsets[index]!; at < offsets[index + 1]!; at++)
      votes[columnOf.get(ccode[at]!)! * chosen.length + r] = vote[at]!;
  });
  const sets = Uint8Array.from(chosen, (index) => {
    const { part, unanimous } = rollCalls[index]!;
    return choices.reduce(
      (bits, { whole, divided }, choice) =>
        (whole === 1 && part === 1) || (divided === 1 && unanimous) ? bits : bits | (1 << choice),
      0,
    );
  });
  const ballots = {
    rollCalls: chosen.length,
    voters: states.length,
    votes,
    sets,
    setCount: choices.length,
  };
  return { states, ballots };
}
