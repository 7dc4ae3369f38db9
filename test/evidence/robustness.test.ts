import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  assessQuestion,
  leaveOneOut,
  priorToOverturn,
  robustness,
  smallestOverturningSet,
  type EvidenceItem,
} from '../../src/evidence/index.js';
import {
  binaryItem,
  codedItem,
  itemsOfFixture,
  measuredItem,
  questionOf,
  type FixtureItem,
} from './evidence-helpers.js';

type Band = readonly [number, number];
interface Fixture {
  readonly draws: number;
  readonly scenarios: readonly {
    readonly name: string;
    readonly items: readonly FixtureItem[];
    readonly prior: Record<string, number> | null;
    readonly readings: Readonly<Record<string, Record<'lead' | 'low' | 'median' | 'high', Band>>>;
  }[];
}

/** Written by generators/robustness.py: bands of four standard errors around what its own draws give. */
const simulated = JSON.parse(
  readFileSync(new URL('./robustness.json', import.meta.url), 'utf8'),
) as Fixture;

describe('robustness against an independent simulation', () => {
  it.each(simulated.scenarios)('$name', ({ items, prior, readings }) => {
    const asked = questionOf(Object.keys(readings), prior ?? undefined);
    const { draws } = simulated;
    for (const found of robustness(asked, itemsOfFixture(items), { seed: 1, draws }).readings) {
      const [low, high] = found.interval;
      const values = { lead: found.lead, low, median: found.median, high };
      for (const [name, [from, to]] of Object.entries(readings[found.id]!)) {
        const value = values[name as keyof typeof values];
        expect(value, `${name} of ${found.id}`).toBeGreaterThanOrEqual(from);
        expect(value, `${name} of ${found.id}`).toBeLessThanOrEqual(to);
      }
    }
  });
});

const question = questionOf(['a', 'b', 'c']);
const leads = (items: readonly EvidenceItem[], seed = 1): Record<string, number> =>
  Object.fromEntries(
    robustness(question, items, { seed }).readings.map(({ id, lead }) => [id, lead]),
  );

describe('robustness', () => {
  it('without evidence is the prior: Beta(5, 10) for one of three readings', () => {
    const { readings, draws } = robustness(question, [], { seed: 1 });
    expect(draws).toBe(10_000);
    for (const { lead, interval, median } of readings) {
      expect(lead).toBeCloseTo(1 / 3, 1);
      // Quantiles of Beta(5, 10), from scipy.
      expect(interval[0]).toBeCloseTo(0.15272, 1.8);
      expect(median).toBeCloseTo(0.32575, 1.8);
      expect(interval[1]).toBeCloseTo(0.54, 1.6);
    }
  });

  it('follows a stated prior', () => {
    const { readings } = robustness(questionOf(['a', 'b', 'c'], { a: 0.8 }), [], { seed: 1 });
    expect(readings[0]!.lead).toBeGreaterThan(0.98);
  });

  it('draws clusters, not items: one of two is missing in a quarter of the draws, with all it says', () => {
    const strong = [1, 2, 3].map((i) =>
      codedItem({ id: `s${i}`, cluster: 'press', weights: { a: 0, b: -30, c: -30 } }),
    );
    const weak = codedItem({ id: 'weak', cluster: 'votes', weights: { a: -0.001, b: 0, c: 0 } });
    // Without the cluster the prior decides among three; drawing four items would lose all three in 1 of 256.
    expect(leads([...strong, weak]).a).toBeCloseTo(0.75 + 0.25 / 3, 1.6);
    expect(leads(strong).a).toBeGreaterThan(0.999);
  });

  it('lets a reliability of one half weaken what it says, and 1 stay 1', () => {
    const sure = [codedItem({ id: 'x', weights: { a: 0, b: -30, c: -30 } })];
    const half = [{ ...sure[0]!, reliability: 0.5 }];
    expect(leads(sure).a).toBeGreaterThan(0.999);
    expect(robustness(question, sure, { seed: 1 }).readings[0]!.interval[0]).toBeGreaterThan(0.99);
    const found = leads(half).a!;
    expect(found).toBeLessThan(0.9);
    expect(found).toBeGreaterThan(0.6);
  });

  it('keeps the other draws when an item draws its reliability or does not', () => {
    const items = [
      measuredItem({
        id: 'x',
        cluster: 'v',
        reliability: 0.8,
        u: 0.9,
        expect: { a: 'high', b: 'low' },
      }),
      codedItem({ id: 'y', cluster: 'w', reliability: 0.7, weights: { a: -3, b: 0, c: -3 } }),
    ];
    // First and last among the items; what it says is too little to be seen, its draws would be.
    for (const id of ['a', 'z']) {
      const nothing = codedItem({ id, cluster: 'w', weights: { a: -1e-9, b: 0, c: 0 } });
      const [sure, unsure] = [1, 0.7].map((reliability) =>
        robustness(question, [...items, { ...nothing, reliability }], { seed: 1 }).readings.map(
          ({ lead, interval, median }) => [lead, ...interval, median],
        ),
      );
      sure!.forEach((values, k) =>
        values.forEach((value, i) => expect(value).toBeCloseTo(unsure![k]![i]!, 8)),
      );
    }
    expect(leads(items, 1)).not.toEqual(leads(items, 2));
  });
});

describe('leaving out', () => {
  const items = [
    binaryItem({
      id: 'pact',
      cluster: 'atop',
      yes: true,
      expect: { a: 'yes', b: 'no' },
      dimension: 'security',
    }),
    codedItem({
      id: 'speech',
      cluster: 'press',
      weights: { a: -6, b: 0, c: -10 },
      dimension: 'discourse',
    }),
    codedItem({
      id: 'visit',
      cluster: 'press',
      weights: { a: 0, b: -3, c: -10 },
      dimension: 'discourse',
    }),
    measuredItem({
      id: 'vote',
      cluster: 'votes',
      datasets: ['votes', 'atop'],
      u: 0.9,
      expect: { a: 'rather-high', b: 'rather-low' },
    }),
  ];

  it('takes each item, dataset and dimension out once, closest to a change first', () => {
    const rows = leaveOneOut(question, items);
    expect(rows).toHaveLength(4 + 3 + 3);
    const margins = rows.map(({ margin }) => margin);
    expect(margins).toEqual([...margins].sort((x, y) => x - y));
    const atop = rows.find(({ kind, id }) => kind === 'dataset' && id === 'atop')!;
    expect(atop.items).toEqual(['pact', 'vote']);
    expect(atop.changes).toBe(true);
    expect(atop.leader).toBe('b');
    expect(atop.margin).toBeLessThan(0);
    const without = assessQuestion(question, [items[1]!, items[2]!]);
    expect(atop.posterior).toBe(without.readings[1]!.posterior);
  });

  it('calls no reading ahead that is only level with the leader, whatever their order', () => {
    const two = questionOf(['a', 'b']);
    const one = codedItem({ id: 'one', weights: { a: -3, b: 0 } });
    const rows = leaveOneOut(two, [one]);
    expect(assessQuestion(two, [one]).leader).toBe('b');
    for (const { leader, changes, posterior } of rows)
      expect({ leader, changes, posterior }).toEqual({
        leader: 'b',
        changes: false,
        posterior: 0.5,
      });
  });

  it('takes composites as the caller computes them again', () => {
    const rows = leaveOneOut(question, items, {
      withoutDataset: (dataset) => items.filter(({ cluster }) => cluster !== dataset),
    });
    expect(rows.find(({ kind, id }) => kind === 'dataset' && id === 'atop')!.items).toEqual([
      'pact',
    ]);
  });

  it('the prior to overturn is where leader and rival tie', () => {
    const at = priorToOverturn(question, items)!;
    for (const [shift, leader] of [
      [0.001, 'a'],
      [-0.001, 'b'],
    ] as const) {
      const tied = questionOf(['a', 'b', 'c'], { a: at + shift });
      expect(assessQuestion(tied, items).leader).toBe(leader);
    }
    expect(priorToOverturn(questionOf(['a']), [])).toBeNull();
  });

  it('the smallest overturning set recomputes the tempering', () => {
    const many = [
      ...Array.from({ length: 4 }, (_, i) =>
        codedItem({ id: `a${i}`, cluster: 'press', weights: { a: 0, b: -10, c: -20 } }),
      ),
      codedItem({ id: 'b0', cluster: 'votes', weights: { a: -12, b: 0, c: -20 } }),
    ];
    // Four for a: 4^.5 x 10 = 20 dB; three: 17.3; two: 14.1; one: 10 < 12.
    expect(smallestOverturningSet(question, many)).toEqual({
      items: ['a0', 'a1', 'a2'],
      to: 'b',
      method: 'exact',
    });
    expect(smallestOverturningSet(question, many, { dependence: 0 })!.items).toHaveLength(3);
    expect(smallestOverturningSet(question, many.slice(0, 4))).toBeNull();
    expect(smallestOverturningSet(question, [])).toBeNull();
  });
});
