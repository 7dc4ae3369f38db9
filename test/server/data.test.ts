import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answer, ask, asJson, type Running, serve, sql } from './running.js';

let server: Running;
let description: Answer['json'];
beforeAll(async () => {
  server = await serve();
  description = (await ask(server, 'GET', '/api/openapi.json')).json;
});
afterAll(() => server.stop());

const get = (path: string, headers = {}): Promise<Answer> => ask(server, 'GET', path, headers);
const post = (path: string, body: unknown): Promise<Answer> =>
  ask(server, 'POST', path, asJson, JSON.stringify(body));
const codeOf = ({ status, json }: Answer): unknown => [status, json.error?.code];

function described(path: string, method = 'get'): z.ZodType {
  const { schema } = description.paths[path][method].responses['200'].content['application/json'];
  return z.fromJSONSchema(schema);
}

describe('answers about data and methods', () => {
  it.each([
    ['/api/datasets/{id}', '/api/datasets/trade-cow'],
    ['/api/methods/{id}', '/api/methods/vote-agreement'],
    ['/api/methods/{id}', '/api/methods/networks'],
    ['/api/coverage/{kind}/{id}', '/api/coverage/measures/vote-agreement'],
    ['/api/coverage/{kind}/{id}', '/api/coverage/datasets/trade-cow?table=trade-totals'],
  ])('of %s are as described: %s', async (path, asked) => {
    const { status, json, headers } = await get(asked);
    expect(status).toBe(200);
    expect(described(path).safeParse(json).error).toBeUndefined();
    const again = await get(asked, { 'If-None-Match': String(headers.etag) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('say of every state which of its years have a value', async () => {
    const path = '/api/coverage/measures/vote-agreement';
    const { json } = await get(path);
    const usa = json.states.find(({ code }: { code: string }) => code === 'USA');
    const years = usa.runs.filter((_: number, at: number) => at % 2 === 0);
    expect(years.reduce((sum: number, n: number) => sum + n, 0)).toBe(json.to - json.from + 1);
  });

  it.each([
    ['/api/datasets/nothing', 404, 'unknown-dataset'],
    ['/api/methods/nothing', 404, 'unknown-page'],
    ['/api/methods/..%2f..%2fpackage', 404, 'unknown-page'],
    ['/api/methods/__proto__', 404, 'unknown-page'],
    ['/api/coverage/datasets/nothing', 404, 'unknown-dataset'],
    ['/api/coverage/measures/nothing', 404, 'unknown-measure'],
    ['/api/coverage/nothing/nothing', 400, 'bad-request'],
    ['/api/coverage/measures/hedging', 400, 'no-coverage-map'],
    ['/api/coverage/datasets/trade-cow?table=..%2fstates', 400, 'no-coverage-map'],
    ['/api/own-tables/nothing', 404, 'unknown-own-table'],
    ['/api/own-tables/..%2f..%2fpackage.json', 404, 'unknown-own-table'],
  ])('of %s are an error %i %s', async (path, status, code) => {
    expect(codeOf(await get(path))).toEqual([status, code]);
  });
});

const message = z.object({
  step: z.string().optional(),
  result: z.object({ unmatchedCount: z.number() }).optional(),
});

describe('a file of a user', () => {
  const text =
    'Country,Year,"a""; drop table states;--",Note\nGermany,2001,1.5,=1+1\nFrance,2001,,@x\n';
  const mapping = {
    states: [{ column: 0, scheme: 'name' }],
    year: 1,
    values: [
      { column: 2, type: 'number' },
      { column: 3, type: 'text' },
    ],
  };
  const name = '../../etc/"passwd";--.csv';

  it('is read, matched, kept, and joined to the panel by queries', async () => {
    const look = await post('/api/import/look', { name, text });
    expect(described('/api/import/look', 'post').safeParse(look.json).error).toBeUndefined();
    expect(look.json.guess).toMatchObject({ states: mapping.states, year: 1 });
    const kept = await post('/api/import', { name, text, mapping, keep: true });
    expect(described('/api/import', 'post').safeParse(kept.json).error).toBeUndefined();
    const { table, rows } = kept.json;
    expect([table.name, rows]).toEqual(['my_passwd', 2]);
    const joined = await sql(
      server,
      'select m.iso3, m.a_drop_table_states, m.note, s.name from my_passwd m join states s using (ccode) order by 1',
    );
    // A cell that looks like a formula is a text like any other, and what is empty is null.
    expect(joined.json.rows).toEqual([
      ['DEU', 1.5, '=1+1', 'Germany'],
      ['FRA', null, '@x', 'France'],
    ]);
    const listed = (await get('/api/tables')).json;
    expect(listed[0]).toMatchObject({ name: 'my_passwd', own: true, rows: 2 });
    const whole = (await get('/api/own-tables/my_passwd')).json;
    expect(whole.rows[1].slice(0, 4)).toEqual([220, 'FRA', 'France', 2001]);
  });

  it.each([
    ['drop table my_passwd', 'sql-not-a-query'],
    ['insert into my_passwd select * from my_passwd', 'sql-not-a-query'],
    ['delete from my_passwd', 'sql-not-a-query'],
    ["copy my_passwd to 'x.csv'", 'sql-not-a-query'],
    ['select * from my_passwd; drop table my_passwd', 'sql-not-a-query'],
    ['select * from "my_passwd.csv"', 'sql-unknown-table'],
    ['select * from my_passw', 'sql-unknown-table'],
    ['select * from memory.main.my_passwd', 'sql-unknown-table'],
  ])('is not changed or left by %s', async (statement, code) => {
    expect(codeOf(await sql(server, statement))).toEqual([400, code]);
    expect((await sql(server, 'select count(*) from my_passwd')).json.rows).toEqual([[2]]);
  });

  it('is asked anew when another takes its name, and is forgotten when it is removed', async () => {
    const other = { name: 'one.csv', text: 'iso3,year,v\nDEU,1990,1\n' };
    const columns = {
      states: [{ column: 0, scheme: 'iso3' }],
      year: 1,
      values: [{ column: 2, type: 'number' }],
    };
    await post('/api/import', { ...other, mapping: columns, keep: true });
    expect((await sql(server, 'select v from my_one')).json.rows).toEqual([[1]]);
    const tag = String((await get('/api/tables')).headers.etag);
    await post('/api/own-tables/my_one/remove', {});
    const gone = await sql(server, 'select v from my_one');
    expect(codeOf(gone)).toEqual([400, 'sql-unknown-table']);
    for (const { json } of [gone, await get('/api/own-tables/my_one')])
      expect(json.error.hint).toContain('bring the file in again');
    expect((await get('/api/tables', { 'If-None-Match': tag })).status).toBe(200);
    await post('/api/import', {
      name: 'one.csv',
      text: other.text.replace(',1\n', ',2\n'),
      mapping: columns,
      keep: true,
    });
    expect((await sql(server, 'select v from my_one')).json.rows).toEqual([[2]]);
  });

  it('is read beside the server, which tells the steps and answers others meanwhile', async () => {
    const names = Array.from({ length: 4_000 }, (_, at) => `Nowhere ${at},2000,1`);
    const long = { name: 'names.csv', text: `Country,Year,v\n${names.join('\n')}\n` };
    const values = [{ column: 2, type: 'number' }];
    const response = await fetch(`${server.address}/api/import`, {
      method: 'POST',
      headers: { ...asJson, Accept: 'application/x-ndjson' },
      body: JSON.stringify({ ...long, mapping: { ...mapping, values } }),
    });
    const order: string[] = [];
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let { value: text = '' } = await reader.read();
    const health = get('/api/health').then(() => order.push('health'));
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
    order.push('import');
    await health;
    expect(order).toEqual(['health', 'import']);
    const lines = text
      .trim()
      .split('\n')
      .map((line): z.infer<typeof message> => message.parse(JSON.parse(line)));
    expect(lines.map(({ step }) => step)).toEqual([
      'reading the file',
      'matching states',
      'checking values',
      undefined,
    ]);
    expect(lines.at(-1)?.result?.unmatchedCount).toBe(4_000);
  });

  it('may be longer than other requests, but not without end', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `Germany,${1900 + (at % 100)},${at}.25`);
    const long = { name: 'long.csv', text: `Country,Year,v\n${rows.join('\n')}\n` };
    expect(long.text.length).toBeGreaterThan(2 ** 20);
    expect((await post('/api/import/look', long)).json.rows).toBe(60_000);
    expect(codeOf(await post('/api/sql', { sql: long.text }))).toEqual([413, 'too-long']);
    // The rest of such a request would be taken for the next one.
    const told = { ...asJson, 'Content-Length': String(50 * 2 ** 20), Connection: 'close' };
    const refused = await ask(server, 'POST', '/api/import/look', told, '{}');
    expect(codeOf(refused)).toEqual([413, 'too-long']);
    expect(refused.json.error.hint).toContain('leave out rows');
  });

  it.each([
    ['a,b\n1,2,3\n', 'ragged-row'],
    ['a,b\n1,\0\n', 'binary-file'],
    [`a${',b'.repeat(1e5)}\n`, 'too-many-columns'],
    ['', 'empty-file'],
  ])('is refused with its place where it is broken (%#)', async (broken, code) => {
    const answer = await post('/api/import/look', { name: 'x.csv', text: broken });
    expect(codeOf(answer)).toEqual([422, code]);
    expect(answer.json.error.details).toMatchObject({ file: 'x.csv', line: expect.any(Number) });
  });

  it('is refused where its bytes are no UTF-8, and where a mapping does not fit', async () => {
    const bytes = Buffer.from('{"name":"x","text":"a,b\\nK\u00f6ln,1\\n"}', 'latin1');
    const response = await fetch(`${server.address}/api/import/look`, {
      method: 'POST',
      headers: asJson,
      body: bytes,
    });
    expect([response.status, (await response.json()).error.code]).toEqual([400, 'not-utf8']);
    const file = { name: 'x.csv', text };
    expect(
      codeOf(await post('/api/import', { ...file, mapping: { ...mapping, year: 9 } })),
    ).toEqual([400, 'bad-mapping']);
    const wrong = { ...mapping, fixes: { Germany: 1 } };
    expect(codeOf(await post('/api/import', { ...file, mapping: wrong }))).toEqual([
      400,
      'unknown-state',
    ]);
    const many = await post('/api/import/look', { name: 'x'.repeat(400), text });
    expect(codeOf(many)).toEqual([400, 'bad-request']);
    expect(many.text.length).toBeLessThan(1000);
  });
});
