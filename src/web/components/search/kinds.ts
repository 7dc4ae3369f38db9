/** What may be found, in the order in which it is listed. */
export const listedKinds = [
  'pair',
  'case',
  'state',
  'measure',
  'dataset',
  'group',
  'arena',
] as const;
