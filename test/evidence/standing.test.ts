import { expect, it } from 'vitest';
import { answerStanding } from '../../src/evidence/index.js';
import type { ItemWeight } from '../../src/evidence/posterior.js';

const item: ItemWeight = {
  id: 'item',
  cluster: 'cluster',
  tempering: 1,
  byReading: { first: 0, second: -0.5 },
  leaderVsRunnerUp: 0.5,
  diagnosticity: 0.5,
  isWhole: false,
};
const other: ItemWeight = { ...item, id: 'other' };
const silent: ItemWeight = { ...other, diagnosticity: 0 };
const learned: ItemWeight = { ...item, isWhole: true };

it.each([
  ['no-evidence', [], 0],
  ['level', [item, other], 0],
  ['level', [item, other], 0.99],
  ['leads', [item, other], 1],
  ['leads', [item, other], 6],
  // One row that is expected by hand decides nothing, whatever its weight.
  ['level', [item], 6],
  ['level', [item, silent], 6],
  ['leads', [learned, silent], 6],
])('the answer is %s with %j and a margin of %d dB', (standing, items, margin) => {
  expect(answerStanding({ items, margin })).toBe(standing);
});
