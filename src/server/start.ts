import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { EnvironmentError } from '../core/errors.js';
import { createApp } from './app.js';
import { preparation } from './preparation.js';
import { Service } from './service.js';
import { workbenchDir, workbenchFiles, type WorkbenchFiles } from './workbench.js';

export interface StartOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Folders of cases beside the built-in ones. */
  readonly cases?: readonly string[];
  /** Files of the workbench as they are now; default: those of this package, as they are at the start. */
  readonly workbenchNow?: () => WorkbenchFiles;
  /** Told of faults of the program, with what was asked. */
  readonly onBug: (error: unknown, request: string) => void;
}

export interface RunningServer {
  readonly address: string;
  /** Refuses new requests, ends those under way and gives back what they used. */
  close(): Promise<void>;
}

/** The only address that is listened on: nobody beyond this machine reaches it. */
const host = '127.0.0.1';

/** @throws EnvironmentError where the port is taken or may not be used */
export async function startServer({
  port,
  cases,
  workbenchNow,
  onBug,
}: StartOptions): Promise<RunningServer> {
  const service = await Service.open(cases);
  const ending = new AbortController();
  let bound = port;
  const shipped = workbenchFiles(workbenchDir);
  const app = createApp({
    service,
    workbenchNow: workbenchNow ?? (() => shipped),
    portOf: () => bound,
    ending: ending.signal,
    onPage: preparation(service, ending.signal),
    onBug,
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: host,
    overrideGlobalObjects: false,
  }) as Server;
  try {
    bound = await listening(server, port);
  } catch (error) {
    await service.close();
    throw error;
  }
  setImmediate(readCases, service);
  return {
    address: `http://${host}:${bound}/`,
    close: async () => {
      ending.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await service.close();
    },
  };
}

/** The built-in cases are checked when they are first read: better before somebody waits for it. */
function readCases(service: Service): void {
  try {
    service.cases();
  } catch {
    // Whoever asks for them hears what is wrong.
  }
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE';
      reject(
        new EnvironmentError(
          isTaken ? `port ${port} is in use` : `cannot listen on port ${port}: ${cause.message}`,
          {
            code: isTaken ? 'port-in-use' : 'cannot-listen',
            details: { value: port, expected: 'a port that is free' },
            hint: 'name another with --port, or take any free one with --port 0',
            cause,
          },
        ),
      );
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
