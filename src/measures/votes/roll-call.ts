import { z } from 'zod';
import { UsageError } from '../../core/errors.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { memoOn } from '../../core/memo.js';
import type { MissingReason } from '../../core/missing.js';
import { unLibraryVotes, voeten2013 } from '../../core/bibliography/index.js';
import { claim, oneOf, param } from '../../core/variation.js';
import { withoutSeatOn } from './china-seat.js';
import { statesByYear } from '../shared/state-years.js';
import { notOfGroups } from '../../core/of-groups.js';

const texts = ['resolution', 'date'] as const;
const libraryNeed = frameNeed('state-year', 'library-roll-calls', ['vote'], texts);
const memberNeeds = {
  states: frameNeed('state-year', 'state-years', []),
  points: frameNeed('state-year', 'ideal-points', []),
} as const;
const needs = {
  rollCalls: frameNeed('state-year', 'roll-calls', ['vote'], texts),
  library: libraryNeed,
  ...memberNeeds,
} as const;

const params = z.strictObject({
  resolution: param(
    z.string(),
    'all',
    'Resolution, for example A/RES/ES-11/1; `all` gives the selected roll calls, each with its resolution as key.',
    claim('The resolution is what is claimed.'),
  ),
  source: oneOf(
    ['undl', 'voeten'],
    'Source of the votes: `undl` every recorded vote on an adopted resolution, 1946 to October 2025; `voeten` the selected roll calls, 1971-2019.',
    claim('A vote is a fact: where the sources differ, one has another vote under the number.'),
  ),
});
type Params = z.output<typeof params>;

/** The rows that are asked for: of the library those of the selected votes alone, where none is named. */
function needsOf({ resolution, source }: Params) {
  const selected = resolution === 'all' ? { ...libraryNeed, where: { selected: 1 } } : libraryNeed;
  return { rollCalls: source === 'undl' ? selected : needs.rollCalls, ...memberNeeds };
}
const sources = {
  undl: { dataset: 'un-votes-undl', coverage: { from: 1946, to: 2025 } },
  voeten: { dataset: 'un-votes', coverage: { from: 1971, to: 2019 } },
} as const;
/** Of the library the selected votes begin with the seat of China. */
const coverageOf = ({ resolution, source }: Params) =>
  source === 'undl' && resolution === 'all' ? { from: 1971, to: 2025 } : sources[source].coverage;
const otherDatasets = ['states', 'un-ideal-points'] as const;

/**
 * A state's vote on a resolution of the UN General Assembly.
 *
 * **Definition.** 1 yes, 2 abstain, 3 no, as the published data code it; one row per state and resolution, the resolution
 * as key, the calendar year of the vote as year.
 *
 * **Convention.** A member that is not listed was absent or took no part, which is not an abstention: it has no vote.
 * Studies that fold absence into abstention answer another question. States not listed that cast no vote in the whole year
 * are kept apart (`no-votes-cast`), which most often means that they were no members; of 2025 only where a resolution is named, since
 * the list of who voted ends in 2024.
 *
 * **Sources.** `undl` takes any adopted resolution that was put to a recorded vote; `voeten` has the selected ones to 2019. Where both
 * have a vote they agree in 99.8% of votes, since 2000 in 99.9% (`counterpoise votes --compare-sources`).
 *
 * **Unit and range.** Vote, one of 1, 2, 3; no order of alignment is implied.
 * **Nulls.** `absent`, `no-votes-cast`; `seat-held-by-713` and `not-a-member` for the two seats of China; `no-roll-call` for a year without one of those asked for; `not-in-system`. A resolution that the
 * source does not have: UsageError `unknown-resolution`, unless it is of the last regular session of the source, or a later one:
 * `no-roll-call`.
 * **Complexity.** O(roll calls x states).
 * **Example.** `counterpoise measure roll-call KAZ --resolution A/RES/68/262` is 2 (abstain) in 2014.
 */
export const rollCall = defineMeasure({
  id: 'roll-call',
  title: 'Vote on a resolution of the UN General Assembly',
  summary:
    'The state’s vote on an adopted resolution with a recorded vote: 1 yes, 2 abstain, 3 no.',
  grain: 'state-year',
  ofGroups: notOfGroups('its members may vote differently: group-cohesion says how far they agree'),
  unit: 'vote (1 yes, 2 abstain, 3 no)',
  range: [1, 3],
  dimension: 'norms',
  population: 'all members of the state system that voted on the resolution',
  datasets: ['un-votes-undl', 'un-votes', ...otherDatasets],
  coverage: coverageOf({ resolution: 'all', source: 'undl' }),
  needs,
  params,
  variant: (chosen) => ({
    coverage: coverageOf(chosen),
    datasets: [sources[chosen.source].dataset, ...otherDatasets],
    needs: needsOf(chosen) as unknown as typeof needs,
  }),
  references: [unLibraryVotes, voeten2013],
  compute(frames, { params }) {
    const { resolution } = params;
    const voters = statesByYear(hasEveryVote(params) ? frames.rollCalls : frames.points);
    const rows = selected(frames, resolution).flatMap((roll) => ballotsOf(frames, voters, roll));
    const reasons = new Map<number, MissingReason>();
    rows.forEach(({ reason }, row) => {
      if (reason !== undefined) reasons.set(row, reason);
    });
    return {
      rows: rows.length,
      ccode1: Int16Array.from(rows, (row) => row.ccode),
      year: Int16Array.from(rows, (row) => row.year),
      value: Float64Array.from(rows, (row) => row.vote),
      key: rows.map((row) => row.resolution),
      reasons,
    };
  },
  explainMissing(frames, { year }, { params: { resolution } }) {
    return yearsOf(frames, resolution).has(year) ? undefined : 'no-roll-call';
  },
});

type Frames = FramesOf<typeof needs>;

interface Roll {
  readonly resolution: string;
  readonly year: number;
  readonly date: string;
  readonly votes: ReadonlyMap<number, number>;
}

/** So many resolutions are listed where another one is asked for. */
const MOST_NAMED = 100;

interface Ballot {
  readonly ccode: number;
  readonly year: number;
  readonly resolution: string;
  readonly vote: number;
  readonly reason?: MissingReason;
}

/** All roll calls, by year and resolution. */
const listed = memoOn(
  (rollCalls: Frames['rollCalls']) => [rollCalls],
  (rollCalls): readonly Roll[] => {
    const rolls = new Map<string, Roll & { readonly votes: Map<number, number> }>();
    for (let row = 0; row < rollCalls.rows; row++) {
      const resolution = rollCalls.texts.resolution[row]!;
      let roll = rolls.get(resolution);
      if (roll === undefined) {
        const year = rollCalls.numbers.year[row]!;
        roll = { resolution, year, date: rollCalls.texts.date[row]!, votes: new Map() };
        rolls.set(resolution, roll);
      }
      roll.votes.set(rollCalls.numbers.ccode[row]!, rollCalls.numbers.vote[row]!);
    }
    return [...rolls.values()].sort(
      (a, b) => a.year - b.year || (a.resolution < b.resolution ? -1 : 1),
    );
  },
);

/** The years in which there is a roll call asked for. */
const yearsOf = memoOn(
  ({ rollCalls }: Frames, wanted: string) => [rollCalls, wanted],
  (frames, wanted): ReadonlySet<number> =>
    new Set(selected(frames, wanted).map(({ year }) => year)),
);

/** The roll calls asked for, by year and resolution. */
function selected({ rollCalls }: Frames, wanted: string): readonly Roll[] {
  const all = listed(rollCalls);
  if (wanted === 'all') return all;
  const examples = all.length > MOST_NAMED ? all.slice(-3) : all;
  const found = all.filter((roll) => numberOf(roll.resolution) === numberOf(wanted));
  // What was voted on after the panel ends is not known, and no mistake.
  const last = Math.max(...all.map((roll) => sessionOf(roll.resolution)).filter((one) => one > 0));
  if (found.length === 0 && !(sessionOf(wanted) >= last)) {
    throw new UsageError(`there is no roll call on resolution ${wanted}`, {
      code: 'unknown-resolution',
      details: { value: wanted, expected: examples.map((roll) => roll.resolution).join(', ') },
      hint: 'name an adopted resolution with a recorded vote, or all',
    });
  }
  return found;
}

/** `A/RES/68/262`, `R/68/262` and `68/262` are one resolution. */
function numberOf(resolution: string): string {
  return resolution.toUpperCase().replace(/^(A\/)?(RES|R)\//, '');
}

/** The regular session of a resolution; NaN for a special one. */
const sessionOf = (resolution: string): number =>
  Number(/^(\d+)\//.exec(numberOf(resolution))?.[1] ?? NaN);

/** Whether the roll calls that are read are all that the source has: then they say who voted in a year. */
const hasEveryVote = ({ resolution, source }: Params): boolean =>
  source === 'undl' && resolution !== 'all';

/** The votes on a roll call, and a null for every member of the state system that is not listed. */
function ballotsOf(
  frames: Frames,
  votersByYear: ReadonlyMap<number, Int16Array>,
  { resolution, year, date, votes }: Roll,
): Ballot[] {
  const voters = votersByYear.get(year);
  const members = statesByYear(frames.states).get(year) ?? new Int16Array(0);
  const reasonOf = (ccode: number): MissingReason =>
    withoutSeatOn(date, ccode) ?? ((voters?.includes(ccode) ?? true) ? 'absent' : 'no-votes-cast');
  const states = [...new Set([...votes.keys(), ...members])].sort((a, b) => a - b);
  return states.map((ccode) => {
    const vote = votes.get(ccode);
    return vote === undefined
      ? { ccode, year, resolution, vote: NaN, reason: reasonOf(ccode) }
      : { ccode, year, resolution, vote };
  });
}
