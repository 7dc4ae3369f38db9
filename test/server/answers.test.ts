import { beforeAll, describe, expect, it } from 'vitest';
import { type Path, routeShapes } from '../../src/contract/routes.js';
import { routes } from '../../src/server/routes/index.js';
import { asJson, type Served, sharedServer } from './running.js';

let server: Served;
beforeAll(async () => {
  server = await sharedServer();
});

const subject = { case: 'us-india', draws: 100 };
const judgements = { off: [], reliability: {}, expect: {}, weights: {}, prior: {} };
const file = { name: 'mine.csv', text: 'country,year,score\nFrance,2000,1.5\nFrankreich,2001,x\n' };
const mapping = {
  states: [{ column: 0, scheme: 'name' }],
  year: 1,
  values: [{ column: 2, type: 'number' }],
};

/** One real request to each route; with a body it is posted. Pages, what writes files and what starts processes are left out. */
const requests: Partial<Record<Path, { readonly path?: string; readonly body?: unknown }>> = {
  '/api/openapi.json': {},
  '/api/health': {},
  '/api/cases': {},
  '/api/cases/{id}': { path: '/api/cases/us-india' },
  '/api/assess': { body: subject },
  '/api/overview': { body: subject },
  '/api/compare': { body: { cases: [{ case: 'us-india' }, { case: 'russia-china' }], draws: 100 } },
  '/api/figures': { body: subject },
  '/api/story': { body: subject },
  '/api/evidence': { body: subject },
  '/api/verdicts': { body: { ...subject, from: 2014, to: 2014 } },
  '/api/case-file': { body: { case: 'us-india', id: 'other', judgements } },
  '/api/states': {},
  '/api/groups': {},
  '/api/measures': {},
  '/api/measures/{id}': { path: '/api/measures/cinc?state=CHN&from=2010' },
  '/api/dyad': {
    path: '/api/dyad?state=USA&state=IND&third=CHN&with=USA-PAK&from=2000&panel=vote-agreement',
  },
  '/api/relations': { path: '/api/relations?state=IND&state=PAK&known=then' },
  '/api/network/{year}': {
    path: '/api/network/2010?rule=alliances-and-rivalries&tension=RUS&tension=CHN',
  },
  '/api/network/{year}/pairs': {
    path: '/api/network/2010/pairs?rule=alliances-and-rivalries&state=RUS&state=CHN',
  },
  '/api/network-rules': {},
  '/api/network-years': { body: { rule: 'alliances-and-rivalries' } },
  '/api/network-draws': { body: { rule: 'alliances-and-rivalries' } },
  '/api/arena': { path: '/api/arena?state=RUS&state=CHN&arena=central-asia' },
  '/api/arenas': {},
  '/api/datasets': {},
  '/api/datasets/{id}': { path: '/api/datasets/atop' },
  '/api/coverage/{kind}/{id}': { path: '/api/coverage/measures/cinc' },
  '/api/freshness': { path: '/api/freshness?state=RUS&state=CHN' },
  '/api/tables': {},
  '/api/import/look': { body: file },
  '/api/import': { body: { ...file, mapping, keep: true } },
  '/api/own-tables/{name}': { path: '/api/own-tables/my_mine' },
  '/api/own-tables/{name}/remove': { path: '/api/own-tables/my_mine/remove', body: {} },
};
const notAsked: readonly Path[] = [
  '/api/sql',
  '/api/report',
  '/api/report/{case}',
  '/api/save-case',
  '/api/methods/{id}',
];

describe('the contract', () => {
  it('has every route, and a request to each is made below or left out by name', () => {
    expect(routes.map(({ path }) => path).sort()).toEqual(Object.keys(routeShapes).sort());
    expect([...Object.keys(requests), ...notAsked].sort()).toEqual(Object.keys(routeShapes).sort());
  });

  it.each(Object.entries(requests))(
    'says exactly what %s answers',
    async (route, { path = route, body }) => {
      const response = await fetch(`${server.address}${path}`, {
        headers: asJson,
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      expect([response.status, answer]).toEqual([200, expect.anything()]);
      const shape =
        routeShapes[
          route as keyof typeof requests & Exclude<Path, '/api/report' | '/api/report/{case}'>
        ].answer;
      const parsed = shape.safeParse(answer);
      expect(parsed.error).toBeUndefined();
      // Nothing is answered that the shape does not name.
      expect(parsed.data).toEqual(answer);
    },
    120_000,
  );
});
