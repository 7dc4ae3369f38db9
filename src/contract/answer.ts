import type { z } from 'zod';
import type { ReadOnly } from '../core/read-only.js';

/** The type of an answer by its shape: read-only, with the keys that are named and no others. */
export type Answer<S extends z.ZodType> = ReadOnly<z.output<S>>;

/** A shape that describes a part of `T`, which a layer below defines; a shape that contradicts `T` does not compile. */
export const typed =
  <T>() =>
  <S extends z.ZodType>(shape: ReadOnly<T> extends Answer<S> ? S : never): z.ZodType<T, T> =>
    shape as unknown as z.ZodType<T, T>;
