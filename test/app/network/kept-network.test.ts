import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { keptNetwork, networkFile, openingRequest } from '../../../src/app/network/kept-network.js';
import { networkAnswer } from '../../../src/app/network/network-answer.js';
import { NetworkThread } from '../../../src/app/network/thread.js';
import { writeFiles } from '../../../src/store/staging/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const built = fileURLToPath(new URL('../../../dist/kept', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'counterpoise-network-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const request = openingRequest();

it('is what would be computed, once the program is built', async () => {
  const made = await networkAnswer(await sharedWorkspace(), new NetworkThread(), request);
  expect(keptNetwork(request, { dir: built })).toEqual(made);
  expect([made.year, made.rule.id, made.tension.ties.length]).toEqual([request.year, 'default', 8]);
});

it('is given to the same request alone, and for the same data', () => {
  const kept = keptNetwork(request, { dir: built })!;
  writeFiles(dir, networkFile(request, kept));
  const ask = (other: object, places = {}) =>
    keptNetwork({ ...request, ...other }, { dir, ...places });
  expect(ask({})).toEqual(kept);
  expect(ask({ rule: 'default', params: {} })).toEqual(kept);
  for (const other of [
    { year: request.year - 1 },
    { rule: 'alliances-and-disputes' },
    { params: { hostileProbability: 0.6 } },
    { tension: ['RUS', 'CHN'] },
    { seed: 2 },
    { branches: 100 },
    { others: false },
    { top: 9 },
  ])
    expect(ask(other), JSON.stringify(other)).toBeUndefined();
  expect(ask({}, { dataDir: dir })).toBeUndefined();
  const file = join(dir, readdirSync(dir)[0]!);
  writeFileSync(file, readFileSync(file, 'utf8').replace('friendly', 'friendlx'));
  expect(ask({})).toBeUndefined();
});
