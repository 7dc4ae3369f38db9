import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { frameNeed, wholeNeed, type FramesOf } from '../../core/frames.js';
import type { NamedGroup } from '../../core/measure.js';
import { didYouMean } from '../../core/closest.js';
import { plainName } from '../trade/trade-unions.js';

/*
 * Named groups of states and who belonged to them in a year.
 */

export const institutionNeed = wholeNeed(
  'group-year',
  'institutions',
  ['to_year', 'complete'],
  ['id', 'name', 'to'],
);
export const groupNeeds = {
  states: frameNeed('state-year', 'state-years', []),
  institutions: institutionNeed,
  spells: wholeNeed('state-year', 'memberships', ['to_year'], ['institution', 'status']),
} as const;
type GroupFrames = FramesOf<typeof groupNeeds>;
type Institutions = GroupFrames['institutions'];

/** Years in which members of coded bodies are known. */
const groupCoverage = { from: 1946, to: 2024 } as const;

export interface Group extends NamedGroup {
  readonly from: number;
  readonly to: number;
  /** Ascending; the seat of a power counts once, whichever of its states held it. */
  membersIn(year: number): readonly number[];
}

/** Major powers of the Correlates of War as of 1991, in every year: what changes is then their weight, not the list. */
export const majorPowers = 'major-powers';
export const frozenPowers: NamedGroup = {
  id: majorPowers,
  name: 'Major powers of the Correlates of War as of 1991, the same seven in every year',
};
const germany = { east: 265, west: 260, united: 255 } as const;
const powers = [2, 200, 220, germany.united, 365, 710, 740];

/** Germany’s power is that of the Federal Republic from 1955 to 1990. */
function powersIn(year: number): number[] {
  if (year < 1955 || year > 1990) return powers;
  return powers
    .map((ccode) => (ccode === germany.united ? germany.west : ccode))
    .sort((a, b) => a - b);
}

/** Statuses of who belongs to a body; associates, observers and signatories do not. */
export const belonging: ReadonlySet<string> = new Set(['member', 'permanent', 'elected']);

const western = ['nato', 'eu', 'g7', 'five-eyes'];
const [unitedStates, russia] = [2, 365];

/** A group made of coded bodies: the members of any of them, with some states left out. */
interface MadeGroup {
  readonly id: string;
  readonly name: string;
  readonly bodies: readonly string[];
  readonly without: readonly number[];
}

/** The West, which leaves out Russia’s years in the Group of Eight. */
export const madeGroups: readonly MadeGroup[] = [
  {
    id: 'west',
    name: 'West: who belongs to NATO, the EU, the G7 (Russia left out) or the Five Eyes',
    bodies: western,
    without: [russia],
  },
  {
    id: 'west-without-usa',
    name: 'West without the United States',
    bodies: western,
    without: [russia, unitedStates],
  },
];

/**
 * Whether a spell holds on a day (ISO). A date of a month or year alone stands for its first day where the spell begins and for
 * its last where it ends; an end that is absent or empty has not come.
 */
export function holdsOn(from: string, to: string | null, day: string): boolean {
  return `${from}-01-01`.slice(0, 10) <= day && (to === null || to === '' || day <= lastDay(to));
}
/** Not a day of the calendar where the month is shorter, but one that sorts after all of its days. */
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10);

/** Coded bodies whose lists of members are complete, as requests name them. */
export function completeBodies({ texts, numbers }: Institutions): NamedGroup[] {
  return texts.id.flatMap((id, row) =>
    numbers.complete[row] === 1
      ? [
          {
            id,
            name: texts.name[row]!,
            years: [numbers.year[row]!, texts.to[row]! === '' ? null : numbers.to_year[row]!],
          } as const,
        ]
      : [],
  );
}

/** Coded bodies whose lists of members are complete, and the frozen set of major powers. */
export function allGroups({ institutions, spells }: GroupFrames): Group[] {
  const coded = completeBodies(institutions).map((body) => ({
    ...body,
    from: Math.max(body.years![0], groupCoverage.from),
    to: Math.min(body.years![1] ?? groupCoverage.to, groupCoverage.to),
    membersIn: membersOf(spells, body.id),
  }));
  return [{ ...frozenPowers, ...groupCoverage, membersIn: powersIn }, ...coded];
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

/** What a body is called without what stands in parentheses or behind a colon. */
const shortName = (name: string): string => plainName(name.replace(/ \(.*|:.*/, ''));

/**
 * The one of the groups that an id or name means.
 *
 * @throws UsageError `unknown-group`
 */
export function named<T extends NamedGroup>(
  groups: readonly T[],
  asked: string,
  institutions: Institutions,
  otherwise = '',
): T {
  const plain = plainName(asked);
  const found =
    groups.find(({ id }) => plainName(id) === plain) ??
    groups.find(({ name }) => shortName(name) === plain || plainName(name) === plain);
  if (found !== undefined) return found;
  const ids = groups.map(({ id }) => id);
  const coded = institutions.texts.id.find((id) => plainName(id) === plain);
  const near = didYouMean(asked, ids);
  throw new UsageError(
    coded === undefined
      ? `there is no group of states called ${quoted(asked)}`
      : `only some of those who belong to ${quoted(coded)} are coded, so that it cannot be measured as a group`,
    {
      code: 'unknown-group',
      details: { value: asked, expected: ids.join(', ') },
      hint: `${near === undefined ? '' : `${near} Otherwise `}use one of the coded groups whose members are all known${otherwise}`,
    },
  );
}

/** @throws UsageError `unknown-group` */
export function groupNamed(frames: GroupFrames, name: string): Group {
  const otherwise = ', or list the states as states';
  return named(allGroups(frames), name, frames.institutions, otherwise);
}

/** A group of the states listed, in every year. */
export function ownGroup(states: readonly number[]): Group {
  return { id: 'states', name: 'the states listed', ...groupCoverage, membersIn: () => states };
}
