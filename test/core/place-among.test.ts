import { describe, expect, it } from 'vitest';
import { placeAmong } from '../../src/core/place-among.js';

const allPairs = 'all dyads of members of the state system in the year';

describe('placeAmong', () => {
  it.each([
    ['all that the measure covers in these years', '91st percentile of all pairs'],
    [allPairs, '91st percentile of all pairs'],
    ['all members of the state system in the year', '91st percentile of all states'],
    ['the relevant dyads of the year', '91st percentile of the relevant pairs'],
    ['all states with a score in the year', '91st percentile'],
    [undefined, '91st percentile'],
  ])('says among whom: %s', (population, words) => {
    expect(placeAmong({ value: 2, unit: 'visits', percentile: 0.91, population })).toEqual({
      u: 0.91,
      words,
    });
  });

  it.each([
    ['no rank is known', { value: 2, unit: 'visits' }],
    ['a zero', { value: 0, unit: 'visits', percentile: 0.4 }],
    ['a yes or no', { value: 1, unit: 'dispute with fatalities (1 yes, 0 no)', percentile: 0.99 }],
    ['a small chance', { value: 0.0935, unit: 'probability', percentile: 0.99 }],
  ])('says nothing of %s', (_, observation) => {
    expect(placeAmong(observation)).toBeUndefined();
  });
});
