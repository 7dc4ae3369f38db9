import { describe, expect, it } from 'vitest';
import { comparedReadings } from '../../src/charts/index.js';
import type { ComparedReadingsState } from '../../src/charts/compared-readings.js';

type Shares = readonly [posterior: number, onShared: number | null];

/** Two cases of two readings, of which the first leads in both. */
const stateOf = (first: readonly Shares[], second: readonly Shares[]): ComparedReadingsState => {
  const weighed = ([posterior, onShared]: Shares) => ({
    ...{ posterior, onShared },
    interval: [0, 1] as const,
  });
  return {
    question: 'How close are the two?',
    cases: ['one', 'two'].map((name) => ({ name, standing: 'leads', leader: 'Near' })),
    readings: [
      { title: 'Near', byCase: first.map(weighed) },
      { title: 'Far', byCase: second.map(weighed) },
    ],
  };
};

describe('what the comparison of readings shows first', () => {
  const finding = (...state: Parameters<typeof stateOf>): string =>
    comparedReadings.finding(stateOf(...state));

  it('names the leader of all', () => {
    const shares: readonly Shares[] = [
      [0.9, 0.8],
      [0.7, 0.6],
    ];
    const rest = shares.map(([all, some]): Shares => [1 - all, 1 - some!]);
    expect(finding(shares, rest)).toBe('“Near” leads in both cases (90%, 70%)');
  });

  it('says where the observations that all share would put another first', () => {
    expect(
      finding(
        [
          [0.9, 0.8],
          [0.7, 0.4],
        ],
        [
          [0.1, 0.2],
          [0.3, 0.6],
        ],
      ),
    ).toBe(
      '“Near” leads in both cases (90%, 70%); on the shared observations alone “Far” would lead in two (60%)',
    );
  });

  it('says nothing of shared observations where there are none', () => {
    expect(
      finding(
        [
          [0.9, null],
          [0.7, null],
        ],
        [
          [0.1, null],
          [0.3, null],
        ],
      ),
    ).not.toContain('shared');
  });
});
