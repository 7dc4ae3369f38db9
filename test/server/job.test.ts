import { afterAll, beforeAll, expect, it } from 'vitest';
import { CancelledError } from '../../src/server/errors.js';
import { Service } from '../../src/server/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.open();
});
afterAll(() => service.close());

/** A job whose client goes away in its midst, and which then ends with what is given. */
function left(ending: (signal: AbortSignal) => unknown): Promise<unknown> {
  const gone = new AbortController();
  const { signal } = gone;
  return service.job({ signal, onStep: () => undefined }, () => {
    gone.abort('the connection was closed');
    throw ending(signal);
  });
}

it('ends as cancelled where its thread was ended for its client, and lets the next begin', async () => {
  const cancelled = expect(left(({ reason }) => reason)).rejects.toBeInstanceOf(CancelledError);
  const { signal } = new AbortController();
  const next = service.job({ signal, onStep: () => undefined }, () => Promise.resolve('next'));
  await cancelled;
  expect(await next).toBe('next');
});

it('still ends with its fault where it has one', async () => {
  await expect(left(() => new TypeError('a fault'))).rejects.toBeInstanceOf(TypeError);
});
