import type { Ccode } from '../core/ids.js';
import {
  aliases,
  datedNames,
  sipriDatedNames,
  unofficialIso2,
  unofficialIso3,
  type DatedName,
} from './aliases.js';
import { formerCodes, type ChangedScheme } from './former-codes.js';
import { formerNames } from './former-names.js';
import { isInSystem } from './membership.js';
import { normalizeName, withoutFormalEnding } from './names.js';
import { nonStateNames, worldBankAggregates, type NonStateReason } from './non-states.js';
import { stateRecords, territories } from './state-records.js';
import { daysOf, firstDay, lastDay, overlaps, type When } from './when.js';

/**
 * Schemes in which sources name states. `cow` is the Correlates of War abbreviation, `gw` Gleditsch-Ward, `wb` World Bank,
 * `isonum` ISO 3166 numeric, `un` M49 (the same numbers, but for Taiwan, which has none).
 */
export type CodeScheme =
  | 'ccode'
  | 'cow'
  | 'gw'
  | 'iso2'
  | 'iso3'
  | 'isonum'
  | 'un'
  | 'wb'
  | 'imf'
  | 'sipri'
  | 'dots'
  | 'un-votes'
  | 'name';

export type Resolution =
  | { readonly ccode: Ccode; readonly unmatched?: undefined }
  | { readonly unmatched: NonStateReason; readonly ccode?: undefined };

type Index<K> = ReadonlyMap<K, Ccode>;

const matched = (ccode: number): Resolution => ({ ccode: ccode as Ccode });
const unmatched = (reason: NonStateReason): Resolution => ({ unmatched: reason });

function indexBy<K>(key: (record: (typeof stateRecords)[number]) => K | null): Index<K> {
  const index = new Map<K, Ccode>();
  for (const record of stateRecords) {
    const value = key(record);
    if (value !== null) index.set(value, record.ccode as Ccode);
  }
  return index;
}

export const byIso3 = withOther(
  indexBy((record) => record.iso3),
  { ...formerOf('iso3'), ...unofficialIso3 },
);
export const byIso2 = withOther(
  indexBy((record) => record.iso2),
  { ...formerOf('iso2'), ...unofficialIso2 },
);
export const byAbbreviation = indexBy((record) => record.abbreviation);
const byIsonum = withOther(
  indexBy((record) => record.isonum),
  formerOf('isonum'),
);
const byWb = withOther(
  indexBy((record) => record.wb),
  formerOf('wb'),
);
const byImf = withOther(
  indexBy((record) => record.imf),
  formerOf('imf'),
);
const byCcode = indexBy((record) => record.ccode);

/** The first holder of every code of the past. */
function formerOf(scheme: ChangedScheme): Record<string, number> {
  const holders: Record<string, number> = {};
  for (const [ccode, of, code] of formerCodes) if (of === scheme) holders[code] ??= ccode;
  return holders;
}

function withOther<K extends string | number>(
  index: Index<K>,
  other: Readonly<Record<string, number>>,
): Index<K> {
  const result = new Map<string | number, Ccode>(index);
  for (const [text, ccode] of Object.entries(other)) {
    const code = /^\d+$/.test(text) ? Number(text) : text;
    if (!result.has(code)) result.set(code, ccode as Ccode);
  }
  return result as ReadonlyMap<string | number, Ccode> as Index<K>;
}

/** Normalized names of states: those of the records, the aliases and, where no state of today bears them, those of the past. */
export const byName: Index<string> = (() => {
  const index = new Map<string, Ccode>();
  for (const record of stateRecords) {
    index.set(normalizeName(record.cowName), record.ccode as Ccode);
    index.set(normalizeName(record.name), record.ccode as Ccode);
  }
  for (const [ccode, names] of Object.entries(aliases))
    for (const name of names) index.set(normalizeName(name), Number(ccode) as Ccode);
  for (const [ccode, name] of formerNames) {
    const key = normalizeName(name);
    if (!index.has(key)) index.set(key, ccode as Ccode);
  }
  return index;
})();

const nonStates: ReadonlyMap<string, NonStateReason> = (() => {
  const index = new Map<string, NonStateReason>();
  for (const territory of territories)
    index.set(normalizeName(territory.name), 'not a state (territory)');
  for (const [reason, names] of Object.entries(nonStateNames))
    for (const name of names) index.set(normalizeName(name), reason as NonStateReason);
  return index;
})();

const territoryCodes = {
  iso2: new Set(territories.map((territory) => territory.iso2)),
  iso3: new Set(territories.map((territory) => territory.iso3)),
  isonum: new Set(territories.map((territory) => territory.isonum)),
  wb: new Set(territories.flatMap((territory) => [territory.wb, territory.iso3])),
  imf: new Set(territories.map((territory) => territory.imf)),
};

/** Codes that more than one state bore in turn, all of them withdrawn. */
const reassigned: ReadonlySet<string> = new Set(
  formerCodes
    .filter(
      ([ccode, scheme, code]) =>
        formerCodes.find((other) => other[1] === scheme && other[2] === code)?.[0] !== ccode,
    )
    .map(([, scheme, code]) => `${scheme} ${code}`),
);

/**
 * The state that a source means by a code or name.
 *
 * @param when decides between a state and its predecessor where one code or name served both (`DEU`, `Germany`,
 *   `YEM`, `CZE`, `KOR`, `Korea`, Gleditsch-Ward 260 and 678); without it the present holder is meant. A year counts by
 *   its last day. Membership of the state system is not required: Ukraine voted in the United Nations before it was a
 *   member of the system.
 * @returns the state's number, or why there is none; never throws.
 */
export function resolveState(scheme: CodeScheme, value: string | number, when?: When): Resolution {
  const text = String(value).trim();
  switch (scheme) {
    case 'ccode':
      return byNumber(byCcode, text);
    case 'cow':
      return orUnknownCode(byAbbreviation.get(text.toUpperCase()));
    case 'gw':
      return byGw(Number(text), when);
    case 'iso2':
      return byIso('iso2', byIso2, text, when);
    case 'iso3':
      return byIso('iso3', byIso3, text, when);
    case 'wb':
      if (worldBankAggregates.has(text)) return unmatched('aggregate');
      return byIso('wb', byWb, text, when);
    case 'un':
      if (text === taiwanIsonum) return unmatched('unknown code');
      return byNumber(byIsonum, text, territoryCodes.isonum, when);
    case 'isonum':
      return byNumber(byIsonum, text, territoryCodes.isonum, when);
    case 'imf':
      return byNumber(byImf, text, territoryCodes.imf, when);
    case 'un-votes':
      return /^[A-Z]{2}$/.test(text) ? resolveState('iso2', text, when) : resolveName(text, when);
    case 'sipri':
      return resolveSipri(text, when);
    case 'dots':
    case 'name':
      return resolveName(text, when);
  }
}

/** M49 does not list Taiwan. */
const taiwanIsonum = '158';

function orUnknownCode(ccode: Ccode | undefined): Resolution {
  return ccode === undefined ? unmatched('unknown code') : matched(ccode);
}

function byNumber(
  index: Index<number>,
  text: string,
  territoryNumbers?: ReadonlySet<number | null>,
  when?: When,
): Resolution {
  const code = /^\d+$/.test(text) ? Number(text) : NaN;
  const ccode = index.get(code);
  if (ccode !== undefined) return matched(index === byCcode ? ccode : predecessor(ccode, when));
  return unmatched(territoryNumbers?.has(code) ? 'not a state (territory)' : 'unknown code');
}

function byIso(
  scheme: 'iso2' | 'iso3' | 'wb',
  index: Index<string>,
  text: string,
  when: When | undefined,
): Resolution {
  const code = text.toUpperCase();
  if (when !== undefined && reassigned.has(`${scheme} ${code}`))
    return matched(nearestHolder(scheme, code, when));
  const ccode = index.get(code);
  if (ccode !== undefined) return matched(predecessor(ccode, when));
  return unmatched(territoryCodes[scheme].has(code) ? 'not a state (territory)' : 'unknown code');
}

/** Of the states that bore a code in turn, the one whose period is nearest; the later of two that are as near. */
function nearestHolder(scheme: ChangedScheme, code: string, when: When): number {
  const days = daysOf(when);
  const gap = ([, , , from, to]: (typeof formerCodes)[number]): number => {
    if (overlaps(from, to, days)) return 0;
    return days.to < firstDay(from)
      ? Date.parse(firstDay(from)) - Date.parse(days.to)
      : Date.parse(days.from) - Date.parse(lastDay(to));
  };
  const holders = formerCodes.filter(([, of, former]) => of === scheme && former === code);
  return holders.reduce((best, holder) => (gap(holder) <= gap(best) ? holder : best))[0];
}

type DatedNames = ReadonlyMap<string, DatedName>;

const usualNames: DatedNames = new Map(Object.entries(datedNames));
const sipriNames: DatedNames = new Map([...usualNames, ...Object.entries(sipriDatedNames)]);

/** Names of `datedNames` by their present holder, the first of several. */
const datedByCcode: ReadonlyMap<number | undefined, string> = new Map(
  [...usualNames].reverse().map(([name, rules]) => [rules.at(-1)?.ccode, name]),
);

/** The state that bore the present holder's code in the year. */
function predecessor(ccode: number, when: When | undefined): number {
  const name = datedByCcode.get(ccode);
  return name === undefined ? ccode : (dated(usualNames, name, when) ?? ccode);
}

function dated(names: DatedNames, name: string, when: When | undefined): number | undefined {
  const rules = names.get(name);
  if (rules === undefined) return undefined;
  if (when === undefined) return rules.at(-1)?.ccode;
  const day = daysOf(when).to;
  return rules.find(({ until }) => day <= until)?.ccode;
}

/**
 * Gleditsch-Ward number to state, by the span of years in which the lists pair them, else by the nearest span. Of two
 * states that bear the number in one year a day decides for the member of that day, a year for the later one.
 */
function byGw(code: number, when: When | undefined): Resolution {
  const days = when === undefined ? undefined : daysOf(when);
  const [first, last] = days === undefined ? [] : [days.from, days.to].map(yearOf);
  const day = days !== undefined && days.from === days.to ? days.from : undefined;
  let best: { ccode: number; distance: number; to: number } | undefined;
  for (const { ccode, gw } of stateRecords)
    for (const [number, from, to] of gw) {
      if (number !== code) continue;
      let distance = last === undefined ? 0 : Math.max(0, from - last, first! - to);
      if (day !== undefined && !isInSystem(ccode, day)) distance += 0.5;
      if (
        best === undefined ||
        distance < best.distance ||
        (distance === best.distance && to > best.to)
      )
        best = { ccode, distance, to };
    }
  return best === undefined ? unmatched('unknown code') : matched(best.ccode);
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function resolveName(text: string, when: When | undefined, names = usualNames): Resolution {
  const name = normalizeName(text);
  const reason = nonStates.get(name);
  if (reason !== undefined) return unmatched(reason);
  const ccode = dated(names, name, when) ?? byName.get(name);
  if (ccode !== undefined) return matched(ccode);
  const shorter = withoutFormalEnding(text);
  return shorter === text ? unmatched('unknown name') : resolveName(shorter, when, names);
}

/** SIPRI marks organisations with two stars and armed groups with one. */
function resolveSipri(text: string, when: When | undefined): Resolution {
  if (text.endsWith('**')) return unmatched('international organisation');
  if (text.endsWith('*')) return unmatched('armed non-state group');
  if (/^(countries|forces|rebels)\b/i.test(text)) return unmatched('aggregate');
  return resolveName(text, when, sipriNames);
}
