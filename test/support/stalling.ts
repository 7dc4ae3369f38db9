import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Stalling {
  readonly address: string;
  stop(): void;
}

/** A server that says what it does, in these lines, and does not end. */
export function stalling(lines: readonly string[]): Promise<Stalling> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
    for (const line of lines) response.write(`${line}\n`);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        stop: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    ),
  );
}
