import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  assessQuestion,
  binaryProbability,
  expectationDensity,
  expectedInformation,
  priorOf,
  weightBetween,
  type EvidenceItem,
  type Expectation,
} from '../../src/evidence/index.js';
import {
  binaryItem,
  codedItem,
  itemsOfFixture,
  measuredItem,
  questionOf,
  type FixtureItem,
} from './evidence-helpers.js';

interface Fixture {
  readings: string[];
  items: FixtureItem[];
  runs: {
    prior: Record<string, number>;
    dependence: number;
    sharpness: number;
    yes: number;
    posterior: Record<string, number>;
    weights: Record<string, Record<string, number>>;
  }[];
  hole: Record<string, Expectation>;
  information: { run: number; reliability: number; bits: number }[];
}

/** Written by generators/posterior.py. */
const fixture = JSON.parse(
  readFileSync(new URL('./posterior.json', import.meta.url), 'utf8'),
) as Fixture;
const items = itemsOfFixture(fixture.items);

describe('posterior against an independent implementation', () => {
  it.each(fixture.runs)('g $dependence, sharpness $sharpness, yes $yes', (run) => {
    const { prior, dependence, sharpness, yes } = run;
    const found = assessQuestion(questionOf(fixture.readings, prior), items, {
      dependence,
      sharpness,
      yes,
    });
    for (const reading of found.readings)
      expect(reading.posterior).toBeCloseTo(run.posterior[reading.id]!, 12);
    expect(found.items.map(({ id }) => id)).toEqual(Object.keys(run.weights).sort());
    for (const item of found.items)
      for (const [reading, weight] of Object.entries(run.weights[item.id]!))
        expect(item.byReading[reading]).toBeCloseTo(weight, 10);
  });

  it.each(fixture.information)(
    'expected information of a hole, integrated adaptively: run $run, reliability $reliability',
    ({ run, reliability, bits }) => {
      const { prior, dependence, sharpness, yes } = fixture.runs[run]!;
      const question = questionOf(fixture.readings, prior);
      const hole = { kind: 'level', expect: fixture.hole, reliability } as const;
      const found = expectedInformation(question, items, hole, { dependence, sharpness, yes });
      expect(found).toBeCloseTo(bits, 5);
    },
  );
});

describe('likelihood by hand', () => {
  it('mixes the densities with the uniform and clips the ends', () => {
    expect(expectationDensity('high', 0.5)).toBeCloseTo(0.85 * 3 * 0.25 + 0.15, 12);
    expect(expectationDensity('rather-low', 0.25)).toBeCloseTo(0.85 * 2 * 0.75 + 0.15, 12);
    expect(expectationDensity('middle', 0.5)).toBeCloseTo(0.85 * 1.5 + 0.15, 12);
    expect(expectationDensity('any', 0.3)).toBe(1);
    expect(expectationDensity('low', 1)).toBe(expectationDensity('low', 0.99));
  });

  it('a missing pact weighs at most 6 dB', () => {
    expect(
      10 * Math.log10(binaryProbability('no', false) / binaryProbability('yes', false)),
    ).toBeCloseTo(6.0206, 4);
    expect(binaryProbability('any', true)).toBe(0.5);
  });

  it('refuses expectations that do not fit what was seen', () => {
    const question = questionOf(['a', 'b']);
    const bad: EvidenceItem[] = [
      measuredItem({ id: 'x', u: 0.5, expect: { a: 'yes' } }),
      binaryItem({ id: 'x', yes: true, expect: { a: 'high' } }),
      codedItem({ id: 'x', weights: { a: -3 } }),
    ];
    for (const item of bad) expect(() => assessQuestion(question, [item])).toThrow(/expect|weight/);
  });
});

describe('assessment of a question', () => {
  const question = questionOf(['a', 'b', 'other']);

  it('gives the prior where nothing bears on the question, and no item', () => {
    const found = assessQuestion(questionOf(['a', 'b'], { a: 0.7 }), [
      codedItem({ id: 'x', question: 'why', weights: { c: 0, d: -3 } }),
    ]);
    expect(found.readings.map(({ posterior }) => posterior)).toEqual([
      0.7,
      expect.closeTo(0.3, 12),
    ]);
    expect(found.items).toEqual([]);
  });

  it('counts exposure and diagnosticity', () => {
    const found = assessQuestion(question, [
      binaryItem({ id: 'x', yes: true, expect: { a: 'yes', b: 'no' } }),
      codedItem({ id: 'y', weights: { a: -3, b: 0 } }),
    ]);
    const [a, b, other] = found.readings;
    expect([a!.exposure, b!.exposure, other!.exposure]).toEqual([2, 2, 0]);
    const [x, y] = found.items;
    expect(x!.diagnosticity).toBeCloseTo(10 * Math.log10(4), 10);
    expect(weightBetween(y!, 'b', 'a')).toBeCloseTo(3, 10);
    expect(found.leader).toBe('a');
    expect(found.margin).toBeCloseTo(
      10 * Math.log10(found.readings[0]!.posterior / posteriorOf(found.runnerUp)),
      10,
    );
    function posteriorOf(id: string): number {
      return found.readings.find((reading) => reading.id === id)!.posterior;
    }
  });

  it('a catch-all without a weight fits a coded fact as the rest do on average', () => {
    const { items: weights } = assessQuestion(question, [
      codedItem({ id: 'x', weights: { a: 0, b: -10 } }),
    ]);
    expect(weights[0]!.byReading.other).toBeCloseTo(10 * Math.log10(0.55), 10);
  });

  it('shares what the prior leaves and refuses what is no distribution', () => {
    expect([...priorOf(questionOf(['a', 'b', 'c'], { a: 0.5 })).values()]).toEqual([
      0.5, 0.25, 0.25,
    ]);
    const bad: Record<string, number>[] = [
      { a: 1.2 },
      { a: 0.5, b: 0.2, c: 0.1 },
      { a: 0, b: 0.5 },
      { z: 0.5 },
    ];
    for (const prior of bad)
      expect(() => priorOf(questionOf(['a', 'b', 'c'], prior))).toThrow(/not a distribution/);
  });
});

describe('expected information', () => {
  const question = questionOf(['a', 'b']);

  it.each([0.8, 0.7])('of a yes-or-no row under a uniform posterior is 1 - H(%f)', (yes) => {
    const hole = { kind: 'yes-no', expect: { a: 'yes', b: 'no' }, reliability: 1 } as const;
    const found = expectedInformation(question, [], hole, { yes });
    expect(found).toBeCloseTo(1 + yes * Math.log2(yes) + (1 - yes) * Math.log2(1 - yes), 12);
  });

  it('is zero where readings agree or reliability is zero, and falls with reliability', () => {
    const at = (reliability: number): number =>
      expectedInformation(question, [], {
        kind: 'level',
        expect: { a: 'high', b: 'low' },
        reliability,
      });
    expect(expectedInformation(question, [], { kind: 'level', expect: {}, reliability: 1 })).toBe(
      0,
    );
    expect(at(0)).toBeCloseTo(0, 14);
    expect(at(0.5)).toBeGreaterThan(0);
    expect(at(0.5)).toBeLessThan(at(0.9));
    expect(at(0.9)).toBeLessThan(at(1));
  });
});
