import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { columnValues } from '../../src/app/panel-table/column.js';
import { panelTable } from '../../src/app/panel-table/panel-table.js';
import { shippedDataDir } from '../../src/store/places.js';
import { openWorkspace } from '../../src/app/engine/workspace.js';
import { sumOf, type BenchCase, type Peer } from '../define.js';

const years = { from: 1946, to: 2017 };
const ofStates = {
  'state-years': ['major'],
  capabilities: ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop', 'cinc_published'],
} as const;
const ofPairs = [
  ...['contiguity', 'distance_km', 'rivalry', 'mid_hostility', 'mid_fatality'],
  ...['armed_conflict', 'crises', 'trade_agreements'],
] as const;

const request = {
  unit: 'directed-dyad-year',
  years,
  columns: [
    ...Object.entries(ofStates).flatMap(([table, names]) =>
      names.map((name) => `${name}=${table}.${name}`),
    ),
    ...ofPairs.map((name) => `${name}=dyad-years.${name}`),
  ],
} as const;

interface Column {
  readonly name: string;
  readonly values: Float64Array;
}

export const panelTables: BenchCase = {
  id: 'panel-table',
  title: `All ordered pairs of states, ${years.from}-${years.to} (1.7 million rows), with 27 columns`,
  limit: 2000,
  prepare: async () => {
    const workspace = await openWorkspace({ dataDir: shippedDataDir });
    const make = async (): Promise<Column[]> => {
      const { columns, keys } = await panelTable(workspace, request);
      return columns.map((column) => ({
        name: column.name,
        values: columnValues(column, keys.rows),
      }));
    };
    // Reads the tables, which is not timed.
    await make();
    return {
      ours: make,
      sumsOf: (result) =>
        Object.fromEntries((result as Column[]).map(({ name, values }) => [name, sumOf(values)])),
      peers: [await sqlPeer()],
    };
  },
};

const states = (side: 1 | 2): string =>
  Object.entries(ofStates)
    .flatMap(([table, names]) =>
      names.map(
        (name) =>
          `${table === 'capabilities' ? `c${side}` : `s${side}`}.${name} as ${name}_${side}`,
      ),
    )
    .join(', ');

const query = `
  create or replace temp table joined as
  select s1.ccode as ccode1, s2.ccode as ccode2, s1.year as year,
    ${states(1)}, ${states(2)}, ${ofPairs.map((name) => `d.${name}`).join(', ')}
  from state_years s1
    join state_years s2 on s1.year = s2.year and s1.ccode <> s2.ccode
    left join capabilities c1 on c1.ccode = s1.ccode and c1.year = s1.year
    left join capabilities c2 on c2.ccode = s2.ccode and c2.year = s2.year
    left join dyad_years d on d.ccode1 = least(s1.ccode, s2.ccode)
      and d.ccode2 = greatest(s1.ccode, s2.ccode) and d.year = s1.year
  order by 1, 2, 3`;

/** The same tables in memory, joined by one query. */
async function sqlPeer(): Promise<Peer> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const table of ['state-years', 'capabilities', 'dyad-years'])
    await connection.run(
      `create table "${table.replace('-', '_')}" as from '${join(shippedDataDir, `${table}.parquet`)}'
       where year between ${years.from} and ${years.to}`,
    );
  const [[version]] = (await (await connection.run('select version()')).getRows()) as [[string]];
  return {
    name: 'DuckDB, one query',
    run: async (repeats) => {
      const milliseconds: number[] = [];
      for (let i = 0; i < repeats; i++) {
        const start = performance.now();
        await connection.run(query);
        milliseconds.push(performance.now() - start);
      }
      const result = await connection.run('select sum(columns(*)) from joined');
      const names = result
        .columnNames()
        .map((name) => /^sum\((?:joined\.)?(.*)\)$/.exec(name)?.[1] ?? name);
      const [row] = await result.getRows();
      const sums = Object.fromEntries(names.map((name, at) => [name, Number(row![at])]));
      return { milliseconds, sums, version: `DuckDB ${version}` };
    },
  };
}
