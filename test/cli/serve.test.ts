import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ask, serve } from '../server/running.js';
import { counterpoise } from './program.js';

describe('serve', () => {
  it.skipIf(process.platform === 'win32')(
    'prints its address on one line, answers there and ends with Ctrl-C',
    async () => {
      const server = await serve();
      expect(server.out()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
      expect((await ask(server, 'GET', '/api/health')).json.status).toBe('ok');
      // A query and a connection that is kept open do not hold it up.
      const under = ask(
        server,
        'POST',
        '/api/sql',
        { 'Content-Type': 'application/json' },
        JSON.stringify({ sql: 'select count(*) from range(10000000) a, range(10000000) b' }),
      ).catch(() => undefined);
      const from = performance.now();
      expect(await server.stop()).toBe('SIGINT');
      await under;
      // The query itself goes on for hours.
      expect(performance.now() - from).toBeLessThan(60_000);
      expect(server.out()).toMatch(/^.*\n$/);
    },
  );

  it('says that a port is in use, and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, out, err } = counterpoise(['serve', '--port', String(port)]);
    other.close();
    expect([code, out]).toEqual([6, '']);
    expect(err).toContain(`port ${port} is in use`);
    expect(err).toContain('--port 0');
  });

  it('takes whole numbers as ports', () => {
    expect(counterpoise(['serve', '--port', '70000']).code).toBe(2);
  });
});
