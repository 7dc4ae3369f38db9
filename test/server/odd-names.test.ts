import { beforeAll, describe, expect, it } from 'vitest';
import { routeShapes } from '../../src/contract/routes.js';
import { keysOf } from '../../src/core/entries.js';
import { ask, asJson, type Served, sharedServer } from './running.js';

let server: Served;
beforeAll(async () => {
  server = await sharedServer();
});

/** Names that every object of the language has. */
const inherited = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
];

const paths = keysOf(routeShapes);
const reads = paths.filter((path) => !('body' in routeShapes[path]));
const writes = paths.filter((path) => 'body' in routeShapes[path]);

describe('a name that every object has', () => {
  it.each(reads)('is no name in the query of GET %s', async (path) => {
    const place = path.replace('{year}', '2010').replaceAll(/\{\w+\}/g, 'cinc');
    for (const name of inherited) {
      const { status, json } = await ask(server, 'GET', `${place}?${name}=1`);
      expect([name, [400, 404].includes(status)]).toEqual([name, true]);
      expect(json.error.hint.length).toBeGreaterThan(10);
    }
  });

  it.each(reads.filter((path) => path.includes('{')))('names nothing in GET %s', async (path) => {
    for (const name of inherited) {
      const { status } = await ask(server, 'GET', path.replaceAll(/\{\w+\}/g, name));
      expect([name, [400, 404].includes(status)]).toEqual([name, true]);
    }
  });

  it.each([
    '/api/measures/vote-kappa?state=RUS&state=CHN&NAME=1',
    '/api/measures/vote-kappa?state=RUS&state=CHN&part=NAME',
    '/api/measures/cinc?state=NAME',
    '/api/measures/trade-dependence?state=RUS&group=NAME',
    '/api/network/2010?NAME=1',
    '/api/network/2010?rule=NAME',
    '/api/network/2010?sources=NAME',
    '/api/network/2010?tension=NAME&tension=CHN',
    '/api/network-pairs?tension=RUS&tension=CHN&NAME=1',
    '/api/dyad?state=RUS&state=CHN&panels=NAME',
    '/api/report?a=RUS&b=CHN&third=NAME',
    '/NAME',
    '/api/NAME',
  ])('is not taken for a name in GET %s', async (path) => {
    for (const name of inherited) {
      const { status } = await ask(server, 'GET', path.replace('NAME', name));
      expect([name, [400, 404].includes(status)]).toEqual([name, true]);
    }
  });

  it.each(writes)('is no key in the body of POST %s', async (path) => {
    const place = path.replaceAll(/\{\w+\}/g, 'my_table');
    for (const name of inherited)
      for (const body of [`{"${name}":1}`, `{"${name}":{"a":1},"case":"${name}"}`]) {
        const { status } = await ask(server, 'POST', place, asJson, body);
        expect([body, [400, 404].includes(status)]).toEqual([body, true]);
      }
  });
});

describe('a body without end', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  it.each(writes)('is refused by POST %s', async (path) => {
    const place = path.replaceAll(/\{\w+\}/g, 'my_table');
    const fields = ['case', 'sql', 'name', 'text', 'id', 'pair', 'judgements', 'params', 'years'];
    const bodies = [
      deep,
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      ...fields.map((field) => `{"${field}":${deep}}`),
    ];
    for (const body of bodies) {
      const { status, text } = await ask(server, 'POST', place, asJson, body);
      expect([body.slice(0, 20), [400, 404].includes(status)]).toEqual([body.slice(0, 20), true]);
      expect(text.length).toBeLessThan(10_000);
    }
  });
});
