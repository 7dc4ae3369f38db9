import { UsageError } from '../core/errors.js';
import type { Ccode } from '../core/ids.js';
import type { StateLabel } from '../core/series.js';
import { ambiguousNames, eraNames } from './aliases.js';
import { editDistance, normalizeName } from './names.js';
import type { StateRecord } from './record.js';
import { byAbbreviation, byIso2, byIso3, byName, resolveState } from './resolve.js';
import { stateRecords, territories } from './state-records.js';

export type { GwSpan, Spell, StateRecord, Territory } from './record.js';
export type { NonStateReason } from './non-states.js';
export { resolveState, type CodeScheme, type Resolution } from './resolve.js';
export { normalizeName } from './names.js';

/** First and last year for which membership of the state system is known. */
export const membershipCoverage = { from: 1816, to: 2025 } as const;

const records: ReadonlyMap<number, StateRecord> = new Map(
  stateRecords.map((record) => [record.ccode, record]),
);

/** Every state that ever was a member of the system since 1816, by `ccode`. */
export function allStates(): readonly StateRecord[] {
  return stateRecords;
}

/** The record of a state, or undefined for a number that belongs to none. */
export function stateByCcode(ccode: number): StateRecord | undefined {
  return records.get(ccode);
}

/** Label of a state; with a year, under the name it bore then. An unknown number becomes its own name. */
export function labelOf(ccode: number, year?: number): StateLabel {
  const record = records.get(ccode);
  if (record === undefined) return { ccode, iso3: null, name: String(ccode) };
  const era =
    year === undefined
      ? undefined
      : eraNames[ccode]?.find(({ from, to }) => from <= year && year <= to);
  return { ccode, iso3: record.iso3, name: era?.name ?? record.name };
}

/** Was the state a member of the system on at least one day of the year? False outside 1816-2025. */
export function isInSystem(ccode: number, year: number): boolean {
  const spells = records.get(ccode)?.spells ?? [];
  return spells.some(([from, to]) => yearOf(from) <= year && year <= yearOf(to));
}

/** Members of the system in the year, by `ccode`. */
export function statesInYear(year: number): readonly StateRecord[] {
  return stateRecords.filter((record) => isInSystem(record.ccode, year));
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * The state a person means: `ccode`, ISO 3166 alpha-3 or alpha-2, Correlates of War abbreviation or a name,
 * in this order and whatever the case. ISO goes before the abbreviations, which clash with it for some states
 * (`AUS` is Australia, `SWZ` Eswatini).
 *
 * @throws UsageError `unknown-state` with the nearest names; `ambiguous-state` for a name that two states of today share
 */
export function parseState(text: string): Ccode {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (/^\d+$/.test(trimmed)) {
    const ccode = Number(trimmed);
    if (records.has(ccode)) return ccode as Ccode;
    throw unknownState(trimmed, []);
  }
  const code = byIso3.get(upper) ?? byIso2.get(upper);
  if (code !== undefined) return code;
  const territory = territories.find(
    ({ iso3, iso2 }) => upper !== '' && (iso3 === upper || iso2 === upper),
  );
  const abbreviation = byAbbreviation.get(upper);
  if (territory !== undefined) {
    const near = abbreviation === undefined ? [] : [suggestion(abbreviation)];
    throw unknownState(trimmed, near, `${upper} is ${territory.name}, which is not a state`);
  }
  if (abbreviation !== undefined) return abbreviation;
  const shared = ambiguousNames[normalizeName(trimmed)];
  if (shared !== undefined) throw ambiguousState(trimmed, shared);
  const named = resolveState('name', trimmed);
  if (named.ccode !== undefined) return named.ccode;
  const reason = named.unmatched === 'unknown name' ? undefined : named.unmatched;
  throw unknownState(trimmed, suggestionsFor(trimmed), reason);
}

function ambiguousState(text: string, candidates: readonly number[]): UsageError {
  const names = candidates.map(suggestion);
  return new UsageError(`${JSON.stringify(text)} is the name of more than one state`, {
    code: 'ambiguous-state',
    hint: `Did you mean ${names.join(', or ')}?`,
    details: { value: text, expected: 'the name or code of one state', suggestions: names },
  });
}

function unknownState(text: string, near: readonly string[], reason?: string): UsageError {
  const because = reason === undefined ? '' : ` (${reason})`;
  return new UsageError(`unknown state ${JSON.stringify(text)}${because}`, {
    code: 'unknown-state',
    hint:
      near.length > 0
        ? `Did you mean ${near.join(', or ')}?`
        : 'Give a Correlates of War number, an ISO 3166 code or a name.',
    details: {
      value: text,
      expected: 'a Correlates of War number, an ISO 3166 code or the name of a state',
      suggestions: near,
    },
  });
}

function suggestion(ccode: number): string {
  const { iso3, name } = labelOf(ccode);
  return iso3 === null ? `${name} (${ccode})` : `${name} (${iso3})`;
}

/** Up to three states whose names start like the text or differ from it by few letters, nearest first. */
function suggestionsFor(text: string): string[] {
  const name = normalizeName(text);
  if (name === '') return [];
  const limit = Math.max(1, Math.floor(name.length / 3));
  const best = new Map<number, number>();
  const consider = (ccode: number, distance: number) => {
    if (distance <= limit) best.set(ccode, Math.min(distance, best.get(ccode) ?? Infinity));
  };
  for (const [known, ccode] of byName) {
    const starts = name.length >= 3 && known.startsWith(name);
    consider(ccode, starts ? 0.5 : editDistance(name, known));
  }
  if (name.length === 3)
    for (const [code, ccode] of byIso3) consider(ccode, editDistance(name, code.toLowerCase()));
  return [...best]
    .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    .slice(0, 3)
    .map(([ccode]) => suggestion(ccode));
}
