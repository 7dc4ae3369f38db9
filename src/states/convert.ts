import type { Ccode } from '../core/ids.js';
import { unofficialIso2, unofficialIso3 } from './aliases.js';
import type { IdentityCaveat } from './caveats.js';
import {
  codeOf,
  holdersOf,
  plainCode,
  type CodedScheme,
  type CodeSpell,
  type OutputScheme,
} from './codes.js';
import { isInSystem, membershipCoverage } from './membership.js';
import { matchName, type NameCandidate } from './match.js';
import type { NonStateReason } from './non-states.js';
import type { Territory } from './record.js';
import { resolveState, type CodeScheme } from './resolve.js';
import { territories } from './state-records.js';
import { daysOf, overlaps, type When } from './when.js';

/** Why a value could not be converted. */
export type UnmatchedReason =
  NonStateReason | 'empty' | 'ambiguous name' | 'no code in this scheme' | 'caveat';

interface Converted {
  readonly value: string | number;
  /** The state that is meant; null for a territory. */
  readonly ccode: Ccode | null;
  /** 1 but for names in another spelling: see `matchName`. */
  readonly confidence: number;
  /** What is not plain about it; empty for most. */
  readonly caveats: readonly IdentityCaveat[];
  readonly unmatched?: undefined;
}

interface NotConverted {
  readonly value: null;
  readonly unmatched: UnmatchedReason;
  /** What the value may mean, the likeliest first. */
  readonly candidates: readonly NameCandidate[];
  readonly caveats: readonly IdentityCaveat[];
}

export type Conversion = Converted | NotConverted;

export interface ConvertOptions {
  /** Year that the value is of: it decides which state bore the code or name, and which code it bears. */
  readonly year?: number;
  /** Day (ISO date); goes before `year`. */
  readonly date?: string;
  /**
   * Codes of the time (`then`, the default), or codes of today in every year, on both sides (`present`): what sources
   * have that reckon today’s states back.
   */
  readonly codes?: 'then' | 'present';
  /** Names in another spelling are taken from this confidence on; default 1: none. */
  readonly minConfidence?: number;
  /** Names that are compared with all known names where nothing bears them; default: each. See `matchName`. */
  readonly searchFor?: (name: string) => boolean;
  /** Refuse whatever has a caveat. */
  readonly strict?: boolean;
}

/**
 * A code or name of a state in another scheme.
 *
 * **Definition.** The value is read as the state that bore it at the time, and the state is written in the other scheme as of
 * the same time. A year counts for every day of it: the last holder and the last code are meant, and a code that changed
 * hands in the year has a caveat. Without a time the present is meant; past states keep their last code.
 *
 * **Convention.** `DEU` of 1980 is West Germany (260), since ISO gave it that code, and 260 of 1980 is `DEU`. The code of
 * the Soviet Union in 1980 is `SUN`; sources that use today's codes in all years are served by `codes: 'present'`, which
 * reads and writes those. A code means what it stands for and no predecessor: `CZE` of 1980 is Czechia, which has a caveat
 * since it did not exist (`resolveState`, with which this project reads its sources, takes Czechoslovakia). Membership of
 * the state system is no condition: Ukraine voted in the United Nations in 1950; it has a caveat.
 *
 * @returns the converted value with its caveats, or null with the reason and what may be meant; never throws but for a
 *   date that is none (UsageError `bad-date`)
 */
export function convert(
  value: string | number,
  from: CodeScheme,
  to: OutputScheme,
  options: ConvertOptions = {},
): Conversion {
  const text = String(value).trim();
  const when = options.date ?? options.year;
  if (when !== undefined) daysOf(when);
  if (text === '') return failed('empty');
  const read =
    from === 'name' ? readName(text, options) : readCode(text, from, when, options.codes);
  if (!isRead(read)) {
    const territory = territoryCode(text, from, to);
    if (territory === undefined) return failed(read.unmatched, read.candidates);
    const caveats: IdentityCaveat[] = ['not-a-state'];
    if (options.strict === true) return failed('caveat', [], caveats);
    return { value: territory, ccode: null, confidence: 1, caveats };
  }
  const written = write(read.ccode, to, when, options.codes);
  if (written === undefined) return failed('no code in this scheme', [], read.caveats);
  const caveats = [...read.caveats, ...written.caveats];
  if (options.strict === true && caveats.length > 0) return failed('caveat', [], caveats);
  return { ...read, value: written.code, caveats };
}

/** The state in the other scheme; undefined where it has no code there. */
function write(
  ccode: Ccode,
  to: OutputScheme,
  when: When | undefined,
  codes: ConvertOptions['codes'],
): { code: string | number; caveats: IdentityCaveat[] } | undefined {
  const code = codeOf(ccode, to, { when, codes });
  if (code === undefined) {
    const unofficial = Object.entries(unofficialCodes[to] ?? {}).find(
      ([, of]) => of === ccode,
    )?.[0];
    return unofficial === undefined
      ? undefined
      : { code: unofficial, caveats: ['unofficial-code'] };
  }
  const undated = when === undefined && codes !== 'present' && territorySchemes.has(to);
  const ofThePast = undated && !isInSystem(ccode, membershipCoverage.to);
  return { code, caveats: ofThePast ? ['former-code'] : [] };
}

/** Codes that ISO leaves to its users and that are common for a state. */
const unofficialCodes: Partial<Record<OutputScheme, Readonly<Record<string, number>>>> = {
  iso2: unofficialIso2,
  iso3: { XKX: unofficialIso3.XKX! },
};

type Read = Omit<Converted, 'value' | 'ccode'> & { readonly ccode: Ccode };
const isRead = (read: Read | Unread): read is Read => 'ccode' in read;
interface Unread {
  readonly unmatched: UnmatchedReason;
  readonly candidates: readonly NameCandidate[];
}

function failed(
  unmatched: UnmatchedReason,
  candidates: readonly NameCandidate[] = [],
  caveats: readonly IdentityCaveat[] = [],
): NotConverted {
  return { value: null, unmatched, candidates, caveats };
}

function readName(
  text: string,
  { year, date, minConfidence = 1, searchFor }: ConvertOptions,
): Read | Unread {
  const match = matchName(text, { year, date, minConfidence, searchFor });
  const [first] = match.candidates;
  if (match.ccode !== null)
    return { ccode: match.ccode, confidence: match.confidence, caveats: first!.caveats };
  const { candidates } = match;
  if (match.status === 'not-a-state')
    return { unmatched: first?.reason ?? 'unknown name', candidates };
  return {
    unmatched: match.status === 'ambiguous' ? 'ambiguous name' : 'unknown name',
    candidates,
  };
}

const numeric: ReadonlySet<CodeScheme> = new Set(['ccode', 'gw', 'isonum', 'un', 'imf']);

function readCode(
  text: string,
  from: CodeScheme,
  when: When | undefined,
  codes: ConvertOptions['codes'],
): Read | Unread {
  // Spreadsheets and data frames write a column of numbers with gaps as 365.0.
  const code = numeric.has(from) ? text.replace(/\.0+$/, '') : text;
  const at = codes === 'present' ? undefined : when;
  const resolved = resolveState(from, code, at);
  if (resolved.ccode === undefined) return { unmatched: resolved.unmatched, candidates: [] };
  let { ccode } = resolved;
  const holders = coded.has(from) ? holdersOf(from as CodedScheme, code) : [];
  // The state that a source may mean by a code before its holder existed is not what the code stands for.
  if (holders.length > 0 && holders.every((spell) => spell.ccode !== ccode))
    ccode = resolveState(from, code).ccode ?? ccode;
  return { ccode, confidence: 1, caveats: caveatsOf(holders, from, ccode, when, codes) };
}

const coded: ReadonlySet<string> = new Set<CodedScheme>([
  'gw',
  'iso3',
  'iso2',
  'isonum',
  'un',
  'wb',
  'imf',
]);

function caveatsOf(
  holders: readonly CodeSpell[],
  from: CodeScheme,
  ccode: Ccode,
  when: When | undefined,
  codes: ConvertOptions['codes'],
): IdentityCaveat[] {
  const caveats: IdentityCaveat[] = [];
  if (when !== undefined && !isInSystem(ccode, when)) caveats.push('not-in-system');
  const held = holders.filter((spell) => spell.ccode === ccode);
  if (when === undefined || codes === 'present') {
    const current = held.some(({ withdrawn }) => !withdrawn);
    const ofThePast = !isInSystem(ccode, membershipCoverage.to);
    if (held.length > 0 && (!current || ofThePast)) caveats.push('former-code');
    return caveats;
  }
  const days = daysOf(when);
  const inForce = (spells: readonly CodeSpell[]) =>
    spells.filter((spell) => overlaps(spell.from, spell.to, days));
  if (from !== 'gw' && held.length > 0 && inForce(held).length === 0)
    caveats.push('code-not-in-force');
  const others = inForce(holders).filter(
    (spell) => spell.ccode !== ccode && isInSystem(spell.ccode, when),
  );
  if (others.length > 0) caveats.push('changed-hands');
  return caveats;
}

type TerritoryScheme = Exclude<keyof Territory, 'name'>;
const territorySchemes: ReadonlySet<string> = new Set<TerritoryScheme>([
  'iso3',
  'iso2',
  'isonum',
  'wb',
  'imf',
]);

/** A territory in a scheme that counts territories: `HKG` is `HK`, and has no Correlates of War number. */
function territoryCode(
  text: string,
  from: CodeScheme,
  to: OutputScheme,
): string | number | undefined {
  const as = (scheme: string): TerritoryScheme | undefined =>
    territorySchemes.has(scheme)
      ? (scheme as TerritoryScheme)
      : scheme === 'un'
        ? 'isonum'
        : undefined;
  const given = as(from);
  if (given === undefined) return undefined;
  const code = plainCode(text);
  const territory = territories.find((entry) => String(entry[given]) === code);
  if (territory === undefined) return undefined;
  const wanted = to === 'name' ? 'name' : as(to);
  return wanted === undefined ? undefined : (territory[wanted] ?? undefined);
}
