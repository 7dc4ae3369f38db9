import { describe, expect, it } from 'vitest';
import {
  agreement,
  agreementTable,
  kappaOfTable,
  kappaWeights,
  type CodedTwice,
} from '../../src/analysis/index.js';
import { createRng } from '../../src/core/rng.js';

/** Cohen (1968), table 1: shares of 200 patients whom two judges found neurotic, disordered in personality or psychotic. */
const psychiatric = [
  [0.44, 0.07, 0.09],
  [0.05, 0.2, 0.05],
  [0.01, 0.03, 0.06],
];
const seriousness = [
  [0, 1, 3],
  [1, 0, 6],
  [3, 6, 0],
];

const two = (...[a, b, c, d]: number[]): number[][] => [
  [a!, b!],
  [c!, d!],
];

describe('kappa', () => {
  it('is .492 in Cohen’s example, and .348 with his weights', () => {
    expect(kappaOfTable(psychiatric, kappaWeights.plain)).toBeCloseTo(0.492, 3);
    expect(kappaOfTable(psychiatric, (i, j) => seriousness[i]![j]!)).toBeCloseTo(0.348, 3);
  });

  it('is 1 for two that agree, 0 at chance, below 0 for opposites, and nothing where nothing varies', () => {
    const { quadratic, linear } = kappaWeights;
    expect(kappaOfTable(two(3, 0, 0, 5), linear)).toBe(1);
    expect(kappaOfTable(two(4, 8, 6, 12), quadratic)).toBeCloseTo(0, 12);
    expect(kappaOfTable(two(0, 4, 4, 0), quadratic)).toBe(-1);
    expect(kappaOfTable(two(7, 0, 0, 0), quadratic)).toBeNaN();
  });

  it('counts two steps four times one with quadratic weights, twice with linear', () => {
    const table = [
      [5, 0, 1],
      [0, 5, 0],
      [0, 0, 5],
    ];
    const moved = [
      [5, 1, 0],
      [0, 5, 0],
      [0, 0, 5],
    ];
    const loss = (of: number[][], weight: keyof typeof kappaWeights): number =>
      1 - kappaOfTable(of, kappaWeights[weight]);
    expect(loss(table, 'quadratic') / loss(moved, 'quadratic')).toBeGreaterThan(3.5);
    expect(loss(table, 'linear') / loss(moved, 'linear')).toBeLessThan(2.1);
  });
});

describe('its interval', () => {
  const cases = Array.from({ length: 60 }, (_, at): CodedTwice => {
    const first = at % 5;
    return { first, second: at % 4 === 0 ? (first + 1) % 5 : first, cluster: String(at % 20) };
  });
  const of = (among: readonly CodedTwice[]) =>
    agreement(among, 5, kappaWeights.quadratic, { rng: createRng(3, 'test'), draws: 2000 });

  it('holds the value, and is the same for the same seed', () => {
    const { kappa, interval, n, same } = of(cases);
    expect(kappa).toBe(kappaOfTable(agreementTable(cases, 5), kappaWeights.quadratic));
    expect(interval[0]).toBeLessThan(kappa);
    expect(interval[1]).toBeGreaterThan(kappa);
    expect([n, same]).toEqual([60, 0.75]);
    expect(of(cases).interval).toEqual(interval);
  });

  it('draws clusters: a row there five times is no five witnesses', () => {
    const width = ({ interval: [low, high] }: ReturnType<typeof of>): number => high - low;
    const repeated = cases.flatMap((one, at) =>
      Array.from({ length: 5 }, () => ({ ...one, cluster: String(at) })),
    );
    const alone = cases.map((one, at) => ({ ...one, cluster: String(at) }));
    expect(width(of(repeated)) / width(of(alone))).toBeCloseTo(1, 1);
  });
});
