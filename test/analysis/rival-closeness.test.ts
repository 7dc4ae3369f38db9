import { describe, expect, it } from 'vitest';
import { leastSquares, rivalCloseness, type RivalPanel } from '../../src/analysis/index.js';
import { turned } from '../../src/analysis/rival-closeness.js';
import { createRng } from '../../src/core/rng.js';

/** Closeness of rivals persists; what the others do follows it, a power’s year, and their own past. */
function simulated(seed: number, effect: number, years = 30, triads = 60): RivalPanel {
  const rng = createRng(seed, 'rivals');
  const rows: number[][] = [];
  const shocks = Array.from({ length: 4 }, () => Array.from({ length: years }, () => rng.normal()));
  for (let triad = 0; triad < triads; triad++) {
    const third = triad % 4;
    const own = rng.normal();
    let [close, others] = [rng.normal(), own];
    // Some triads begin late.
    for (let t = triad % 5 === 0 ? 8 : 1; t < years; t++) {
      const hostility = 1 + rng.integer(0, 2) / 2;
      const lagged = others;
      others = 0.4 * lagged + effect * close + own + 0.2 * shocks[third]![t]! + rng.normal() / 4;
      rows.push([triad, third, 1950 + t, others, lagged, close, hostility]);
      close = 0.6 * close + rng.normal() / 2;
    }
  }
  const column = (at: number) => rows.map((row) => row[at]!);
  return {
    rows: rows.length,
    triad: Int32Array.from(column(0)),
    third: Int16Array.from(column(1)),
    year: Int16Array.from(column(2)),
    outcome: Float64Array.from(column(3)),
    lagged: Float64Array.from(column(4)),
    closeness: Float64Array.from(column(5)),
    hostility: Float64Array.from(column(6)),
  };
}

describe('closeness of rivals', () => {
  it('recovers a known effect, and counts what it rests on', () => {
    const found = rivalCloseness(simulated(1, 0.3));
    expect(found).toMatchObject({ from: 1951, to: 1979, triads: 60, thirds: 4, years: 29 });
    expect(found.coefficient).toBeGreaterThan(0.27);
    expect(found.coefficient).toBeLessThan(0.33);
    expect(found.permutationP).toBeCloseTo(1 / 29, 12);
    const [low, high] = found.byThirdAndYear!.interval!;
    expect(low).toBeLessThan(0.3);
    expect(high).toBeGreaterThan(0.3);
    expect(high - low).toBeLessThan(0.2);
  });

  it('is the regression with a column for every triad and year', () => {
    const panel = simulated(2, 0.1, 9, 8);
    const dummies = (codes: ArrayLike<number>) =>
      [...new Set(Array.from(codes))].map((code) => ({
        name: `is ${code}`,
        values: Array.from(codes, (one) => Number(one === code)),
      }));
    const { names, coefficients } = leastSquares({
      outcome: panel.outcome,
      columns: [
        { name: 'closeness', values: panel.closeness },
        { name: 'lagged', values: panel.lagged },
        { name: 'hostility', values: panel.hostility },
        ...dummies(panel.triad),
        ...dummies(panel.year),
      ],
    });
    expect(rivalCloseness(panel).coefficient).toBeCloseTo(
      coefficients[names.indexOf('closeness')]!,
      10,
    );
  });

  it('has no number where the closeness of rivals never changes', () => {
    const panel = simulated(3, 0.3);
    panel.closeness.fill(0.5);
    expect(rivalCloseness(panel)).toMatchObject({
      ...{ coefficient: null, byThirdAndYear: null, permutationP: null },
      dropped: [{ name: 'cooperation of the rivals', because: 'explained by the fixed effects' }],
    });
  });

  it('has no number where there are as few rows as columns and effects', () => {
    expect(rivalCloseness(simulated(5, 0.3, 3, 2))).toMatchObject({ rows: 2, coefficient: null });
  });

  it('turns every triad by a share of its own years, and keeps its values', () => {
    const panel = simulated(4, 0, 11, 6);
    const half = turned(panel, 0.5);
    for (const triad of new Set(panel.triad)) {
      const own = [...panel.triad.keys()].filter((row) => panel.triad[row] === triad);
      const was = own.map((row) => panel.closeness[row]!);
      const by = Math.round(0.5 * own.length);
      expect(own.map((row) => half[row])).toEqual([...was.slice(by), ...was.slice(0, by)]);
    }
  });

  it('has a p that is uniform where nothing follows', () => {
    const ps = Array.from(
      { length: 100 },
      (_, seed) => rivalCloseness(simulated(100 + seed, 0, 20, 12)).permutationP!,
    );
    const below = (level: number) => ps.filter((p) => p <= level).length;
    expect(below(0.1)).toBeLessThan(20);
    expect(below(0.5)).toBeGreaterThan(35);
    expect(below(0.5)).toBeLessThan(65);
  });
});
