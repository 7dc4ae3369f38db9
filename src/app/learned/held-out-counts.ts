/**
 * Labelled pairs and years by the degree that led while their dyad was left out, and by its probability: how many had that
 * degree, of how many. Written by scripts/validation (npm run validation): not to be edited.
 */
export const heldOutCounts: Readonly<
  Record<string, Readonly<Record<string, readonly [right: number, of: number]>>>
> = {
  rivalry: { 'under .5': [5, 8], '.5 to .8': [8, 10], 'over .8': [9, 12] },
  distance: { 'under .5': [8, 24], '.5 to .8': [33, 51], 'over .8': [11, 12] },
  convenience: { 'under .5': [11, 30], '.5 to .8': [13, 18], 'over .8': [0, 0] },
  partnership: { 'under .5': [6, 18], '.5 to .8': [24, 33], 'over .8': [6, 6] },
  alliance: { 'under .5': [1, 1], '.5 to .8': [5, 6], 'over .8': [8, 11] },
  other: { 'under .5': [0, 0], '.5 to .8': [0, 0], 'over .8': [0, 0] },
};
