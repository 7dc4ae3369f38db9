import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inOwnWorkspace } from '../../../src/app/assess/own-workspace.js';
import { shippedDataDir } from '../../../src/store/places.js';

const workspaceOf = (dataDir: string) => inOwnWorkspace({ dataDir }, (one) => Promise.resolve(one));

it('stays open from one task to the next where the panel is the shipped one', async () => {
  const first = await workspaceOf(shippedDataDir);
  expect(await workspaceOf(shippedDataDir)).toBe(first);
  await expect(
    inOwnWorkspace({ dataDir: shippedDataDir }, () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  expect(await workspaceOf(shippedDataDir)).toBe(first);
  first.close();
});

it('is opened for one task alone where the panel is another', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'panel-'));
  const dataDir = join(dir, 'data');
  symlinkSync(shippedDataDir, dataDir);
  const first = await workspaceOf(dataDir);
  expect(await workspaceOf(dataDir)).not.toBe(first);
  rmSync(dir, { recursive: true });
});
