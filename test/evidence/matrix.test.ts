import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessQuestion,
  competingHypotheses,
  weightAgainstRivals,
} from '../../src/evidence/index.js';
import {
  binaryItem,
  codedItem,
  itemsOfFixture,
  questionOf,
  type FixtureItem,
} from './evidence-helpers.js';

interface Fixture {
  readings: string[];
  items: FixtureItem[];
  runs: { prior: Record<string, number>; matrix: Record<string, Record<string, number>> }[];
}

/** Written by generators/sweeps.py. */
const fixture = JSON.parse(
  readFileSync(new URL('./sweeps.json', import.meta.url), 'utf8'),
) as Fixture;
const items = itemsOfFixture(fixture.items);
const matrixOf = (...args: Parameters<typeof assessQuestion>) => {
  const found = assessQuestion(...args);
  return competingHypotheses(found.readings, found.items);
};

describe('the matrix of competing hypotheses', () => {
  it.each(fixture.runs)('agrees with an independent implementation', ({ prior, matrix }) => {
    const found = matrixOf(questionOf(fixture.readings, prior), items);
    expect(found.items.map(({ id }) => id).sort()).toEqual(Object.keys(matrix).sort());
    for (const { id, byReading } of found.items)
      for (const reading of fixture.readings)
        expect(byReading[reading]!.weight, `${id} ${reading}`).toBeCloseTo(
          matrix[id]![reading]!,
          9,
        );
    for (const { id, inconsistency, consistency } of found.readings) {
      const column = Object.values(matrix).map((row) => row[id]!);
      const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
      expect(inconsistency).toBeCloseTo(-sum(column.filter((db) => db < 0)), 9);
      expect(consistency).toBeCloseTo(sum(column.filter((db) => db > 0)), 9);
    }
  });

  it('by hand: marks from 1 and 3 dB, diagnosticity first, least inconsistent named', () => {
    const found = matrixOf(questionOf(['a', 'b']), [
      codedItem({ id: 'small', weights: { a: -3, b: 0 }, reliability: 0.2 }),
      binaryItem({ id: 'pact', yes: true, expect: { a: 'yes', b: 'no' } }),
      codedItem({ id: 'some', weights: { a: 0, b: -3 }, reliability: 0.6 }),
    ]);
    // .8 against .2 is 4 to 1; reliability .6 leaves .6 x .501 + .4, .2 leaves .2 x .501 + .8.
    expect(found.items.map(({ id }) => id)).toEqual(['pact', 'some', 'small']);
    const [pact, some, small] = found.items;
    expect(pact!.byReading.a!.weight).toBeCloseTo(6.0206, 4);
    expect(pact!.byReading.b).toEqual({ mark: 'II', weight: expect.closeTo(-6.0206, 4) as number });
    expect(some!.byReading.a!.mark).toBe('C');
    expect(some!.byReading.b!.mark).toBe('I');
    expect(small!.byReading.a!.mark).toBe('N');
    expect(found.readings[0]!.inconsistency).toBeCloseTo(
      -10 * Math.log10(0.2 * 10 ** -0.3 + 0.8),
      10,
    );
    expect(found.leastInconsistent).toBe('a');
  });

  it('names no reading where two have as little inconsistency, or nothing is observed', () => {
    const question = questionOf(['a', 'b']);
    expect(matrixOf(question, []).leastInconsistent).toBeNull();
    const level = matrixOf(question, [
      codedItem({ id: 'x', weights: { a: 0, b: -3 } }),
      codedItem({ id: 'y', weights: { a: -3, b: 0 } }),
    ]);
    expect(level.leastInconsistent).toBeNull();
  });

  it('may find another reading least inconsistent than the one that leads', () => {
    // Two strong signs for a, one against it; b is never spoken for nor much against.
    const question = questionOf(['a', 'b', 'c', 'd']);
    const found = [
      codedItem({ id: 'x', weights: { a: 0, b: -6, c: -20, d: -20 } }),
      codedItem({ id: 'y', weights: { a: -10, b: -3, c: 0, d: -3 } }),
      codedItem({ id: 'z', weights: { a: 0, b: -6, c: -20, d: -20 } }),
    ];
    expect(assessQuestion(question, found).leader).toBe('a');
    expect(matrixOf(question, found).leastInconsistent).toBe('b');
  });

  it('weighs two readings by their likelihood ratio, and is antisymmetric then', () => {
    const db = fc.double({ min: -40, max: 0, noNaN: true });
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(db, db, share, (a, b, p) => {
        const prior = { a: p, b: 1 - p };
        expect(weightAgainstRivals({ a, b }, prior, 'a')).toBeCloseTo(a - b, 9);
        expect(weightAgainstRivals({ a, b }, prior, 'b')).toBeCloseTo(b - a, 9);
      }),
    );
  });

  it('updates the odds of each reading as Bayes’ rule does, one item at a time', () => {
    const values = fc.array(fc.double({ min: -30, max: 0, noNaN: true }), {
      minLength: 4,
      maxLength: 4,
    });
    const shares = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(values, shares, (dbs, parts) => {
        const total = parts.reduce((a, b) => a + b, 0);
        const ids = ['a', 'b', 'c', 'd'];
        const byReading = Object.fromEntries(ids.map((id, i) => [id, dbs[i]!]));
        const prior = Object.fromEntries(ids.map((id, i) => [id, parts[i]! / total]));
        const joint = ids.map((id) => prior[id]! * 10 ** (byReading[id]! / 10));
        const evidence = joint.reduce((a, b) => a + b, 0);
        ids.forEach((id, i) => {
          const odds = joint[i]! / (evidence - joint[i]!) / (prior[id]! / (1 - prior[id]!));
          expect(weightAgainstRivals(byReading, prior, id)).toBeCloseTo(10 * Math.log10(odds), 5);
        });
      }),
    );
  });
});
