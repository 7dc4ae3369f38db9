import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import type { Service } from '../../src/server/service.js';

const app = createApp({
  service: { dataVersion: 'x', cases: () => [] } as unknown as Service,
  workbenchNow: () => new Map(),
  portOf: () => 4800,
  ending: new AbortController().signal,
  onBug: (error) => {
    throw error;
  },
});

const answerOf = async (headers: Readonly<Record<string, string>>) => {
  const answer = await app.request('/api/cases', { headers });
  const json = (await answer.json()) as { readonly error?: { readonly code: string } };
  return [answer.status, json.error?.code];
};

describe('the name under which the server is reached', () => {
  it.each(['127.0.0.1:4800', 'localhost:4800', 'LOCALHOST:4800', 'LocalHost:4800'])(
    'may be %s',
    async (host) => {
      expect(await answerOf({ host })).toEqual([200, undefined]);
    },
  );

  it.each([
    '',
    ' ',
    'localhost',
    '127.0.0.1',
    'localhost:',
    'localhost:80',
    'localhost:480',
    'localhost:48000',
    'localhost:04800',
    'localhost:4800:4800',
    'localhost.:4800',
    'localhost.localdomain:4800',
    'sub.localhost:4800',
    'localhost.evil.example:4800',
    'evil.example:4800',
    'evil-localhost:4800',
    'localhost@evil.example:4800',
    'evil.example@localhost:4800',
    'evil.example#localhost:4800',
    'evil.example/localhost:4800',
    'localhost:4800/',
    'localhost:4800, evil.example',
    'evil.example, localhost:4800',
    '127.0.0.1.:4800',
    '127.0.0.1.nip.io:4800',
    '127.1:4800',
    '127.0.0.2:4800',
    '127.0.0.01:4800',
    '0177.0.0.1:4800',
    '0x7f.0.0.1:4800',
    '2130706433:4800',
    '0.0.0.0:4800',
    '[::1]:4800',
    '[::]:4800',
    '[::ffff:127.0.0.1]:4800',
    '[::ffff:7f00:1]:4800',
    '::1:4800',
    '192.168.0.1:4800',
    '10.0.0.1:4800',
    '169.254.169.254:4800',
    'http://localhost:4800',
    'xn--localhost:4800',
    '__proto__',
    'constructor',
    'x'.repeat(5000),
  ])('may not be %j', async (host) => {
    expect(await answerOf({ host })).toEqual([421, 'foreign-host']);
  });
});

describe('the page that asks', () => {
  const host = 'localhost:4800';

  it.each(['http://localhost:4800', 'http://127.0.0.1:4800', 'HTTP://LOCALHOST:4800'])(
    'may be of %s',
    async (origin) => {
      expect(await answerOf({ host, origin })).toEqual([200, undefined]);
    },
  );

  it.each([
    '',
    'null',
    'localhost:4800',
    '//localhost:4800',
    'http://localhost',
    'http://localhost:80',
    'http://localhost:48000',
    'http://localhost:4800/',
    'http://localhost:4800/x',
    'http://localhost:4800.evil.example',
    'http://localhost.:4800',
    'http://sub.localhost:4800',
    'http://localhost.evil.example:4800',
    'http://evil.example:4800',
    'http://evil.example#http://localhost:4800',
    'http://localhost:4800@evil.example',
    'http://user@localhost:4800',
    'http://localhost:4800, http://evil.example',
    'https://localhost:4800',
    'https://127.0.0.1:4800',
    'http://[::1]:4800',
    'http://127.0.0.2:4800',
    'http://0.0.0.0:4800',
    'http://2130706433:4800',
    'ws://localhost:4800',
    'file://',
    'file:///localhost:4800',
    'data:text/html,x',
    'chrome-extension://abcdef',
    'moz-extension://abcdef',
    'app://localhost:4800',
    '*',
    '__proto__',
    'x'.repeat(5000),
  ])('may not be of %j', async (origin) => {
    expect(await answerOf({ host, origin })).toEqual([403, 'foreign-origin']);
  });

  it.each(['cross-site', 'same-site'])('may not be of a site that is %s', async (site) => {
    expect(await answerOf({ host, 'sec-fetch-site': site })).toEqual([403, 'foreign-site']);
  });
});
