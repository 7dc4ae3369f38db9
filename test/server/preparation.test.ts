import { setTimeout as passing } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { preparation } from '../../src/server/preparation.js';

const serviceThat = (isBusy: boolean) => ({
  isBusy,
  assessmentOf: vi.fn(() => Promise.reject(new Error('no data'))),
});

it('begins once, when a page has been opened and nobody has asked for anything for a while', async () => {
  const service = serviceThat(true);
  const pageOpened = preparation(service, new AbortController().signal, 5);
  pageOpened();
  pageOpened();
  await passing(30);
  expect(service.assessmentOf).not.toHaveBeenCalled();
  service.isBusy = false;
  await expect.poll(() => service.assessmentOf.mock.calls.length).toBe(1);
  pageOpened();
  await passing(30);
  expect(service.assessmentOf).toHaveBeenCalledOnce();
});

it('does nothing any more when the server has ended', async () => {
  const service = serviceThat(false);
  const ending = new AbortController();
  preparation(service, ending.signal, 5)();
  ending.abort();
  await passing(30);
  expect(service.assessmentOf).not.toHaveBeenCalled();
});
