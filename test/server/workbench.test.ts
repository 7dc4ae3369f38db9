import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOfCase } from '../support/own-case.js';
import { type Answer, ask, type Running, serve } from './running.js';

const built = fileURLToPath(new URL('../../dist/web', import.meta.url));
const asPage = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let folder: string;
let server: Running;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-case-'));
  copyOfCase('us-india', folder, { id: 'my-case', title: 'A case of my own' });
  server = await serve(folder);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers = {}): Promise<Answer> => ask(server, 'GET', path, headers);

describe('the workbench', () => {
  it('is one page at every address that a person opens, under a policy that allows its own files alone', async () => {
    const [first, deep] = [await get('/', asPage), await get('/case/russia-china', asPage)];
    expect(first.status).toBe(200);
    expect(first.text).toContain('<div id="root">');
    expect(deep.text).toBe(first.text);
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(first.headers['cache-control']).toBe('no-cache');
    // Nothing in the page runs or styles but files of the server.
    expect(first.text).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)|<style|\sstyle=|\son\w+=/);
  });

  it('has files that browsers may keep, each as it was built', async () => {
    const names = readdirSync(join(built, 'assets'));
    expect(names.some((name) => name.endsWith('.js'))).toBe(true);
    for (const name of names) {
      const { status, headers, text } = await get(`/assets/${name}`);
      expect(status).toBe(200);
      expect(headers['cache-control']).toContain('immutable');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(text).toBe(readFileSync(join(built, 'assets', name), 'utf8'));
    }
  });

  it.each([
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/assets/',
    '/assets/nothing.js',
    '/package.json',
    '/.sources',
  ])('hands out nothing but its own files: %s', async (path) => {
    const { status, text, json } = await get(path);
    expect(status).toBe(404);
    expect(json.error.code).toBe('unknown-route');
    expect(text).not.toContain('devDependencies');
    expect((await get(path, asPage)).text).not.toContain('devDependencies');
  });

  it('leaves addresses of the API to the API, even where a page is asked for', async () => {
    const { status, json } = await get('/api/nothing', asPage);
    expect([status, json.error.code]).toEqual([404, 'unknown-route']);
    expect((await ask(server, 'POST', '/case/russia-china', {})).status).toBe(415);
  });
});

describe('cases of the user', () => {
  it('are listed first, and asked for by id', async () => {
    const list = (await get('/api/cases')).json;
    expect(list.map(({ id }: { id: string }) => id)).toEqual([
      'my-case',
      'russia-china',
      'us-india',
    ]);
    expect(list[0]).toMatchObject({ title: 'A case of my own', pair: ['USA', 'IND'] });
    expect((await get('/api/cases/my-case')).json.title).toBe('A case of my own');
    expect((await get(`/api/cases/${encodeURIComponent(folder)}`)).status).toBe(404);
  });

  it('are read anew when their files change', async () => {
    const { headers } = await get('/api/cases/my-case');
    const file = join(folder, 'case.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('A case of my own', 'The same under another title'));
    const again = await get('/api/cases/my-case', { 'If-None-Match': String(headers.etag) });
    expect(again.status).toBe(200);
    expect(again.json.title).toBe('The same under another title');
    writeFileSync(file, text);
  });

  it('must be cases with ids of their own, or the server does not start', async () => {
    const taken = mkdtempSync(join(tmpdir(), 'own-case-'));
    copyOfCase('us-india', taken, { title: 'Not the built-in one' });
    await expect(serve(taken)).rejects.toThrow(/ended with 2: .*case-id-taken/s);
    rmSync(join(taken, 'readings.yaml'));
    await expect(serve(taken)).rejects.toThrow(/ended with 3: /);
    rmSync(taken, { recursive: true, force: true });
  });
});
