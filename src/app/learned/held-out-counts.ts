/**
 * Labelled pairs and years by the degree that led while their dyad was left out, and by its probability: how many had that
 * degree, of how many. Written by scripts/validation (npm run validation): not to be edited.
 */
export const heldOutCounts: Readonly<
  Record<string, Readonly<Record<string, readonly [right: number, of: number]>>>
> = {
  rivalry: { 'under .5': [3, 6], '.5 to .8': [7, 11], 'over .8': [8, 11] },
  distance: { 'under .5': [8, 30], '.5 to .8': [31, 50], 'over .8': [9, 9] },
  convenience: { 'under .5': [10, 26], '.5 to .8': [11, 21], 'over .8': [0, 0] },
  partnership: { 'under .5': [10, 24], '.5 to .8': [18, 29], 'over .8': [3, 4] },
  alliance: { 'under .5': [5, 7], '.5 to .8': [1, 4], 'over .8': [7, 8] },
  other: { 'under .5': [0, 0], '.5 to .8': [0, 0], 'over .8': [0, 0] },
};
