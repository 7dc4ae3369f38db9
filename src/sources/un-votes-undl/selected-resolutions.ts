import { selectedRollCalls } from '../un-votes/selected-roll-calls.js';

/** Votes after those of un-votes on the same questions: the use of force, borders and the order of the world. */
const later = `
  A/RES/74/300 A/RES/75/29 A/RES/75/37 A/RES/75/192 A/RES/75/285 A/RES/76/70 A/RES/76/179 A/RES/76/267
  A/RES/ES-11/1 A/RES/ES-11/2 A/RES/ES-11/3 A/RES/ES-11/4 A/RES/ES-11/5 A/RES/ES-11/6 A/RES/ES-11/7 A/RES/ES-11/8
  A/RES/77/229 A/RES/77/293 A/RES/78/221 A/RES/78/283 A/RES/78/316 A/RES/79/184 A/RES/79/292
  A/RES/ES-10/21 A/RES/ES-10/22 A/RES/ES-10/23 A/RES/ES-10/24 A/RES/ES-10/26 A/RES/ES-10/27 A/RES/79/20
`
  .trim()
  .split(/\s+/);

/** The selected votes, which are shown where no resolution is named. */
export const selectedResolutions: readonly string[] = [
  ...selectedRollCalls.map(({ resolution }) => resolution),
  ...later,
];
