import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

/*
 * Which shares of Correlates of War are bounds, worked out a second time in SQL from the tables of the panel: the flows of
 * pairs and the totals of states.
 */

const table = (id: string): string =>
  `'${new URL(`../../data/${id}.parquet`, import.meta.url).pathname}'`;

const bounds = `
  with flow as (
    select ccode1 s, ccode2 p, year y, imports1 m, imports2 x from ${table('trade-cow')}
    union all select ccode2, ccode1, year, imports2, imports1 from ${table('trade-cow')}
  ), state as (
    select ccode s, year y, cow_incomplete incomplete,
      coalesce(cow_exports, 0) + coalesce(cow_imports, 0) trade
    from ${table('trade-totals')} where cow_incomplete is not null
  ), world as (select y, sum(trade) trade from state group by y
  ), known as (
    select flow.s, flow.y, sum(partner.trade) / any_value(world.trade - own.trade) part
    from flow join state partner on partner.s = flow.p and partner.y = flow.y
      join state own on own.s = flow.s and own.y = flow.y join world on world.y = flow.y
    where m is not null and x is not null group by 1, 2
  )
  select flow.s, flow.p, flow.y from flow join state using (s, y) left join known using (s, y)
  where m is not null and x is not null and trade > 0
    and (incomplete = 1 or coalesce(part, 0) < 0.5 or m + x = trade)
  order by all`;

const keyOf = (s: number, p: number, y: number): string => `${s}-${p} ${y}`;

let panel: PanelMeasures;
let shares: MeasureColumns;
beforeAll(async () => {
  panel = await openPanelMeasures();
  shares = await panel.compute('trade-share', { source: 'cow' });
});

const flagOf = (s: number, p: number, y: number) => shares.flags!.get(rowOf(shares, [s, p], y));

describe('shares of trade by Correlates of War that are upper bounds', () => {
  it('are those of a query on the panel', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const found = (await connection.runAndReadAll(bounds)).getRows();
    connection.closeSync();
    const expected = new Set(found.map(([s, p, y]) => keyOf(Number(s), Number(p), Number(y))));
    const flagged = new Set<string>();
    const { rows, ccode1, ccode2, year, value, flags } = shares;
    for (let row = 0; row < rows; row++)
      if (!Number.isNaN(value[row]!) && flags!.get(row) === 'upper-bound')
        flagged.add(keyOf(ccode1[row]!, ccode2![row]!, year[row]!));
    expect(flagged.size).toBe(expected.size);
    expect([...flagged].filter((key) => !expected.has(key))).toEqual([]);
  });

  it('hold every share of 1 and all of states with few partners, but not what is merely large', () => {
    const all = [...shares.value.keys()].filter((row) => shares.value[row] === 1);
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((row) => shares.flags!.get(row) !== 'upper-bound')).toEqual([]);
    // Cape Verde and West Germany have Belgium and Luxembourg alone.
    expect([1975, 1989, 1993].map((year) => flagOf(402, 211, year))).toEqual(
      Array(3).fill('upper-bound'),
    );
    expect([flagOf(260, 211, 1970), flagOf(402, 211, 1994)]).toEqual(Array(2).fill('upper-bound'));
    // Nearly all of the trade of Canada and Mexico is known, and most of it is with the United States.
    expect([flagOf(20, 2, 1999), flagOf(70, 2, 2000), flagOf(365, 710, 2000)]).toEqual(
      Array(3).fill(undefined),
    );
  });
});
