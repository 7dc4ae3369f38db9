import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessQuestion,
  priorSensitivity,
  priorToOverturn,
  sweep,
  sweptRanges,
} from '../../src/evidence/index.js';
import { posteriorAtPrior } from '../../src/core/bayes.js';
import { zerosOfExponentials } from '../../src/evidence/sweeps.js';
import { codedItem, itemsOfFixture, questionOf, type FixtureItem } from './evidence-helpers.js';

interface Fixture {
  readings: string[];
  items: FixtureItem[];
  runs: {
    prior: Record<string, number>;
    toLead: Record<string, number>;
    sweeps: {
      parameter: 'sharpness' | 'dependence';
      points: { at: number; posterior: Record<string, number> }[];
      changes: { at: number; from: string; to: string }[];
    }[];
  }[];
}

/** Written by generators/sweeps.py. */
const fixture = JSON.parse(
  readFileSync(new URL('./sweeps.json', import.meta.url), 'utf8'),
) as Fixture;
const items = itemsOfFixture(fixture.items);
const runs = fixture.runs.map((run, number) => ({ number, ...run }));
const parameters = ['sharpness', 'dependence'] as const;

describe('sweeps', () => {
  it.each(runs)('agree with an independent implementation: prior $number', ({ prior, sweeps }) => {
    const question = questionOf(fixture.readings, prior);
    for (const wanted of sweeps) {
      const found = sweep(question, items, wanted.parameter);
      for (const { at, posterior } of wanted.points) {
        const point = found.points.find((one) => one.at === at)!;
        for (const reading of fixture.readings)
          expect(point.posterior[reading], `${wanted.parameter} ${at}`).toBeCloseTo(
            posterior[reading]!,
            11,
          );
      }
      expect(found.changes).toEqual(
        wanted.changes.map((change) => ({
          ...change,
          at: expect.closeTo(change.at, 11) as number,
        })),
      );
    }
  });

  it('the independent runs hold changes of both parameters, and sweeps without any', () => {
    const changes = (parameter: string): number[] =>
      runs.map(({ sweeps }) => sweeps.find((one) => one.parameter === parameter)!.changes.length);
    expect(changes('sharpness')).toEqual([0, 0, 2, 0]);
    expect(changes('dependence')).toEqual([0, 0, 1, 1]);
  });

  it.each(parameters)(
    'give the posterior itself at the value of the assessment: %s',
    (parameter) => {
      const question = questionOf(fixture.readings);
      const { readings } = assessQuestion(question, items);
      const { points } = sweep(question, items, parameter);
      const point = points.find(({ at }) => at === sweptRanges[parameter].at)!;
      expect(point.posterior).toEqual(
        Object.fromEntries(readings.map(({ id, posterior }) => [id, posterior])),
      );
    },
  );

  it.each(parameters)(
    'give the prior everywhere without items, and do not mind their order: %s',
    (parameter) => {
      const question = questionOf(['a', 'b'], { a: 0.3 });
      for (const { posterior } of sweep(question, [], parameter).points)
        expect(posterior.a).toBeCloseTo(0.3, 12);
      const five = questionOf(fixture.readings);
      expect(sweep(five, [...items].reverse(), parameter)).toEqual(sweep(five, items, parameter));
    },
  );

  it('by hand: two witnesses of one source against one of another', () => {
    // 2 x 4 dB for a, tempered 2^-g, against 6 dB for b: level where 8 x 2^-g = 6, at g = log2(4/3).
    const found = sweep(
      questionOf(['a', 'b']),
      [
        codedItem({ id: 'x', cluster: 'one', weights: { a: 0, b: -4 } }),
        codedItem({ id: 'y', cluster: 'one', weights: { a: 0, b: -4 } }),
        codedItem({ id: 'z', cluster: 'two', weights: { a: -6, b: 0 } }),
      ],
      'dependence',
    );
    expect(found.changes).toEqual([
      { at: expect.closeTo(Math.log2(4 / 3), 12) as number, from: 'a', to: 'b' },
    ]);
  });

  it('miss no change along the dependence: as many as a grid of 4,000 finds, or more', () => {
    const term = fc.record({
      c: fc.double({ min: -5, max: 5, noNaN: true }),
      n: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(term, { minLength: 2, maxLength: 5 }), (drawn) => {
        const sums = new Map<number, number>();
        for (const { c, n } of drawn) sums.set(n, (sums.get(n) ?? 0) + c);
        const terms = [...sums].map(([n, c]) => ({ c, rate: Math.log(n) }));
        const f = (g: number): number =>
          terms.reduce((sum, { c, rate }) => sum + c * Math.exp(-rate * g), 0);
        const found = zerosOfExponentials(terms, 0, 1);
        for (const g of found) expect(Math.abs(f(g))).toBeLessThan(1e-9);
        for (let i = 0; i < 4000; i++) {
          const [a, b] = [i / 4000, (i + 1) / 4000];
          if (f(a) * f(b) < 0)
            expect(found.some((g) => g >= a - 1e-12 && g <= b + 1e-12)).toBe(true);
        }
      }),
    );
  });

  it('find two changes that lie close together along the dependence', () => {
    // (x - .8)(x - .8001) in x = 2^-g, times 1000.
    const terms = [
      { c: 1000 * 0.8 * 0.8001, rate: 0 },
      { c: -1000 * 1.6001, rate: Math.log(2) },
      { c: 1000, rate: Math.log(4) },
    ];
    const found = zerosOfExponentials(terms, 0, 1);
    expect(found.map((g) => 2 ** -g)).toEqual([
      expect.closeTo(0.8001, 8) as number,
      expect.closeTo(0.8, 8) as number,
    ]);
  });
});

describe('sensitivity to the prior', () => {
  it.each(runs)('agrees with bisection on the prior itself: prior $number', ({ prior, toLead }) => {
    const found = priorSensitivity(questionOf(fixture.readings, prior), items);
    for (const reading of fixture.readings)
      expect(found.toLead[reading], reading).toBeCloseTo(toLead[reading]!, 10);
  });

  it('by hand: with the proportions of the priors, and with equal ones for the prior to overturn', () => {
    // Likelihoods 1, .5012 and .1; b has 3/4 of what a leaves in the first, 1/2 in the second.
    const question = questionOf(['a', 'b', 'c'], { a: 0.6, b: 0.3, c: 0.1 });
    const fact = codedItem({ id: 'x', weights: { a: 0, b: -3, c: -10 } });
    const level = (share: number): number => {
      const odds = share * 10 ** -0.3;
      return odds / (1 + odds);
    };
    expect(priorSensitivity(question, [fact]).toLead.a).toBeCloseTo(level(3 / 4), 12);
    expect(priorToOverturn(question, [fact])).toBeCloseTo(level(1 / 2), 12);
  });

  it('two readings are level where they share their prior as it says, whatever the others have', () => {
    const share = fc.double({ min: 0.05, max: 0.9, noNaN: true });
    const { toDrawLevel } = priorSensitivity(questionOf(fixture.readings), items);
    fc.assert(
      fc.property(share, fc.constantFrom('axis', 'containment'), (both, rival) => {
        const needed = toDrawLevel.alliance![rival]!;
        const others = fixture.readings.filter((id) => id !== 'alliance' && id !== rival);
        const prior = {
          alliance: both * needed,
          [rival]: both * (1 - needed),
          ...Object.fromEntries(others.map((id) => [id, (1 - both) / 3])),
        };
        const { readings } = assessQuestion(questionOf(fixture.readings, prior), items);
        const of = (id: string): number => readings.find((one) => one.id === id)!.posterior;
        expect(of('alliance') / of(rival)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('says a half, and the share of the others, where nothing is observed', () => {
    const found = priorSensitivity(questionOf(['a', 'b', 'c']), []);
    expect(found.toDrawLevel.a).toEqual({ b: 0.5, c: 0.5 });
    expect(found.toLead.a).toBeCloseTo(1 / 3, 12);
    expect(priorSensitivity(questionOf(['a']), [])).toEqual({ toLead: {}, toDrawLevel: {} });
  });

  it('gives the posterior at any prior from one prior and posterior', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (at) => {
        const before = assessQuestion(questionOf(fixture.readings), items);
        for (const reading of before.readings) {
          const rest = (1 - at) / 4;
          const prior = Object.fromEntries(
            fixture.readings.map((id) => [id, id === reading.id ? at : rest]),
          );
          const after = assessQuestion(questionOf(fixture.readings, prior), items);
          expect(posteriorAtPrior(reading, at)).toBeCloseTo(
            after.readings.find(({ id }) => id === reading.id)!.posterior,
            10,
          );
        }
      }),
    );
    expect(posteriorAtPrior({ prior: 0.2, posterior: 0.5 }, 0)).toBe(0);
    expect(posteriorAtPrior({ prior: 0.2, posterior: 0.5 }, 1)).toBe(1);
  });
});
