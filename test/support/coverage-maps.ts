import type { CoverageMapState, CoverageRow } from '../../src/charts/coverage-state.js';

const row = (name: string, region: string, runs: readonly number[]): CoverageRow => ({
  code: name.slice(0, 3).toUpperCase(),
  ...{ name, region, runs },
});

/** Of ten years: one state with all, one with a gap and its reason, one that came late. */
export const coverageOfStates: CoverageMapState = {
  topic: 'Some <dataset>',
  of: 'states',
  from: 1990,
  to: 1999,
  members: [2, 2, 3, 3, 3, 3, 3, 3, 3, 3],
  reasons: ['The source does not cover this year.', 'The state cast no vote in this year.'],
  order: 'region',
  states: [
    row('Albania', 'Southern Europe', [10, 100]),
    row('Brazil', 'South America', [4, 100, 3, -3, 2, 100, 1, -2]),
    row('Croatia', 'Southern Europe', [2, -1, 8, 100]),
  ],
};

/** More states than have their names beside them, of pairs. */
const many: CoverageMapState = {
  ...coverageOfStates,
  of: 'pairs',
  members: Array.from({ length: 10 }, () => 60),
  order: 'name',
  states: Array.from({ length: 60 }, (_, i) =>
    row(
      `${String.fromCharCode(65 + Math.floor(i / 3))} ${i}`,
      i % 2 === 0 ? 'East & west' : 'North',
      [3, -2, 3, i, 4, 100],
    ),
  ),
};

export const coverageStates: readonly CoverageMapState[] = [
  coverageOfStates,
  many,
  { ...many, order: 'region' },
];
