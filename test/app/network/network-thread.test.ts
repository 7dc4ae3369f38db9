import { afterEach, expect, it } from 'vitest';
import type { LabelledNetwork } from '../../../src/app/network/labelled.js';
import { networkReport } from '../../../src/app/network/network-report.js';
import { NetworkThread } from '../../../src/app/network/thread.js';
import { openPool } from '../../../src/jobs/pool.js';
import { isQuick, signedNetwork, type SignedTie } from '../../../src/networks/index.js';

/** A ring, larger than what is searched without a thread. */
const nodes = Array.from({ length: 500 }, (_, node) => String(node));
const network = signedNetwork(
  nodes,
  nodes.map((_, node): SignedTie => ({ from: node, to: (node + 1) % nodes.length, sign: 1 })),
);
const named: LabelledNetwork = { label: '2000', network, names: nodes, placeOf: Number };
const request = { balance: false, frustration: false, tension: false, top: 1 } as const;

let thread: NetworkThread;
afterEach(() => thread.close());

it('ends in the midst of a search on which nobody waits, and does not repeat it', async () => {
  expect(isQuick(network)).toBe(false);
  const gone = new AbortController();
  const worker = new URL('endless-worker.mjs', import.meta.url);
  thread = new NetworkThread(() => openPool(worker, 1), gone.signal);
  const report = thread.report(named, request);
  setTimeout(() => gone.abort('closed'), 300);
  await expect(report).rejects.toBe('closed');
  await thread.close();
  await expect(thread.report(named, request)).rejects.toBe('closed');
});

it('searches here where the thread fails', async () => {
  const failing = { run: () => Promise.reject(new Error('lost')), close: () => Promise.resolve() };
  thread = new NetworkThread(() => failing, new AbortController().signal);
  expect(await thread.report(named, request)).toEqual(networkReport(named, request));
});
