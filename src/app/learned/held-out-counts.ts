/**
 * Labelled pairs and years by the degree that led while their dyad was left out, and by its probability: how many had that
 * degree, of how many. Written by scripts/validation (npm run validation): not to be edited.
 */
export const heldOutCounts: Readonly<
  Record<string, Readonly<Record<string, readonly [right: number, of: number]>>>
> = {
  rivalry: { 'under .5': [3, 5], '.5 to .8': [9, 16], 'over .8': [5, 8] },
  distance: { 'under .5': [6, 22], '.5 to .8': [30, 48], 'over .8': [12, 13] },
  convenience: { 'under .5': [13, 35], '.5 to .8': [8, 15], 'over .8': [0, 0] },
  partnership: { 'under .5': [6, 19], '.5 to .8': [25, 34], 'over .8': [6, 6] },
  alliance: { 'under .5': [1, 1], '.5 to .8': [4, 7], 'over .8': [8, 11] },
  other: { 'under .5': [0, 0], '.5 to .8': [0, 0], 'over .8': [0, 0] },
};
