import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answer, ask, asJson, type Served, sharedServer } from './running.js';

let server: Served;
let description: Answer['json'];
beforeAll(async () => {
  server = await sharedServer();
  description = (await ask(server, 'GET', '/api/openapi.json')).json;
});

const get = (path: string): Promise<Answer> => ask(server, 'GET', path);
const years = (body: object, headers = {}): Promise<Answer> =>
  ask(server, 'POST', '/api/network-years', { ...asJson, ...headers }, JSON.stringify(body));

/** What is wrong with an answer by its description. */
function faultOf(path: string, method: string, { json }: Answer): unknown {
  const { schema } = description.paths[path][method].responses['200'].content['application/json'];
  return z.fromJSONSchema(schema).safeParse(json).error;
}

describe('rules of networks', () => {
  it('say what they come to: years, sources, parameters in full', async () => {
    const answer = await get('/api/network-rules?rule=alliances-and-disputes&disputeYears=1');
    expect(faultOf('/api/network-rules', 'get', answer)).toBeUndefined();
    const { rules, parameters, asked } = answer.json;
    expect(rules.map(({ id }: { id: string }) => id)).toContain('voting');
    expect(parameters).toContainEqual(
      expect.objectContaining({ name: 'disputeLevel', source: 'disputes', default: 'use' }),
    );
    expect(asked.params).toMatchObject({ disputeLevel: 'threat', disputeYears: 1 });
    expect(asked.sources.map(({ id }: { id: string }) => id)).toEqual(['alliances', 'disputes']);
    // A dispute of one year needs no years before the first that is covered.
    const four = await get('/api/network-rules?rule=alliances-and-disputes');
    expect(four.json.asked.coverage.from - asked.coverage.from).toBe(3);
    expect(four.json.asked.coverage.to).toBe(asked.coverage.to);
  });

  it('cover the years of any source where those without are dropped', async () => {
    const { json } = await get('/api/network-rules?uncovered=drop');
    const spans = json.asked.sources.map((source: { coverage: object }) => source.coverage);
    expect(json.asked.coverage).toEqual({
      from: Math.min(...spans.map(({ from }: { from: number }) => from)),
      to: Math.max(...spans.map(({ to }: { to: number }) => to)),
    });
  });

  it.each([
    ['rule=nothing', 'unknown-rule'],
    ['nothing=1', 'bad-parameter'],
    ['sources=alliances&voteMeasure=vote-pi', 'bad-parameter'],
  ])('refuse %s', async (query, code) => {
    const answer = await get(`/api/network-rules?${query}`);
    expect([answer.status, answer.json.error.code]).toEqual([400, code]);
  });
});

describe('networks', () => {
  const rule = 'alliances-and-rivalries';

  it('have a frustration index for every year, that of the network itself', async () => {
    const answer = await years({ rule });
    expect(faultOf('/api/network-years', 'post', answer)).toBeUndefined();
    const { coverage } = (await get(`/api/network-rules?rule=${rule}`)).json.asked;
    const found = answer.json.years as { readonly year: number }[];
    expect([found[0]!.year, found.at(-1)!.year]).toEqual([coverage.from, coverage.to]);
    expect(found).toHaveLength(coverage.to - coverage.from + 1);
    const { n, m, negative, frustration, bound, optimal, balance } = (
      await get(`/api/network/2000?rule=${rule}`)
    ).json;
    const index = { n, m, negative, frustration, bound, optimal };
    expect(found).toContainEqual({
      ...{ year: 2000, ...index },
      balanced: expect.closeTo(balance.triangleBalance, 10),
    });
    expect(optimal).toBe(true);
    // The steps are the years, and what was kept gives the same.
    const streamed = await years({ rule }, { Accept: 'application/x-ndjson' });
    const lines = streamed.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ type: 'progress', step: String(coverage.from), index: 1 });
    expect(lines.at(-1)).toEqual({ type: 'result', result: answer.json });
  });

  it('have bands where they rest on estimates, and say why where they do not', async () => {
    const draws = (body: object): Promise<Answer> =>
      ask(server, 'POST', '/api/network-draws', asJson, JSON.stringify(body));
    const body = { rule: 'default', params: { sources: 'hostility' } };
    const answer = await draws(body);
    expect(faultOf('/api/network-draws', 'post', answer)).toBeUndefined();
    const index = (await years(body)).json.years;
    expect(answer.json.years).toHaveLength(index.length);
    const of = (year: number) =>
      answer.json.years.find((one: { year: number }) => one.year === year);
    // Doubt after the list of disputes ends: more are hostile than a threshold lets through.
    const { negative } = index.find((one: { year: number }) => one.year === 2025);
    expect(of(2025).hostile[0]).toBeGreaterThan(negative);
    for (const { hostile, frustration } of answer.json.years) {
      expect(hostile[0]).toBeLessThan(hostile[1]);
      expect(frustration[1]).toBeLessThan(hostile[1]);
    }
    expect((await draws(body)).json).toEqual(answer.json);
    const none = (await draws({ rule })).json.years;
    expect(new Set(none.map(({ because }: { because: string }) => because))).toEqual(
      new Set(['its ties rest on records alone']),
    );
  });

  it('refuse a rule or a parameter that there is not', async () => {
    const answer = await years({ rule: 'nothing' });
    expect([answer.status, answer.json.error.code]).toEqual([400, 'unknown-rule']);
    const text = await years({ rule, params: { obligation: 'none' } });
    expect([text.status, text.json.error.code]).toEqual([400, 'bad-parameter']);
  });

  it('name what gives each tie its sign, and leave other divisions aside on request', async () => {
    const { json } = await get(`/api/network/2010?rule=${rule}&others=false`);
    expect(json.ties[0].grounds).toEqual(['alliances']);
    expect(new Set(json.ties.flatMap((tie: { grounds: string[] }) => tie.grounds))).toEqual(
      new Set(['alliances', 'rivalries']),
    );
    expect(
      new Set(json.ties.map(({ probability }: { probability: unknown }) => probability)),
    ).toEqual(new Set([null]));
    expect(json.doubtful).toBeUndefined();
    expect([json.optima, json.optimaReason]).toEqual([null, 'not-asked']);
    expect(json.telling).toHaveLength(json.n);
    expect(json.telling.slice(0, 5)).toContain('USA');
  });

  it('end their search when the client goes away', async () => {
    const timed = async (year: number): Promise<number> => {
      const from = performance.now();
      expect((await get(`/api/network/${year}?rule=${rule}`)).status).toBe(200);
      return performance.now() - from;
    };
    const usual = await timed(1999);
    const gone = new AbortController();
    const asked = fetch(`${server.address}/api/network/1985?rule=voting&branches=10000`, {
      signal: gone.signal,
    });
    setTimeout(() => gone.abort(), 4000);
    await expect(asked).rejects.toThrow();
    // The search itself goes on for most of a minute, and longer on a busy machine.
    expect(await timed(2000)).toBeLessThan(Math.max(15_000, 10 * usual));
  });

  it('tell of a pair by itself what they tell of it beside all else', async () => {
    const path = `/api/network/2010/pairs?rule=${rule}&state=RUS&state=CHN`;
    const answer = await get(path);
    expect(faultOf('/api/network/{year}/pairs', 'get', answer)).toBeUndefined();
    const whole = await get(`/api/network/2010?rule=${rule}&tension=RUS&tension=CHN`);
    expect(answer.json.pairs).toEqual(whole.json.pairs);
    const one = await get(`/api/network/2010/pairs?rule=${rule}&state=RUS`);
    expect([one.status, one.json.error.code]).toEqual([400, 'bad-request']);
  });
});
