import { memoOn } from '../../core/memo.js';
import type { MeasureColumns } from '../../core/measure.js';
import { type BothSigns, signOfBoth } from './both-signs.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import type { AnyTieSource } from './tie-sources/index.js';

/** States between which ties are looked for. A pair is known by one number, first place times `count` plus second place. */
export interface TieMembers {
  readonly count: number;
  /** Place of a state by its number, -1 for others. */
  readonly placeOf: Int16Array;
}

export function tieMembers(ccodes: ArrayLike<number>): TieMembers {
  const placeOf = new Int16Array(CCODE_LIMIT).fill(-1);
  for (let place = 0; place < ccodes.length; place++) placeOf[ccodes[place]!] = place;
  return { count: ccodes.length, placeOf };
}

/** Values of pairs by year, and where those of a year stand. */
export interface PairsByYear {
  readonly ccode1: ArrayLike<number>;
  readonly ccode2: ArrayLike<number>;
  readonly values: Float64Array;
  readonly rowsOfYear: (year: number) => { readonly from: number; readonly to: number };
}

/** What a source says of each pair of members, by its number. */
export interface SourceSigns {
  readonly sign: Int8Array;
  /** 1 where the source has a value of the year itself. */
  readonly known: Uint8Array;
}

/**
 * What a source of ties says of every pair of members in a year, and in the years before it that count. Both the networks that
 * are shown and the measures that rest on them are made by this.
 */
export function signsOfSource(
  source: AnyTieSource,
  params: Readonly<Record<string, unknown>>,
  look: TieLook,
): SourceSigns {
  const known = keptSigns(look.pairs);
  const ofSource = Object.keys(source.params as Readonly<Record<string, unknown>>).map(
    (name) => params[name],
  );
  const key = JSON.stringify([source.id, ofSource, look.year]);
  const found = known.get(key);
  if (found !== undefined && isSame(found.placeOf, look.members.placeOf)) return found.signs;
  const signs = madeSigns(source, params, look);
  known.set(key, { placeOf: look.members.placeOf, signs });
  return signs;
}

/**
 * The signs of a source without those that it yields to another source of the network.
 * @param lookOf what is looked at for another source; undefined where the network does not have it
 */
export function unyielded(
  source: AnyTieSource,
  params: Readonly<Record<string, unknown>>,
  own: SourceSigns,
  lookOf: (other: AnyTieSource) => TieLook | undefined,
): SourceSigns {
  const stronger = source.yieldsTo?.(params);
  const look = stronger && lookOf(stronger.source);
  if (look === undefined) return own;
  const { sign } = signsOfSource(stronger!.source, { ...params, ...stronger!.params }, look);
  return { ...own, sign: own.sign.map((one, pair) => (sign[pair] === 0 ? one : 0)) };
}

/** The values that are looked at, the year, and the states between which ties are looked for. */
export interface TieLook {
  readonly pairs: PairsByYear;
  readonly year: number;
  readonly members: TieMembers;
}

/** By the values that they are made of: a network and the measures of it ask for the same. */
const keptSigns = memoOn(
  (pairs: PairsByYear) => [pairs],
  () => new Map<string, { readonly placeOf: Int16Array; readonly signs: SourceSigns }>(),
);

const isSame = (a: Int16Array, b: Int16Array): boolean => a.every((place, at) => place === b[at]);

function madeSigns(
  source: AnyTieSource,
  params: Readonly<Record<string, unknown>>,
  { pairs, year, members }: TieLook,
): SourceSigns {
  const sign = new Int8Array(members.count ** 2);
  let known = new Uint8Array(0);
  for (let one = year - (source.years?.(params) ?? 1) + 1; one <= year; one++) {
    const { pair, value } = valuesIn(pairs, one, members);
    known = new Uint8Array(sign.length);
    // Sorted for those that ask: most thresholds are fixed.
    const signOf = source.signs(params, {
      get sorted() {
        return value.slice().sort();
      },
    });
    for (let at = 0; at < pair.length; at++) {
      known[pair[at]!] = 1;
      const says = signOf(value[at]!);
      if (says !== 0) sign[pair[at]!] = says;
    }
  }
  return { sign, known };
}

/**
 * The chance that a pair has the sign of a source in a year, by the number of the pair, NaN where the source does not know it;
 * undefined for a source that reads records, which have no error of their own.
 */
export function chanceOfPairs(
  source: AnyTieSource,
  params: Readonly<Record<string, unknown>>,
  { pairs, year, members }: TieLook,
  /** The chance that what the measure estimates exceeds a limit. */
  exceeds: (pair: number, limit: number) => number,
): ((pair: number) => number) | undefined {
  if (source.chance === undefined) return undefined;
  const { pair, value } = valuesIn(pairs, year, members);
  const values = new Float64Array(members.count ** 2).fill(NaN);
  for (let at = 0; at < pair.length; at++) values[pair[at]!] = value[at]!;
  const chance = source.chance(params, { sorted: value.slice().sort() });
  return (at) =>
    Number.isNaN(values[at]!) ? NaN : chance(values[at]!, (limit) => exceeds(at, limit));
}

/** The sign of each pair by all of its sources: 0 where none says anything. */
export function decidedSigns(found: readonly SourceSigns[], both: BothSigns): Int8Array {
  const either = signOfBoth(both);
  const friendly = new Uint8Array(found[0]!.sign.length);
  const hostile = new Uint8Array(friendly.length);
  for (const { sign } of found)
    for (let pair = 0; pair < sign.length; pair++) {
      if (sign[pair]! > 0) friendly[pair] = 1;
      if (sign[pair]! < 0) hostile[pair] = 1;
    }
  const signs = new Int8Array(friendly.length);
  for (let pair = 0; pair < signs.length; pair++)
    signs[pair] = friendly[pair]! & hostile[pair]! ? either : friendly[pair]! - hostile[pair]!;
  return signs;
}

/** The known values of pairs of members in a year; a directed measure has two of a pair. */
function valuesIn(
  { ccode1, ccode2, values, rowsOfYear }: PairsByYear,
  year: number,
  { count, placeOf }: TieMembers,
): { readonly pair: Int32Array; readonly value: Float64Array } {
  const { from, to } = rowsOfYear(year);
  const pair = new Int32Array(to - from);
  const value = new Float64Array(to - from);
  let found = 0;
  for (let row = from; row < to; row++) {
    const a = placeOf[ccode1[row]!]!;
    const b = placeOf[ccode2[row]!]!;
    if (a < 0 || b < 0 || Number.isNaN(values[row]!)) continue;
    pair[found] = Math.min(a, b) * count + Math.max(a, b);
    value[found++] = values[row]!;
  }
  return { pair: pair.subarray(0, found), value: value.subarray(0, found) };
}

/** The values of a measure, or of a part of it, by year, gathered once: a query for one year is mostly followed by others. */
export const pairsByYear = memoOn(
  (columns: MeasureColumns, part: string | undefined) => [columns, part ?? ''],
  gather,
);

/**
 * The values of a used measure, or of a part of it, gathered year by year in one pass: tables that stand
 * in order of pairs would else be read from all over.
 */
function gather(
  { rows, ccode1, ccode2, year, value, parts }: MeasureColumns,
  part: string | undefined,
): PairsByYear {
  const read = part === undefined ? value : parts![part]!;
  let [from, to] = [Infinity, -Infinity];
  for (let row = 0; row < rows; row++) {
    from = Math.min(from, year[row]!);
    to = Math.max(to, year[row]!);
  }
  const starts = new Int32Array(rows === 0 ? 1 : to - from + 2);
  for (let row = 0; row < rows; row++) starts[year[row]! - from + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const next = starts.slice();
  const first = new Int16Array(starts.at(-1)!);
  const second = new Int16Array(first.length);
  const values = new Float64Array(first.length);
  for (let row = 0; row < rows; row++) {
    const at = next[year[row]! - from]!++;
    first[at] = ccode1[row]!;
    second[at] = ccode2![row]!;
    values[at] = read[row]!;
  }
  return {
    ccode1: first,
    ccode2: second,
    values,
    rowsOfYear: (one) => ({ from: starts[one - from] ?? 0, to: starts[one - from + 1] ?? 0 }),
  };
}
