import { CounterpoiseError, UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import { definitionOf, uncodedBody } from '../core/uncoded-bodies.js';
import type { Ccode } from '../core/ids.js';
import { matchName } from './match.js';
import { stateByCcode } from './membership.js';
import { definedGroup, groupNamed, groupNames, isDefinition } from './groups.js';
import { labelOf } from './label.js';
import { editDistance } from '../core/closest.js';
import { normalizeName } from './names.js';
import { byAbbreviation, byIso2, byIso3, byName, resolveState } from './resolve.js';
import { territories } from './state-records.js';
import { daysOf, type When } from './when.js';

/**
 * The state a person means: `ccode`, ISO 3166 alpha-3 or alpha-2, Correlates of War abbreviation or a name,
 * in this order and whatever the case. ISO goes before the abbreviations, which clash with it for some states
 * (`AUS` is Australia, `SWZ` Eswatini). Names are taken as they are known, never in another spelling.
 *
 * @throws UsageError `unknown-state` with the nearest names; `ambiguous-state` for a name that two states of today share
 */
export function parseState(text: string): Ccode {
  return parse(text, undefined);
}

/**
 * The same for a code or name of a year or day: `Germany` of 1960 is ambiguous, `DEU` of 1980 West Germany.
 * @throws UsageError as `parseState`; `bad-date` for a time that is none
 */
export function parseStateAt(text: string, when: When): Ccode {
  daysOf(when);
  return parse(text, when);
}

/**
 * The state or the group of states that a person means: what `parseState` takes, the name of a group (`EU`, `the West`), or a
 * group that the text defines, `Core=FRA,DEU,ITA`.
 *
 * @throws UsageError as `parseState`, whose suggestions have groups among them; `bad-group` for a definition that is none
 */
export function parseActor(text: string): number {
  if (isDefinition(text)) return definedGroup(text, parseState).ccode;
  return groupNamed(text)?.ccode ?? parse(text, undefined, true);
}

function parse(text: string, when: When | undefined, takesGroups = false): Ccode {
  if (!takesGroups) refuseGroup(text);
  if (uncodedBody(text) !== undefined) throw uncoded(text, takesGroups);
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (/^\d+$/.test(trimmed)) {
    const ccode = Number(trimmed);
    if (stateByCcode(ccode) !== undefined) return ccode as Ccode;
    throw unknownState(trimmed, []);
  }
  const scheme = byIso3.has(upper) ? 'iso3' : byIso2.has(upper) ? 'iso2' : undefined;
  const code = scheme === undefined ? undefined : resolveState(scheme, upper, when).ccode;
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
  return parseName(trimmed, when, takesGroups);
}

function parseName(text: string, when: When | undefined, takesGroups: boolean): Ccode {
  const time = typeof when === 'number' ? { year: when } : { date: when };
  const { status, ccode, candidates } = matchName(text, { ...time, minConfidence: 1 });
  if (ccode !== null) return ccode;
  const [first, ...others] = candidates.filter(({ caveats }) => !caveats.includes('approximate'));
  if (first === undefined) throw unknownState(text, suggestionsFor(text, takesGroups));
  if (status === 'not-a-state') throw unknownState(text, suggestionsFor(text), first.reason);
  // A name that it bore at another time only: there is nothing else that a person could mean.
  if (others.length === 0) return first.ccode!;
  throw ambiguousState(
    text,
    [first, ...others].flatMap((candidate) => candidate.ccode ?? []),
  );
}

/** A body or another group where a state is needed. */
function refuseGroup(text: string): void {
  const group = groupNamed(text);
  if (group === undefined && !isDefinition(text)) return;
  throw new UsageError(`${quoted(text)} is a group of states, and one state is needed here`, {
    code: 'group-not-state',
    hint: 'name one of its members; assess, compare, measure and the page of two states take groups',
    details: { value: text, expected: 'the number, code or name of one state' },
  });
}

function uncoded(text: string, takesGroups: boolean): UsageError {
  return new UsageError(`${quoted(text)} is a body whose members are not coded here`, {
    code: takesGroups ? 'unknown-group' : 'group-not-state',
    hint: takesGroups
      ? `list the members behind an equals sign, for example ${definitionOf(text)}`
      : 'name one of its members',
    details: { value: text, expected: 'a state, or a group whose members are known' },
  });
}

function ambiguousState(text: string, candidates: readonly number[]): UsageError {
  const names = candidates.map(suggestion);
  return new UsageError(`${quoted(text)} is the name of more than one state`, {
    code: 'ambiguous-state',
    hint: `Did you mean ${names.join(', or ')}?`,
    details: { value: text, expected: 'the name or code of one state', suggestions: names },
  });
}

function unknownState(text: string, near: readonly string[], reason?: string): UsageError {
  const because = reason === undefined ? '' : ` (${reason})`;
  return new UsageError(`unknown state ${quoted(text)}${because}`, {
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
function suggestionsFor(text: string, takesGroups = false): string[] {
  const name = normalizeName(text);
  if (name === '') return [];
  const groups = takesGroups ? nearGroups(name) : [];
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
    .map(([ccode, distance]) => ({ distance, said: suggestion(ccode) }))
    .concat(groups)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ said }) => said);
}

/** Groups whose names are near: only longer ones may differ by a letter, since short ones are all near each other. */
function nearGroups(name: string): { readonly distance: number; readonly said: string }[] {
  const limit = name.length < 4 ? 0 : Math.floor(name.length / 4);
  const best = new Map<string, number>();
  for (const [known, { code, name: full }] of groupNames()) {
    const said = code === full ? code : `${full} (${code})`;
    const starts = name.length >= 3 && known.startsWith(name);
    const distance = starts ? 0.5 : editDistance(name, known);
    if (distance <= limit || starts) best.set(said, Math.min(distance, best.get(said) ?? Infinity));
  }
  return [...best].map(([said, distance]) => ({ said, distance }));
}

/** Whether a text names a state. */
export function isStateName(text: string): boolean {
  try {
    parseState(text);
    return true;
  } catch (error) {
    if (error instanceof CounterpoiseError) return false;
    throw error;
  }
}

/** Whether a text names a state, or a group of states. */
export function isActorName(text: string): boolean {
  try {
    parseActor(text);
    return true;
  } catch (error) {
    if (error instanceof CounterpoiseError) return false;
    throw error;
  }
}
