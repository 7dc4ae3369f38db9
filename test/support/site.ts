import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect } from 'vitest';
import { sharedSite } from '../cli/shared.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** Hands out the files of a folder under `/some/where/`, as any web server does: a folder by its index.html, after its slash. */
function filesOf(dir: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url!, 'http://x');
    const place = join(dir, pathname.replace('/some/where', ''));
    const isFolder = existsSync(place) && statSync(place).isDirectory();
    if (isFolder && !pathname.endsWith('/'))
      return response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    const file = isFolder ? join(place, 'index.html') : place;
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain' });
    return response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The site as its files are handed out, under the policy that its page states. */
export async function site(): Promise<{ address: string; stop: () => Promise<unknown> }> {
  const { code, err, dir } = await sharedSite();
  expect(code, err).toBe(0);
  const files = await filesOf(dir);
  const { port } = files.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/some/where`,
    stop: () => new Promise((resolve) => files.close(resolve)),
  };
}
