import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, sharedServer, type Answer, type Served } from './running.js';

let server: Served;
let central: Answer['json'];
const get = (path: string, headers = {}): Promise<Answer> => ask(server, 'GET', path, headers);
beforeAll(async () => {
  server = await sharedServer();
  central = (await get('/api/arena?state=RUS&state=CHN')).json;
});

interface Series {
  readonly dataset: string;
  readonly from: number;
  readonly first: readonly (number | null)[];
  readonly second: readonly (number | null)[];
  readonly hedging?: readonly (number | null)[];
}
interface Ties {
  readonly ccode: number;
  readonly series: readonly Series[];
  readonly gaps: Readonly<Record<string, readonly { from: number; to: number; reason: string }[]>>;
}
const channelOf = (answer: Answer['json'], id: string): { readonly states: readonly Ties[] } =>
  answer.channels.find((channel: { id: string }) => channel.id === id);
const iso = (answer: Answer['json']): string[] =>
  answer.states.map(({ iso3 }: { iso3: string }) => iso3);

describe('the contest of two states for others', () => {
  it('is what the description says, of the states that the case of the pair names', async () => {
    const description = (await get('/api/openapi.json')).json;
    const { schema } =
      description.paths['/api/arena'].get.responses['200'].content['application/json'];
    expect(z.fromJSONSchema(schema).safeParse(central).error).toBeUndefined();
    expect(iso(central)).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']);
    expect(central.origin).toMatchObject({ kind: 'case', id: 'russia-china' });
    expect(central.channels.map(({ id }: { id: string }) => id)).toEqual([
      'trade',
      'arms',
      'votes',
      'institutions',
    ]);
  });

  it.each([
    ['trade', 'trade-cow', 'channel=trade&source=cow'],
    ['trade', 'trade-itpd', 'channel=trade&source=itpd'],
    ['arms', 'arms', 'channel=arms'],
  ])(
    'has in %s from %s the values, hedging and reasons of the measures',
    async (id, dataset, asked) => {
      const kyrgyz = channelOf(central, id).states[1]!;
      const own = kyrgyz.series.find((one) => one.dataset === dataset)!;
      const [from, to] = central.years as [number, number];
      const measured = async (measure: string): Promise<Answer['json']> =>
        (
          await get(
            `/api/measures/${measure}?state=RUS&state=CHN&third=KGZ&${asked}&from=${from}&to=${to}`,
          )
        ).json.series;
      const gap = (year: number) =>
        kyrgyz.gaps[dataset]!.find((one) => one.from <= year && year <= one.to);
      for (const { year, value, reason, parts } of await measured('influence-contest')) {
        const at = year - own.from;
        expect([own.first[at] ?? null, own.second[at] ?? null], year).toEqual([
          parts?.first ?? null,
          parts?.second ?? null,
        ]);
        expect(gap(year)?.reason, year).toBe(value === null ? reason : undefined);
      }
      for (const { year, value } of await measured('hedging'))
        expect(own.hedging![year - own.from] ?? null, year).toBe(value);
    },
  );

  it('says of every year and source either both ties or why not', () => {
    const [from, to] = central.years as [number, number];
    for (const { sources, states } of central.channels as {
      sources: { dataset: string }[];
      states: Ties[];
    }[])
      for (const { series, gaps } of states)
        for (const { dataset } of sources) {
          const own = series.find((one) => one.dataset === dataset);
          for (let year = from; year <= to; year++) {
            const at = year - (own?.from ?? 0);
            const known = (own?.first[at] ?? null) !== null && (own?.second[at] ?? null) !== null;
            const found = gaps[dataset]!.filter((gap) => gap.from <= year && year <= gap.to);
            expect(found, `${dataset} ${year}`).toHaveLength(known ? 0 : 1);
          }
        }
  });

  it('turns round with the pair, and takes states one by one in their order', async () => {
    const { json } = await get('/api/arena?state=CHN&state=RUS&in=UZB&in=KAZ&in=CHN&in=UZB');
    expect(iso(json)).toEqual(['UZB', 'KAZ']);
    expect(json.origin).toEqual({ kind: 'stated' });
    const [turned] = channelOf(json, 'trade').states[1]!.series;
    const [own] = channelOf(central, 'trade').states[0]!.series;
    expect([turned!.first, turned!.second]).toEqual([own!.second, own!.first]);
  });

  it('takes groups by name, without the pair, and finds the automatic arena of a pair without a case', async () => {
    const { json: groups } = await get('/api/arenas');
    const apec = groups.find(({ id }: { id: string }) => id === 'apec');
    const { json } = await get('/api/arena?state=USA&state=CHN&arena=apec');
    expect(json.states).toHaveLength(apec.states.length - 2);
    expect(json.origin).toMatchObject({ kind: 'group', id: 'apec', year: apec.year });
    const automatic = (await get('/api/arena?state=USA&state=CUB')).json;
    expect(automatic.origin).toEqual({ kind: 'automatic', year: 2014 });
    expect(automatic.states.length).toBeGreaterThan(0);
    expect(iso(automatic)).not.toContain('USA');
  });

  it.each([
    ['state=RUS', 'wrong-number-of-states'],
    ['state=RUS&state=RUS', 'same-state-twice'],
    ['state=RUS&state=CHN&arena=nowhere', 'unknown-arena'],
    ['state=RUS&state=CHN&arena=asean&in=KAZ', 'two-arenas'],
    ['state=RUS&state=CHN&in=Nowhereland', 'unknown-state'],
  ])('of %s is an error %s with what to do', async (asked, code) => {
    const { status, json } = await get(`/api/arena?${asked}`);
    expect([status, json.error.code]).toEqual([400, code]);
    expect(json.error.hint.length).toBeGreaterThan(10);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await get('/api/arena?state=RUS&state=CHN');
    const again = await get('/api/arena?state=RUS&state=CHN', {
      'If-None-Match': String(headers.etag),
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});
