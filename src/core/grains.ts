/** Units of analysis. A frame carries its grain, so that joining the wrong grain does not compile. */
export const grains = [
  'state-year',
  'dyad-year',
  'directed-dyad-year',
  'triad-year',
  'group-year',
  'arena-year',
] as const;
export type Grain = (typeof grains)[number];

/** Key columns that every frame of a grain has. Undirected dyads are stored with ccode1 < ccode2. */
export interface KeyColumns {
  'state-year': 'ccode' | 'year';
  'dyad-year': 'ccode1' | 'ccode2' | 'year';
  'directed-dyad-year': 'ccode1' | 'ccode2' | 'year';
  'triad-year': 'ccode1' | 'ccode2' | 'third' | 'year';
  'group-year': 'year';
  'arena-year': 'ccode1' | 'ccode2' | 'ccode' | 'year';
}

export const keyColumns: { readonly [G in Grain]: readonly KeyColumns[G][] } = {
  'state-year': ['ccode', 'year'],
  'dyad-year': ['ccode1', 'ccode2', 'year'],
  'directed-dyad-year': ['ccode1', 'ccode2', 'year'],
  'triad-year': ['ccode1', 'ccode2', 'third', 'year'],
  'group-year': ['year'],
  'arena-year': ['ccode1', 'ccode2', 'ccode', 'year'],
};
