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
};

it.each([
  ['no-evidence', [], 0],
  ['level', [item], 0],
  ['level', [item], 0.99],
  ['leads', [item], 1],
  ['leads', [item], 6],
])('the answer is %s with %j and a margin of %d dB', (standing, items, margin) => {
  expect(answerStanding({ items, margin })).toBe(standing);
});
