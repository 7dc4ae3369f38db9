import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answer, ask, type Served, sharedServer } from './running.js';

let server: Served;
beforeAll(async () => {
  server = await sharedServer();
});

const few = 'panel=vote-kappa&panel=trade-share&panel=exclusive-institutions';
const get = (query: string, headers = {}): Promise<Answer> =>
  ask(server, 'GET', `/api/dyad?${query}`, headers);

describe('the indicators of a pair', () => {
  it('are what the description says, and what measure gives', async () => {
    const { status, json, headers } = await get(
      `state=RUS&state=CHN&third=USA&with=USA-IND&${few}`,
    );
    expect(status).toBe(200);
    expect(headers['vary']).toBe('Accept');
    const { json: api } = await ask(server, 'GET', '/api/openapi.json');
    const { schema } = api.paths['/api/dyad'].get.responses['200'].content['application/json'];
    expect(z.fromJSONSchema(schema).safeParse(json).error).toBeUndefined();
    expect(json.names).toEqual({ first: 'Russia', second: 'China', third: 'the United States' });
    const kappa = json.sections.find(({ id }: { id: string }) => id === 'norms').panels[0];
    const asked = `/api/measures/vote-kappa?state=USA&state=IND&from=${kappa.from}&to=${kappa.to}`;
    const { json: series } = await ask(server, 'GET', asked);
    const [line] = kappa.lines.filter(({ role }: { role: string }) => role === 'x1');
    expect(line.values).toEqual(series.series.map(({ value }: { value: number }) => value));
  });

  it('are those of a group as well, and say nothing where a measure says nothing of it', async () => {
    const { status, json } = await get(
      'state=EU&state=CHN&panel=vote-kappa&panel=interdependence&from=2005',
    );
    expect(status).toBe(200);
    expect(json.names.first).toBe('the European Union');
    const panels = json.sections.flatMap(({ panels: of }: { panels: unknown[] }) => of) as {
      measure: string;
      lines: { values: (number | null)[]; gaps: { reason: string }[] }[];
    }[];
    const lineOf = (id: string) => panels.find(({ measure }) => measure === id)!.lines[0]!;
    const { json: series } = await ask(
      server,
      'GET',
      '/api/measures/vote-kappa?state=EU&state=CHN&from=2005',
    );
    const { values } = lineOf('vote-kappa');
    // The page ends with the last whole year.
    const given = series.series.map(({ value }: { value: number }) => value);
    expect(values).toEqual(given.slice(0, values.length));
    expect(values.length).toBeGreaterThan(18);
    expect(lineOf('interdependence').gaps.map(({ reason }) => reason)).toContain(
      'not-said-of-groups',
    );
  });

  it('have a tag, and none where the steps are told as they come', async () => {
    const query = 'state=RUS&state=CHN&panel=vote-kappa';
    const { headers } = await get(query);
    const again = await get(query, { 'If-None-Match': headers['etag'] });
    expect(again.status).toBe(304);
    const told = await get(query, { Accept: 'application/x-ndjson' });
    expect(told.headers['etag']).toBeUndefined();
    const messages = told.text
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as { type: string; step?: string; of?: number });
    expect(messages.map(({ type }) => type)).toEqual(['progress', 'result']);
    expect(messages[0]).toMatchObject({ of: 1 });
  });

  it.each([
    ['state=RUS', 'bad-request'],
    ['state=RUS&state=RUS', 'same-state-twice'],
    ['state=RUS&state=Nowhereland', 'unknown-state'],
    ['state=RUS&state=CHN&third=CHN', 'same-state-twice'],
    ['state=RUS&state=CHN&with=USA', 'bad-request'],
    ['state=RUS&state=CHN&with=A-B&with=A-B&with=A-B&with=A-B', 'bad-request'],
    ['state=RUS&state=CHN&panel=vote-kapa', 'unknown-panel'],
  ])('are refused for %s', async (query, code) => {
    const { status, json } = await get(query);
    expect({ status, code: json.error.code }).toEqual({ status: 400, code });
  });
});
