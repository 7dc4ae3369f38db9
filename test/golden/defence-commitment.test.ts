import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { pactTables, table } from './pact-tables.js';
import { openPanelMeasures } from './panel-measures.js';

/* Defence commitments of every pair in seven years, worked out a second time in SQL from the tables of the panel. */

const years = [1950, 1960, 1966, 1975, 1999, 2018, 2024];
const query = `
  ${pactTables(years)}, state as (select ccode, y from ${table('state-years')} join asked on year = y)
  select i.ccode, j.ccode, i.y,
    case when c.a is not null or k.a is not null or e.a is not null then 1 when s.n is null then 0 when m.a is not null then .5 else 1 end
  from state i join state j on i.y = j.y and i.ccode < j.ccode
    left join commanded c on c.a = i.ccode and c.b = j.ccode and c.y = i.y
    left join coded k on k.a = i.ccode and k.b = j.ccode and k.y = i.y
    left join eastern e on e.a = i.ccode and e.b = j.ccode and e.y = i.y
    left join shared s on s.a = i.ccode and s.b = j.ccode and s.y = i.y
    left join many m on m.a = i.ccode and m.b = j.ccode and m.y = i.y`;

it('defence-commitment of every pair is that of a query on the panel', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const found = (await connection.runAndReadAll(query)).getRows();
  connection.closeSync();
  const expected = new Map(
    found.map((row) => {
      const [a, b, y, value] = row.map(Number) as [number, number, number, number];
      return [`${a}-${b} ${y}`, value];
    }),
  );
  const panel = await openPanelMeasures();
  const { rows, ccode1, ccode2, year, value } = await panel.compute('defence-commitment');
  let compared = 0;
  for (let row = 0; row < rows; row++) {
    if (!years.includes(year[row]!)) continue;
    const key = `${ccode1[row]}-${ccode2![row]} ${year[row]}`;
    if (value[row] !== expected.get(key)) expect(`${key}: ${value[row]}`).toBe(expected.get(key));
    compared++;
  }
  expect(compared).toBe(expected.size);
  const at = (a: number, b: number, y: number) =>
    value[ccode1.findIndex((one, row) => one === a && ccode2![row] === b && year[row] === y)];
  // Russia and North Korea by the treaty in force since December 2024; Mali and Niger by the charter of 2023; ATOP ends before.
  expect([2023, 2024, 2025].map((y) => at(365, 731, y))).toEqual([0, 1, 1]);
  expect(at(432, 436, 2023)).toBe(1);
  const valueOf = (a: number, b: number, y: number) => expected.get(`${a}-${b} ${y}`);
  // Poland and the Soviet Union, Australia and the United States (ANZUS); Pakistan and the United States, first of all in SEATO.
  expect([valueOf(290, 365, 1960), valueOf(2, 900, 1960), valueOf(2, 770, 1960)]).toEqual([
    1, 1, 0.5,
  ]);
  // Poland and the United States in NATO; Brazil and Mexico in the pact of Rio; Russia and China after their pact.
  expect([valueOf(2, 290, 1999), valueOf(70, 140, 1975), valueOf(365, 710, 1999)]).toEqual([
    1, 0.5, 0,
  ]);
});
