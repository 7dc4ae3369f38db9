import type { Ccode } from '../core/ids.js';
import type { IdentityCaveat } from './caveats.js';
import {
  bearersOf,
  knownNames,
  withoutFormalWords,
  wordKey,
  type KnownName,
} from './known-names.js';
import { isInSystem, membershipCoverage, stateByCcode } from './membership.js';
import { editDistance } from '../core/closest.js';
import { normalizeName, withoutFormalEnding } from './names.js';
import type { NonStateReason } from './non-states.js';
import { anyTime, sharersOf } from './shared-names.js';
import { daysOf, overlaps, type Days, type When } from './when.js';

/** What a text may mean. */
export interface NameCandidate {
  /** The state; null for a territory, region or group. */
  readonly ccode: Ccode | null;
  /** The known name that fits. */
  readonly name: string;
  /** Probability that it is meant, [0, 1]: see `matchName`. */
  readonly confidence: number;
  readonly caveats: readonly IdentityCaveat[];
  /** Why it is no state. */
  readonly reason?: NonStateReason;
}

export interface NameMatch {
  readonly text: string;
  readonly status: 'exact' | 'approximate' | 'ambiguous' | 'not-a-state' | 'unmatched';
  /** The state, where one is meant with enough confidence. */
  readonly ccode: Ccode | null;
  /** Confidence of the first candidate; 0 where there is none. */
  readonly confidence: number;
  /** The likeliest first. */
  readonly candidates: readonly NameCandidate[];
}

export interface MatchOptions {
  /** Year in which the name was used. */
  readonly year?: number;
  /** Day on which it was used (ISO date); goes before `year`. */
  readonly date?: string;
  /** Confidence from which another spelling is taken for the state, (0, 1]; default 0.9, 1 takes exact names only. */
  readonly minConfidence?: number;
  /** Most candidates to report; default 5. */
  readonly limit?: number;
  /** Whether a name that nothing bears is compared with all known names, some milliseconds; default: each is. */
  readonly searchFor?: (name: string) => boolean;
}

/** Each further edit makes a spelling so many times less likely. */
const EDIT_ODDS = 20;
/** A name that is not on the list is as likely as one with this share of its letters changed, … */
const UNKNOWN_SHARE = 0.3;
/** … but no more than so many letters. */
const UNKNOWN_EDITS = 3;
/** A state that did not exist then is so many times less likely to be meant. */
const ABSENT_ODDS = 10;
/** Candidates below this are not worth a line. */
const WORTH_REPORTING = 0.01;

/**
 * The state that a person or a source means by a name.
 *
 * **Definition.** Names are compared without case, accents, punctuation, order of words and words like *Republic of*.
 * A name that one state bears at the time is *exact*, with confidence 1; one that k states share (the Koreas, the
 * Congos, in their time the Germanies, Yemens and Vietnams) is *ambiguous*, each with 1/k. For any other text, the
 * confidence of state s is the posterior probability
 *
 *     20^-d(s) / (sum over all known names of 20^-d + 20^-min(0.3 n, 3))
 *
 * with d the edits (insert, drop, change or swap a letter) to its nearest name and n the length of the text in letters. The
 * last term is a name that is not on the list. Territories, regions and groups are known names too, so that they compete.
 * A state that did not exist at the time counts a tenth.
 *
 * **Convention.** Rival rules take the nearest name whatever its distance, or regular expressions of substrings; both find
 * *Niger* in *Nigeria*. Here a near rival lowers the confidence, and short names, of which any other is a few edits away, need more.
 *
 * **Meaning.** Over names with random errors of typing, of those with a confidence of .9 or more at least nine in ten are the
 * one meant (`test/states/match-calibration.test.ts` holds it to that). It is no probability for text that names no place at all.
 *
 * @returns the match; `ccode` is null unless it is exact or at least `minConfidence` sure; never throws but for a date
 *   that is none (UsageError `bad-date`)
 */
export function matchName(text: string, options: MatchOptions = {}): NameMatch {
  const { year, date, minConfidence = 0.9, limit = 5, searchFor } = options;
  const when = date ?? year;
  const time = { when, days: when === undefined ? undefined : daysOf(when) };
  const exact = exactCandidates(text, time);
  if (exact !== undefined) return judged(text, exact, 'exact', Math.min(minConfidence, 1), limit);
  const wanted = normalizeName(text) !== '' && (searchFor?.(text) ?? true);
  const near = wanted ? nearCandidates(text, time) : [];
  return judged(text, near, 'approximate', minConfidence, limit);
}

interface Time {
  readonly when: When | undefined;
  readonly days: Days | undefined;
}

function judged(
  text: string,
  candidates: readonly NameCandidate[],
  found: 'exact' | 'approximate',
  minConfidence: number,
  limit: number,
): NameMatch {
  const [first, second] = candidates;
  const confidence = first?.confidence ?? 0;
  // Of two that are as likely as each other none is the one meant, however low the threshold.
  const tied = second !== undefined && second.confidence >= confidence;
  const sure = first !== undefined && !tied && confidence >= minConfidence;
  const match = { text, confidence, candidates: candidates.slice(0, limit), ccode: null };
  if (sure && first.ccode !== null) return { ...match, status: found, ccode: first.ccode };
  if (sure) return { ...match, status: 'not-a-state' };
  // Two that are about as likely as each other, and more likely than a name that is not on the list.
  const rivals = second !== undefined && confidence + second.confidence > 0.5;
  return {
    ...match,
    status: rivals && second.confidence > confidence / 4 ? 'ambiguous' : 'unmatched',
  };
}

/** What bears the name, or it without words of state; undefined where nothing does. */
function exactCandidates(text: string, time: Time): NameCandidate[] | undefined {
  const plain = withoutFormalEnding(text);
  const bare = withoutFormalWords(text);
  for (const form of [text, plain, bare]) {
    if (normalizeName(form) === '') continue;
    // `Kingdom of Yemen` does not say which Yemen: without a date it may be any.
    const days = time.days ?? (form === bare && form !== text ? anyTime : undefined);
    const sharers = sharersOf(normalizeName(form), days);
    if (sharers !== undefined) return sharers.map((ccode) => sharing(ccode, sharers.length, time));
    const bearers = bearersOf(form);
    if (bearers.length > 0) return fitting(form, bearers, time);
  }
  return undefined;
}

/** One of several states that a name may mean alike. */
function sharing(ccode: number, sharers: number, { when }: Time): NameCandidate {
  return {
    ccode: ccode as Ccode,
    name: stateByCcode(ccode)!.name,
    confidence: 1 / sharers,
    caveats: when !== undefined && !isInSystem(ccode, when) ? ['not-in-system'] : [],
  };
}

/** Of those that bear a name, the ones that it fits best at the time. */
function fitting(form: string, bearers: readonly KnownName[], time: Time): NameCandidate[] {
  const best = new Map<string, { entry: KnownName; tier: number }>();
  for (const entry of bearers) {
    const id = String(entry.ccode ?? entry.reason);
    const tier = tierOf(entry, time);
    if (tier < (best.get(id)?.tier ?? Infinity)) best.set(id, { entry, tier });
  }
  const lowest = Math.min(...[...best.values()].map(({ tier }) => tier));
  const fit = [...best.values()].filter(({ tier }) => tier === lowest);
  const share = (lowest === doubtful ? 0.5 : 1) / fit.length;
  return fit.map(({ entry }) => candidate(entry, share, caveatsOf(entry, time, form)));
}

/** A name that then meant another territory than the state has under it. */
const doubtful = 3;

/** How well a name that fits the text fits the time, 0 best. */
function tierOf(entry: KnownName, { when, days }: Time): number {
  if (entry.ccode === undefined) return 0;
  if (when === undefined || days === undefined) {
    const ofThePast = entry.to !== null || !isInSystem(entry.ccode, membershipCoverage.to);
    return ofThePast ? 1 : 0;
  }
  const inUse = overlaps(entry.from, entry.to, days);
  if (!inUse && entry.changedTerritory) return doubtful;
  if (!isInSystem(entry.ccode, when)) return 2;
  return inUse ? 0 : 1;
}

function caveatsOf(entry: KnownName, { when, days }: Time, form?: string): IdentityCaveat[] {
  if (entry.ccode === undefined || when === undefined || days === undefined) return [];
  const caveats: IdentityCaveat[] = [];
  if (!isInSystem(entry.ccode, when)) caveats.push('not-in-system');
  if (!overlaps(entry.from, entry.to, days)) caveats.push('name-out-of-date');
  if (
    form !== undefined &&
    normalizeName(form) === 'china' &&
    overlaps('1949-12-08', '1971-10-25', days)
  )
    caveats.push('seat-of-china');
  return caveats;
}

function candidate(
  { ccode, name, reason }: KnownName,
  confidence: number,
  caveats: readonly IdentityCaveat[],
): NameCandidate {
  const owner = { ccode: (ccode ?? null) as Ccode | null, name, confidence, caveats };
  return reason === undefined ? owner : { ...owner, reason };
}

/** Known names in another spelling, the likeliest first, each state once. */
function nearCandidates(text: string, time: Time): NameCandidate[] {
  const best = new Map<string, { entry: KnownName; weight: number }>();
  const { near, letters } = nearNames(text);
  for (const { entry, edits } of near) {
    const absent =
      entry.ccode !== undefined && !isInSystem(entry.ccode, time.when ?? membershipCoverage.to);
    const weight = EDIT_ODDS ** -edits / (absent ? ABSENT_ODDS : 1);
    const id = entry.ccode === undefined ? entry.key : String(entry.ccode);
    if (weight > (best.get(id)?.weight ?? 0)) best.set(id, { entry, weight });
  }
  const unknown = EDIT_ODDS ** -Math.min(UNKNOWN_SHARE * letters, UNKNOWN_EDITS);
  const total = [...best.values()].reduce((sum, { weight }) => sum + weight, unknown);
  return [...best.values()]
    .map(({ entry, weight }) =>
      candidate(entry, weight / total, ['approximate', ...caveatsOf(entry, time)]),
    )
    .filter(({ confidence }) => confidence >= WORTH_REPORTING)
    .sort((a, b) => b.confidence - a.confidence || (a.ccode ?? 0) - (b.ccode ?? 0));
}

interface NearNames {
  readonly near: readonly { readonly entry: KnownName; readonly edits: number }[];
  /** Letters of the text. */
  readonly letters: number;
}

/** Of the last texts: a column has the same name in each year. */
const lastTexts = new Map<string, NearNames>();
const mostTexts = 100;

/** Known names within a few edits of a text, whatever the time. */
function nearNames(text: string): NearNames {
  const before = lastTexts.get(text);
  if (before !== undefined) return before;
  const key = normalizeName(text);
  const words = wordKey(text);
  const bare = withoutFormalWords(text);
  const near = knownNames.flatMap((entry) => {
    // Two short forms in capitals that differ by a letter are two names, not one in two spellings.
    if (entry.name === entry.name.toUpperCase()) return [];
    const edits = Math.min(
      editsBetween(key, entry.key),
      editsBetween(words, entry.words),
      bare === '' || entry.bare === '' ? Infinity : editsBetween(bare, entry.bare),
    );
    return edits === Infinity ? [] : [{ entry, edits }];
  });
  const letters = (bare === '' ? key : bare).replaceAll(' ', '').length;
  if (lastTexts.size >= mostTexts) lastTexts.delete(lastTexts.keys().next().value!);
  const made = { near, letters };
  lastTexts.set(text, made);
  return made;
}

/** Edits between two names; infinite where their lengths alone say that they are many. */
function editsBetween(a: string, b: string): number {
  const most = UNKNOWN_EDITS + 1;
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const edits = editDistance(a, b);
  return edits > most ? Infinity : edits;
}
