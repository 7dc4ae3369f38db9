/** The same value, to be read alone: a loose object without what else it may hold. */
export type ReadOnly<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: ReadOnly<T[K]> }
  : T extends object
    ? [Named<T>] extends [never]
      ? { readonly [K in keyof T]: ReadOnly<T[K]> }
      : { readonly [K in keyof T as string extends K ? never : K]: ReadOnly<T[K]> }
    : T;

/** Keys that are written out: those of a loose object without what else it may hold; none of a record. */
type Named<T> = keyof { [K in keyof T as string extends K ? never : K]: never };
