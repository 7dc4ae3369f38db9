import { describe, expect, it } from 'vitest';
import { readingsChart, type ReadingState } from '../../src/charts/readings.js';

const reading = (id: string, posterior: number, lead: number): ReadingState => ({
  id,
  title: id,
  prior: 0.5,
  posterior,
  interval: [posterior / 2, Math.min(1, posterior * 1.5)],
  lead,
});

describe('the finding of the readings', () => {
  it('names the leader, its margin and how often the draws agree', () => {
    const readings = [reading('b', 0.22, 0.1), reading('a', 0.714, 0.761)];
    expect(readingsChart.finding({ question: '?', draws: 10_000, readings })).toBe(
      '“a” leads with 71%, ahead of “b” (22%); it leads in 76% of 10,000 draws',
    );
  });

  it('names no leader where the first two are level', () => {
    const readings = [reading('a', 0.5, 0.52), reading('b', 0.5, 0.48)];
    expect(readingsChart.finding({ question: '?', draws: 10_000, readings })).toBe(
      '“a” and “b” are level at 50%',
    );
  });
});
