/**
 * Labelled pairs and years by the degree that led while their dyad was left out, and by its probability: how many had that
 * degree, of how many. Written by scripts/validation (npm run validation): not to be edited.
 */
export const heldOutCounts: Readonly<
  Record<string, Readonly<Record<string, readonly [right: number, of: number]>>>
> = {
  rivalry: { 'under .5': [3, 6], '.5 to .8': [9, 9], 'over .8': [8, 14] },
  distance: { 'under .5': [8, 25], '.5 to .8': [30, 49], 'over .8': [11, 12] },
  convenience: { 'under .5': [12, 28], '.5 to .8': [11, 19], 'over .8': [0, 0] },
  partnership: { 'under .5': [7, 20], '.5 to .8': [24, 33], 'over .8': [6, 6] },
  alliance: { 'under .5': [1, 1], '.5 to .8': [4, 7], 'over .8': [8, 11] },
  other: { 'under .5': [0, 0], '.5 to .8': [0, 0], 'over .8': [0, 0] },
};
