/**
 * Labelled pairs and years by the degree that led while their dyad was left out, and by its probability: how many had that
 * degree, of how many. Written by scripts/validation (npm run validation): not to be edited.
 */
export const heldOutCounts: Readonly<
  Record<string, Readonly<Record<string, readonly [right: number, of: number]>>>
> = {
  rivalry: { 'under .5': [2, 5], '.5 to .8': [8, 9], 'over .8': [7, 12] },
  distance: { 'under .5': [10, 26], '.5 to .8': [31, 50], 'over .8': [10, 10] },
  convenience: { 'under .5': [14, 33], '.5 to .8': [10, 17], 'over .8': [0, 0] },
  partnership: { 'under .5': [13, 32], '.5 to .8': [18, 25], 'over .8': [4, 4] },
  alliance: { 'under .5': [1, 5], '.5 to .8': [2, 4], 'over .8': [7, 8] },
  other: { 'under .5': [0, 0], '.5 to .8': [0, 0], 'over .8': [0, 0] },
};
