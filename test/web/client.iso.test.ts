import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The modules of the pages, in a document with this content of the mark of a site, or without a mark. */
function inDocument(content?: string): void {
  vi.resetModules();
  const mark = content === undefined ? null : { content };
  vi.stubGlobal('document', { querySelector: () => mark });
  vi.stubGlobal('location', { href: 'http://host/site/' });
}
afterEach(() => vi.unstubAllGlobals());

const progress = '{"type":"progress","step":"reading","index":1,"of":2}\n';

describe('a server that goes away', () => {
  beforeEach(() => inDocument());

  /** A server that says so much and then loses the connection, or closes it. */
  function serverSays(text: string, isLost: boolean): void {
    const body = new ReadableStream<Uint8Array>({
      start: (out) => out.enqueue(new TextEncoder().encode(text)),
      pull: (out) => (isLost ? out.error(new TypeError('network error')) : out.close()),
    });
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } })),
    );
  }

  it.each([
    ['loses the connection', progress, true],
    ['loses the connection within a line', `${progress}{"type":"resu`, true],
    ['closes it', progress, false],
    ['closes it within a line', `${progress}{"type":"resu`, false],
  ])('in the middle of a job is said to have gone, where it %s', async (_, text, isLost) => {
    serverSays(text, isLost);
    const { ask } = await import('../../src/web/api/client.js');
    const steps: unknown[] = [];
    const asked = ask(
      '/api/overview',
      { body: { case: 'any' } },
      { onProgress: (step) => steps.push(step) },
    );
    await expect(asked).rejects.toMatchObject({
      code: 'unreachable',
      message: 'the server ended before it had answered',
    });
    expect(steps).toHaveLength(1);
  });

  it('is heard in whole, however its lines are cut on the way', async () => {
    const said = `${progress}{"type":"result","result":"größer"}\n`;
    const bytes = new TextEncoder().encode(said);
    for (const size of [1, 7, progress.length + 1]) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.slice(at * size, (at + 1) * size),
      );
      const body = new ReadableStream<Uint8Array>({
        start: (out) => {
          for (const part of parts) out.enqueue(part);
          out.close();
        },
      });
      vi.stubGlobal('fetch', () =>
        Promise.resolve(
          new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } }),
        ),
      );
      const { ask } = await import('../../src/web/api/client.js');
      const steps: unknown[] = [];
      const answer = await ask(
        '/api/overview',
        { body: { case: 'any' } },
        { onProgress: (step) => steps.push(step) },
      );
      expect(answer).toBe('größer');
      expect(steps).toHaveLength(1);
    }
  });

  it('is not blamed for what the reader gave up', async () => {
    const gone = new AbortController();
    serverSays(progress, true);
    const { ask } = await import('../../src/web/api/client.js');
    const asked = ask(
      '/api/overview',
      { body: { case: 'any' } },
      { signal: gone.signal, onProgress: () => gone.abort() },
    );
    await expect(asked).rejects.toThrow('network error');
  });
});

describe('a site without a server', () => {
  beforeEach(() =>
    inDocument('{"root":"./","subjects":[{"id":"france-germany","pair":["FRA","DEU"]}]}'),
  );

  it.each([
    ['no answer', () => Promise.reject(new TypeError('failed to fetch'))],
    ['no such file', () => Promise.resolve(new Response('', { status: 404 }))],
    ['a page in its place', () => Promise.resolve(new Response('<!doctype html>'))],
  ])('says which file cannot be read where there is %s', async (_, fetch) => {
    vi.stubGlobal('fetch', fetch);
    const { ask } = await import('../../src/web/api/client.js');
    await expect(ask('/api/cases', {})).rejects.toMatchObject({
      code: 'unreachable',
      message: 'the file data/index.json of this site cannot be read',
      hint: expect.stringContaining('report it to the publisher of the site') as string,
    });
  });

  it('names no third party in its links where its case has none', async () => {
    const { pages } = await import('../../src/web/pages/index.js');
    expect(pages.find(({ id }) => id === 'dyad')?.start).toBe('/dyad/FRA/DEU');
  });
});
