import { describe, expect, it } from 'vitest';
import {
  fixedEffects,
  leastSquares,
  panelPull,
  type TriadPanel,
  yearsOf,
} from '../../src/analysis/index.js';
import { groupsOfPanel, hostilityColumns } from '../../src/analysis/third-party-panel.js';
import { PullPermutation } from '../../src/analysis/third-party-permutation.js';
import { createRng } from '../../src/core/rng.js';

const powers = new Set([1, 2]);

interface World {
  readonly seed: number;
  readonly states?: number;
  readonly years?: number;
  /** Effect of hostility of one of the two, and what both add. */
  readonly one?: number;
  readonly shared?: number;
  readonly persistence?: number;
  /** Third parties; cooperation follows hostility to all of them. */
  readonly thirds?: readonly number[];
}

/** Hostility comes and goes in spells; the cooperation of a pair follows that of last year and the hostility to both powers. */
function simulated({
  seed,
  states = 14,
  years = 30,
  one = 0,
  shared = 0,
  persistence = 0.4,
  thirds = [1],
}: World): TriadPanel {
  const rng = createRng(seed, 'world');
  const codes = Array.from({ length: states }, (_, at) => at + 1);
  const hostility = thirds.map((k) =>
    codes.map((i) => {
      let now = Number(rng.uniform() < 0.3);
      return Array.from({ length: years }, () => {
        if (rng.uniform() < 0.12) now = rng.integer(0, 2) / 2;
        return i === k ? 0 : now;
      });
    }),
  );
  const common = Array.from({ length: years }, () => rng.normal() / 5);
  const rows: number[][] = [];
  for (const i of codes)
    for (const j of codes.filter((code) => code > i)) {
      const own = rng.normal();
      const control = Array.from({ length: years }, () => rng.normal());
      const aligned = [own];
      for (let t = 1; t < years; t++) {
        const pull = hostility
          .map((of) => [of[i - 1]![t - 1]!, of[j - 1]![t - 1]!] as const)
          .reduce((sum, [a, b]) => sum + one * (a + b) + shared * a * b, 0);
        aligned.push(
          persistence * aligned[t - 1]! +
            own +
            common[t]! +
            0.1 * control[t - 1]! +
            pull +
            rng.normal() / 4,
        );
      }
      thirds.forEach((k, at) => {
        if (k === i || k === j) return;
        // Some states enter late.
        for (let t = i > 11 ? 8 : 1; t < years; t++)
          rows.push([
            i,
            j,
            k,
            1950 + t,
            aligned[t]!,
            aligned[t - 1]!,
            hostility[at]![i - 1]![t - 1]!,
            hostility[at]![j - 1]![t - 1]!,
            control[t - 1]!,
          ]);
      });
    }
  const short = (at: number) => Int16Array.from(rows, (row) => row[at]!);
  const long = (at: number) => Float64Array.from(rows, (row) => row[at]!);
  return {
    rows: rows.length,
    first: short(0),
    second: short(1),
    third: short(2),
    year: short(3),
    outcome: long(4),
    lagged: long(5),
    firstHostile: long(6),
    secondHostile: long(7),
    controls: { control: long(8) },
  };
}

const pull = (world: World, permutations = 0) =>
  panelPull({
    panel: simulated(world),
    powers,
    permutations,
    rng: createRng(world.seed, 'permutations'),
  });

describe('third-party pull', () => {
  it('recovers a known effect of shared hostility and none of one-sided, the bias of the lag known by its sign', () => {
    const found = pull({ seed: 1, states: 24, shared: 0.5 }, 99);
    const [one, shared, both] = found.effects;
    expect([one!.term, shared!.term, both!.term]).toEqual(['one', 'shared', 'both']);
    expect(Math.abs(one!.coefficient)).toBeLessThan(0.06);
    expect(shared!.coefficient).toBeGreaterThan(0.4);
    expect(shared!.coefficient).toBeLessThan(0.6);
    expect(both!.coefficient).toBeCloseTo(2 * one!.coefficient + shared!.coefficient, 12);
    expect(shared!.permutationP).toBeLessThan(0.05);
    const lag = found.coefficients.find(({ name }) => name === 'cooperation a year before')!;
    // Nickell: about -(1 + .4) / 28.
    expect(lag.coefficient).toBeLessThan(0.4);
    expect(lag.coefficient).toBeGreaterThan(0.4 - 3 * (1.4 / 28));
  });

  it('recovers a one-sided effect', () => {
    const [one, shared] = pull({ seed: 2, states: 24, one: 0.3 }).effects;
    expect(one!.coefficient).toBeGreaterThan(0.25);
    expect(one!.coefficient).toBeLessThan(0.35);
    expect(Math.abs(shared!.coefficient)).toBeLessThan(0.1);
    expect(one!.permutationP).toBeNull();
  });

  it('takes the mean of the two halves of the period from twice the estimate', () => {
    const panel = simulated({ seed: 6, one: 0.3, years: 21 });
    const of = (part: TriadPanel) =>
      panelPull({ panel: part, powers, permutations: 0, rng: createRng(1) }).effects[0]!;
    const whole = of(panel);
    const halves = [of(yearsOf(panel, 1951, 1960)), of(yearsOf(panel, 1961, 1970))];
    const mean = (halves[0]!.coefficient + halves[1]!.coefficient) / 2;
    expect(whole.jackknife).toBeCloseTo(2 * whole.coefficient - mean, 12);
    expect(whole.jackknife).not.toBeCloseTo(whole.coefficient, 4);
  });

  it('has no effect of what both add where no two are hostile to the same third party', () => {
    const panel = simulated({ seed: 3 });
    panel.secondHostile.fill(0);
    const { effects, dropped } = panelPull({ panel, powers, permutations: 0, rng: createRng(1) });
    expect(effects.map(({ term }) => term)).toEqual(['one']);
    expect(dropped.map(({ name }) => name)).toEqual(['shared hostility']);
  });
});

describe('the permutation test', () => {
  it('gives the coefficients of the fit where every history is in its place', () => {
    const world = { seed: 4, one: 0.2, shared: 0.1, thirds: [1, 2] };
    const panel = simulated(world);
    const { triads, years } = groupsOfPanel(panel);
    const effects = fixedEffects([triads, years]);
    const { either, shared } = hostilityColumns(panel);
    const fit = leastSquares({
      outcome: panel.outcome,
      columns: [
        { name: 'hostility of either', values: either },
        { name: 'shared hostility', values: shared },
        { name: 'cooperation a year before', values: panel.lagged },
        { name: 'control', values: panel.controls['control']! },
      ],
      effects,
    });
    const observed = new PullPermutation(panel, powers, fit, effects).observed();
    for (const { term, coefficient } of pull(world).effects)
      expect(observed[term]).toBeCloseTo(coefficient, 9);
  });

  it('has a p that is uniform where nothing pulls, and repeats with its seed', () => {
    const ps = Array.from({ length: 100 }, (_, seed) => {
      const { effects } = pull({ seed: 100 + seed, states: 9, years: 16, thirds: [1, 2] }, 39);
      return effects.find(({ term }) => term === 'shared')!.permutationP!;
    });
    const below = (level: number) => ps.filter((p) => p <= level).length;
    expect(below(0.1)).toBeLessThan(22);
    expect(below(0.5)).toBeGreaterThan(35);
    expect(below(0.5)).toBeLessThan(65);
    const again = () => pull({ seed: 5 }, 19).effects.map(({ permutationP }) => permutationP);
    expect(again()).toEqual(again());
  });
});
