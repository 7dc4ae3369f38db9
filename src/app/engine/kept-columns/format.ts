import { recordOf } from '../../../core/entries.js';
import { lazily, withLazy } from '../../../core/lazily.js';
import { keptIn } from '../../../core/memo.js';
import type { MeasureColumns, RowFlag } from '../../../core/measure.js';
import type { MissingReason } from '../../../core/missing.js';
import { LazyRows } from '../../../measures/shared/lazy.js';
import type { ArrayFiles, KeptArrays, Place } from '../../../store/kept/arrays.js';
import type { Numbers } from '../../../store/kept/coded.js';

/** Where the columns of a measure are. */
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

const plainColumns = [
  ...(['ccode1', 'ccode2', 'third', 'year', 'value', 'n'] as const),
  ...(['information', 'percentile'] as const),
] as const;
const endColumns = ['interval', 'percentileInterval'] as const;

/** Puts the columns of a measure among the arrays, and says what is where. */
export function packColumns(columns: MeasureColumns, arrays: ArrayFiles): PackedColumns {
  const place = (array: Numbers): Place => arrays.place(array);
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
  const placedEnds = Object.fromEntries(
    endColumns.flatMap((name) => {
      const ends = columns[name];
      return ends === undefined ? [] : [[name, { low: place(ends.low), high: place(ends.high) }]];
    }),
  );
  return {
    rows: columns.rows,
    columns: placed,
    ...(parts && { parts: recordOf(Object.keys(parts), (name) => place(parts[name]!)) }),
    ...(Object.keys(placedEnds).length === 0 ? {} : { ends: placedEnds }),
    reasons: reasons.names,
    flags: flags.names,
    ...(keys === undefined ? {} : { keys: keys.names }),
    ...(columns.rankedTo === undefined ? {} : { rankedTo: columns.rankedTo }),
  };
}

/** Every array of the columns of a measure. */
export const placesOf = ({ columns, parts = {}, ends = {} }: PackedColumns): Place[] => [
  ...Object.values(columns),
  ...Object.values(parts),
  ...Object.values(ends).flatMap(({ low, high }) => [low, high]),
];

/** Names of rows as numbers, 0 for none. Of reasons and flags there are less than a byte can tell apart. */
function named<T extends string>(
  of: Iterable<readonly [number, T]>,
  codes: Uint8Array | Int32Array,
): { readonly names: readonly T[]; readonly codes: Uint8Array | Int32Array } {
  const codeOf = new Map<T, number>();
  for (const [row, name] of of) codes[row] = keptIn(codeOf, name, () => codeOf.size + 1);
  return { names: [...codeOf.keys()], codes };
}

/** The columns of a measure, each read when it is asked for. */
export function unpackColumns(packed: PackedColumns, arrays: KeptArrays): MeasureColumns {
  const { rows, parts, ends = {}, columns, rankedTo } = packed;
  const numbersAt = (place: Place) => (): Float64Array => arrays.at(place) as Float64Array;
  const namesOf = <T>(place: Place | undefined, names: readonly T[]): ReadonlyMap<number, T> =>
    new LazyRows(place === undefined ? 0 : rows, (row) => names[arrays.at(place!)[row]! - 1]);
  const { reasons, flags, keys, ...plain } = columns;
  return withLazy(
    {
      rows,
      ...(rankedTo === undefined ? {} : { rankedTo }),
      reasons: namesOf(reasons, packed.reasons),
      ...(packed.flags.length === 0 ? {} : { flags: namesOf(flags, packed.flags) }),
      ...(parts && {
        partAt: (name: string, row: number): number => arrays.numberAt(parts[name]!, row),
      }),
    },
    {
      ...recordOf(Object.keys(plain), (name) => numbersAt(plain[name]!)),
      ...recordOf(Object.keys(ends), (name) => {
        const { low, high } = ends[name]!;
        return () => lazily({ low: numbersAt(low), high: numbersAt(high) });
      }),
      ...(packed.keys && {
        key: () => Array.from(arrays.at(keys!), (code) => packed.keys![code - 1]!),
      }),
      ...(parts && {
        parts: () => lazily(recordOf(Object.keys(parts), (name) => numbersAt(parts[name]!))),
      }),
    },
  ) as unknown as MeasureColumns;
}
