import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Sizes and schemes in which every page of the workbench is looked at. */
export const looks = [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const;

/** Edges of letters are drawn a little differently from one version of a browser to the next. */
const mostDifferent = 0.01;

const font = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  ),
).toString('base64');

/** One font on every machine, whatever its system has, and nothing that moves. */
export const sameEverywhere = `
@font-face{font-family:Snapshot;font-weight:100 900;src:url(data:font/woff2;base64,${font}) format('woff2')}
*,*::before,*::after{font-family:Snapshot,sans-serif!important;transition:none!important;animation:none!important;caret-color:transparent!important}
html{scroll-behavior:auto!important;scrollbar-width:none}`;

/**
 * Holds what a page shows to the picture kept of it. `vitest run FILE -u` keeps new ones; where they differ, the picture made and one of what
 * differs are left in the folder for temporary files, which the error names.
 */
export async function expectLook(page: Page, file: string): Promise<void> {
  const taken = await page.screenshot({ scale: 'device', animations: 'disabled' });
  const { snapshotState } = expect.getState() as unknown as {
    snapshotState: { _updateSnapshot: 'all' | 'new' | 'none' };
  };
  if (snapshotState._updateSnapshot === 'all' || !existsSync(file)) {
    if (snapshotState._updateSnapshot === 'none') throw new Error(`there is no picture ${file}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, taken);
    return;
  }
  const [kept, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(taken)];
  expect([now.width, now.height], `size of ${basename(file)}`).toEqual([kept.width, kept.height]);
  const difference = new PNG({ width: kept.width, height: kept.height });
  const differing = pixelmatch(kept.data, now.data, difference.data, kept.width, kept.height, {
    threshold: 0.2,
  });
  const share = differing / (kept.width * kept.height);
  if (share <= mostDifferent) return;
  const left = join(tmpdir(), 'counterpoise-looks');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, basename(file)), taken);
  writeFileSync(join(left, `difference-${basename(file)}`), PNG.sync.write(difference));
  expect.fail(
    `${basename(file)}: ${(100 * share).toFixed(1)}% of the pixels differ, ${100 * mostDifferent}% may; see ${left}`,
  );
}
