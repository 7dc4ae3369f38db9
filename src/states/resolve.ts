import type { Ccode } from '../core/ids.js';
import {
  aliases,
  datedNames,
  formerIso2,
  formerIso3,
  reassignedIso2,
  sipriDatedNames,
  unofficialIso2,
  unofficialIso3,
  type DatedName,
} from './aliases.js';
import { normalizeName, withoutFormalEnding } from './names.js';
import { nonStateNames, worldBankAggregates, type NonStateReason } from './non-states.js';
import { stateRecords, territories } from './state-records.js';

/** Schemes in which sources name states. `gw` is Gleditsch-Ward, `wb` World Bank, `isonum` ISO 3166 numeric. */
export type CodeScheme =
  | 'ccode'
  | 'cow'
  | 'gw'
  | 'iso2'
  | 'iso3'
  | 'isonum'
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
  { ...formerIso3, ...unofficialIso3 },
);
export const byIso2 = withOther(
  indexBy((record) => record.iso2),
  { ...formerIso2, ...unofficialIso2 },
);
export const byAbbreviation = indexBy((record) => record.abbreviation);
const byIsonum = indexBy((record) => record.isonum);
const byWb = withOther(
  indexBy((record) => record.wb),
  unofficialIso3,
);
const byImf = indexBy((record) => record.imf);
const byCcode = indexBy((record) => record.ccode);

function withOther(index: Index<string>, other: Readonly<Record<string, number>>): Index<string> {
  const result = new Map(index);
  for (const [code, ccode] of Object.entries(other))
    if (!result.has(code)) result.set(code, ccode as Ccode);
  return result;
}

/** Normalized names of states, the records' own and the aliases. */
export const byName: Index<string> = (() => {
  const index = new Map<string, Ccode>();
  for (const record of stateRecords) {
    index.set(normalizeName(record.cowName), record.ccode as Ccode);
    index.set(normalizeName(record.name), record.ccode as Ccode);
  }
  for (const [ccode, names] of Object.entries(aliases))
    for (const name of names) index.set(normalizeName(name), Number(ccode) as Ccode);
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

/**
 * The state that a source means by a code or name.
 *
 * @param year decides between a state and its predecessor where one code or name served both (`DEU`, `Germany`,
 *   `YEM`, `CZE`, `KOR`, `Korea`, Gleditsch-Ward 260 and 678); without it the present holder is meant. Membership of
 *   the state system is not required: Ukraine voted in the United Nations before it was a member of the system.
 * @returns the state's number, or why there is none; never throws.
 */
export function resolveState(
  scheme: CodeScheme,
  value: string | number,
  year?: number,
): Resolution {
  const text = String(value).trim();
  switch (scheme) {
    case 'ccode':
      return byNumber(byCcode, text);
    case 'cow':
      return orUnknownCode(byAbbreviation.get(text.toUpperCase()));
    case 'gw':
      return byGw(Number(text), year);
    case 'iso2':
      return byIso2Code(text, year);
    case 'iso3':
      return byIso(byIso3, territoryCodes.iso3, text, year);
    case 'wb':
      if (worldBankAggregates.has(text)) return unmatched('aggregate');
      return byIso(byWb, territoryCodes.wb, text, year);
    case 'isonum':
      return byNumber(byIsonum, text, territoryCodes.isonum, year);
    case 'imf':
      return byNumber(byImf, text, territoryCodes.imf, year);
    case 'un-votes':
      return /^[A-Z]{2}$/.test(text) ? resolveState('iso2', text, year) : resolveName(text, year);
    case 'sipri':
      return resolveSipri(text, year);
    case 'dots':
    case 'name':
      return resolveName(text, year);
  }
}

function orUnknownCode(ccode: Ccode | undefined): Resolution {
  return ccode === undefined ? unmatched('unknown code') : matched(ccode);
}

function byNumber(
  index: Index<number>,
  text: string,
  territoryNumbers?: ReadonlySet<number | null>,
  year?: number,
): Resolution {
  const code = /^\d+$/.test(text) ? Number(text) : NaN;
  const ccode = index.get(code);
  if (ccode !== undefined) return matched(index === byCcode ? ccode : predecessor(ccode, year));
  return unmatched(territoryNumbers?.has(code) ? 'not a state (territory)' : 'unknown code');
}

function byIso2Code(text: string, year: number | undefined): Resolution {
  const later = reassignedIso2[text.toUpperCase()];
  if (later !== undefined && year !== undefined && year >= later.from) return matched(later.ccode);
  return byIso(byIso2, territoryCodes.iso2, text, year);
}

function byIso(
  index: Index<string>,
  territorial: ReadonlySet<string | null>,
  text: string,
  year: number | undefined,
): Resolution {
  const code = text.toUpperCase();
  const ccode = index.get(code);
  if (ccode !== undefined) return matched(predecessor(ccode, year));
  return unmatched(territorial.has(code) ? 'not a state (territory)' : 'unknown code');
}

type DatedNames = ReadonlyMap<string, DatedName>;

const usualNames: DatedNames = new Map(Object.entries(datedNames));
const sipriNames: DatedNames = new Map([...usualNames, ...Object.entries(sipriDatedNames)]);

/** Names of `datedNames` by their present holder. */
const datedByCcode: ReadonlyMap<number | undefined, string> = new Map(
  [...usualNames].map(([name, rules]) => [rules.at(-1)?.ccode, name]),
);

/** The state that bore the present holder's code in the year. */
function predecessor(ccode: number, year: number | undefined): number {
  const name = datedByCcode.get(ccode);
  return name === undefined ? ccode : (dated(usualNames, name, year) ?? ccode);
}

function dated(names: DatedNames, name: string, year: number | undefined): number | undefined {
  const rules = names.get(name);
  if (rules === undefined) return undefined;
  if (year === undefined) return rules.at(-1)?.ccode;
  return rules.find((rule) => year < rule.before)?.ccode;
}

/** Gleditsch-Ward number to state, by the span of years in which the lists pair them, else by the nearest span. */
function byGw(code: number, year: number | undefined): Resolution {
  let best: { ccode: number; distance: number; to: number } | undefined;
  for (const record of stateRecords)
    for (const [gw, from, to] of record.gw) {
      if (gw !== code) continue;
      const distance = year === undefined ? 0 : Math.max(0, from - year, year - to);
      if (
        best === undefined ||
        distance < best.distance ||
        (distance === best.distance && to > best.to)
      )
        best = { ccode: record.ccode, distance, to };
    }
  return best === undefined ? unmatched('unknown code') : matched(best.ccode);
}

function resolveName(text: string, year: number | undefined, names = usualNames): Resolution {
  const name = normalizeName(text);
  const reason = nonStates.get(name);
  if (reason !== undefined) return unmatched(reason);
  const ccode = dated(names, name, year) ?? byName.get(name);
  if (ccode !== undefined) return matched(ccode);
  const shorter = withoutFormalEnding(text);
  return shorter === text ? unmatched('unknown name') : resolveName(shorter, year, names);
}

/** SIPRI marks organisations with two stars and armed groups with one. */
function resolveSipri(text: string, year: number | undefined): Resolution {
  if (text.endsWith('**')) return unmatched('international organisation');
  if (text.endsWith('*')) return unmatched('armed non-state group');
  if (/^(countries|forces|rebels)\b/i.test(text)) return unmatched('aggregate');
  return resolveName(text, year, sipriNames);
}
