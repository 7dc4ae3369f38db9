import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, expect, it } from 'vitest';
import { resolveState } from '../../src/states/index.js';
import { table } from './pact-tables.js';
import { openPanelMeasures, type PanelMeasures } from './panel-measures.js';

/* The level of force of every pair and year worked out a second time in SQL, what is coded since 2015 from the file itself. */

let panel: PanelMeasures;
let ask: (query: string) => Promise<number[][]>;
beforeAll(async () => {
  panel = await openPanelMeasures();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const coded = (
    await connection.runAndReadAll(
      `select a, b, y, level from read_csv('coded/force.csv', types = {'url': 'varchar'}), unnest(range("from", "to" + 1)) as t(y)`,
    )
  ).getRows();
  const scale = { threat: 2, display: 3, use: 4, war: 5 } as Record<string, number>;
  const values = coded.map(([a, b, y, level]) => {
    const [one, two] = [a, b].map((code) => resolveState('iso3', String(code), Number(y)).ccode!);
    return `(${Math.min(one!, two!)}, ${Math.max(one!, two!)}, ${Number(y)}, ${scale[String(level)]})`;
  });
  await connection.run(
    `create table coded as select * from (values ${values.join(', ')}) as t(a, b, y, level)`,
  );
  ask = async (query) =>
    (await connection.runAndReadAll(query)).getRows().map((row) => row.map(Number));
});

it('force-level of every pair and year is that of a query on the tables', async () => {
  const found = await ask(`
    select d.ccode1, d.ccode2, d.year, case
      when d.year > 2014 then coalesce(c.level, 0)
      when mid_multilateral = 1 then greatest(mie_hostility, 1)
      else greatest(mid_hostility, mie_hostility) end
    from ${table('dyad-years')} d left join coded c on c.a = ccode1 and c.b = ccode2 and c.y = d.year
    where d.year between 1946 and 2024`);
  const expected = new Map(found.map(([a, b, y, level]) => [`${a}-${b} ${y}`, level]));
  const { rows, ccode1, ccode2, year, value } = await panel.compute('force-level');
  expect(rows).toBe(expected.size);
  let positive = 0;
  for (let row = 0; row < rows; row++) {
    const key = `${ccode1[row]}-${ccode2![row]} ${year[row]}`;
    if (value[row] !== expected.get(key)) expect(`${key}: ${value[row]}`).toBe(expected.get(key));
    if (value[row]! > 0) positive++;
  }
  expect(positive).toBeGreaterThan(3500);
});

it('every conflict between states of UCDP since 2015 is coded as a use of force, and most crises of ICB in some form', async () => {
  const missing = await ask(`
    select ccode1, ccode2, d.year from ${table('dyad-years')} d left join coded c on c.a = ccode1 and c.b = ccode2 and c.y = d.year
    where d.year between 2015 and 2024 and armed_conflict > 0 and coalesce(c.level, 0) < 4`);
  expect(missing).toEqual([]);
  const [[known, all]] = (await ask(`
    select count(c.level), count(*) from ${table('dyad-years')} d left join coded c on c.a = ccode1 and c.b = ccode2 and c.y = d.year
    where d.year between 2015 and 2019 and crises > 0`)) as [[number, number]];
  expect([known, all]).toEqual([33, 49]);
});

it('force-level is what is known of pairs that everybody knows', async () => {
  const of = (pair: readonly [number, number], year: number) =>
    panel.value('force-level', pair, year);
  // China fought Vietnam, not the Soviet Union.
  expect(await of([365, 710], 1979)).toBeLessThan(5);
  expect(await of([365, 710], 1969)).toBe(4);
  expect([await of([365, 369], 2018), await of([365, 369], 2022)]).toEqual([4, 5]);
  expect([await of([750, 770], 2019), await of([750, 770], 2022)]).toEqual([4, 0]);
  expect([await of([200, 220], 2020), await of([2, 20], 2024)]).toEqual([0, 0]);
});
