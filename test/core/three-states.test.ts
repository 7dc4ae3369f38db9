import { describe, expect, it } from 'vitest';
import {
  isActorCode,
  isStateCode,
  lessThanThree,
  pairOf,
  threeStates,
} from '../../src/core/three-states.js';
import { groupActors } from '../../src/states/index.js';

describe('three states in an address', () => {
  it('are two states or groups and a third party', () => {
    expect(threeStates('IND-PAK-CHN')).toEqual(['IND', 'PAK', 'CHN']);
    expect(threeStates('365-710-2')).toEqual(['365', '710', '2']);
    expect(threeStates('russia-china')).toBeUndefined();
    expect(threeStates('china-russia-usa')).toBeUndefined();
    expect(threeStates('IND-PAK')).toBeUndefined();
    expect(threeStates('IND-PAK-CHN-USA')).toBeUndefined();
    expect(threeStates('Mercosur-CHN-USA')).toBeUndefined();
    expect(isStateCode('IND')).toBe(true);
  });

  it.each(groupActors.map(({ code }) => code))('may have the group %s in each place', (code) => {
    expect(isActorCode(code)).toBe(true);
    expect(isStateCode(code)).toBe(false);
    expect(threeStates(`${code}-CHN-USA`)).toEqual([code, 'CHN', 'USA']);
    expect(threeStates(`RUS-${code}-USA`)).toEqual(['RUS', code, 'USA']);
    expect(threeStates(`RUS-central-asia-${code}`)).toEqual(['RUS', 'central-asia', code]);
  });
});

it('fewer than three are known in capitals or not', () => {
  expect(lessThanThree('eu-chn')).toEqual(['EU', 'CHN']);
  expect(lessThanThree('five-eyes')).toEqual(['five-eyes']);
  expect(lessThanThree('BRICS-USA')).toEqual(['BRICS', 'USA']);
  expect(lessThanThree('russia-china')).toBeUndefined();
  expect(pairOf('EU-CHN')).toEqual(['EU', 'CHN']);
  expect(pairOf('EU-CHN-USA')).toBeUndefined();
});
