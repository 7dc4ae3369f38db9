import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/charts/define.js';
import { readingsChart, type ReadingState, type ReadingsState } from '../../src/charts/readings.js';

const reading = (id: string, posterior: number, lead: number): ReadingState => ({
  id,
  title: id,
  prior: 0.5,
  posterior,
  interval: [posterior / 2, Math.min(1, posterior * 1.5)],
  lead,
});

const stateOf = (standing: Standing, readings: readonly ReadingState[]): ReadingsState => ({
  question: '?',
  draws: 10_000,
  standing,
  readings,
});

describe('the finding of the readings', () => {
  it('names the leader, its margin and how often the draws agree', () => {
    const readings = [reading('b', 0.22, 0.1), reading('a', 0.714, 0.761)];
    expect(readingsChart.finding(stateOf('leads', readings))).toBe(
      '“a” leads with 71%, ahead of “b” (22%); it leads in 76% of 10,000 draws',
    );
  });

  it('names no leader where the first two are level', () => {
    const readings = [reading('a', 0.52, 0.54), reading('b', 0.48, 0.46)];
    expect(readingsChart.finding(stateOf('level', readings))).toBe(
      'Undecided between “a” (52%) and “b” (48%); the draws split 54% to 46%',
    );
  });

  it('says that other readings lead in some of the draws', () => {
    const readings = [reading('a', 0.4, 0.45), reading('b', 0.38, 0.35), reading('c', 0.22, 0.2)];
    expect(readingsChart.finding(stateOf('level', readings))).toBe(
      'Undecided between “a” (40%) and “b” (38%); the draws split 45% to 35%, the rest to others',
    );
  });

  it('names nobody where nothing is observed', () => {
    const readings = [reading('a', 0.6, 0.7), reading('b', 0.4, 0.3)];
    expect(readingsChart.finding(stateOf('no-evidence', readings))).toBe(
      'No observation distinguishes the readings: each keeps its prior',
    );
  });
});

describe('the picture of the readings', () => {
  const readings = [reading('a', 0.52, 0.54), reading('b', 0.48, 0.46)];
  const draw = (standing: Standing): string =>
    readingsChart.render(stateOf(standing, readings), {
      width: 720,
      idPrefix: 'p',
    });

  it('sets the first reading apart where it leads, and only there', () => {
    expect(draw('leads')).toContain('font-weight="600"');
    for (const standing of ['level', 'no-evidence'] as const) {
      expect(draw(standing)).not.toContain('font-weight="600"');
      const dots = [...draw(standing).matchAll(/<circle [^>]*fill="([^"]*)"/g)];
      expect(new Set(dots.map(([, fill]) => fill)).size).toBe(1);
    }
  });
});

describe('the labels of the readings', () => {
  it('say once what the two ends of an interval say alike', () => {
    const svg = readingsChart.render(
      stateOf('leads', [reading('a', 0.9, 1), reading('b', 0.002, 0)]),
      { width: 720, idPrefix: 'p' },
    );
    const drawn = svg.replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, '');
    expect(drawn).not.toContain('to under 1%');
    expect(drawn).toContain('under 1%');
    expect(drawn).toContain('90% (45% to ');
  });
});
