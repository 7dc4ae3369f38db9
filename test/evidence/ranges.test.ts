import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessQuestion,
  judgementsBetween,
  middleJudgement,
  middleWeight,
  posteriorBounds,
  weightsBetween,
  type EvidenceItem,
  type Expectation,
} from '../../src/evidence/index.js';
import { binaryItem, codedItem, measuredItem, questionOf } from './evidence-helpers.js';

const readings = ['a', 'b', 'c', 'other'];
const question = questionOf(readings, { a: 0.4, b: 0.2, c: 0.3 });

/** Every item with each of its ranges replaced by each judgement that it admits. */
function variants(item: EvidenceItem): EvidenceItem[] {
  let all = [item];
  for (const [reading, range] of Object.entries(item.ranges?.expect ?? {}))
    all = all.flatMap((one) =>
      judgementsBetween(range)!.map((word) => ({
        ...one,
        expect: { ...one.expect, [reading]: word },
      })),
    );
  for (const [reading, range] of Object.entries(item.ranges?.weights?.what ?? {}))
    all = all.flatMap((one) =>
      weightsBetween(range)!.map((db) => ({
        ...one,
        weights: { what: { ...one.weights!.what, [reading]: db } },
      })),
    );
  return all;
}

/** Posteriors of every combination, each assessed as a case that had stated it. */
function enumerated(items: readonly EvidenceItem[]): Map<string, [number, number]> {
  const bounds = new Map(readings.map((id) => [id, [1, 0] as [number, number]]));
  const walk = (at: number, chosen: EvidenceItem[]): void => {
    if (at < items.length) {
      for (const variant of variants(items[at]!)) walk(at + 1, [...chosen, variant]);
      return;
    }
    for (const { id, posterior } of assessQuestion(question, chosen, { dependence: 0 }).readings) {
      const [low, high] = bounds.get(id)!;
      bounds.set(id, [Math.min(low, posterior), Math.max(high, posterior)]);
    }
  };
  walk(0, []);
  return bounds;
}

const words: Expectation[] = ['low', 'rather-low', 'middle', 'rather-high', 'high'];
const db = [0, -3, -6, -10, -20, -30];
const between = (n: number): fc.Arbitrary<[number, number]> =>
  fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).map(([i, j]) => [Math.min(i, j), Math.max(i, j)]);
const reliability = fc.constantFrom(1, 0.9, 0.5, 0.2);

const measured = fc
  .record({
    u: fc.double({ min: 0, max: 1, noNaN: true }),
    reliability,
    a: between(5),
    b: between(5),
    c: fc.nat(4),
  })
  .map(({ a, b, c, ...spec }) => (id: string): EvidenceItem => {
    const ranges = {
      a: [words[a[0]]!, words[a[1]]!] as const,
      b: [words[b[0]]!, words[b[1]]!] as const,
    };
    const expected = { a: middleJudgement(ranges.a), b: middleJudgement(ranges.b), c: words[c]! };
    return { ...measuredItem({ id, ...spec, expect: expected }), ranges: { expect: ranges } };
  });
const coded = fc
  .record({ reliability, a: between(6), b: between(6), c: fc.nat(5) })
  .map(({ a, b, c, ...spec }) => (id: string): EvidenceItem => {
    const ranges = { a: [db[a[1]]!, db[a[0]]!] as const, b: [db[b[1]]!, db[b[0]]!] as const };
    const weights = { a: middleWeight(ranges.a), b: middleWeight(ranges.b), c: db[c]! };
    return { ...codedItem({ id, ...spec, weights }), ranges: { weights: { what: ranges } } };
  });
const items = fc
  .array(fc.oneof(measured, coded), { minLength: 1, maxLength: 2 })
  .map((make) => make.map((build, i) => build(`i${i}`)));

describe('bounds over the judgements that a case admits', () => {
  it('are those that enumerating every combination finds', () => {
    fc.assert(
      fc.property(items, (drawn) => {
        const found = posteriorBounds(question, drawn, { dependence: 0 });
        const wanted = enumerated(drawn);
        if (found === null) {
          for (const [low, high] of wanted.values()) expect(high - low).toBeLessThan(1e-12);
          return;
        }
        expect(found.exact).toBe(true);
        for (const { id, low, high } of found.readings) {
          expect(low).toBeCloseTo(wanted.get(id)![0], 10);
          expect(high).toBeCloseTo(wanted.get(id)![1], 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold the posterior itself, and who overtakes by them does so in some combination', () => {
    fc.assert(
      fc.property(items, (drawn) => {
        const found = posteriorBounds(question, drawn);
        if (found === null) return;
        const { leader, readings: assessed } = assessQuestion(question, drawn);
        for (const [k, { low, high }] of found.readings.entries()) {
          expect(low).toBeLessThanOrEqual(assessed[k]!.posterior + 1e-12);
          expect(high).toBeGreaterThanOrEqual(assessed[k]!.posterior - 1e-12);
        }
        expect(found.overtake).not.toContain(leader);
        const least = found.readings.find(({ id }) => id === leader)!.low;
        if (least > 0.5) expect(found.overtake).toEqual([]);
      }),
    );
  });

  it('by hand: a weight of -6 to -3 dB against a level rival', () => {
    const item = codedItem({ id: 'x', weights: { a: 0, b: -3 } });
    const ranges = { weights: { what: { b: [-6, -3] as const } } };
    const found = posteriorBounds(questionOf(['a', 'b']), [{ ...item, ranges }])!;
    expect(found.items).toEqual(['x']);
    expect(found.readings[0]).toEqual({
      id: 'a',
      low: expect.closeTo(1 / (1 + 10 ** -0.3), 12) as number,
      high: expect.closeTo(1 / (1 + 10 ** -0.6), 12) as number,
    });
    expect(found.overtake).toEqual([]);
  });

  it('by hand: a probability of .7 to .9 of what is expected', () => {
    const item = binaryItem({ id: 'x', yes: true, expect: { a: 'yes', b: 'no' } });
    const found = posteriorBounds(questionOf(['a', 'b']), [
      { ...item, ranges: { probability: [0.7, 0.9] } },
    ])!;
    // Each reading has its own: .7 against .3 at least, .9 against .1 at most.
    expect(found.readings[0]!.low).toBeCloseTo(0.7, 12);
    expect(found.readings[0]!.high).toBeCloseTo(0.9, 12);
  });

  it('by hand: an item that distinguishes nothing but at an end of its range', () => {
    const ranges = { expect: { a: ['no', 'yes'] as const } };
    const silent = binaryItem({
      id: 'x',
      cluster: 'one',
      yes: true,
      expect: { a: 'any', b: 'any' },
    });
    const other = binaryItem({
      id: 'y',
      cluster: 'one',
      yes: true,
      expect: { a: 'yes', b: 'any' },
    });
    const two = questionOf(['a', 'b']);
    const alone = posteriorBounds(two, [{ ...silent, ranges }])!;
    expect(alone.items).toEqual(['x']);
    // .8 or .2 against .5.
    expect(alone.readings[0]!.low).toBeCloseTo(0.2 / 0.7, 12);
    expect(alone.readings[0]!.high).toBeCloseTo(0.8 / 1.3, 12);
    expect(alone.overtake).toEqual(['b']);
    // Beside another of its cluster it counts 2^-.5, and that one 1 as in the assessment.
    const beside = posteriorBounds(two, [{ ...silent, ranges }, other])!;
    const odds = 1.6 * 1.6 ** Math.SQRT1_2;
    expect(beside.readings[0]!.high).toBeCloseTo(odds / (1 + odds), 12);
  });

  it('say which reading some judgement puts ahead', () => {
    const found = posteriorBounds(questionOf(['a', 'b', 'c']), [
      codedItem({ id: 'x', weights: { a: 0, b: -3, c: -20 } }),
      {
        ...codedItem({ id: 'y', weights: { a: -3, b: -3, c: 0 } }),
        ranges: { weights: { what: { a: [-10, 0] } } },
      },
    ])!;
    expect(found.overtake).toEqual(['b']);
  });

  it('are none where nothing has a range', () => {
    const item = codedItem({ id: 'x', weights: { a: 0, b: -3, c: -20 } });
    expect(posteriorBounds(questionOf(['a', 'b', 'c']), [item])).toBeNull();
    expect(posteriorBounds(questionOf(['a', 'b', 'c']), [])).toBeNull();
  });

  it('refuse more combinations than can be looked at', () => {
    const many = Array.from({ length: 7 }, (_, k) => `r${k}`);
    const item = codedItem({ id: 'x', weights: Object.fromEntries(many.map((r) => [r, -10])) });
    const ranges = Object.fromEntries(many.map((r) => [r, [-30, 0] as const]));
    const all = { ...item, weights: { what: { ...item.weights!.what, r0: 0 } } };
    expect(() =>
      posteriorBounds(questionOf(many), [{ ...all, ranges: { weights: { what: ranges } } }]),
    ).toThrow('the ranges of x admit 279936 combinations');
  });
});

describe('the middle of a range', () => {
  it.each([
    [['rather-high', 'high'], 'rather-high'],
    [['low', 'rather-low'], 'rather-low'],
    [['middle', 'high'], 'rather-high'],
    [['low', 'high'], 'middle'],
    [['rather-low', 'middle'], 'middle'],
    [['any', 'yes'], 'any'],
    [['no', 'yes'], 'any'],
    [['high', 'high'], 'high'],
  ] as [[Expectation, Expectation], Expectation][])('%j is %s', (range, middle) => {
    expect(middleJudgement(range)).toBe(middle);
  });
  it.each([
    [[-6, -3], -3],
    [[-10, -3], -6],
    [[-3, 0], 0],
    [[-30, -20], -20],
  ] as [[number, number], number][])('%j is %d dB', (range, middle) => {
    expect(middleWeight(range)).toBe(middle);
  });
  it('is of one scale, the lower end first', () => {
    expect(judgementsBetween(['high', 'middle'])).toBeUndefined();
    expect(judgementsBetween(['any', 'high'])).toBeUndefined();
    expect(weightsBetween([-3, -6])).toBeUndefined();
  });
});
