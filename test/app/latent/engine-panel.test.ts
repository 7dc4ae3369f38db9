import { describe, expect, it } from 'vitest';
import { enginePanel, type EnginePanel } from '../../../src/app/latent/engine-panel.js';
import { latentDomains, type LatentItem } from '../../../src/app/latent/items/index.js';
import { pairAt } from '../../../src/latent/panel.js';
import { madeUp } from './made-up-item.js';
import { type Key, smallTable, type ValueOf, yearsOf } from './small-table.js';

const list: LatentItem = {
  ...madeUp,
  contact: true,
  id: 'list',
  family: 'binary',
  transition: true,
};
const acts: LatentItem = { ...madeUp, contact: true, id: 'acts', domain: 'hostility', family: 'ordinal', categories: ['none', 'some', 'many'], silentTo: 1951 }; // prettier-ignore
const amount: LatentItem = {
  ...madeUp,
  contact: true,
  id: 'amount',
  domain: 'ties',
  family: 'continuous',
};
const items = [list, acts, amount];

/** Values of a pair by year. */
const from =
  (first: number, values: readonly number[]): ValueOf =>
  (_, __, year) =>
    values[year - first] ?? NaN;
const engineOf = (keys: readonly Key[], values: Readonly<Record<string, ValueOf>>) =>
  enginePanel(smallTable(keys, { list: () => NaN, acts: () => NaN, amount: () => NaN, ...values }), items); // prettier-ignore

/** What the engine sees of a pair: year, item, branch and value. */
function seenOf({ panel, chains, branches }: EnginePanel, chain = 0) {
  const { starts, items: places, values, years } = pairAt(panel, chain);
  const domains = latentDomains.length;
  return Array.from({ length: years * domains }, (_, cell) => cell).flatMap((cell) =>
    Array.from({ length: starts[cell + 1]! - starts[cell]! }, (_, k) => {
      const { item, kind } = branches[places[starts[cell]! + k]!]!;
      expect(latentDomains[cell % domains]).toBe(item.domain);
      const year = chains.first[chain]! + Math.floor(cell / domains);
      return [year, item.id, kind, values[starts[cell]! + k]];
    }),
  );
}

describe('what the engine is given', () => {
  it('tells of a list its first year, years after 0 and years after 1', () => {
    const engine = engineOf(yearsOf(2, 20, 1953, 1957), { list: from(1953, [0, 0, 1, 1, 0]) });
    expect(seenOf(engine)).toEqual([
      [1953, 'list', 'first', 0],
      [1954, 'list', 'after 0', 0],
      [1955, 'list', 'after 0', 1],
      [1956, 'list', 'after 1', 1],
      [1957, 'list', 'after 1', 0],
    ]);
    expect([...engine.observed].filter((_, cell) => cell % 4 === 1)).toEqual([1, 1, 1, 1, 1]);
  });

  it('takes a value for a first one where last year’s is unobserved or the pair was away', () => {
    const gap = [...yearsOf(2, 20, 1948, 1953), ...yearsOf(2, 20, 1955, 1956)];
    const values = [NaN, NaN, 1, 1, NaN, 1, NaN, 0, 0];
    const engine = engineOf(gap, { list: from(1948, values) });
    expect(seenOf(engine)).toEqual([
      [1950, 'list', 'first', 1],
      [1951, 'list', 'after 1', 1],
      [1953, 'list', 'first', 1],
      [1955, 'list', 'first', 0],
      [1956, 'list', 'after 0', 0],
    ]);
    expect([...engine.observed].reduce((sum, one) => sum + one, 0)).toBe(5);
  });

  it('takes from the other number of a state what the one that goes on lacks', () => {
    const engine = engineOf([...yearsOf(20, 255, 1990, 1990), ...yearsOf(20, 260, 1989, 1990)], {
      list: (_, b) => Number(b === 260),
      amount: (_, b) => (b === 260 ? 7 : NaN),
    });
    expect(seenOf(engine)).toEqual([
      [1989, 'list', 'first', 1],
      [1989, 'amount', 'fresh', 7],
      [1990, 'list', 'after 1', 0],
      [1990, 'amount', 'fresh', 7],
    ]);
  });

  it('learns a silent item without counting it, and then lets it speak', () => {
    const engine = engineOf(yearsOf(2, 20, 1950, 1953), { acts: from(1950, [2, 0, NaN, 1]) });
    expect(seenOf(engine)).toEqual([
      [1950, 'acts', 'silent', 2],
      [1951, 'acts', 'silent', 0],
      [1953, 'acts', 'tied', 1],
    ]);
    expect([...engine.observed].filter((_, cell) => cell % 4 === 0)).toEqual([0, 0, 0, 1]);
    // One of two reaches the second category, and it the third
    expect(engine.start.items[3]!.thresholds[0]).toBeCloseTo(0, 12);
  });

  it('lays pairs end to end, each year with its opportunity, none where one was away', () => {
    const keys = [...yearsOf(2, 20, 1950, 1950), ...yearsOf(2, 20, 1952, 1952), ...yearsOf(2, 40, 1950, 1951)]; // prettier-ignore
    const table = smallTable(
      keys,
      { list: () => NaN, acts: () => NaN, amount: (_, b, year) => year + b / 100 },
      { distance: (_, b, year) => b + year / 1e4, age: () => -1 },
    );
    const engine = enginePanel(table, items);
    expect(seenOf(engine, 0).map(([year, , , value]) => [year, value])).toEqual([
      [1950, 1950.2],
      [1952, 1952.2],
    ]);
    expect(seenOf(engine, 1)).toHaveLength(2);
    expect([...pairAt(engine.panel, 0).opportunity]).toEqual([
      ...[20.195, 0, 0, 0, -1],
      ...[0, 0, 0, 0, 0],
      ...[20.1952, 0, 0, 0, -1],
    ]);
    expect([...pairAt(engine.panel, 1).opportunity.slice(0, 5)]).toEqual([40.195, 0, 0, 0, -1]);
  });

  it('fixes the scale by pairs that exist in all of 1960 to 1989', () => {
    const baseOf = (first: number, last: number) =>
      pairAt(engineOf(yearsOf(2, 20, first, last), {}).panel, 0).base;
    expect(baseOf(1946, 1995)).toEqual([14, 44]);
    expect(baseOf(1960, 1989)).toEqual([0, 30]);
    expect(baseOf(1961, 2000)).toEqual([0, 0]);
    expect(baseOf(1946, 1988)).toEqual([0, 0]);
  });

  it('starts with levels that stay, deviations that fade, and no correlation', () => {
    const { dynamics } = engineOf(yearsOf(2, 20, 1950, 1951), {}).start;
    expect(dynamics.domains).toBe(4);
    expect([...dynamics.persistence]).toEqual([1, 0.7, 1, 0.7, 1, 0.7, 1, 0.7]);
    const off = (matrix: Float64Array) => matrix.filter((value, at) => at % 9 > 0 && value !== 0);
    expect([off(dynamics.innovation), off(dynamics.initial)].map(({ length }) => length)).toEqual([0, 0]); // prettier-ignore
    expect([0, 9].map((at) => dynamics.initial[at]! > dynamics.innovation[at]!)).toEqual([true, true]); // prettier-ignore
  });
});
