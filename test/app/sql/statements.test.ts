import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesRead } from '../../../src/app/sql/statement.js';
import { UsageError } from '../../../src/core/errors.js';
import { Sandbox } from '../../../src/store/sandbox.js';

const folder = mkdtempSync(join(tmpdir(), 'sql-'));
const secret = join(folder, 'secret.csv');
const target = join(folder, 'target');
let sandbox: Sandbox;
beforeAll(async () => {
  writeFileSync(secret, 'a,b\n1,2\n');
  sandbox = await Sandbox.open(
    [{ name: 'states', columns: [{ name: 'ccode', type: 'int16', nullable: false, values: [2] }] }],
    '200MB',
  );
});
afterAll(() => {
  sandbox.close();
  expect(readdirSync(folder)).toEqual(['secret.csv']);
  rmSync(folder, { recursive: true });
});

const written = (statement: string): string =>
  statement.replaceAll('SECRET', `'${secret}'`).replaceAll('TARGET', `'${target}'`);

const codeOf = async (statement: string): Promise<unknown> => {
  try {
    tablesRead(await sandbox.treeOf(written(statement)), ['states', 'state-years'], ['my_table']);
    return 'read';
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.code;
  }
};

const notQueries = [
  'pivot read_csv(SECRET) on a using count(*)',
  "copy states to 'TARGET.csv'",
  'copy (select 1) to TARGET (format parquet)',
  'copy states from SECRET',
  'copy from database memory to other',
  'export database TARGET',
  'import database TARGET',
  'attach TARGET',
  "attach ':memory:' as other",
  "attach 'https://example.org/x.db'",
  'detach memory',
  'use memory',
  'install httpfs',
  'force install httpfs',
  'install httpfs from community',
  'load httpfs',
  'load TARGET',
  'update extensions',
  'set threads = 1',
  'set global memory_limit = ' + "'100GB'",
  'set enable_external_access = true',
  'set variable x = (select content from read_text(SECRET))',
  'reset threads',
  'reset all',
  'pragma database_list',
  'pragma enable_profiling',
  'pragma profiling_output = TARGET',
  'pragma version',
  'pragma import_database(TARGET)',
  'create table t (a int)',
  'create table t as select * from read_csv(SECRET)',
  'create or replace table states as select 1',
  'create temp table t as select 1',
  'create view v as select 1',
  'create macro m(a) as a + 1',
  'create macro m(a) as table select * from read_text(a)',
  'create schema s',
  'create sequence s',
  'create type t as enum (1)',
  "create secret s (type s3, key_id 'x')",
  'create index i on states (ccode)',
  'insert into states values (1)',
  'insert into states select * from read_csv(SECRET)',
  'update states set ccode = 1',
  'delete from states',
  'truncate states',
  'with x as (select 1) delete from states',
  'with x as (delete from states returning *) select * from x',
  'merge into states using states s on true when matched then delete',
  'alter table states add column b int',
  'drop table states',
  'drop macro if exists m',
  'comment on table states is ' + "'x'",
  'call enable_logging()',
  'call pragma_version()',
  'checkpoint',
  'force checkpoint',
  'vacuum',
  'analyze',
  'begin',
  'begin transaction; select 1',
  'commit',
  'rollback',
  'prepare p as select 1',
  'execute p',
  'deallocate p',
  'explain select 1',
  'explain analyze select * from read_csv(SECRET)',
  'explain analyze select 1',
  'show all tables; select 1',
  '',
  ';',
  ';;',
  '-- select 1',
  '/* select 1 */',
  'select 1; drop table states',
  'select 1;\n-- a comment\ndrop table states',
  'select 1 /* ; */ ; /* select */ delete from states',
  "select ';' ; attach TARGET",
];

const several = [
  'select 1; select 2',
  'select 1;;select 2;',
  'from states; from states',
  'select 1 -- ;\n; select 2',
  'select 1; select * from read_csv(SECRET)',
];

const refused = [
  'select * from read_csv(SECRET)',
  'select * from read_csv_auto(SECRET)',
  'from READ_CSV(SECRET)',
  'from "read_csv"(SECRET)',
  'from system.main.read_csv(SECRET)',
  'from sniff_csv(SECRET)',
  'from read_text(SECRET)',
  'from read_blob(SECRET)',
  'from read_json(SECRET)',
  'from read_json_auto(SECRET)',
  'from read_json_objects(SECRET)',
  'from read_ndjson(SECRET)',
  'from read_ndjson_objects(SECRET)',
  'from read_parquet(SECRET)',
  'from parquet_scan(SECRET)',
  'from parquet_metadata(SECRET)',
  'from parquet_schema(SECRET)',
  'from parquet_kv_metadata(SECRET)',
  'from read_duckdb(SECRET)',
  'from read_xlsx(SECRET)',
  'from st_read(SECRET)',
  'from sqlite_scan(SECRET, ' + "'t')",
  'from postgres_scan(' + "'host=x', 'public', 't')",
  'from iceberg_scan(SECRET)',
  'from delta_scan(SECRET)',
  "from glob('/*')",
  "from read_text('https://example.org')",
  "from query('select 1')",
  "from query_table('states')",
  "from sql_auto_complete('sel')",
  'from checkpoint()',
  'from force_checkpoint()',
  'from duckdb_settings()',
  'from duckdb_secrets()',
  'from duckdb_tables()',
  'from duckdb_functions()',
  'from duckdb_extensions()',
  'from duckdb_logs()',
  'from duckdb_memory()',
  'from duckdb_temporary_files()',
  'from duckdb_variables()',
  'from pragma_database_list()',
  'from pragma_version()',
  'from pragma_platform()',
  "from pragma_table_info('states')",
  'from enable_logging()',
  'from enable_profiling()',
  'from disable_logging()',
  'from truncate_duckdb_logs()',
  "from json_execute_serialized_sql('{}')",
  'from test_all_types()',
  'from arrow_scan(1, 2, 3)',
  'from pandas_scan(1)',
  'from seq_scan(' + "'states')",
  'from unknown_function(1)',
  'select (select content from read_text(SECRET))',
  'select 1 where exists (from read_csv(SECRET))',
  'select 1 order by (select count(*) from read_csv(SECRET))',
  'select 1 limit (select count(*) from read_csv(SECRET))',
  'select * from states, read_csv(SECRET)',
  'select * from states cross join lateral (from read_csv(SECRET))',
  'from states union all from read_csv(SECRET)',
  'with x as (from read_csv(SECRET)) from x',
  'with x as materialized (with y as (from read_csv(SECRET)) from y) from x',
  'with recursive x as (select 1 a union all select a + 1 from x, read_csv(SECRET)) from x',
  'describe from read_csv(SECRET)',
  'summarize from read_csv(SECRET)',
  'values ((select count(*) from read_csv(SECRET)))',
  "select getenv('HOME')",
  "select GETENV('PATH')",
  "select list_transform(['HOME'], x -> getenv(x))",
  "select 'HOME'.getenv()",
  "select current_setting('secret_directory')",
  "select system.main.current_setting('home_directory')",
  "select getvariable('x')",
  "select write_log('x')",
  'select sleep_ms(100000)',
  'select (100000).sleep_ms()',
  'select system.main.sleep_ms(100000)',
  'select pg_sleep(100)',
  'select pg_catalog.pg_sleep(100)',
  'select * from range(3) where sleep_ms(1000) is null',
  'select list_transform(range(1000), x -> sleep_ms(1000))',
  "select nextval('s')",
  "select currval('s')",
  'select setseed(0.5)',
  'show tables',
  'show all tables',
  'show databases',
];

const strangers = [
  'select * from SECRET',
  'from SECRET',
  'from "/etc/passwd"',
  "from '/etc/*'",
  "from 'https://example.org/x.csv'",
  "from 's3://bucket/x.parquet'",
  "from ['/etc/passwd']",
  'from information_schema.tables',
  'from duckdb_settings',
  'from pg_catalog.pg_class',
  'from pg_settings',
  'from sqlite_master',
  'from sqlite_schema',
  'from main.other',
  'from memory.main.other',
  'from "states.parquet"',
  'from "../states"',
  'from __proto__',
  'from constructor',
  'describe SECRET',
  'summarize SECRET',
  'table pg_tables',
];

describe('the SQL console', () => {
  it.each(notQueries)('takes no %j for a query', async (statement) => {
    expect(await codeOf(statement)).toMatch(/^sql-(not-a-query|syntax|several-statements)$/);
  });

  it.each(several)('runs one query at a time, and not %j', async (statement) => {
    expect(await codeOf(statement)).toBe('sql-several-statements');
  });

  it.each(refused)('refuses %j', async (statement) => {
    expect(await codeOf(statement)).toMatch(/^sql-(refused|syntax)$/);
  });

  it.each(strangers)('knows no table of %j', async (statement) => {
    expect(await codeOf(statement)).toMatch(/^sql-(unknown-table|syntax|refused|not-a-query)$/);
  });

  it.each([
    'select 1',
    'from states',
    'FROM "state-years"',
    'select * from state_years join my_table using (ccode)',
    'with x as (from states) select count(*) from x',
    'with recursive x as (select 1 a union all select a + 1 from x where a < 9) from x',
    'from range(3), generate_series(1, 2), unnest([1])',
    'describe states',
    'summarize states',
    "select 'attach; copy' -- read_csv('x')",
    'select read_csv from (select 1 as read_csv)',
    'values (1), (2)',
  ])('reads %j', async (statement) => {
    expect(await codeOf(statement)).toBe('read');
  });
});

/** What a statement would do that the first wall let pass. */
describe('the database behind it', () => {
  it.each([
    'from read_csv(SECRET)',
    'from read_text(SECRET)',
    'from read_blob(SECRET)',
    'from read_json(SECRET)',
    'from read_parquet(SECRET)',
    'from sniff_csv(SECRET)',
    'from SECRET',
    `from glob('${folder}/*')`,
    'copy states to TARGET',
    'export database TARGET',
    'attach TARGET',
    'install httpfs',
    'load httpfs',
    'set threads = 8',
    'set enable_external_access = true',
    "set memory_limit = '100GB'",
    'set temp_directory = TARGET',
    'set secret_directory = TARGET',
    'set lock_configuration = false',
    'reset memory_limit',
    "create persistent secret s (type s3, key_id 'x')",
    "select getenv('HOME')",
    'pragma enable_profiling; pragma profiling_output = TARGET',
  ])('refuses %j by itself', async (statement) => {
    await expect(sandbox.rowsOf(written(statement), 10, 1000)).rejects.toThrow(
      /Permission|Invalid|Catalog|Parser|Binder|IO|HTTP|cannot|not/,
    );
    expect(existsSync(target)).toBe(false);
  });

  it('has no more memory than it is given', async () => {
    await expect(
      sandbox.rowsOf('select list(range) from range(100000000)', 1, 1000),
    ).rejects.toThrow(/Out of Memory/);
    expect((await sandbox.rowsOf('select count(*) from states', 1, 1000)).rows).toEqual([[1]]);
  });
});
