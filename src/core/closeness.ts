/** How close two states are, from the farthest to the closest; `other` is none of them and has no place in the order. */
export const degreesOfCloseness = [
  'rivalry',
  'distance',
  'convenience',
  'partnership',
  'alliance',
] as const;
export const closenessCodes = [...degreesOfCloseness, 'other'] as const;
export type ClosenessCode = (typeof closenessCodes)[number];
