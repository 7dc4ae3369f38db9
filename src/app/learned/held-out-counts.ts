/**
 * Labelled pairs and years by the degree that led while their dyad was left out, and by its probability: how many had that
 * degree, of how many. Written by scripts/validation (npm run validation): not to be edited.
 */
export const heldOutCounts: Readonly<
  Record<string, Readonly<Record<string, readonly [right: number, of: number]>>>
> = {
  rivalry: { 'under .5': [1, 4], '.5 to .8': [9, 10], 'over .8': [7, 12] },
  distance: { 'under .5': [8, 24], '.5 to .8': [35, 54], 'over .8': [9, 9] },
  convenience: { 'under .5': [16, 36], '.5 to .8': [8, 16], 'over .8': [0, 0] },
  partnership: { 'under .5': [13, 28], '.5 to .8': [18, 26], 'over .8': [4, 4] },
  alliance: { 'under .5': [1, 4], '.5 to .8': [2, 5], 'over .8': [7, 8] },
  other: { 'under .5': [0, 0], '.5 to .8': [0, 0], 'over .8': [0, 0] },
};
