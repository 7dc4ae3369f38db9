import { frameNeed, wholeNeed, type FramesOf } from '../../core/frames.js';
import { belonging } from '../shared/groups.js';

/** The tables that memberships are read from, for a measure's `needs`. */
export const membershipNeeds = {
  igoSpells: wholeNeed('state-year', 'igo-memberships', ['to', 'body', 'status']),
  igoStates: frameNeed('state-year', 'igo-states', []),
  igoBodies: wholeNeed('group-year', 'igo-bodies', ['body', 'imputed'], ['id', 'name']),
  institutions: wholeNeed(
    'group-year',
    'institutions',
    ['to_year', 'complete'],
    ['id', 'name', 'cow'],
  ),
  codedSpells: wholeNeed('state-year', 'memberships', ['to_year'], ['institution', 'status']),
} as const;

export type MembershipFrames = FramesOf<typeof membershipNeeds>;

/** The same for the list of the World Factbook. */
export const factbookNeeds = {
  factbookSpells: wholeNeed('state-year', 'factbook-memberships', ['to', 'status'], ['body']),
  factbookStates: frameNeed('state-year', 'factbook-states', []),
} as const;

export type FactbookFrames = FramesOf<typeof factbookNeeds>;

/** Years of the Correlates of War list, as far as the panel keeps them. */
export const igoCoverage = { from: 1946, to: 2014 } as const;

/** Editions of the World Factbook. */
export const factbookCoverage = { from: 1990, to: 2025 } as const;

/** Last year up to which its list was kept up. */
export const factbookKept = 2014;

export interface Body {
  /** Short name in the list, or id of the coded body. */
  readonly id: string;
  readonly name: string;
  readonly list: 'cow' | 'coded' | 'factbook';
}

/** Years in which a state belongs to a body; `body` is its place in the list. */
export interface MembershipSpell {
  readonly ccode: number;
  readonly body: number;
  readonly from: number;
  readonly to: number;
}

interface BodyList {
  readonly bodies: readonly Body[];
  readonly spells: readonly MembershipSpell[];
}

interface CowOptions {
  readonly associates: boolean;
  /** Spells that run to the end of the list go on to this year. */
  readonly lastYear: number;
  /** Short names of bodies to leave out. */
  readonly leftOut: ReadonlySet<string>;
}

const FULL = 1;
const ASSOCIATE = 2;

/** Memberships of the Correlates of War list, with the bodies and years that the source filled in. */
export function cowSpells(
  { igoSpells, igoBodies }: Pick<MembershipFrames, 'igoSpells' | 'igoBodies'>,
  { associates, lastYear, leftOut }: CowOptions,
): BodyList & { readonly imputed: readonly (readonly [body: number, year: number])[] } {
  const places = new Map<number, number>();
  const bodies: Body[] = [];
  const imputed: [number, number][] = [];
  for (let row = 0; row < igoBodies.rows; row++) {
    const number = igoBodies.numbers.body[row]!;
    const id = igoBodies.texts.id[row]!;
    if (leftOut.has(id)) continue;
    let place = places.get(number);
    if (place === undefined) {
      places.set(
        number,
        (place = bodies.push({ id, name: igoBodies.texts.name[row]!, list: 'cow' }) - 1),
      );
    }
    if (igoBodies.numbers.imputed[row] === 1) imputed.push([place, igoBodies.numbers.year[row]!]);
  }
  const spells: MembershipSpell[] = [];
  const { ccode, year, to, body, status } = igoSpells.numbers;
  for (let row = 0; row < igoSpells.rows; row++) {
    const place = places.get(body[row]!);
    const counts = status[row] === FULL || (associates && status[row] === ASSOCIATE);
    if (place === undefined || !counts) continue;
    const last = to[row]! === igoCoverage.to ? lastYear : to[row]!;
    spells.push({ ccode: ccode[row]!, body: place, from: year[row]!, to: last });
  }
  return { bodies, spells, imputed };
}

/** Memberships as the World Factbook lists them, coded ones first. */
export function factbookSpells(
  { factbookSpells: { rows, numbers, texts } }: FactbookFrames,
  associates: boolean,
): BodyList {
  const places = new Map<string, number>();
  const bodies: Body[] = [];
  const spells: MembershipSpell[] = [];
  for (let row = 0; row < rows; row++) {
    if (numbers.status[row] !== FULL && !associates) continue;
    const id = texts.body[row]!;
    let body = places.get(id);
    if (body === undefined)
      places.set(id, (body = bodies.push({ id, name: id, list: 'factbook' }) - 1));
    const [ccode, from, to] = [numbers.ccode[row]!, numbers.year[row]!, numbers.to[row]!];
    spells.push({ ccode, body, from, to });
  }
  return { bodies, spells };
}

/**
 * Coded memberships of the bodies whose lists are complete: of the others nobody can be said to be outside. `alsoCow`
 * are the short names of these bodies in the Correlates of War list.
 */
export function codedSpells(
  { institutions, codedSpells: coded }: Pick<MembershipFrames, 'institutions' | 'codedSpells'>,
  associates: boolean,
): BodyList & { readonly alsoCow: ReadonlySet<string> } {
  const places = new Map<string, number>();
  const bodies: Body[] = [];
  const alsoCow = new Set<string>();
  for (let row = 0; row < institutions.rows; row++) {
    if (institutions.numbers.complete[row] !== 1) continue;
    const id = institutions.texts.id[row]!;
    const name = institutions.texts.name[row]!;
    places.set(id, bodies.push({ id, name, list: 'coded' }) - 1);
    for (const short of institutions.texts.cow[row]!.split(' ')) alsoCow.add(short);
  }
  const spells: MembershipSpell[] = [];
  const { ccode, year, to_year: to } = coded.numbers;
  for (let row = 0; row < coded.rows; row++) {
    const place = places.get(coded.texts.institution[row]!);
    const status = coded.texts.status[row]!;
    if (place === undefined) continue;
    if (!belonging.has(status) && !(associates && status === 'associate')) continue;
    spells.push({ ccode: ccode[row]!, body: place, from: year[row]!, to: to[row]! });
  }
  return { bodies, spells, alsoCow };
}
