import { keysOf } from '../core/entries.js';
import type { DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api';
import type { NumberColumn } from '../core/frames.js';
import type { StoredType } from './api.js';

/** SQL type of each stored type, and back. */
export const sqlTypes: Readonly<Record<StoredType, string>> = {
  int8: 'TINYINT',
  uint8: 'UTINYINT',
  int16: 'SMALLINT',
  uint16: 'USMALLINT',
  int32: 'INTEGER',
  float64: 'DOUBLE',
  text: 'VARCHAR',
};

export function storedTypeOf(sqlType: string): StoredType | undefined {
  return keysOf(sqlTypes).find((type) => sqlTypes[type] === sqlType);
}

const arrays = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  float64: Float64Array,
} as const;

/**
 * The buffers of a vector. They are private in the driver's typings; without them every value is a call.
 * `validity.data` has one bit per value, null where the whole vector is valid.
 */
interface RawVector {
  readonly items?: ArrayLike<number>;
  readonly validity?: { readonly data: BigUint64Array | null; readonly offset: number };
}

/** Collects one numeric column chunk by chunk. A column of integers with nulls becomes Float64Array with NaN. */
export class NumberCollector {
  private values: NumberColumn;
  private rows = 0;

  constructor(type: Exclude<StoredType, 'text'>, capacity: number) {
    this.values = new arrays[type](capacity);
  }

  append(chunk: DuckDBDataChunk, index: number): void {
    const vector = chunk.getColumnVector(index);
    const { items, validity } = vector as unknown as RawVector;
    if (items === undefined || validity === undefined) this.appendSlowly(vector);
    else {
      this.values.set(items, this.rows);
      if (validity.data !== null) this.markNulls(validity.data, validity.offset, vector.itemCount);
    }
    this.rows += vector.itemCount;
  }

  private appendSlowly(vector: DuckDBVector): void {
    for (let i = 0; i < vector.itemCount; i++) {
      const item = vector.getItem(i);
      if (item === null) this.widen();
      this.values[this.rows + i] = item === null ? NaN : Number(item);
    }
  }

  /** Byte by byte: the driver makes two big integers for every value. */
  private markNulls(bits: BigUint64Array, offset: number, count: number): void {
    const bytes = new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength);
    for (let i = 0; i < count; i++) {
      const bit = offset + i;
      if ((bytes[bit >> 3]! >> (bit & 7)) & 1) continue;
      this.widen();
      this.values[this.rows + i] = NaN;
    }
  }

  private widen(): void {
    if (!(this.values instanceof Float64Array)) this.values = new Float64Array(this.values);
  }

  finish(): NumberColumn {
    return this.rows === this.values.length ? this.values : this.values.slice(0, this.rows);
  }
}

/** Collects one text column; a null becomes the empty string. */
export class TextCollector {
  private readonly values: string[] = [];
  private readonly seen = new Map<string, string>();

  append(chunk: DuckDBDataChunk, index: number): void {
    const vector = chunk.getColumnVector(index);
    for (let i = 0; i < vector.itemCount; i++) {
      const text = String(vector.getItem(i) ?? '');
      const known = this.seen.get(text);
      if (known === undefined) this.seen.set(text, text);
      this.values.push(known ?? text);
    }
  }

  finish(): readonly string[] {
    return this.values;
  }
}
