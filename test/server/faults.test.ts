import type { ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SqlConsole as Console, SqlLimits } from '../../src/app/sql/console.js';
import { EnvironmentError } from '../../src/core/errors.js';
import { loadManifest } from '../../src/panel/manifest.js';
import { createApp } from '../../src/server/app.js';
import type { Service } from '../../src/server/service.js';
import { type RunningServer, startServer } from '../../src/server/start.js';
import { packageDir, packageFile } from '../../src/store/places.js';
import { packageFacts } from '../../src/store/version.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(root, 'data');

describe('a client that goes away while it sends', () => {
  const bugs: unknown[] = [];
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ port: 0, onBug: (error) => bugs.push(error) });
  });
  afterAll(() => server.close());

  const ways = ['end', 'destroy', 'resetAndDestroy'] as const;
  const bodies = [
    ['a part of a body of known length', 'Content-Length: 100000', '{"name":"a'],
    ['a part of a body of unknown length', 'Transfer-Encoding: chunked', '5\r\n{"nam\r\n'],
    ['no length that could be read', 'Transfer-Encoding: chunked', 'zz\r\n'],
  ] as const;

  it.each(bodies)('is no fault of the program, having sent %s', async (_, header, body) => {
    const { host, port } = new URL(server.address);
    for (const path of ['/api/import', '/api/sql'])
      for (const way of ways) {
        const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
        const closed = new Promise((resolve) => socket.once('close', resolve));
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${header}\r\n\r\n${body}`,
        );
        await setTimeout(30);
        socket.resume()[way]();
        await closed;
      }
    const answer = await fetch(`${server.address}api/health`);
    expect(answer.status).toBe(200);
    expect(bugs).toEqual([]);
  });
});

describe('the server', () => {
  const answerOf = async (error: Error) => {
    const bugs: unknown[] = [];
    const service = {
      cases: () => {
        throw error;
      },
    } as unknown as Service;
    const app = createApp({
      service,
      workbenchNow: () => new Map(),
      portOf: () => 80,
      ending: new AbortController().signal,
      onBug: (bug) => bugs.push(bug),
    });
    const answer = await app.request('/api/cases', { headers: { host: 'localhost:80' } });
    const json = (await answer.json()) as { error: { code: string; hint: string } };
    return { status: answer.status, headers: answer.headers, json, bugs };
  };
  const unreadable = (code: string, path?: string) =>
    Object.assign(new Error(`${code}: no such file`), {
      code,
      ...(path === undefined ? {} : { path }),
    });

  it.each([
    ['a file', unreadable('ENOENT', join(packageDir, 'dist/methods/cinc.json'))],
    ['the manifest', unreadable('ENOENT', packageFile)],
    ['a folder', unreadable('ENOTDIR', join(packageDir, 'cases'))],
    ['a module', unreadable('ERR_MODULE_NOT_FOUND')],
    ['a package', unreadable('MODULE_NOT_FOUND')],
  ])('says that it must be started again where %s of the program is gone', async (_, error) => {
    const { status, json, bugs } = await answerOf(error);
    expect([status, json.error.code, bugs]).toEqual([503, 'program-replaced', []]);
    expect(json.error.hint).toContain('start it again');
  });

  it('still reports a fault where any other file is missing', async () => {
    const error = unreadable('ENOENT', '/somewhere/else');
    const { status, bugs } = await answerOf(error);
    expect([status, bugs]).toEqual([500, [error]]);
  });

  it('says when to come back', async () => {
    const busy = new EnvironmentError('busy', { code: 'sql-busy', details: { retryAfter: 10 } });
    const { status, headers } = await answerOf(busy);
    expect([status, headers.get('retry-after')]).toEqual([503, '10']);
  });

  it('reads what the package says of itself once', () => {
    expect(packageFacts()).toBe(packageFacts());
  });
});

describe('the process of the SQL console', () => {
  const slow = 'select count(*) from range(10000000) a, range(10000000) b';
  const usual = { seconds: 20, rows: 10, bytes: 1000, waiting: 20 };
  const { signal } = new AbortController();
  const withConsole = async (
    limits: SqlLimits,
    work: (console: Console, child: () => ChildProcess) => Promise<void>,
  ): Promise<void> => {
    const built = pathToFileURL(join(root, 'dist/app/sql/console.js')).href;
    const { SqlConsole } = (await import(built)) as { readonly SqlConsole: typeof Console };
    const { manifest } = await loadManifest(data);
    const console = new SqlConsole({ dir: data, manifest }, limits);
    try {
      await work(console, () => (console as unknown as { process: ChildProcess }).process);
    } finally {
      console.close();
    }
  };

  it('says how it ended, which is not for want of memory, and another takes its place', async () => {
    await withConsole(usual, async (console, child) => {
      for (const by of ['SIGSEGV', 'SIGKILL'] as const) {
        expect((await console.run('select 1', signal)).rows).toEqual([[1]]);
        const under = console.run(slow, signal);
        await setTimeout(50);
        child().kill(by);
        await expect(under).rejects.toMatchObject({
          code: 'sql-process-ended',
          exitCode: 6,
          details: { value: by },
        });
      }
      await console.run('select 1', signal);
      const dead = child();
      const closed = new Promise((resolve) => dead.once('close', resolve));
      dead.kill('SIGKILL');
      await closed;
      expect((await console.run('select 2', signal)).rows).toEqual([[2]]);
    });
  });

  it('takes so many queries at a time, of clients that still listen', async () => {
    await withConsole({ ...usual, waiting: 2 }, async (console, child) => {
      const gone = new AbortController();
      const queries = [console.run(slow, signal), console.run('select 1', gone.signal)];
      const ended = Promise.allSettled(queries);
      await expect(console.run('select 2', signal)).rejects.toMatchObject({
        code: 'sql-busy',
        exitCode: 6,
        details: { retryAfter: 20 },
      });
      gone.abort();
      const last = console.run('select 3', signal);
      await setTimeout(300);
      child().kill('SIGKILL');
      expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect((await last).rows).toEqual([[3]]);
    });
  });
});
