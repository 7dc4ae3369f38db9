import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessQuestion,
  bearsOn,
  expectedInformation,
  leaveOneOut,
  robustness,
  smallestOverturningSet,
  type EvidenceItem,
  type Expectation,
} from '../../src/evidence/index.js';
import { binaryItem, codedItem, measuredItem, questionOf } from '../evidence/evidence-helpers.js';

const readings = ['alliance', 'axis', 'containment', 'other'];
const rivals = readings.slice(0, 3);
const question = questionOf(readings);

const byRival = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .tuple(value, value, value)
    .map((values) => Object.fromEntries(rivals.map((r, i) => [r, values[i]!])));
const spec = {
  cluster: fc.constantFrom('votes', 'arms', 'trade'),
  reliability: fc.constantFrom(1, 1, 0.9, 0.5, 0),
  dimension: fc.constantFrom('economy', 'security', 'power'),
} as const;
const densities: Expectation[] = ['high', 'rather-high', 'middle', 'rather-low', 'low', 'any'];
const item: fc.Arbitrary<(id: string) => EvidenceItem> = fc.oneof(
  fc
    .record({
      ...spec,
      u: fc.double({ min: 0, max: 1, noNaN: true }),
      expect: byRival(fc.constantFrom(...densities)),
    })
    .map((parts) => (id: string) => measuredItem({ id, ...parts })),
  fc
    .record({
      ...spec,
      yes: fc.boolean(),
      expect: byRival(fc.constantFrom<Expectation>('yes', 'no', 'any')),
    })
    .map((parts) => (id: string) => binaryItem({ id, ...parts })),
  fc
    .record({
      ...spec,
      weights: byRival(fc.constantFrom(0, -3, -6, -10, -20)),
      question: fc.constantFrom('what', 'what', 'what', 'why'),
    })
    .map((parts) => (id: string) => codedItem({ id, ...parts })),
);
const itemsUpTo = (maxLength: number): fc.Arbitrary<EvidenceItem[]> =>
  fc.array(item, { maxLength }).map((make) => make.map((build, i) => build(`i${i}`)));
const dependence = fc.constantFrom(0, 0.3, 0.5, 1);
const posteriors = (of: ReturnType<typeof assessQuestion>): Record<string, number> =>
  Object.fromEntries(of.readings.map(({ id, posterior }) => [id, posterior]));

describe('posterior', () => {
  it('is a distribution, and margin and weights agree with it', () => {
    fc.assert(
      fc.property(itemsUpTo(12), dependence, (items, g) => {
        const found = assessQuestion(question, items, { dependence: g });
        const values = found.readings.map(({ posterior }) => posterior);
        expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(Math.max(...values)).toBe(posteriors(found)[found.leader]);
        const total = found.items.reduce((sum, { leaderVsRunnerUp }) => sum + leaderVsRunnerUp, 0);
        expect(total).toBeCloseTo(found.margin, 8);
      }),
    );
  });

  it('does not depend on the order of items or readings', () => {
    fc.assert(
      fc.property(itemsUpTo(10), fc.nat(), (items, turn) => {
        const by = turn % Math.max(1, items.length);
        const turned = [...items.slice(by), ...items.slice(0, by)].reverse();
        const reversed = questionOf([...readings].reverse());
        expect(posteriors(assessQuestion(reversed, turned))).toEqual(
          posteriors(assessQuestion(question, items)),
        );
      }),
    );
  });

  it('hears nothing from an item with reliability 0, or of which all readings expect anything', () => {
    fc.assert(
      fc.property(itemsUpTo(8), item, (items, build) => {
        const before = assessQuestion(question, items);
        const mute = { ...build('mute'), reliability: 0 };
        const empty = measuredItem({ id: 'empty', cluster: 'votes', u: 0.9, expect: {} });
        expect(assessQuestion(question, [...items, mute, empty])).toEqual(before);
        const draws = { seed: 3, draws: 20 };
        expect(robustness(question, [...items, mute, empty], draws)).toEqual(
          robustness(question, items, draws),
        );
      }),
    );
  });

  it('counts copies in one cluster once under g = 1, and n times under g = 0', () => {
    fc.assert(
      fc.property(item, fc.integer({ min: 2, max: 6 }), (build, n) => {
        const copies = Array.from({ length: n }, (_, i) => build(`copy${i}`));
        const once = posteriors(assessQuestion(question, [build('copy')], { dependence: 1 }));
        const tempered = posteriors(assessQuestion(question, copies, { dependence: 1 }));
        const apart = copies.map((copy, i) => ({ ...copy, cluster: `c${i}` }));
        const free = posteriors(assessQuestion(question, copies, { dependence: 0 }));
        const independent = posteriors(assessQuestion(question, apart, { dependence: 0.5 }));
        for (const reading of readings) {
          expect(tempered[reading]).toBeCloseTo(once[reading]!, 12);
          expect(free[reading]).toBeCloseTo(independent[reading]!, 12);
        }
      }),
    );
  });
});

describe('robustness', () => {
  it('repeats with the seed, in any order, and its shares sum to 1', () => {
    fc.assert(
      fc.property(itemsUpTo(8), fc.integer(), (items, seed) => {
        const found = robustness(question, items, { seed, draws: 50 });
        expect(robustness(question, [...items].reverse(), { seed, draws: 50 })).toEqual(found);
        expect(found.readings.reduce((sum, { lead }) => sum + lead, 0)).toBeCloseTo(1, 12);
        for (const { interval } of found.readings)
          expect(interval[0]).toBeLessThanOrEqual(interval[1]);
      }),
      { numRuns: 30 },
    );
  });
});

/** Every subset by size; the first size at which a subset changes the leader. */
function bruteForce(items: readonly EvidenceItem[], g: number): number | null {
  const used = items.filter((one) => bearsOn(question, one));
  const { leader } = assessQuestion(question, used, { dependence: g });
  let best: number | null = null;
  for (let mask = 1; mask < 1 << used.length; mask++) {
    const size = mask.toString(2).replaceAll('0', '').length;
    if (best !== null && size >= best) continue;
    const kept = used.filter((_, i) => ((mask >> i) & 1) === 0);
    const after = posteriors(assessQuestion(question, kept, { dependence: g }));
    const rival = Math.max(...readings.filter((r) => r !== leader).map((r) => after[r]!));
    if (Math.log(rival / after[leader]!) > 1e-9) best = size;
  }
  return best;
}

describe('smallest overturning set', () => {
  it('is as small as brute force finds, and overturns', () => {
    fc.assert(
      fc.property(itemsUpTo(9), dependence, (items, g) => {
        const found = smallestOverturningSet(question, items, { dependence: g });
        expect(found?.items.length ?? null).toBe(bruteForce(items, g));
        if (found === null) return;
        const kept = items.filter(({ id }) => !found.items.includes(id));
        const after = assessQuestion(question, kept, { dependence: g });
        expect(after.leader).toBe(found.to);
        expect(found.to).not.toBe(assessQuestion(question, items, { dependence: g }).leader);
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with brute force at twelve items', () => {
    fc.assert(
      fc.property(
        fc
          .array(item, { minLength: 12, maxLength: 12 })
          .map((make) => make.map((b, i) => b(`i${i}`))),
        dependence,
        (items, g) => {
          const found = smallestOverturningSet(question, items, { dependence: g });
          expect(found?.items.length ?? null).toBe(bruteForce(items, g));
        },
      ),
      { numRuns: 6 },
    );
  });

  it('has one item exactly where leaving one item out changes the leader', () => {
    fc.assert(
      fc.property(itemsUpTo(10), (items) => {
        const single = leaveOneOut(question, items).some(
          (row) => row.kind === 'item' && row.margin < -1e-8,
        );
        expect(smallestOverturningSet(question, items)?.items.length === 1).toBe(single);
      }),
    );
  });
});

describe('expected information', () => {
  it('lies between 0 and the entropy of the posterior', () => {
    fc.assert(
      fc.property(itemsUpTo(6), byRival(fc.constantFrom(...densities)), (items, expected) => {
        const bits = (reliability: number): number =>
          expectedInformation(question, items, { kind: 'level', expect: expected, reliability });
        const found = bits(1);
        const entropy = assessQuestion(question, items).readings.reduce(
          (sum, { posterior: p }) => (p > 0 ? sum - p * Math.log2(p) : sum),
          0,
        );
        expect(found).toBeGreaterThanOrEqual(-1e-12);
        expect(found).toBeLessThanOrEqual(entropy + 1e-9);
        expect(bits(0.6)).toBeLessThanOrEqual(found + 1e-12);
      }),
      { numRuns: 40 },
    );
  });
});
