/** Correlates of War state number, the canonical key of a state. */
export type Ccode = number & { readonly __brand: 'Ccode' };
/** Calendar year. */
export type Year = number & { readonly __brand: 'Year' };

export const ccode = (value: number): Ccode => value as Ccode;
export const year = (value: number): Year => value as Year;
