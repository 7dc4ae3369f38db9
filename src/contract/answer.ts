import type { z } from 'zod';

/** The type of an answer by its shape: read-only, with the keys that are named and no others. */
export type Answer<S extends z.ZodType> = ReadOnly<z.output<S>>;

export type ReadOnly<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: ReadOnly<T[K]> }
  : T extends object
    ? [Named<T>] extends [never]
      ? { readonly [K in keyof T]: ReadOnly<T[K]> }
      : { readonly [K in keyof T as string extends K ? never : K]: ReadOnly<T[K]> }
    : T;

/** Keys that are written out: those of a loose object without what else it may hold; none of a record. */
type Named<T> = keyof { [K in keyof T as string extends K ? never : K]: never };

/** A shape that describes a part of `T`, which a layer below defines; a shape that contradicts `T` does not compile. */
export const typed =
  <T>() =>
  <S extends z.ZodType>(shape: ReadOnly<T> extends Answer<S> ? S : never): z.ZodType<T, T> =>
    shape as unknown as z.ZodType<T, T>;
