import { describe, expect, it } from 'vitest';
import { combinationsOf } from '../../../src/app/multiverse/combinations.js';
import { choiceResults, sharesOf } from '../../../src/app/multiverse/summary.js';
import { movedWindow, movePredicate } from '../../../src/app/multiverse/windows.js';
import type { Predicate } from '../../../src/evidence/types.js';

describe('combinationsOf', () => {
  it('makes the whole product, what is stated first and the last choice fastest', () => {
    expect(combinationsOf([2, 3], 1)).toEqual({
      total: 6,
      sampled: false,
      chosen: [
        [0, 0],
        [0, 1],
        [0, 2],
        [1, 0],
        [1, 1],
        [1, 2],
      ],
    });
  });

  it('without a choice there is the one combination', () => {
    expect(combinationsOf([], 1).chosen).toEqual([[]]);
  });

  it('draws of too many without replacement, what is stated among them, the same for a seed', () => {
    const drawn = combinationsOf([10, 10, 10], 7, 100);
    expect([drawn.total, drawn.sampled, drawn.chosen.length]).toEqual([1000, true, 100]);
    expect(drawn.chosen[0]).toEqual([0, 0, 0]);
    expect(new Set(drawn.chosen.map(String)).size).toBe(100);
    expect(combinationsOf([10, 10, 10], 7, 100)).toEqual(drawn);
    expect(combinationsOf([10, 10, 10], 8, 100)).not.toEqual(drawn);
  });

  it('draws every combination as often as any other', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++)
      for (const chosen of combinationsOf([3, 4], seed, 5).chosen)
        counts.set(String(chosen), (counts.get(String(chosen)) ?? 0) + 1);
    expect(counts.get('0,0')).toBe(3000);
    counts.delete('0,0');
    expect(counts.size).toBe(11);
    // 4 of 11 each time: 1,091 expected, standard deviation 26.
    for (const count of counts.values()) expect(Math.abs(count - 1091)).toBeLessThan(110);
  });
});

describe('choiceResults', () => {
  const choices = ['a', 'b'].map((id) => ({
    ...{ id, title: id, measures: [] },
    options: ['0', '1'].map((option) => ({
      ...{ id: option, label: option },
      change: <T>(one: T) => one,
    })),
  }));

  it('compares specifications that differ in one choice alone', () => {
    // b decides; a does where b is 0. The combination (1, 1) cannot be made.
    const [first, second] = choiceResults(
      choices,
      [
        { chosen: [0, 0], result: 'x' },
        { chosen: [1, 0], result: 'y' },
        { chosen: [0, 1], result: 'y' },
      ],
      ['x', 'y'],
    );
    expect(first).toMatchObject({ id: 'a', pairs: 1, changes: 1 });
    expect(second).toMatchObject({ id: 'b', pairs: 1, changes: 1 });
    expect(first!.options[0]).toMatchObject({ specifications: 2, shares: { x: 0.5, y: 0.5 } });
  });

  it('has no share where there is nothing to compare', () => {
    const [only] = choiceResults(choices, [{ chosen: [0, 0], result: 'x' }], ['x']);
    expect([only!.pairs, only!.changes, only!.options[1]!.shares]).toEqual([0, null, null]);
    expect(sharesOf([], ['x'])).toBeNull();
  });
});

describe('movedWindow', () => {
  it.each([
    ['both ends', [2000, 2010], { start: -2, end: 1 }, [1990, 2020], [1998, 2011]],
    ['no further than the values', [2000, 2010], { start: -2, end: 2 }, [1999, 2010], [1999, 2010]],
    ['no further than asOf', [2000, 2020], { start: 0, end: 2 }, [1990, 2030], [2000, 2021]],
    ['a year by itself stays', [2014, 2014], { start: -2, end: 2 }, [1990, 2020], [2014, 2014]],
    ['three years stay', [2012, 2014], { start: 1, end: 0 }, [1990, 2020], [2012, 2014]],
    ['stated beyond the values', [2000, 2021], { start: 0, end: 2 }, [1990, 2014], [2000, 2021]],
    ['no values at all', [2000, 2010], { start: -1, end: 1 }, null, [2000, 2010]],
  ] as const)('%s', (_, window, move, reach, moved) => {
    expect(movedWindow(window, move, reach, 2021)).toEqual(moved);
  });

  it('two windows of a difference that lay apart never overlap', () => {
    const observe = { measure: 'm', of: [] };
    const predicate: Predicate = {
      ...{ kind: 'difference', label: '', compare: 'above', value: 0 },
      minuend: { observe, window: [2007, 2021] },
      subtrahend: { observe, window: [1992, 2006] },
    };
    const context = { asOf: 2021, reach: () => [1946, 2021] as const };
    expect(movePredicate(predicate, { start: -2, end: 2 }, context)).toMatchObject({
      minuend: { window: [2005, 2021] },
      subtrahend: { window: [1990, 2004] },
    });
  });

  it('two windows of a difference stay where the earlier would keep too few years', () => {
    const observe = { measure: 'm', of: [] };
    const predicate: Predicate = {
      ...{ kind: 'difference', label: '', compare: 'above', value: 0 },
      minuend: { observe, window: [2004, 2010] },
      subtrahend: { observe, window: [2000, 2003] },
    };
    // The later begins in 2002, and nothing is known before 2000: two years would be left of four.
    const context = { asOf: 2021, reach: () => [2000, 2021] as const };
    expect(movePredicate(predicate, { start: -2, end: 0 }, context)).toEqual(predicate);
    expect(movePredicate(predicate, { start: -1, end: 0 }, context)).toMatchObject({
      minuend: { window: [2003, 2010] },
      subtrahend: { window: [2000, 2002] },
    });
  });

  it('a kind that is not known stays as it is', () => {
    const predicate = { kind: 'effect', label: '', window: [2000, 2010] } as unknown as Predicate;
    const context = { asOf: 2021, reach: () => [1946, 2021] as const };
    expect(movePredicate(predicate, { start: -2, end: 2 }, context)).toBe(predicate);
  });
});
