/**
 * Labelled pairs and years by the degree that led while their dyad was left out, and by its probability: how many had that
 * degree, of how many. Written by scripts/validation (npm run validation): not to be edited.
 */
export const heldOutCounts: Readonly<
  Record<string, Readonly<Record<string, readonly [right: number, of: number]>>>
> = {
  rivalry: { 'under .5': [2, 5], '.5 to .8': [10, 17], 'over .8': [6, 9] },
  distance: { 'under .5': [9, 25], '.5 to .8': [29, 47], 'over .8': [12, 13] },
  convenience: { 'under .5': [12, 31], '.5 to .8': [8, 14], 'over .8': [0, 0] },
  partnership: { 'under .5': [7, 21], '.5 to .8': [24, 33], 'over .8': [6, 6] },
  alliance: { 'under .5': [1, 1], '.5 to .8': [2, 5], 'over .8': [10, 13] },
  other: { 'under .5': [0, 0], '.5 to .8': [0, 0], 'over .8': [0, 0] },
};
