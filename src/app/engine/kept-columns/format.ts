import type { MeasureColumns, RowFlag } from '../../../core/measure.js';
import type { MissingReason } from '../../../core/missing.js';
import { lazyParts, LazyRows } from '../../../measures/shared/lazy.js';
import { code, decode, kinds, type Coded, type Kind, type Numbers } from './coded.js';

/** Where an array lies in the file, in bytes, and how many numbers it has. */
interface Place {
  readonly kind: Kind;
  readonly at: number;
  readonly length: number;
  /** Its numbers are places in a list, which lies there. */
  readonly of?: Place;
}

/** What a file of columns holds. */
export interface PackedColumns {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Place>>;
  readonly parts?: Readonly<Record<string, Place>>;
  /** Columns of ends of intervals. */
  readonly ends?: Readonly<Record<string, { readonly low: Place; readonly high: Place }>>;
  /** What the numbers in the columns of reasons and flags stand for, 1 being the first; 0 is none. */
  readonly reasons: readonly MissingReason[];
  readonly flags: readonly RowFlag[];
  /** The same of keys of rows; none where rows have no key of their own. */
  readonly keys?: readonly string[];
  /** The last year whose rows are ranked. */
  readonly rankedTo?: number;
}

/** Every array begins at a multiple of this, so that it can be read where it lies. */
const STEP = 8;
const plainColumns = [
  ...(['ccode1', 'ccode2', 'third', 'year', 'value', 'n'] as const),
  ...(['information', 'percentile'] as const),
] as const;
const endColumns = ['interval', 'percentileInterval'] as const;

/** The columns of a measure as one run of bytes, and what lies where in it. */
export function packColumns(columns: MeasureColumns): {
  readonly packed: PackedColumns;
  readonly content: Uint8Array;
} {
  const pieces: { readonly at: number; readonly array: Numbers }[] = [];
  let end = 0;
  const placeAsIs = (array: Numbers): Place => {
    const at = end;
    pieces.push({ at, array });
    end = Math.ceil((at + array.byteLength) / STEP) * STEP;
    return { kind: array.constructor.name as Kind, at, length: array.length };
  };
  const place = (array: Numbers): Place => {
    const coded = code(array);
    if (coded === undefined) return placeAsIs(array);
    return { ...placeAsIs(coded.codes), of: placeAsIs(coded.of) };
  };
  const reasons = named(columns.reasons ?? [], new Uint8Array(columns.rows));
  const flags = named(columns.flags ?? [], new Uint8Array(columns.rows));
  const keys = columns.key && named(columns.key.entries(), new Int32Array(columns.rows));
  const placed = Object.fromEntries([
    ...plainColumns.flatMap((name) =>
      columns[name] === undefined ? [] : [[name, place(columns[name])] as const],
    ),
    ...(reasons.names.length === 0 ? [] : [['reasons', place(reasons.codes)] as const]),
    ...(flags.names.length === 0 ? [] : [['flags', place(flags.codes)] as const]),
    ...(keys === undefined ? [] : [['keys', place(keys.codes)] as const]),
  ]);
  const { parts } = columns;
  const placedParts =
    parts && Object.fromEntries(Object.keys(parts).map((name) => [name, place(parts[name]!)]));
  const placedEnds = Object.fromEntries(
    endColumns.flatMap((name) => {
      const ends = columns[name];
      return ends === undefined ? [] : [[name, { low: place(ends.low), high: place(ends.high) }]];
    }),
  );
  const content = new Uint8Array(end);
  for (const { at, array } of pieces)
    content.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
  return {
    packed: {
      rows: columns.rows,
      columns: placed,
      ...(placedParts === undefined ? {} : { parts: placedParts }),
      ...(Object.keys(placedEnds).length === 0 ? {} : { ends: placedEnds }),
      reasons: reasons.names,
      flags: flags.names,
      ...(keys === undefined ? {} : { keys: keys.names }),
      ...(columns.rankedTo === undefined ? {} : { rankedTo: columns.rankedTo }),
    },
    content,
  };
}

/** Names of rows as numbers, 0 for none. Of reasons and flags there are less than a byte can tell apart. */
function named<T extends string>(
  of: Iterable<readonly [number, T]>,
  codes: Uint8Array | Int32Array,
): { readonly names: readonly T[]; readonly codes: Uint8Array | Int32Array } {
  const codeOf = new Map<T, number>();
  for (const [row, name] of of) {
    const code = codeOf.get(name) ?? codeOf.size + 1;
    codeOf.set(name, code);
    codes[row] = code;
  }
  return { names: [...codeOf.keys()], codes };
}

/** The columns that lie in a run of bytes, read where they are; parts that are coded when they are asked for. */
export function unpackColumns(packed: PackedColumns, content: Uint8Array): MeasureColumns {
  const asIs = ({ kind, at, length }: Place): Numbers =>
    new kinds[kind](content.buffer as ArrayBuffer, content.byteOffset + at, length);
  const arrayAt = ({ of, ...place }: Place): Numbers =>
    of === undefined ? asIs(place) : decode({ codes: asIs(place) as Coded['codes'], of: asIs(of) });
  const { reasons, flags, keys, ...plain } = Object.fromEntries(
    Object.entries(packed.columns).map(([name, place]) => [name, arrayAt(place)]),
  );
  const { rows, parts, ends = {} } = packed;
  const numbersAt = (place: Place) => (): Float64Array => arrayAt(place) as Float64Array;
  const namesOf = <T>(codes: Numbers | undefined, names: readonly T[]): ReadonlyMap<number, T> =>
    new LazyRows(codes?.length ?? 0, (row) => names[codes![row]! - 1]);
  return {
    ...(plain as unknown as MeasureColumns),
    rows,
    ...(packed.rankedTo === undefined ? {} : { rankedTo: packed.rankedTo }),
    ...Object.fromEntries(
      Object.entries(ends).map(([name, { low, high }]) => [
        name,
        lazyParts({ low: numbersAt(low), high: numbersAt(high) }),
      ]),
    ),
    reasons: namesOf(reasons, packed.reasons),
    ...(packed.flags.length === 0 ? {} : { flags: namesOf(flags, packed.flags) }),
    ...(packed.keys === undefined
      ? {}
      : { key: Array.from(keys!, (code) => packed.keys![code - 1]!) }),
    ...(parts === undefined
      ? {}
      : {
          parts: lazyParts(
            Object.fromEntries(
              Object.entries(parts).map(([name, place]) => [name, numbersAt(place)]),
            ),
          ),
        }),
  };
}
