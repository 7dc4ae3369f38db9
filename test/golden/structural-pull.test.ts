import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { parseState } from '../../src/states/index.js';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

/** Counted from tables of ties by test/golden/generators/structural_pull.py. */
const golden = fixture<
  readonly {
    readonly year: number;
    readonly pairs: number;
    readonly sum: number;
    readonly absolute: number;
    readonly of: readonly {
      readonly pair: readonly [string, string];
      readonly pull: number;
      readonly friends: number;
      readonly enemies: number;
      readonly opposed: number;
    }[];
  }[]
>('structural-pull');

let panel: PanelMeasures;
let columns: MeasureColumns;
beforeAll(async () => {
  panel = await openPanelMeasures();
  columns = await panel.compute('structural-pull');
});

describe.each(golden)('the pull of $year', ({ year, of, ...all }) => {
  it('is what the square of the signed adjacency matrix has', () => {
    const pulls = columns.value.filter((_, row) => columns.year[row] === year);
    expect({
      pairs: pulls.length,
      sum: pulls.reduce((sum, pull) => sum + pull, 0),
      absolute: pulls.reduce((sum, pull) => sum + Math.abs(pull), 0),
    }).toEqual(all);
  });

  it.each(of)('on $pair.0 and $pair.1', ({ pair, pull, friends, enemies, opposed }) => {
    const [first, second] = pair.map((name) => parseState(name)).sort((a, b) => a - b);
    const row = rowOf(columns, [first!, second], year);
    if (friends + enemies + opposed === 0) {
      expect(row).toBe(-1);
      return;
    }
    const part = (name: string) => columns.parts![name]![row];
    expect(columns.value[row]).toBe(pull);
    expect([part('shared-friends'), part('shared-enemies'), part('opposed')]).toEqual([
      friends,
      enemies,
      opposed,
    ]);
    expect(part('share')).toBeCloseTo(pull / (friends + enemies + opposed), 12);
  });
});
