import { beforeAll, describe, expect, it } from 'vitest';
import { ask, type Served, sharedServer } from '../server/running.js';
import { explainMismatch, fences } from './markdown.js';

/** Requests of the guide, as they would be sent, with what they are answered. */
const requests = fences('docs/verbs/serve.md').filter(({ language }) => language === 'http');

let server: Served;
beforeAll(async () => {
  server = await sharedServer();
});

describe('docs/verbs/serve.md', () => {
  it.each(requests)('is answered as line $line says', async ({ text, expected }) => {
    const [head = '', body] = text.split('\n\n');
    const [first = '', ...lines] = head.split('\n');
    const [method = '', path = ''] = first.split(' ');
    const headers = lines.map((line) => line.split(': ') as [string, string]);
    const answer = await ask(server, method, path, Object.fromEntries(headers), body);
    expect(explainMismatch(answer.text, expected!), answer.text.slice(0, 2000)).toBeUndefined();
  });

  it('has requests', () => {
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.every(({ expected }) => expected !== undefined)).toBe(true);
  });
});
