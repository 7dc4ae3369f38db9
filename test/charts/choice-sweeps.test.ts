import { describe, expect, it } from 'vitest';
import { choiceSweeps, priorSensitivityChart } from '../../src/charts/index.js';
import type { ChoiceSweepsState } from '../../src/charts/choice-sweeps.js';

const readings = [
  { id: 'a', title: 'Ally', posterior: 0.6 },
  { id: 'b', title: 'Rival', posterior: 0.4 },
];
const points = (from: number, to: number) =>
  [from, to].map((at, i) => ({ at, posterior: { a: 0.6 - 0.2 * i, b: 0.4 + 0.2 * i } }));
const state = (
  standing: ChoiceSweepsState['standing'],
  sharp: ChoiceSweepsState['sweeps'][number]['changes'],
): ChoiceSweepsState => ({
  question: 'What?',
  standing,
  readings,
  sweeps: [
    { parameter: 'sharpness', assessed: 1, points: points(0.5, 2), changes: sharp },
    { parameter: 'dependence', assessed: 0.5, points: points(0, 1), changes: [] },
  ],
});
const turns = [{ at: 1.2345, from: 'a', to: 'b' }];
const svg = (of: ChoiceSweepsState, width: number): string =>
  choiceSweeps.render(of, { width, idPrefix: 'p' });

describe('readings along a choice', () => {
  it('say that one leads throughout, or where it changes', () => {
    expect(choiceSweeps.finding(state('leads', []))).toBe(
      '“Ally” leads at every sharpness from 0.5 to 2 and every dependence from 0 to 1',
    );
    expect(choiceSweeps.finding(state('leads', turns))).toBe(
      'Along the sharpness “Ally” leads, then “Rival” from 1.23; at every dependence from 0 to 1 “Ally” leads',
    );
    expect(choiceSweeps.finding(state('level', []))).toContain('“Ally” is ahead at every');
  });

  it('mark a change with its value, and the choice of the assessment', () => {
    expect(svg(state('leads', turns), 720)).toContain('>1.23</text>');
    expect(svg(state('leads', []), 720).match(/>as assessed</g)).toHaveLength(2);
  });

  it('put panels side by side where there is room, below one another elsewhere', () => {
    const height = (width: number): number =>
      Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg(state('leads', []), width))![1]);
    expect(height(344)).toBeGreaterThan(height(720) + 200);
  });

  it('tell lines apart by dash, not by colour', () => {
    const paths = svg(state('leads', []), 720).match(/<path [^>]*>/g)!;
    const dashes = paths.map((path) => /stroke-dasharray="([^"]*)"/.exec(path)?.[1] ?? 'none');
    expect(new Set(dashes).size).toBe(readings.length);
  });
});

describe('readings along their prior', () => {
  const prior = {
    question: 'What?',
    standing: 'leads' as const,
    readings: [
      { id: 'a', title: 'Ally', prior: 0.5, posterior: 0.8, toLead: 0.2 },
      { id: 'b', title: 'Rival', prior: 0.5, posterior: 0.2, toLead: 0.8 },
    ],
  };
  it('say how low the prior of the first may be, and how high that of the next must', () => {
    expect(priorSensitivityChart.finding(prior)).toBe(
      '“Ally” leads as long as its prior is above 20%; “Rival” would lead from 80% on, against 50% now',
    );
  });
  it('mark each reading as assessed and where it comes first', () => {
    const drawn = priorSensitivityChart.render(prior, {
      width: 720,
      idPrefix: 'p',
    });
    expect(drawn.match(/<circle /g)).toHaveLength(4);
  });
});
