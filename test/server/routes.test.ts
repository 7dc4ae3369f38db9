import { createHash } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { routes } from '../../src/server/routes/index.js';
import { type Answer, ask, asJson, serveFew, type Served, sharedServer, sql } from './running.js';

let server: Served;
let description: Answer['json'];
beforeAll(async () => {
  server = await sharedServer();
  description = (await ask(server, 'GET', '/api/openapi.json')).json;
});

const get = (path: string, headers = {}): Promise<Answer> => ask(server, 'GET', path, headers);

/** What the description says of an answer, as a check. */
function described(path: string, method = 'get'): z.ZodType {
  const { schema } = description.paths[path][method].responses['200'].content['application/json'];
  const { schemas } = description.components;
  // A schema by itself finds what it refers to in its own definitions.
  const alone = JSON.stringify({ ...schema, $defs: schemas });
  return z.fromJSONSchema(JSON.parse(alone.replaceAll('#/components/schemas/', '#/$defs/')));
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and has every route', async () => {
    const found = await new Validator().validate(structuredClone(description));
    expect(found.errors).toBeUndefined();
    expect(found.valid).toBe(true);
    const listed = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed).toEqual(routes.map(({ method, path }) => `${method} ${path}`));
  });

  it.each([
    ['/api/openapi.json', '/api/openapi.json'],
    ['/api/health', '/api/health'],
    ['/api/cases', '/api/cases'],
    ['/api/cases/{id}', '/api/cases/us-india'],
    ['/api/measures', '/api/measures'],
    ['/api/measures/{id}', '/api/measures/cinc?state=China&from=2015&to=2030'],
    [
      '/api/network/{year}',
      '/api/network/2010?rule=alliances-and-rivalries&tension=RUS&tension=CHN',
    ],
    ['/api/states', '/api/states'],
    ['/api/groups', '/api/groups'],
    ['/api/datasets', '/api/datasets'],
    ['/api/tables', '/api/tables'],
  ])('says what %s answers', async (path, asked) => {
    const { status, json } = await get(asked);
    expect(status).toBe(200);
    expect(described(path).safeParse(json).error).toBeUndefined();
    expect(described(path).safeParse({ error: 1 }).success).toBe(false);
  });

  it('says what a query gives, and what errors hold', async () => {
    const { json } = await sql(server, 'select ccode, name from states where ccode = 2');
    expect(described('/api/sql', 'post').safeParse(json).error).toBeUndefined();
    expect(json.rows).toEqual([[2, 'United States']]);
    const wrong = await get('/api/measures/cinc?state=Nowhereland');
    expect(wrong.status).toBe(400);
    const shape = z.fromJSONSchema(description.components.schemas.Error);
    expect(shape.safeParse(wrong.json).error).toBeUndefined();
  });
});

describe('answers', () => {
  it('are series as the verb measure gives them, parameters and years taken from the query', async () => {
    const { json } = await get(
      '/api/measures/vote-agreement?state=USA&state=KOR&nonUnanimousOnly=true&source=voeten&from=2004&to=2006',
    );
    expect(json.series.map(({ value }: { value: number }) => value.toFixed(4))).toEqual([
      '0.4128',
      '0.4388',
      '0.4509',
    ]);
  });

  it('are pages for a reader, with a link to the report of every case', async () => {
    const { text, headers } = await get('/api');
    expect(headers['content-type']).toContain('text/html');
    for (const { id } of (await get('/api/cases')).json)
      expect(text).toContain(`href="/api/report/${String(id)}"`);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    // The policy allows the style that the page has, to the byte.
    const style = /<style>(.*)<\/style>/s.exec(text)![1]!;
    const digest = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${digest}'`);
  });

  it('have an ETag that saves sending the same again, and another for another request', async () => {
    const paths = [
      '/api/measures/cinc?state=USA&from=2000',
      '/api/measures/cinc?state=USA&from=2001',
      '/api/cases/us-india',
      '/api/cases/russia-china',
      '/api/report/us-india',
    ];
    const tags: string[] = [];
    for (const path of paths.slice(0, 4)) {
      const { headers, text } = await get(path);
      const etag = String(headers.etag);
      expect(etag).toMatch(/^"[0-9a-f]{24}"$/);
      const again = await get(path, { 'If-None-Match': `"other", ${etag}` });
      expect([again.status, again.text]).toEqual([304, '']);
      expect((await get(path, { 'If-None-Match': '"other"' })).text).toBe(text);
      tags.push(etag);
    }
    expect(new Set(tags).size).toBe(tags.length);
    const order = await get('/api/measures/cinc?from=2000&state=USA', {
      'If-None-Match': tags[0]!,
    });
    expect(order.status).toBe(304);
  });

  it.each([
    ['/api/nothing', 404, 'unknown-route'],
    ['/nothing', 404, 'unknown-route'],
    ['/api/cases/nothing', 404, 'unknown-case'],
    ['/api/report/nothing', 404, 'unknown-case'],
    ['/api/measures/nothing', 404, 'unknown-measure'],
    ['/api/measures/cinc', 400, 'wrong-number-of-states'],
    ['/api/measures/cinc?state=CHN&from=x', 400, 'bad-request'],
    ['/api/measures/cinc?state=CHN&nothing=1', 400, 'bad-parameter'],
    ['/api/measures/cinc?state=CHN&from=2000&from=2001', 400, 'bad-request'],
    ['/api/cases?nothing=1', 400, 'bad-request'],
    ['/api/report/us-india?asOf=1850', 400, 'bad-year'],
    ['/api/network/2014?rule=nothing', 400, 'unknown-rule'],
  ])('of %s is an error %i %s with what to do', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
    expect(answer.json.error.hint.length).toBeGreaterThan(10);
    expect(answer.headers.etag).toBeUndefined();
  });

  it('say which methods a path takes', async () => {
    const answer = await ask(server, 'DELETE', '/api/health');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET']);
  });
});

describe('an assessment', () => {
  const body = JSON.stringify({ pair: ['IND', 'USA'], third: 'CHN', draws: 100 });
  const headers = { ...asJson, Accept: 'application/x-ndjson' };
  const stream = ({ address }: Served, signal?: AbortSignal): Promise<Response> =>
    fetch(`${address}/api/assess`, {
      method: 'POST',
      headers,
      body,
      signal: signal ?? null,
    });

  it('tells its steps as they begin, ends when the client goes away, and is kept when it is done', async () => {
    // One that has computed nothing yet.
    const fresh = await serveFew();
    onTestFinished(async () => {
      await fresh.stop();
    });
    const gone = new AbortController();
    const first = (await stream(fresh, gone.signal)).body!.getReader();
    expect(Buffer.from((await first.read()).value!).toString()).toContain('"step":"observations"');
    gone.abort();
    const from = performance.now();
    const times: number[] = [];
    let text = '';
    for await (const part of (await stream(fresh)).body!) {
      times.push(performance.now() - from);
      text += Buffer.from(part as Uint8Array).toString();
    }
    const messages = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    // Had the first run to its end, its result would have been kept and nothing computed.
    expect(messages.filter(({ index }) => index > 0).map(({ step }) => step)).toEqual([
      'observations',
      'readings and robustness',
      'series',
      'claims',
    ]);
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(200);
    const { type, result } = messages.at(-1);
    expect(type).toBe('result');
    expect(described('/api/assess', 'post').safeParse(result).error).toBeUndefined();
    expect(result.questions[0].robustness.draws).toBe(100);
    const events = await ask(
      fresh,
      'POST',
      '/api/assess',
      { ...asJson, Accept: 'text/event-stream' },
      body,
    );
    const [, data] = /^event: result\ndata: (.*)\n\n$/.exec(events.text)!;
    expect(JSON.parse(data!)).toEqual(result);
    const plain = await ask(fresh, 'POST', '/api/assess', asJson, body);
    expect(plain.json).toEqual(result);
  });

  it.each([
    [{}, 'bad-request', 'case'],
    [{ pair: ['IND'], third: 'CHN' }, 'bad-request', 'pair'],
    [{ case: 'us-india', draws: 1 }, 'bad-request', 'draws'],
    [{ case: '../../etc' }, 'unknown-case', undefined],
    [{ pair: ['IND', 'Nowhereland'], third: 'CHN' }, 'unknown-state', undefined],
    [{ pair: ['IND', 'OPEC'], third: 'CHN' }, 'unknown-group', undefined],
    [{ pair: ['EU', 'CHN'], third: 'EU' }, 'repeated-state', undefined],
  ])('of %j is refused', async (wrong, code, column) => {
    const answer = await ask(server, 'POST', '/api/assess', asJson, JSON.stringify(wrong));
    expect([answer.status, answer.json.error.code]).toEqual([400, code]);
    if (column !== undefined) expect(answer.json.error.details.column).toContain(column);
  });
});
