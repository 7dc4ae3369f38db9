import { expect, it } from 'vitest';
import { groupDirectory, stateDirectory } from '../../src/app/states/states.js';
import { labelOf } from '../../src/states/index.js';
import { yearsWithin } from '../../src/web/state/years-of.js';

const known = [...stateDirectory(), ...groupDirectory()];
const BRICS = 1005;
const TPP = 1019;
const years = (a: number, b: number, third: number): readonly [number, number] =>
  yearsWithin({ pair: [labelOf(a), labelOf(b)], third: [labelOf(third)] }, [1946, 2025], known);

it('years of a case are those in which every state and group of it exists', () => {
  expect(years(365, 710, 2)).toEqual([1946, 2025]);
  expect(years(BRICS, 2, 365)).toEqual([2009, 2025]);
  expect(years(710, 2, TPP)).toEqual([2016, 2018]);
});

it('are all of them where no two existed at the same time', () => {
  expect(years(265, BRICS, 2)).toEqual([1946, 2025]);
});
