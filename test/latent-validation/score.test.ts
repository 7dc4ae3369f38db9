import { describe, expect, it } from 'vitest';
import { knownTruth } from '../../scripts/latent-validation/known-truth.js';
import { stickyTruth } from '../../scripts/latent-validation/sticky-truth.js';
import {
  type DomainSummary,
  misses,
  summarised,
} from '../../scripts/latent-validation/truth/pooled.js';
import type { PanelResult } from '../../scripts/latent-validation/truth/panel-of-truth.js';
import {
  chiSquareTail,
  evenness,
  holm,
  insideByTenth,
  ranksOf,
} from '../../scripts/latent-validation/truth/score.js';
import { createRng } from '../../src/core/rng.js';

/** States N(m, v) whose m is N(0, 1), so that what is said of them is right, or off by a factor or a bias. */
function said(count: number, { spread = 1, bias = 0 } = {}) {
  const rng = createRng(4, 'said');
  const mean = Array.from({ length: count }, () => rng.normal());
  const truth = mean.map((value) => value + bias + 0.5 * rng.normal());
  return { truth, mean, variance: mean.map(() => (0.5 * spread) ** 2) };
}

const dyads = (count: number): number[][] =>
  Array.from({ length: count / 5 }, (_, dyad) => Array.from({ length: 5 }, (_, k) => 5 * dyad + k));

describe('coverage', () => {
  it('is 90% in each tenth where what is said is right', () => {
    for (const inside of insideByTenth(said(20_000))) expect(inside / 2000).toBeCloseTo(0.9, 1);
  });

  it('orders by the estimate', () => {
    const mean = Array.from({ length: 20 }, (_, at) => 19 - at);
    const truth = mean.map((value) => (value < 2 ? value : value + 9));
    expect(insideByTenth({ truth, mean, variance: mean.map(() => 1) })).toEqual([
      2, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });
});

describe('ranks', () => {
  const rng = () => createRng(1, 'lots');
  it('are even where what is said is right, and not where it is biased or too sure', () => {
    const p = (changes: Parameters<typeof said>[1]): number =>
      evenness([
        ranksOf(said(10_000, changes), dyads(10_000), rng()),
        ranksOf(said(10_000, changes), dyads(10_000), rng()),
      ]).p;
    expect(p({})).toBeGreaterThan(0.01);
    expect(p({ bias: 0.1 })).toBeLessThan(0.001);
    expect(p({ spread: 0.7 })).toBeLessThan(0.001);
  });

  it('count one year of each dyad', () => {
    const counts = ranksOf(said(1000), dyads(1000), rng());
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(200);
  });

  it('that lean together within panels have a design effect', () => {
    const leaning = Array.from({ length: 20 }, (_, panel) =>
      Array.from({ length: 10 }, (_, tenth) =>
        panel % 2 === 0 ? 90 + 2 * tenth : 108 - 2 * tenth,
      ),
    );
    const steeper = leaning.map((counts) => counts.map((count) => count + 4 * (count - 99)));
    expect(evenness(leaning).designEffect).toBe(1);
    // Counts of 99 and up to 45 off, alternating: their mean square is 825.
    expect(evenness(steeper).designEffect).toBeCloseTo((825 * (20 / 19) * 10) / (99 * 9), 9);
  });
});

describe('tests', () => {
  it('have the published tail of chi-square', () => {
    expect(chiSquareTail(16.919, 9)).toBeCloseTo(0.05, 5);
    expect(chiSquareTail(21.666, 9)).toBeCloseTo(0.01, 5);
    expect(chiSquareTail(3.841, 1)).toBeCloseTo(0.05, 4);
  });

  it('have p-values after Holm in their own order', () => {
    expect(holm([0.04, 0.01, 0.03, 0.5])).toEqual([0.09, 0.04, 0.09, 0.5]);
  });
});

describe('the summary of panels', () => {
  const panel = (inside: number): PanelResult => ({
    panel: 0,
    dyads: 100,
    dyadYears: 1000,
    passes: 10,
    converged: true,
    flat: 0,
    domains: {
      hostility: {
        smoothed: Array.from({ length: 10 }, () => inside),
        filtered: Array.from({ length: 10 }, (_, tenth) => (tenth === 9 ? 80 : 91)),
        ranks: Array.from({ length: 10 }, () => 10),
      },
    },
  });
  const made = { seed: 1, start: 'truth', tolerance: 1e-3, states: 60 } as const;

  it('pools counts', () => {
    const [summary] = summarised({ ...made, panels: [panel(90), panel(80)] });
    expect(summary!.smoothed.all).toBeCloseTo(0.85, 12);
    expect(summary!.filtered.tenths[9]).toBeCloseTo(0.8, 12);
    expect(summary!.p).toBeCloseTo(1, 6);
  });

  it('names each bar that is not cleared', () => {
    const summaries = summarised({ ...made, panels: [panel(88), panel(88)] });
    const bars = { average: [0.885, 0.915], tenth: [0.83, 0.93], p: 0.01 } as const;
    expect(misses(summaries, bars)).toEqual([
      'hostility, smoothed: coverage 0.880',
      'hostility, filtered, tenth 10: coverage 0.800',
    ]);
  });

  it('is written as a section, with what fits as shipped gave on the same panels', () => {
    const quick = { ...made, panels: [panel(90), { ...panel(80), panel: 1 }] };
    const { markdown, tables } = knownTruth(quick, { ...made, panels: [panel(89)] });
    expect(tables[0]!.rows[0]!.slice(0, 4)).toEqual(['hostility', 'smoothed', '.850', '.850']);
    expect(tables[2]!.rows[0]!.slice(0, 4)).toEqual(['hostility', '.900', '.890', '.010']);
    expect(markdown).toContain('2 panels of 60 states each, 200 dyads and 2,000 dyad-years');
    expect(markdown).toContain('Not cleared: hostility, smoothed: coverage 0.850');
  });

  it('asks of sticky truth for .85 alone', () => {
    expect(stickyTruth({ ...made, panels: [panel(86)] }).misses).toEqual([]);
    expect(stickyTruth({ ...made, panels: [panel(84)] }).misses).toEqual([
      'hostility, smoothed: coverage 0.840',
    ]);
  });

  it('counts panels with even ranks', () => {
    const even = Array.from({ length: 10 }, (_, tenth) => 100 + (tenth % 2));
    const skewed = Array.from({ length: 10 }, (_, tenth) => 60 + 9 * tenth);
    const inside = Array.from({ length: 10 }, () => 90);
    const panels = [even, even, skewed].map((ranks, panel) => ({
      ...{ panel, dyads: 1005, dyadYears: 1000, passes: 9, converged: true, flat: 0 },
      domains: { ties: { smoothed: inside, filtered: inside, ranks } },
    }));
    const [{ evenPanels, p }] = summarised({ ...made, panels }) as [DomainSummary];
    expect(evenPanels).toBe(2);
    expect(p).toBeLessThan(0.01);
  });
});
