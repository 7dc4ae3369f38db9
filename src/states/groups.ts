import { UsageError } from '../core/errors.js';
import type { GroupCode } from '../core/group-codes.js';
import { quoted } from '../core/quoted.js';
import { normalizeName } from './names.js';
import { stateRecords } from './state-records.js';

/*
 * Groups of states that can stand where a state does. Their numbers lie above those of the Correlates of War; who belongs to
 * them by date stands in the panel, but for Central Asia and groups that a user defines.
 */

/** A member of a group that is listed here, in the years named; without years in all. */
export interface GroupMember {
  readonly ccode: number;
  readonly from: number | null;
  readonly to: number | null;
}

export interface GroupActor {
  readonly ccode: number;
  readonly id: string;
  /** What it is typed as, in commands too: without spaces. */
  readonly code: string;
  readonly name: string;
  /** The name inside a sentence. */
  readonly inText: string;
  /** Other names by which it is found. */
  readonly otherNames: readonly string[];
  /** First and last year, null while it goes on. */
  readonly years: readonly [from: number, to: number | null];
  /** Where they do not stand in the panel. */
  readonly members?: readonly GroupMember[];
}

type Row = readonly [
  id: string,
  code: GroupCode,
  name: string,
  inText: string,
  from: number,
  to: number | null,
  others?: string,
];

/** Groups by their place, which is their number: new ones are added at the end. */
const rows: readonly Row[] = [
  [
    'eu',
    'EU',
    'European Union',
    'the European Union',
    1958,
    null,
    'European Communities; European Community; EEC',
  ],
  ['nato', 'NATO', 'NATO', 'NATO', 1949, null, 'North Atlantic Treaty Organization; Nato alliance'],
  ['west', 'West', 'West', 'the West', 1946, null, 'the West; Western states'],
  [
    'west-without-usa',
    'west-without-usa',
    'West without the USA',
    'the West without the USA',
    1946,
    null,
  ],
  ['brics', 'BRICS', 'BRICS', 'BRICS', 2009, null, 'BRIC'],
  [
    'sco',
    'SCO',
    'SCO',
    'the SCO',
    2001,
    null,
    'Shanghai Cooperation Organisation; Shanghai Cooperation Organization',
  ],
  ['asean', 'ASEAN', 'ASEAN', 'ASEAN', 1967, null, 'Association of Southeast Asian Nations'],
  ['central-asia', 'central-asia', 'Central Asia', 'Central Asia', 1991, null],
  [
    'csto',
    'CSTO',
    'CSTO',
    'the CSTO',
    1994,
    null,
    'Collective Security Treaty Organization; Collective Security Treaty Organisation',
  ],
  ['cis', 'CIS', 'CIS', 'the CIS', 1991, null, 'Commonwealth of Independent States'],
  ['eaeu', 'EAEU', 'Eurasian Economic Union', 'the Eurasian Economic Union', 2015, null],
  ['g7', 'G7', 'G7', 'the G7', 1975, null, 'Group of Seven; G8'],
  ['g20', 'G20', 'G20', 'the G20', 1999, null, 'Group of Twenty'],
  ['aukus', 'AUKUS', 'AUKUS', 'AUKUS', 2021, null],
  ['quad', 'Quad', 'Quad', 'the Quad', 2007, null, 'Quadrilateral Security Dialogue'],
  ['five-eyes', 'five-eyes', 'Five Eyes', 'the Five Eyes', 1946, null],
  ['rcep', 'RCEP', 'RCEP', 'RCEP', 2020, null, 'Regional Comprehensive Economic Partnership'],
  ['cptpp', 'CPTPP', 'CPTPP', 'the CPTPP', 2018, null],
  ['tpp', 'TPP', 'TPP', 'the TPP', 2016, 2018, 'Trans-Pacific Partnership'],
  ['apec', 'APEC', 'APEC', 'APEC', 1989, null, 'Asia-Pacific Economic Cooperation'],
  ['osce', 'OSCE', 'OSCE', 'the OSCE', 1973, null, 'CSCE'],
  ['ric', 'RIC', 'Russia-India-China', 'Russia-India-China', 2002, null],
  ['ndb', 'NDB', 'New Development Bank', 'the New Development Bank', 2015, null],
  ['eaec', 'EAEC', 'Eurasian Economic Community', 'the Eurasian Economic Community', 2000, 2014],
  ['shanghai-five', 'shanghai-five', 'Shanghai Five', 'the Shanghai Five', 1996, 2001],
];

/** No state has a number as high. */
const FIRST = 1001;
const FIRST_DEFINED = 1101;
const LAST_DEFINED = 32_000;

/** Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan and Kazakhstan: the region 143 of M49. */
const centralAsia = [701, 702, 703, 704, 705];
const listed: Readonly<Record<string, readonly number[]>> = { 'central-asia': centralAsia };

export const groupActors: readonly GroupActor[] = rows.map(
  ([id, code, name, inText, from, to, others], place) => ({
    ...{ ccode: FIRST + place, id, code, name, inText, years: [from, to] },
    otherNames: others?.split('; ') ?? [],
    ...(listed[id] === undefined
      ? {}
      : { members: listed[id].map((ccode) => ({ ccode, from: null, to: null })) }),
  }),
);

const known = new Map<number, GroupActor>(groupActors.map((actor) => [actor.ccode, actor]));

const byName: ReadonlyMap<string, GroupActor> = new Map(
  groupActors.flatMap((actor) =>
    [actor.id.replaceAll('-', ' '), actor.id, actor.code, actor.name, ...actor.otherNames].map(
      (one) => [normalizeName(one), actor] as const,
    ),
  ),
);

/** Names under which groups are found, for suggestions. */
export const groupNames = (): readonly (readonly [name: string, actor: GroupActor])[] => [
  ...byName,
];

/** The group with a number; undefined for a state. */
export const groupActor = (ccode: number): GroupActor | undefined => known.get(ccode);

export const isGroup = (ccode: number): boolean => ccode >= FIRST && known.has(ccode);

/** The group that a text names, among those that are known. */
export const groupNamed = (text: string): GroupActor | undefined => byName.get(normalizeName(text));

/** Whether the group existed on a day of the year. */
export function groupExists(ccode: number, year: number): boolean {
  const years = known.get(ccode)?.years;
  return years !== undefined && years[0] <= year && (years[1] === null || year <= years[1]);
}

/** A text that defines a group: its name, `=`, and its members. */
const definition = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/;

export const isDefinition = (text: string): boolean => definition.test(text);

/**
 * The group that a text defines: `Core=FRA,DEU,ITA`, or `Core=FRA,GBR:1973-2019` with the years in which a state belongs. The
 * same definition has the same number, in whatever order its members stand.
 *
 * @throws UsageError `bad-group`, and what `stateOf` throws for a member
 */
export function definedGroup(text: string, stateOf: (name: string) => number): GroupActor {
  const [, name = '', list = ''] = definition.exec(text) ?? [];
  const bad = (message: string): UsageError =>
    new UsageError(message, {
      code: 'bad-group',
      details: { value: text, expected: 'a name, an equals sign and states with commas between' },
      hint: 'for example Core=FRA,DEU,ITA, or Core=FRA,GBR:1973-2019 with the years of a member',
    });
  if (groupNamed(name) !== undefined)
    throw bad(`${quoted(name)} is the name of a group that is known already`);
  const members = list.split(',').map((entry): GroupMember => {
    const [state = '', years] = entry.split(':');
    const span = years === undefined ? [] : /^\s*(\d{4})?\s*-\s*(\d{4})?\s*$/.exec(years);
    if (state.trim() === '') throw bad(`the group ${quoted(name)} has an empty member`);
    if (span === null) throw bad(`${quoted(years ?? '')} is no span of years`);
    const yearAt = (place: number): number | null =>
      span[place] === undefined ? null : Number(span[place]);
    return { ccode: stateOf(state.trim()), from: yearAt(1), to: yearAt(2) };
  });
  members.sort((a, b) => a.ccode - b.ccode || (a.from ?? 0) - (b.from ?? 0));
  const years = members.map(({ ccode, from, to }) => `${ccode}:${from ?? ''}-${to ?? ''}`);
  const code = `${name.replace(/\s+/g, '-')}=${members.map(memberText).join(',')}`;
  return defined({ name, code, key: `${normalizeName(name)}=${years.join(',')}` }, members);
}

const iso3Of: ReadonlyMap<number, string | null> = new Map(
  stateRecords.map(({ ccode, iso3 }) => [ccode, iso3]),
);

function memberText({ ccode, from, to }: GroupMember): string {
  const state = iso3Of.get(ccode) ?? String(ccode);
  return from === null && to === null ? state : `${state}:${from ?? ''}-${to ?? ''}`;
}

const MOST_DEFINED = 1000;
const keys = new Map<number, string>();

function defined(
  { name, code, key }: { readonly name: string; readonly code: string; readonly key: string },
  members: readonly GroupMember[],
): GroupActor {
  if (keys.size >= MOST_DEFINED)
    throw new UsageError('too many groups were defined', {
      code: 'too-many-groups',
      details: { value: name, expected: `at most ${MOST_DEFINED} groups` },
      hint: 'start the program again',
    });
  let ccode = FIRST_DEFINED + (hashOf(key) % (LAST_DEFINED - FIRST_DEFINED));
  while (keys.has(ccode) && keys.get(ccode) !== key)
    ccode = ccode < LAST_DEFINED ? ccode + 1 : FIRST_DEFINED;
  const before = known.get(ccode);
  if (before !== undefined) return before;
  const starts = members.map(({ from }) => from ?? 1816);
  const ends = members.map(({ to }) => to);
  const actor: GroupActor = {
    ...{ ccode, code, name, inText: name, otherNames: [], members },
    id: normalizeName(name).replaceAll(' ', '-'),
    years: [Math.min(...starts), ends.includes(null) ? null : Math.max(...ends.map(Number))],
  };
  keys.set(ccode, key);
  known.set(ccode, actor);
  return actor;
}

/** FNV-1a, so that a definition has the same number in every process. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return hash;
}
