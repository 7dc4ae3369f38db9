import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SqlConsole as Console } from '../../src/app/sql/console.js';
import { loadManifest } from '../../src/panel/manifest.js';
import { type Answer, ask, asJson, type Served, sharedServer, sql } from './running.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(root, 'data');
const digest = (): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(data).sort())
    hash.update(name).update(readFileSync(join(data, name)));
  return hash.digest('hex');
};

let server: Served;
let before: string;
beforeAll(async () => {
  before = digest();
  server = await sharedServer();
});
afterAll(() => {
  expect(digest()).toBe(before);
});

describe('a page of another origin', () => {
  const code = ({ json }: Answer): unknown => json.error.code;

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    'localhost:1',
    '[::1]:PORT',
    '0.0.0.0:PORT',
  ])('is not answered under the name %s', async (name) => {
    const host = name.replace('PORT', String(server.port));
    const answer = await ask(server, 'GET', '/api/health', { Host: host });
    expect([answer.status, code(answer)]).toEqual([421, 'foreign-host']);
  });

  it.each([
    'http://evil.example',
    'null',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:1',
    'http://localhost',
  ])('is refused with the origin %s, whatever it asks', async (named) => {
    const headers = { Origin: named.replace('PORT', String(server.port)) };
    const body = JSON.stringify({ sql: 'select 1' });
    for (const answer of [
      await ask(server, 'GET', '/api/cases', headers),
      await ask(server, 'GET', '/', headers),
      await ask(server, 'POST', '/api/sql', { ...asJson, ...headers }, body),
      await ask(server, 'OPTIONS', '/api/sql', headers),
    ]) {
      expect([answer.status, code(answer)]).toEqual([403, 'foreign-origin']);
      expect(Object.keys(answer.headers).join()).not.toContain('access-control');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  const followed = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };

  it.each(['same-site', 'cross-site'])(
    'is refused where the browser says %s alone, but for a link to a page that is followed',
    async (site) => {
      const image = { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' };
      for (const path of ['/', '/api/health']) {
        const answer = await ask(server, 'GET', path, { 'Sec-Fetch-Site': site, ...image });
        expect([answer.status, code(answer)]).toEqual([403, 'foreign-site']);
      }
      const link = { 'Sec-Fetch-Site': site, ...followed };
      for (const path of ['/', '/network/2010', '/api']) {
        const answer = await ask(server, 'GET', path, { ...link, Accept: 'text/html' });
        expect(answer.status).toBe(200);
      }
      // Nobody reads the answer, but a job would have been started.
      for (const path of ['/api/report/us-india', '/api/health', '/%61pi/health']) {
        const answer = await ask(server, 'GET', path, link);
        expect([answer.status, code(answer)]).toEqual([403, 'foreign-site']);
      }
    },
  );

  it.each(['none', 'same-origin'])(
    'is told from the user, and from pages of the server, by the site %s',
    async (site) => {
      const headers = { 'Sec-Fetch-Site': site, ...followed };
      for (const path of ['/api/health', '/'])
        expect((await ask(server, 'GET', path, headers)).status).toBe(200);
    },
  );

  it('cannot be mistaken for a page of the server', async () => {
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`]) {
      const headers = { Host: host, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' };
      const { status, headers: found } = await ask(server, 'GET', '/api/health', headers);
      expect(status).toBe(200);
      expect(found['cross-origin-resource-policy']).toBe('same-origin');
      expect(found['referrer-policy']).toBe('no-referrer');
    }
  });
});

describe('a request', () => {
  it.each([
    '/api/cases/../../package.json',
    '/api/cases/..%2f..%2fpackage.json',
    '/api/report/%2fetc',
    '/..%2f..%2fetc%2fpasswd',
    '/api/cases/any-pair',
    '/api/cases/%00',
  ])('for %s finds nothing', async (path) => {
    const answer = await ask(server, 'GET', path);
    expect(answer.status).toBe(404);
  });

  it('is not read where it is malformed, of another type or too long', async () => {
    const post = (body: string | readonly string[], headers: Record<string, string> = asJson) =>
      ask(server, 'POST', '/api/sql', headers, body);
    const told = async (answer: Promise<Answer>): Promise<unknown> => {
      const { status, json } = await answer;
      return [status, json.error.code];
    };
    expect(await told(post('{'))).toEqual([400, 'malformed-json']);
    expect(await told(post('[]'))).toEqual([400, 'bad-request']);
    expect(await told(post('{"sql":1}'))).toEqual([400, 'bad-request']);
    expect(await told(post('{"sql":"select 1","more":1}'))).toEqual([400, 'bad-request']);
    expect(await told(post('{"sql":"select 1"}', { 'Content-Type': 'text/plain' }))).toEqual([
      415,
      'not-json',
    ]);
    const long = ' '.repeat(2 ** 19);
    expect(await told(post(long + long + '{}'))).toEqual([413, 'too-long']);
    expect(await told(post([long, long, long]))).toEqual([413, 'too-long']);
    expect((await sql(server, 'select 1')).json.rows).toEqual([[1]]);
  });
});

describe('the SQL console', () => {
  const target = join(root, 'out.tmp');
  afterAll(() => rmSync(target, { force: true }));

  it.each([
    ['copy states to TARGET', 'sql-not-a-query'],
    ['export database TARGET', 'sql-not-a-query'],
    ['attach TARGET', 'sql-not-a-query'],
    ['install httpfs', 'sql-not-a-query'],
    ['load httpfs', 'sql-not-a-query'],
    ['set threads = 1', 'sql-not-a-query'],
    ['pragma database_list', 'sql-not-a-query'],
    ['create table t (a int)', 'sql-not-a-query'],
    ['insert into states select * from states', 'sql-not-a-query'],
    ['with x as (select 1) delete from states', 'sql-not-a-query'],
    ['call enable_logging()', 'sql-not-a-query'],
    ['explain analyze select 1', 'sql-not-a-query'],
    ['', 'sql-not-a-query'],
    ['select 1; select 2', 'sql-several-statements'],
    ['select 1; drop table states', 'sql-not-a-query'],
    ["select * from read_csv('/etc/passwd')", 'sql-refused'],
    ["select * from read_text('/etc/passwd')", 'sql-refused'],
    ["select (select content from read_blob('/etc/passwd'))", 'sql-refused'],
    ["with x as (from glob('/*')) from x", 'sql-refused'],
    ["select * from query('select 1')", 'sql-refused'],
    [
      "select * from enable_logging(storage := 'file', storage_config := {'path': TARGET})",
      'sql-refused',
    ],
    ["select current_setting('secret_directory')", 'sql-refused'],
    ['show tables', 'sql-refused'],
    ["select * from '/etc/passwd'", 'sql-unknown-table'],
    ["select * from 'data/states.parquet'", 'sql-unknown-table'],
    // A name that the query gives elsewhere does not open the file: the settings of the database refuse it.
    [
      `select * from (with "${data}/states.parquet" as (select 1) select 1), '${data}/states.parquet'`,
      'sql-refused',
    ],
    ['from information_schema.tables', 'sql-unknown-table'],
    ['select * from vote_tabels', 'sql-unknown-table'],
    ['select nothing from states', 'sql-error'],
    ['selec', 'sql-syntax'],
  ])('refuses %s', async (statement, code) => {
    const { status, json } = await sql(server, statement.replace('TARGET', `'${target}'`));
    expect([status, json.error.code]).toEqual([400, code]);
    expect(json.error.hint.length).toBeGreaterThan(10);
    expect(existsSync(target)).toBe(false);
  });

  it('answers queries over several tables, by either name, and says where rows are left out', async () => {
    const { json } = await sql(
      server,
      'with s as (from states where ccode < 10) select s.name, count(*) n from s join "state-years" y using (ccode) join state_years z using (ccode) group by all',
    );
    expect(json.rows[0][0]).toBe('United States');
    expect((await sql(server, 'describe states')).json.rows[0][0]).toBe('ccode');
    const many = (await sql(server, 'from range(20000)')).json;
    expect([many.rows.length, many.truncated]).toEqual([10_000, true]);
    const values =
      "select 2::bigint, 2.5, date '2020-01-02', 'nan'::double, null, 2::hugeint ** 2, 9223372036854775807";
    expect((await sql(server, values)).json.rows).toEqual([
      [2, 2.5, '2020-01-02', 'NaN', null, 4, '9223372036854775807'],
    ]);
  });

  it('ends a query that takes too long or too much, and answers the next', async () => {
    const built = pathToFileURL(join(root, 'dist/app/sql/console.js')).href;
    const { SqlConsole } = (await import(built)) as { readonly SqlConsole: typeof Console };
    const { manifest } = await loadManifest(data);
    const console = new SqlConsole(
      { dir: data, manifest },
      { seconds: 1, rows: 10, bytes: 100, waiting: 20 },
    );
    const { signal } = new AbortController();
    try {
      const slow = console.run('select count(*) from range(10000000) a, range(10000000) b', signal);
      await expect(slow).rejects.toMatchObject({ code: 'sql-time-limit' });
      const large = console.run('select * from range(1000000000) order by hash(range)', signal);
      await expect(large).rejects.toMatchObject({ code: /^sql-(memory|time)-limit$/ });
      const long = await console.run("select repeat('x', 60) from range(5)", signal);
      expect([long.rows.length, long.truncated]).toEqual([1, true]);
      const gone = new AbortController();
      const left = console.run(
        'select count(*) from range(10000000) a, range(10000000) b',
        gone.signal,
      );
      setTimeout(() => gone.abort(), 100);
      await expect(left).rejects.toThrow();
      expect((await console.run('select 1', signal)).rows).toEqual([[1]]);
    } finally {
      console.close();
    }
  });
});
