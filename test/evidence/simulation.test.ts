import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import {
  assessQuestion,
  type AssessOptions,
  type EvidenceItem,
  type Expectation,
} from '../../src/evidence/index.js';
import {
  designOf,
  drawEvidence,
  plainWorld,
  type World,
} from '../../scripts/recovery/model/draw.js';
import { exactPosterior } from '../../scripts/recovery/model/exact.js';
import { densityAt, lawsOf, quantileOf } from '../../scripts/recovery/model/laws.js';
import { type Forecast, leaderOf, scoresOf } from '../../scripts/recovery/model/scores.js';
import { binaryItem, codedItem, measuredItem, questionOf } from './evidence-helpers.js';

const golden = JSON.parse(
  readFileSync(new URL('simulation.json', import.meta.url), 'utf8'),
) as Record<'rho' | 'p' | 'u' | 'r' | 'both' | 'neither' | 'posterior', number>;

const question = questionOf(['a', 'b']);
const yesNo = (id: string, cluster = id, reliability = 1): EvidenceItem =>
  binaryItem({ id, cluster, reliability, yes: true, expect: { a: 'yes', b: 'no' } });
const percentile = (id: string, cluster = id, a: Expectation = 'high', b: Expectation = 'low') =>
  measuredItem({ id, cluster, u: 0.5, expect: { a, b } });

/** Runs of each reading in turn, assessed. */
function forecasts(
  items: readonly EvidenceItem[],
  count: number,
  world: Partial<World> = {},
  options: AssessOptions = { dependence: 0 },
): Forecast[] {
  const design = designOf(question, lawsOf(question, items));
  return Array.from({ length: count }, (_, run) => {
    const truth = run % 2;
    const rng = createRng(run, 'simulation test');
    const drawn = drawEvidence(design, 'ab'[truth]!, { ...plainWorld, ...world }, rng);
    const { readings } = assessQuestion(question, drawn, options);
    return { truth, probabilities: readings.map(({ posterior }) => posterior) };
  });
}

const accuracyOf = (...args: Parameters<typeof forecasts>): number => {
  const said = forecasts(...args);
  return said.filter(({ probabilities: p, truth }) => leaderOf(p) === truth).length / said.length;
};
/** Four standard errors of a share of one half in 6,000 runs. */
const close = 0.026;
const runs = 6000;

describe('two readings and one item', () => {
  it('yes or no: right as often as the table says, and says so', () => {
    const { accuracy, confidence } = scoresOf(forecasts([yesNo('x')], runs), 1);
    expect(Math.abs(accuracy.value - 0.8)).toBeLessThan(close);
    expect(confidence.value).toBeCloseTo(0.8, 12);
  });

  it('a percentile: right where it lies on the side of the true reading', () => {
    // P(u > 1/2) under .85 Beta(3,1) + .15.
    const expected = 0.85 * (1 - 0.5 ** 3) + 0.15 * 0.5;
    expect(Math.abs(accuracyOf([percentile('x')], runs) - expected)).toBeLessThan(close);
  });

  it('a fact: its happening speaks for one, its absence for the other', () => {
    const fact = codedItem({ id: 'x', weights: { a: 0, b: -3 } });
    const expected = (0.8 + 1 - 0.8 * 10 ** -0.3) / 2;
    expect(Math.abs(accuracyOf([fact], runs) - expected)).toBeLessThan(close);
  });

  it('a fact that is written down only when it happens leaves the first reading in the lead', () => {
    const fact = codedItem({ id: 'x', weights: { a: 0, b: -3 } });
    expect(accuracyOf([fact], 1000, { facts: 'happened-only' })).toBe(0.5);
  });

  it('an unreliable item is right as often as reliability and noise make it', () => {
    const expected = 0.5 * 0.8 + 0.5 * 0.5;
    expect(Math.abs(accuracyOf([yesNo('x', 'x', 0.5)], runs) - expected)).toBeLessThan(close);
    expect(Math.abs(accuracyOf([yesNo('x')], runs, { trust: 0.5 }) - expected)).toBeLessThan(close);
  });

  it('a misjudged item follows yes, no and nothing alike', () => {
    expect(Math.abs(accuracyOf([yesNo('x')], runs, { misjudged: 1 }) - 0.5)).toBeLessThan(close);
  });
});

describe('witnesses that tell the same', () => {
  const three = ['x', 'y', 'z'].map((id) => yesNo(id, 'one'));

  it('are worth one where each counts for a third of one, and too much where each counts', () => {
    const world = { correlation: 1, shared: 'values' } as const;
    const one = scoresOf(forecasts(three, runs, world, { dependence: 1 }), 1);
    const all = scoresOf(forecasts(three, runs, world, { dependence: 0 }), 1);
    expect(one.accuracy.value).toBe(all.accuracy.value);
    expect(Math.abs(one.accuracy.value - 0.8)).toBeLessThan(close);
    expect(one.confidence.value).toBeCloseTo(0.8, 12);
    expect(all.confidence.value).toBeCloseTo(0.8 ** 3 / (0.8 ** 3 + 0.2 ** 3), 12);
  });

  it('agree as often as the bivariate normal says', () => {
    const design = designOf(question, lawsOf(question, [yesNo('x', 'one'), yesNo('y', 'one')]));
    const share = (world: Partial<World>, truth: string): number => {
      let both = 0;
      for (let run = 0; run < runs; run++) {
        const rng = createRng(run, 'orthant');
        const drawn = drawEvidence(design, truth, { ...plainWorld, ...world }, rng);
        both += Number(drawn.every(({ observed }) => observed.type === 'binary' && observed.yes));
      }
      return both / runs;
    };
    const world = { correlation: golden.rho, shared: 'values' } as const;
    expect(Math.abs(share(world, 'a') - golden.both)).toBeLessThan(close);
    expect(Math.abs(share(world, 'b') - golden.neither)).toBeLessThan(close);
    // A coin: 1/4 + arcsin(rho) / 2 pi.
    const coin = 1 / 4 + Math.asin(golden.rho) / (2 * Math.PI);
    expect(Math.abs(share({ ...world, trust: 0 }, 'a') - coin)).toBeLessThan(close);
  });

  it('lean towards a rival together where they share the error of their evidence', () => {
    const items = [
      binaryItem({ id: 'x', cluster: 'one', yes: true, expect: { a: 'yes', b: 'no' } }),
      binaryItem({ id: 'y', cluster: 'one', yes: true, expect: { a: 'no', b: 'yes' } }),
    ];
    const right = (shared: World['shared']): number => {
      const said = forecasts(items, runs, { correlation: 1, shared });
      return said.filter(({ probabilities: p, truth }) => p[truth]! > 0.9).length / runs;
    };
    // As values, one is wrong where the other is right at the ends of their common error: never both wrong.
    expect(Math.abs(right('values') - 0.6)).toBeLessThan(close);
    expect(Math.abs(right('evidence') - 0.8)).toBeLessThan(close);
  });
});

describe('the posterior of one who knows', () => {
  it('is the one computed from the joint density elsewhere', () => {
    const items = [percentile('x', 'one'), yesNo('y', 'one', golden.r)];
    const world = { ...plainWorld, correlation: golden.rho, shared: 'values' } as const;
    const seen = [
      { ...items[0]!, observed: { type: 'percentile' as const, u: golden.u } },
      items[1]!,
    ];
    const design = designOf(question, lawsOf(question, items));
    expect(exactPosterior(design, world)(seen)[0]).toBeCloseTo(golden.posterior, 4);
  });

  it('is that of the assessment where witnesses are independent and reliable', () => {
    const fact = codedItem({ id: 'z', cluster: 'one', weights: { a: -6, b: 0 } });
    const items = [
      percentile('x', 'one'),
      percentile('w', 'one', 'middle', 'any'),
      yesNo('y'),
      fact,
    ];
    const design = designOf(question, lawsOf(question, items));
    for (let run = 0; run < 50; run++) {
      const drawn = drawEvidence(design, 'a', plainWorld, createRng(run, 'same'));
      const { readings } = assessQuestion(question, drawn, { dependence: 0 });
      const exact = exactPosterior(design, plainWorld)(drawn);
      expect(Math.abs(exact[0]! - readings[0]!.posterior)).toBeLessThan(2e-3);
    }
  });

  it.each(['values', 'evidence'] as const)('keeps what it promises with shared %s', (shared) => {
    const items = ['u', 'v', 'w'].flatMap((id, i) => [
      percentile(`${id}1`, 'one', i === 0 ? 'low' : 'rather-high', 'middle'),
      yesNo(`${id}2`, 'two', 0.8),
    ]);
    const world = { ...plainWorld, correlation: 0.7, shared };
    const design = designOf(question, lawsOf(question, items));
    const exact = exactPosterior(design, world);
    const said = Array.from({ length: 3000 }, (_, run): Forecast => {
      const truth = run % 2;
      const drawn = drawEvidence(design, 'ab'[truth]!, world, createRng(run, 'promise'));
      return { truth, probabilities: exact(drawn) };
    });
    const { bins } = scoresOf(said, 1);
    for (const { said: p, right, runs: n } of bins)
      expect(Math.abs(right - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));
  });
});

describe('laws', () => {
  it('have the quantiles of their distribution functions, and densities that average one', () => {
    const [{ byReading } = { byReading: [] }] = lawsOf(question, [percentile('x')]);
    for (const law of byReading) {
      if (law.type !== 'percentile') throw new Error('not a percentile');
      for (const v of [0.001, 0.1, 0.5, 0.9, 0.999])
        expect(densityAt(law, quantileOf(law, v))[1]).toBeCloseTo(v, 12);
      expect(law.density.reduce((sum, f) => sum + f, 0) / law.density.length).toBeCloseTo(1, 12);
    }
    const [high] = byReading;
    // Mean of .85 Beta(3,1) + .15 uniform.
    expect(high!.mean).toBeCloseTo(0.85 * 0.75 + 0.15 * 0.5, 3);
  });
});

describe('scores', () => {
  const two = (p: number, truth: number): Forecast => ({ probabilities: [p, 1 - p], truth });

  it('are those worked by hand', () => {
    const scores = scoresOf([two(0.75, 0), two(0.75, 1), two(0.5, 1), two(0.25, 1)], 1);
    expect(scores.accuracy.value).toBe(0.5);
    expect(scores.confidence.value).toBe(0.6875);
    expect(scores.brier.value).toBeCloseTo((0.125 + 1.125 + 0.5 + 0.125) / 4, 12);
    expect(scores.log.value).toBeCloseTo((-2 * Math.log2(0.75) + 2 + 1) / 4, 12);
    // Said .75 three times and right twice; said .5 once and wrong.
    expect(scores.calibration.value).toBeCloseTo(0.75 * (0.75 - 2 / 3) + 0.25 * 0.5, 12);
    expect(scores.bins.map(({ runs: n }) => n)).toEqual([1, 3]);
  });

  it('find no error beyond chance in coins that keep their word', () => {
    const rng = createRng(3);
    const coins = Array.from({ length: 4000 }, () => {
      const p = rng.uniform();
      return two(p, rng.uniform() < p ? 0 : 1);
    });
    const { calibration, calibrationByChance } = scoresOf(coins, 1);
    expect(calibration.value).toBeLessThan(calibrationByChance + 3 * calibration.error);
    expect(calibrationByChance).toBeGreaterThan(0.005);
  });
});
