import { formerCodes } from './former-codes.js';
import { isInSystem, membershipCoverage, openEnd, stateByCcode } from './membership.js';
import { groupedBy } from '../core/grouped.js';
import { nameOf, unNameOf } from './names-by-date.js';
import { stateRecords } from './state-records.js';
import { daysOf, firstDay, lastDay, overlaps, type Days, type When } from './when.js';

/** Schemes of codes, in the order in which lists show them. */
export const codeSchemes = [
  'ccode',
  'cow',
  'gw',
  'iso3',
  'iso2',
  'isonum',
  'un',
  'wb',
  'imf',
] as const;
export type CodedScheme = (typeof codeSchemes)[number];

/** What a state can be written as: a code, the name it bears, or the name that the United Nations use. */
export type OutputScheme = CodedScheme | 'name' | 'un-name';

/**
 * A code of a state with its period; bounds are days or years. Null bounds are open: ISO codes are counted back before
 * 1974, when the first edition appeared, and forward until they are withdrawn.
 */
export interface CodeSpell {
  readonly scheme: CodedScheme;
  readonly code: string | number;
  readonly ccode: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the code is one of the past; `to` null is then an end that is not known. */
  readonly withdrawn: boolean;
}

/** ISO 3166 has a number for Taiwan, M49 has none. */
const taiwan = 713;

const spellsByCcode: ReadonlyMap<number, readonly CodeSpell[]> = new Map(
  stateRecords.map((record) => {
    const { ccode } = record;
    const spell = (
      scheme: CodedScheme,
      code: string | number,
      from: string | null = null,
      to: string | null = null,
      withdrawn = to !== null,
    ): CodeSpell => ({ scheme, code, ccode, from, to, withdrawn });
    const ofIsonum = (scheme: CodedScheme): CodedScheme[] =>
      scheme === 'isonum' && ccode !== taiwan ? ['isonum', 'un'] : [scheme];
    const former = formerCodes
      .filter((row) => row[0] === ccode)
      .flatMap(([, scheme, code, from, to]) =>
        ofIsonum(scheme).map((as) => spell(as, code, from, to, true)),
      );
    const present = (['iso3', 'iso2', 'isonum', 'wb', 'imf'] as const).flatMap((scheme) => {
      const code = record[scheme];
      if (code === null) return [];
      const before = former.findLast((row) => row.scheme === scheme);
      return ofIsonum(scheme).map((as) => spell(as, code, before?.to ?? null));
    });
    return [
      ccode,
      [
        ...record.spells.map(([from, to]) => spell('ccode', ccode, from, openEnd(to))),
        ...record.spells.map(([from, to]) => spell('cow', record.abbreviation, from, openEnd(to))),
        ...record.gw.map(([code, from, to]) =>
          spell('gw', code, String(from), openEnd(String(to))),
        ),
        ...former,
        ...present,
      ],
    ] as const;
  }),
);

/** The codes of a state with their periods, by scheme; empty for a number that belongs to none. */
export function codesOf(ccode: number): readonly CodeSpell[] {
  const spells = spellsByCcode.get(ccode) ?? [];
  return codeSchemes.flatMap((scheme) => spells.filter((spell) => spell.scheme === scheme));
}

const holders = groupedBy(
  [...spellsByCcode.values()].flat(),
  ({ scheme, code }) => `${scheme} ${code}`,
);

/** Every state that bears or bore a code, with the period of each. */
export function holdersOf(scheme: CodedScheme, code: string | number): readonly CodeSpell[] {
  return holders.get(`${scheme} ${plainCode(String(code))}`) ?? [];
}

/** A code in capitals, a number without leading zeros and without the `.0` of data frames. */
export function plainCode(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/\.0+$/, '')
    .replace(/^0+(?=\d)/, '');
}

/** How a state is to be written. */
export interface CodeOptions {
  readonly when?: When;
  /**
   * `then` (default): the code in force at the time, the last one of a year; without a time the present code or, for a
   * state of the past, its last. `present`: the code of today whatever the time; a state of the past has none.
   */
  readonly codes?: 'then' | 'present';
}

/**
 * What a state is written as in a scheme; undefined where it has no code there then. The number and abbreviation of
 * the Correlates of War belong to a state at any time.
 */
export function codeOf(
  ccode: number,
  scheme: OutputScheme,
  { when, codes = 'then' }: CodeOptions = {},
): string | number | undefined {
  const record = stateByCcode(ccode);
  if (record === undefined) return undefined;
  const at = codes === 'present' ? undefined : when;
  if (scheme === 'ccode') return ccode;
  if (scheme === 'cow') return record.abbreviation;
  if (scheme === 'name') return nameOf(ccode, at);
  if (scheme === 'un-name') return unNameOf(ccode, at);
  const spells = (spellsByCcode.get(ccode) ?? []).filter((spell) => spell.scheme === scheme);
  if (codes === 'present')
    return isInSystem(ccode, membershipCoverage.to)
      ? spells.findLast(({ withdrawn }) => !withdrawn)?.code
      : undefined;
  if (at === undefined) return spells.at(-1)?.code;
  const days = daysOf(at);
  const inForce = spells.findLast(
    ({ from, to, withdrawn }) => !(withdrawn && to === null) && overlaps(from, to, days),
  );
  if (inForce !== undefined) return inForce.code;
  // The two lists are compared in years of membership only: outside them the nearest year tells.
  return scheme === 'gw' && !isInSystem(ccode, at) ? nearest(spells, days) : undefined;
}

function nearest(spells: readonly CodeSpell[], days: Days): string | number | undefined {
  const later = spells.find(({ from }) => firstDay(from) > days.to);
  return (spells.findLast(({ to }) => lastDay(to) < days.from) ?? later)?.code;
}
