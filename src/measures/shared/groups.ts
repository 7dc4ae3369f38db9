import { UsageError } from '../../core/errors.js';
import { frameNeed, wholeNeed, type FramesOf } from '../../core/frames.js';
import { plainName } from './trade-unions.js';

/*
 * Named groups of states and who belonged to them in a year.
 */

export const groupNeeds = {
  states: frameNeed('state-year', 'state-years', []),
  institutions: wholeNeed('group-year', 'institutions', ['to_year', 'complete'], ['id']),
  spells: wholeNeed('state-year', 'memberships', ['to_year'], ['institution', 'status']),
} as const;
type GroupFrames = FramesOf<typeof groupNeeds>;

/** Years in which members of coded bodies are known. */
const groupCoverage = { from: 1946, to: 2024 } as const;

export interface Group {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Ascending; the seat of a power counts once, whichever of its states held it. */
  membersIn(year: number): readonly number[];
}

/** Major powers of the Correlates of War as of 1991, in every year: what changes is then their weight, not the list. */
export const majorPowers = 'major-powers';
const germany = { east: 265, west: 260, united: 255 } as const;
const powers = [2, 200, 220, germany.united, 365, 710, 740];

/** Germany’s power is that of the Federal Republic from 1955 to 1990. */
function powersIn(year: number): number[] {
  if (year < 1955 || year > 1990) return powers;
  return powers
    .map((ccode) => (ccode === germany.united ? germany.west : ccode))
    .sort((a, b) => a - b);
}

const belonging: ReadonlySet<string> = new Set(['member', 'permanent', 'elected']);

/** Coded bodies whose lists of members are complete, and the frozen set of major powers. */
export function allGroups({ institutions, spells }: GroupFrames): Group[] {
  const coded = institutions.texts.id.flatMap((id, row) =>
    institutions.numbers.complete[row] === 1
      ? [
          {
            id,
            from: Math.max(institutions.numbers.year[row]!, groupCoverage.from),
            to: Math.min(institutions.numbers.to_year[row]!, groupCoverage.to),
            membersIn: membersOf(spells, id),
          },
        ]
      : [],
  );
  return [{ id: majorPowers, ...groupCoverage, membersIn: powersIn }, ...coded];
}

function membersOf(
  { rows, numbers, texts }: GroupFrames['spells'],
  id: string,
): Group['membersIn'] {
  const own = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => texts.institution[row] === id && belonging.has(texts.status[row]!),
  );
  return (year) => {
    const held = own.filter((row) => numbers.year[row]! <= year && year <= numbers.to_year[row]!);
    return [...new Set(held.map((row) => numbers.ccode[row]!))].sort((a, b) => a - b);
  };
}

/**
 * The one of the groups that a name means.
 *
 * @throws UsageError `unknown-group`
 */
export function named<T extends { readonly id: string }>(
  groups: readonly T[],
  name: string,
  hint: string,
): T {
  const found = groups.find(({ id }) => plainName(id) === plainName(name));
  if (found !== undefined) return found;
  throw new UsageError(`there is no group of states called ${JSON.stringify(name)}`, {
    code: 'unknown-group',
    details: { value: name, expected: groups.map(({ id }) => id).join(', ') },
    hint,
  });
}

/** @throws UsageError `unknown-group` */
export function groupNamed(frames: GroupFrames, name: string): Group {
  return named(
    allGroups(frames),
    name,
    'use one of the coded groups whose members are all known, or list the states as states',
  );
}

/** A group of the states listed, in every year. */
export function ownGroup(states: readonly number[]): Group {
  return { id: 'states', ...groupCoverage, membersIn: () => states };
}
