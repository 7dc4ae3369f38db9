import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { latestYear } from '../../../src/app/casefiles/latest-year.js';
import { caseForPair } from '../../../src/cases/index.js';
import { UsageError } from '../../../src/core/errors.js';

describe('the years that a case can be assessed as of', () => {
  const pair = caseForPair(750, 2, 710);
  const latest = latestYear(pair);

  it('end with the last in which a row may have a value', () => {
    const arms = pair.observations.filter(({ id }) => id === 'weaker-arms');
    const lists = pair.observations.filter(({ id }) => id === 'adversaries');
    expect(latestYear({ ...pair, observations: lists })).toBe(2015);
    expect(latestYear({ ...pair, observations: [...lists, ...arms] })).toBe(2024);
    expect(latestYear({ ...pair, observations: [] })).toBe(pair.asOf);
  });

  it('are those up to the latest, whatever the years of its charts', () => {
    expect(subjectOf('IND', 'USA', 'CHN').asOf).toBe(latest);
    expect(subjectOf('IND', 'USA', 'CHN', latest).alsoAsOf).toBeUndefined();
    expect(subjectOf('russia-china').alsoAsOf).toBe(latest);
    expect(subjectOf('russia-china', undefined, undefined, 2021).alsoAsOf).toBeUndefined();
  });

  it.each([1900, latest + 1])('refuse %i', (asOf) => {
    for (const ask of [
      () => subjectOf('IND', 'USA', 'CHN', asOf),
      () => subjectOf('russia-china', undefined, undefined, asOf),
    ]) {
      expect(ask).toThrow(UsageError);
      expect(ask).toThrow(expect.objectContaining({ code: 'bad-year' }) as Error);
    }
  });
});
