import { describe, expect, it } from 'vitest';
import { enginePanel } from '../../../src/app/latent/engine-panel.js';
import { columnOfItem, itemRows, itemsOfFrame } from '../../../src/app/latent/item-rows.js';
import { latentDomains, latentItems } from '../../../src/app/latent/items/index.js';
import { drawPair } from '../../../src/app/latent/pair-draws.js';
import type { FrameNeed } from '../../../src/core/frames.js';
import { createRng } from '../../../src/core/rng.js';
import { Chain } from '../../../src/latent/chain.js';
import { inferStates } from '../../../src/latent/expectation-propagation.js';
import { pairAt } from '../../../src/latent/panel.js';
import type { Panel } from '../../../src/panel/read.js';
import { type Key, smallTable, yearsOf } from './small-table.js';

const keys = [
  ...yearsOf(255, 365, 1990, 1993),
  ...yearsOf(260, 365, 1986, 1990),
  ...yearsOf(2, 365, 1986, 1993),
];
const rng = createRng(5, 'items of pairs');
const table = smallTable(
  keys,
  Object.fromEntries(
    latentItems.map(({ id, family }) => [
      id,
      () =>
        rng.uniform() < 0.4 ? NaN : family === 'continuous' ? rng.normal() : rng.integer(0, 1),
    ]),
  ),
  { distance: () => rng.normal(), age: () => rng.normal() },
);

/** A panel that has the table of items alone. */
const panelOf = (from: typeof table): Pick<Panel, 'loadFrame'> => ({
  loadFrame: (({ numbers, where = {} }: FrameNeed) => {
    const { rows, columns } = itemRows(from);
    const kept = Array.from({ length: rows }, (_, row) => row).filter((row) =>
      Object.entries(where).every(([name, value]) => columns[name]![row] === value),
    );
    return Promise.resolve({
      ...{ grain: 'dyad-year', table: 'latent-items', rows: kept.length, texts: {} },
      numbers: Object.fromEntries(
        ['ccode1', 'ccode2', 'year', ...numbers].map((name) => [
          name,
          Float64Array.from(kept, (row) => columns[name]![row] as number),
        ]),
      ),
    });
  }) as never,
});
const panel = panelOf(table);
const { start } = enginePanel(table);
const domains = latentDomains.length;

/** Smoothed moments of a pair from its rows. */
function smoothedOf(own: readonly Key[]) {
  const part = smallTable(
    own,
    Object.fromEntries(latentItems.map(({ id }) => [id, (a, b, year) => table.items[id]![table.dyads.rowOf(a, b, year)]!])), // prettier-ignore
    Object.fromEntries(Object.entries(table.opportunity).map(([name, column]) => [name, (a: number, b: number, year: number) => column[table.dyads.rowOf(a, b, year)]!])), // prettier-ignore
  );
  const { rows, columns } = itemRows(part);
  const frame = {
    ...{ grain: 'dyad-year', table: '', rows, texts: {} },
    numbers: columns,
  } as never;
  const { panel: engine } = enginePanel({ ...itemsOfFrame(frame), relevant: part.relevant });
  const pair = pairAt(engine, 0);
  return inferStates(new Chain(start.dynamics, pair.years), start.items, pair).smoothed;
}

describe('draws of a pair', () => {
  const COUNT = 4000;

  it('have the smoothed moments of its states, through both numbers of a state', async () => {
    const found = (await drawPair(panel, [start], [365, 255], { count: COUNT, seed: 1 }))!;
    expect([found.from, found.years, found.draws.length]).toEqual([1986, 8, COUNT]);
    const { mean, variance } = smoothedOf(keys.filter(([a]) => a !== 2));
    mean.forEach((expected, cell) => {
      const deviation = Math.sqrt(variance[cell]!);
      const values = found.draws.map((draw) => draw[cell]!);
      const average = values.reduce((sum, one) => sum + one, 0) / COUNT;
      const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - average) ** 2, 0) / COUNT);
      // Four standard errors, of the mean and of the standard deviation
      expect(Math.abs(average - expected)).toBeLessThan((4 * deviation) / Math.sqrt(COUNT));
      expect(Math.abs(spread / deviation - 1)).toBeLessThan(4 / Math.sqrt(2 * COUNT));
    });
  });

  it('are the same for the same seed, whichever state and number is named first', async () => {
    const of = async (pair: readonly [number, number], seed = 1) =>
      (await drawPair(panel, [start], pair, { count: 3, seed }))!.draws;
    const draws = await of([255, 365]);
    expect(await of([255, 365])).toEqual(draws);
    expect(await of([365, 260])).toEqual(draws);
    expect(await of([255, 365], 2)).not.toEqual(draws);
    expect(await of([2, 365])).not.toEqual(draws);
  });

  it('look at nothing after the last year', async () => {
    const changed = {
      ...table,
      items: Object.fromEntries(
        Object.entries(table.items).map(([id, column]) => [
          id,
          column.map((value, row) => (table.dyads.year[row]! > 1990 ? 1 : value)),
        ]),
      ),
    };
    const cut = async (from: typeof table, to?: number) =>
      (await drawPair(panelOf(from), [start], [255, 365], { count: 3, seed: 1, to }))!;
    const found = await cut(table, 1990);
    expect([found.from, found.years]).toEqual([1986, 5]);
    expect(found.draws.every(({ length }) => length === 5 * domains)).toBe(true);
    expect(await cut(changed, 1990)).toEqual(found);
    expect(await cut(changed)).not.toEqual(await cut(table));
    expect(await drawPair(panel, [start], [255, 365], { count: 3, seed: 1, to: 1985 })).toBeUndefined(); // prettier-ignore
  });

  it('are shared out evenly among models', async () => {
    const bold = {
      ...start,
      items: start.items.map((item) => ({ ...item, slope: 2 * item.slope })),
    };
    const options = { count: 5, seed: 1 };
    const both = (await drawPair(panel, [start, bold], [2, 365], options))!.draws;
    const one = (await drawPair(panel, [start], [2, 365], options))!.draws;
    expect(both).toHaveLength(5);
    const same = both.map((draw, at) => draw.every((value, cell) => value === one[at]![cell]));
    expect(same).toEqual([true, true, true, false, false]);
  });

  it('do not exist of states that are never members together', async () => {
    expect(await drawPair(panel, [start], [2, 20], { count: 3, seed: 1 })).toBeUndefined();
  });

  it('read the columns of items', () => {
    expect(Object.keys(itemRows(table).columns)).toContain(columnOfItem(latentItems[0]!));
  });
});
