import {
  allenFlynnMachain2022,
  codedPacts,
  leeds2002,
  pevehouse2020,
  sipriArms,
} from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import type { YearSpan } from '../../core/years.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { columnOf, flagWhere, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { allPairs } from '../shared/pairs.js';
import { inYears, statesByYear } from '../shared/state-years.js';
import { defencePacts, LISTED_TO, pactNeeds, pactYears } from './pacts.js';
import { highestOfMembers } from '../../core/of-groups.js';

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  ...pactNeeds,
  arms: frameNeed('directed-dyad-year', 'arms-shares', ['volume_index']),
  exercises: frameNeed('dyad-year', 'exercises', ['bilateral', 'multilateral']),
} as const;
type Frames = FramesOf<typeof needs>;

export const keptPactDatasets: readonly string[] = [
  ...['atop', 'pacts', 'institutions', 'arms', 'exercises', 'coded-events', 'igo', 'states'],
];

/** Practice of so many years, the year itself included, keeps a pact. */
const YEARS = 3;
/** Years that the lists cover whole. */
const armsYears = { from: 1950, to: 2024 } as const;
const exerciseYears = { from: 1980, to: 2010 } as const;

/**
 * Whether a defence pact is kept ready by practice.
 *
 * **Definition.** 1 where two states have a defence pact of a few states or belong to an alliance with a standing command
 * (`defence-commitment` is 1), and where in the year or the two before a command stands over both, one delivered major arms to the other, or their
 * forces exercised together; 0 without such a pact, and with one where the lists cover the three years whole and show no practice.
 *
 * **Convention.** An alliance is a promise with practice behind it, and many pacts are dead letters, most of
 * those signed in decolonisation among them. Commands are those of NATO (from 1951), of the CSTO (joint staff from 2003) and of the Warsaw Pact (1955 to 1991, Albania to 1961,
 * where the two have an obligation as well); those of two states (in Korea, NORAD) are not among them, but their members show in arms and exercises.
 * Arms are those of SIPRI’s list, exercises those of `exercises`. With a pact, 0 says that the lists show no practice: common plans, bases and
 * advisers are not in them. Exercises before 1980 and after 2010 hardly are: a pact without arms has no value then, since nobody looked.
 *
 * **Unit and range.** 0 or 1; symmetric. Parts, with a pact or without: command, arms, exercises (1 where there is such
 * practice; the last two null where there is none in years that their list does not cover whole).
 * **Nulls.** `pair-not-listed` with a pact of a few, no practice shown, and a year of the three without a whole list of arms (1950 to 2024)
 * or of exercises (1980 to 2010); `not-in-system`, `outside-coverage`; none throws. Flag `carried-forward` after 2018, the last year of
 * ATOP, unless what binds the two is coded.
 * **Complexity.** O(pairs of system members): 0.7 million pairs in 0.3 s.
 * **Source.** This project, from the obligations of ATOP, `coded/pacts.csv`, `coded/memberships.csv`, the IGO list and the tables named.
 * **Example.** `counterpoise measure kept-pact RUS PRK --from 2012 --to 2012` is 0; in 2024 it is 1.
 */
export const keptPact = defineMeasure({
  id: 'kept-pact',
  title: 'Defence pact kept by practice',
  summary:
    '1 with a defence pact of a few that a command, arms or exercises keep ready, 0 where none does or there is no such pact.',
  grain: 'dyad-year',
  ofGroups: highestOfMembers(
    'one where any member has a kept pact; the part `members-above-zero` says how many have one',
  ),
  unit: 'kept (1 yes, 0 no)',
  partUnits: {
    command: 'command (1 yes, 0 no)',
    arms: 'arms (1 yes, 0 no)',
    exercises: 'exercises (1 yes, 0 no)',
  },
  range: [0, 1],
  direction: 'closer',
  dimension: 'security',
  population: 'all dyads of members of the state system in the year',
  datasets: keptPactDatasets,
  coverage: pactYears,
  lookback: () => Infinity,
  needs,
  references: [leeds2002, codedPacts, sipriArms, allenFlynnMachain2022, pevehouse2020],
  compute(frames) {
    const pairs = allPairs(inYears(statesByYear(frames.states), pactYears));
    const { rows, ccode1, ccode2, year } = pairs;
    const pacts = defencePacts(frames);
    type Holds = (a: number, b: number, year: number) => boolean;
    const command: Holds = pacts.isCommanded;
    const [arms, exercises] = [inYearsUpTo(armsOf(frames)), inYearsUpTo(exercisesOf(frames))];
    const column = (of: (a: number, b: number, year: number) => number): Float64Array =>
      columnOf(rows, (row) => of(ccode1[row]!, ccode2[row]!, year[row]!));
    /** Nothing is known of a pair in years that a list does not cover whole, unless it has an entry. */
    const listed =
      (holds: Holds, { from, to }: YearSpan) =>
      (a: number, b: number, y: number) =>
        holds(a, b, y) ? 1 : y - YEARS + 1 < from || y > to ? NaN : 0;
    const [byArms, byExercises] = [listed(arms, armsYears), listed(exercises, exerciseYears)];
    const value = column((a, b, y) => {
      if (pacts.commitment(a, b, y) !== 1) return 0;
      if (command(a, b, y)) return 1;
      const [armed, exercised] = [byArms(a, b, y), byExercises(a, b, y)];
      return armed === 1 || exercised === 1 ? 1 : armed + exercised;
    });
    const parts = lazyParts({
      command: () => column((a, b, y) => (command(a, b, y) ? 1 : 0)),
      arms: () => column(byArms),
      exercises: () => column(byExercises),
    });
    const flags = flagWhere(rows, 'carried-forward', (row) => {
      const y = year[row]!;
      return y > LISTED_TO && !pacts.isCoded(ccode1[row]!, ccode2[row]!, y);
    });
    const reasons = reasonsWhereMissing(value, () => 'pair-not-listed');
    return { ...pairs, value, parts, reasons, flags };
  },
});

type PairYears = ReadonlySet<number>;

/** Whether one of the years up to a given one is among those of a pair; `a` has the lower number. */
const inYearsUpTo =
  (found: PairYears) =>
  (a: number, b: number, year: number): boolean => {
    for (let back = 0; back < YEARS; back++)
      if (found.has(pairYearKey(a, b, year - back))) return true;
    return false;
  };

/** Pairs and years with a delivery in either direction. */
function armsOf({ arms: { rows, numbers } }: Frames): PairYears {
  const found = new Set<number>();
  const { ccode1, ccode2, year, volume_index } = numbers;
  for (let row = 0; row < rows; row++) {
    const [a, b] = [ccode1[row]!, ccode2[row]!];
    if (volume_index[row]! > 0) found.add(pairYearKey(Math.min(a, b), Math.max(a, b), year[row]!));
  }
  return found;
}

function exercisesOf({ exercises: { rows, numbers } }: Frames): PairYears {
  const found = new Set<number>();
  const { ccode1, ccode2, year, bilateral, multilateral } = numbers;
  for (let row = 0; row < rows; row++)
    if (bilateral[row]! + multilateral[row]! > 0)
      found.add(pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!));
  return found;
}
