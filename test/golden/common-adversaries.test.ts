import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { openPanelMeasures } from './panel-measures.js';

/* Common adversaries of every pair in three years, worked out a second time in SQL from the tables of the panel. */

const table = (id: string): string =>
  `'${new URL(`../../data/${id}.parquet`, import.meta.url).pathname}'`;

const years = [1959, 1985, 2015];
const query = `
  with asked as (select unnest([${years.join(', ')}]) y
  ), enmity as (
    select ccode1 a, ccode2 b, year from ${table('dyad-years')}
    where rivalry = 1 or mid_hostility > 0 or mie_hostility > 0
    union select ccode1, ccode2, year from ${table('sanctions')} where "by" = 1 and part = 0
  ), directed as (select a, b, year from enmity union select b, a, year from enmity
  ), adversary as (
    select distinct a, b, y from directed join asked on year between y - 10 and y - 1
    where b in (select ccode from ${table('state-years')} s where s.year = y)
  )
  select d.ccode1, d.ccode2, d.year, count(two.b) n
  from ${table('dyad-years')} d
    left join adversary one on one.a = d.ccode1 and one.y = d.year
    left join adversary two on two.a = d.ccode2 and two.y = d.year and two.b = one.b
  where d.year in (${years.join(', ')})
  group by all order by all`;

it('common-adversaries of every pair are those of a query on the panel', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const found = (await connection.runAndReadAll(query)).getRows();
  connection.closeSync();
  const expected = new Map(
    found.map((row) => {
      const [a, b, y, n] = row.map(Number) as [number, number, number, number];
      return [`${a}-${b} ${y}`, n];
    }),
  );
  const panel = await openPanelMeasures();
  const { rows, ccode1, ccode2, year, value } = await panel.compute('common-adversaries');
  let compared = 0;
  for (let row = 0; row < rows; row++) {
    if (!years.includes(year[row]!)) continue;
    const key = `${ccode1[row]}-${ccode2![row]} ${year[row]}`;
    if (value[row] !== expected.get(key)) expect(`${key}: ${value[row]}`).toBe(expected.get(key));
    compared++;
  }
  expect(compared).toBe(expected.size);
  expect(Math.max(...expected.values())).toBeGreaterThan(10);
});
