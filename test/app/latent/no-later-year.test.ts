import { beforeAll, describe, expect, it } from 'vitest';
import { enginePanel } from '../../../src/app/latent/engine-panel.js';
import { type ItemTable, readItems } from '../../../src/app/latent/item-table.js';
import { latentItems } from '../../../src/app/latent/items/index.js';
import type { Frame, FrameNeed } from '../../../src/core/frames.js';
import { keyColumns } from '../../../src/core/grains.js';
import { createRng } from '../../../src/core/rng.js';
import type { Panel } from '../../../src/panel/read.js';
import { fitModel } from '../../../src/latent/em.js';
import { sharedWorkspace } from '../../support/workspaces.js';
import { smallTable } from './small-table.js';

const LAST = 1990;
const states = [2, 20, 200, 220, 235, 365, 640, 710, 740, 750];
const years = Array.from({ length: 13 }, (_, k) => LAST - 7 + k);

type Row = Record<string, number | string>;
type Keys = readonly number[];

/** Keys of a table of the grain: every state, pair or year of the small world. */
function keysOf(grain: FrameNeed['grain']): Keys[] {
  if (grain === 'group-year') return years.map((year) => [year]);
  const units: number[][] =
    grain === 'state-year'
      ? states.map((state) => [state])
      : states.flatMap((a) =>
          states.filter((b) => (grain === 'dyad-year' ? a < b : a !== b)).map((b) => [a, b]),
        );
  return units.flatMap((unit) => years.map((year) => [...unit, year]));
}

/** Some number that the column could have. */
function numberFor(name: string, year: number, draw: (from: number, to: number) => number): number {
  if (name === 'to') return Math.max(year, draw(LAST - 6, 2014));
  if (name === 'latitude') return draw(-60, 60);
  if (name === 'longitude') return draw(-170, 170);
  if (name === 'cinc_published') return draw(1, 90) / 1000;
  if (name === 'distance_km') return draw(0, 3000);
  if (name.startsWith('imports')) return Math.max(0, draw(-400_000, 900_000));
  if (name === 'active_duty') return draw(0, 300);
  if (name === 'session') return year - 1945;
  if (name === 'status') return 1;
  if (name === 'body') return draw(0, 59);
  return draw(0, 4) % 3;
}

const textFor = (name: string, draw: (from: number, to: number) => number): string =>
  name === 'kind'
    ? ['agreement', 'exercise', 'visit'][draw(0, 2)]!
    : name === 'field'
      ? 'security'
      : `${name} ${draw(0, 59)}`;

/** Rows of a table; `seed` tells later years apart, and the ends of spells that end later. */
function rowsOf({ grain, table, numbers, texts }: FrameNeed, seed: number): Row[] {
  // Several a year of what lists several things a year
  const repeats = ['council-votes', 'igo-memberships', 'factbook-memberships', 'igo-bodies'].includes(table) ? 8 : 1; // prettier-ignore
  return keysOf(grain).flatMap((keys) =>
    Array.from({ length: repeats }, (_, repeat): Row => {
      const year = keys.at(-1)!;
      const draws = (of: number, name: string) => {
        const rng = createRng(of, [table, name, repeat, ...keys].join(' '));
        return (from: number, to: number) => rng.integer(from, to);
      };
      const row: Row = Object.fromEntries(keyColumns[grain].map((name, k) => [name, keys[k]!]));
      const own = year > LAST ? seed : 0;
      for (const name of texts) row[name] = textFor(name, draws(own, name));
      for (const name of numbers) {
        const value = numberFor(name, year, draws(own, name));
        if (name === 'to' && value > LAST)
          row[name] = Math.max(year, LAST + 1, numberFor(name, year, draws(seed, name)));
        // Drafts on which all vote, and which divide them
        else if (name === 'item') row[name] = 10 * year + repeat;
        else row[name] = name === 'outcome' ? 2 : value;
      }
      return row;
    }),
  );
}

/** A small panel. With another seed all that comes after the last year is other, spells that end later included. */
function smallPanel(seed: number): Pick<Panel, 'loadFrame'> {
  return {
    loadFrame: ((need: FrameNeed) => {
      const rows = rowsOf(need, seed);
      const names = [...keyColumns[need.grain], ...need.numbers];
      return Promise.resolve({
        ...{ grain: need.grain, table: need.table, rows: rows.length },
        numbers: Object.fromEntries(
          names.map((name) => [name, Float64Array.from(rows, (row) => Number(row[name]))]),
        ),
        texts: Object.fromEntries(
          need.texts.map((name) => [name, rows.map((row) => String(row[name]))]),
        ),
      } as Frame);
    }) as Panel['loadFrame'],
  };
}

const bytesOf = (column: Float64Array | Uint8Array): Buffer =>
  Buffer.from(column.buffer, column.byteOffset, column.byteLength);

describe('items up to a year, of a small panel', () => {
  let [one, other, whole, otherWhole]: ItemTable[] = [];
  beforeAll(async () => {
    one = await readItems(smallPanel(1), { to: LAST });
    other = await readItems(smallPanel(2), { to: LAST });
    [whole, otherWhole] = [
      await readItems(smallPanel(1), { to: LAST + 5 }),
      await readItems(smallPanel(2), { to: LAST + 5 }),
    ];
  });

  it.each(latentItems.map(({ id }) => id))('are the same bytes whatever follows: %s', (id) => {
    expect(bytesOf(one!.items[id]!).equals(bytesOf(other!.items[id]!))).toBe(true);
  });

  it('so are opportunity and which dyads are relevant', () => {
    for (const [name, column] of Object.entries(one!.opportunity))
      expect(bytesOf(column).equals(bytesOf(other!.opportunity[name as 'age']))).toBe(true);
    expect(bytesOf(one!.relevant).equals(bytesOf(other!.relevant))).toBe(true);
  });

  it.each(latentItems.filter(({ span }) => span.from <= LAST))(
    'have values, and other ones when later years are looked at: $id',
    ({ id }) => {
      expect(one!.items[id]!.some((value) => !Number.isNaN(value))).toBe(true);
      expect(bytesOf(whole!.items[id]!).equals(bytesOf(otherWhole!.items[id]!))).toBe(false);
    },
  );

  it('give the same bytes to the engine, and the same parameters', async () => {
    const [engine, otherEngine] = [smallWorld(one!), smallWorld(other!)].map((table) => enginePanel(table)); // prettier-ignore
    expect(otherEngine!.panel).toEqual(engine!.panel);
    expect(otherEngine!.start).toEqual(engine!.start);
    expect(otherEngine!.observed).toEqual(engine!.observed);
    const fitted = async (table: ItemTable) => {
      const { start, panel } = enginePanel(smallWorld(table));
      return (await fitModel(start, panel, { most: 3 })).model;
    };
    const model = await fitted(one!);
    expect(await fitted(other!)).toEqual(model);
    expect(await fitted(otherWhole!)).not.toEqual(await fitted(whole!));
  });
});

/** The dyads of the small world alone. */
function smallWorld({ dyads, items, opportunity }: ItemTable): ItemTable {
  const known = new Set(states);
  const keys = [...dyads.year.keys()]
    .map((row) => [dyads.ccode1[row]!, dyads.ccode2[row]!, dyads.year[row]!] as const)
    .filter(([a, b, year]) => known.has(a) && known.has(b) && year >= years[0]!);
  const valuesOf = (columns: Readonly<Record<string, Float64Array>>) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        (a: number, b: number, year: number) => column[dyads.rowOf(a, b, year)]!,
      ]),
    );
  return smallTable(keys, valuesOf(items), valuesOf(opportunity));
}

describe('items up to a year, of the panel', () => {
  it('are those of all years until then', async () => {
    const { panel } = await sharedWorkspace();
    const items = latentItems.filter(({ domain }) => domain === 'hostility' || domain === 'security'); // prettier-ignore
    const cut = await readItems(panel, { to: LAST, items });
    const full = await readItems(panel, { items });
    const until = (column: Float64Array | Uint8Array): Buffer =>
      bytesOf(column.filter((_, row) => full.dyads.year[row]! <= LAST));
    // None of these has a mean of a year or of all years, so that none is an exception.
    for (const { id } of items)
      expect([id, until(full.items[id]!).equals(bytesOf(cut.items[id]!))]).toEqual([id, true]);
    for (const [name, column] of Object.entries(full.opportunity))
      expect(until(column).equals(bytesOf(cut.opportunity[name as 'age']))).toBe(true);
    expect(until(full.relevant).equals(bytesOf(cut.relevant))).toBe(true);
    const isOff = items.filter(({ id, span }) => {
      const { year } = full.dyads;
      return full.items[id]!.some(
        (value, row) => !Number.isNaN(value) && (year[row]! < span.from || year[row]! > span.to),
      );
    });
    expect(isOff.map(({ id }) => id)).toEqual([]);
  });
});
