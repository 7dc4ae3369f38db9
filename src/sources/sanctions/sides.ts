import { resolveState } from '../../states/index.js';
import { yearsOf } from '../cells.js';
import type { CleanContext } from '../define.js';
import { bodyNames, type SanctionBody } from './bodies.js';

/** A state while the name of the source means it. */
export interface NamedState {
  readonly ccode: number;
  readonly from: number;
  readonly to: number;
}

/** A side of a case: states named, and bodies whose members take part. The United Nations stand for themselves. */
export interface SanctionSide {
  readonly states: readonly NamedState[];
  readonly bodies: readonly SanctionBody[];
  readonly unitedNations: boolean;
}

interface Years {
  readonly from: number;
  readonly to: number;
}

const withComma: readonly string[] = [
  'Congo, Democratic Republic of the',
  'Egypt, Arab Rep.',
  'Gambia, The',
  'Korea, North',
  'Korea, South',
  'Yemen, North',
];

const otherNames: Readonly<Record<string, string>> = {
  'Ethiopia (excludes Eritrea)': 'Ethiopia',
  FRY: 'Yugoslavia',
  'North Vietnam': 'Viet Nam',
  'Yemen, North': 'Yemen',
};

const lastOfSouthVietnam = 1975;

/** The name that means the state in a year: “South Vietnam” is all of Viet Nam from 1976 on. */
function nameIn(name: string, year: number): string {
  if (name === 'South Vietnam' && year > lastOfSouthVietnam) return 'Viet Nam';
  return otherNames[name] ?? name;
}

const unlistedBodies: ReadonlySet<string> = new Set([
  'ICC Rome Statute Signatories',
  'Kimberly Process Participants',
  'Paris Agreement Signatories',
  'UNASUR',
]);

function reasonOf(name: string): string | undefined {
  if (unlistedBodies.has(name)) return 'a body whose members are not known here';
  if (name.startsWith('Terrorist Organizations')) return 'armed non-state group';
  if (name === 'Balkans' || name === 'Western countries') return 'aggregate';
  return name === 'Cyprus (Northern)' ? 'not a state (unrecognised entity)' : undefined;
}

/** The states and bodies that a cell names; what is neither is recorded. */
export function sideOf(cell: string, years: Years, { stateOf }: CleanContext): SanctionSide {
  const names = namesIn(cell);
  const others = names.filter((name) => name !== 'UN' && bodyNames[name] === undefined);
  return {
    states: others.flatMap((value) => {
      const first = nameIn(value, years.from);
      const use = { value, when: years.from, reason: reasonOf(value) };
      return stateOf('name', first, use) === null ? [] : statesOf(value, years);
    }),
    bodies: [...new Set(names.flatMap((name) => bodyNames[name] ?? []))],
    unitedNations: names.includes('UN'),
  };
}

/** The names of a cell, which are parted by commas and may hold one. */
function namesIn(cell: string): string[] {
  const whole = withComma.reduce(
    (text, name) => text.replaceAll(name, name.replace(',', '\u0001')),
    cell,
  );
  return whole.split(',').map((name) => name.replace('\u0001', ',').trim());
}

/** The states that a name means, each for its years: Germany is the Federal Republic of before 1990 and of after. */
function statesOf(name: string, { from, to }: Years): NamedState[] {
  const spells: { ccode: number; from: number; to: number }[] = [];
  for (const year of yearsOf(from, to)) {
    const { ccode } = resolveState('name', nameIn(name, year), year);
    const last = spells.at(-1);
    if (ccode === undefined) continue;
    if (last?.ccode === ccode) last.to = year;
    else spells.push({ ccode, from: year, to: year });
  }
  return spells;
}
