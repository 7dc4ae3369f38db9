import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { fewStatesDir } from '../support/few-states.js';
import { serve, started, type Running } from '../support/serving.js';

export { serve, type Running };

/** Likewise, over the panel of some states. */
export const serveFew = async (...args: readonly string[]): Promise<Running> =>
  started(args, { COUNTERPOISE_DATA: await fewStatesDir() });

export type Served = Pick<Running, 'address' | 'port' | 'stop'>;

let shared: Promise<Served> | undefined;

/**
 * One server for all files that leave nothing in it, whichever process they run in: what one asked for is there for the next. The first
 * process that wants it starts it; it is stopped when the tests end (test/support/shared-runs.ts).
 */
export function sharedServer(): Promise<Served> {
  shared ??= startedOnce().then((port) => ({
    address: `http://127.0.0.1:${port}`,
    port,
    stop: () => Promise.resolve(),
  }));
  return shared;
}

async function startedOnce(): Promise<number> {
  const folder = inject('sharedRuns');
  const told = join(folder, 'server-port');
  try {
    mkdirSync(join(folder, 'server-begun'));
  } catch {
    while (!existsSync(told)) await setTimeout(50);
    return Number(readFileSync(told, 'utf8'));
  }
  const { child, port } = await serve();
  writeFileSync(join(folder, `server-${child.pid}`), '');
  child.unref();
  writeFileSync(`${told}-new`, String(port));
  renameSync(`${told}-new`, told);
  return port;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly json: ReturnType<typeof JSON.parse>;
}

/** A request byte for byte as it is written: `fetch` mends paths and refuses some headers. */
export function ask(
  { port }: Pick<Served, 'port'>,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string | readonly string[],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        const isJson = response.headers['content-type']?.startsWith('application/json') === true;
        const { statusCode: status = 0, headers: found } = response;
        resolve({ status, headers: found, text, json: isJson ? JSON.parse(text) : undefined });
      });
    });
    sent.on('error', reject);
    // In several parts a body has no length that could be known beforehand.
    if (typeof body === 'string') sent.end(body);
    else {
      for (const part of body ?? []) sent.write(part);
      sent.end();
    }
  });
}

export const asJson = { 'Content-Type': 'application/json' } as const;

export const sql = (server: Served, statement: string): Promise<Answer> =>
  ask(server, 'POST', '/api/sql', asJson, JSON.stringify({ sql: statement }));
