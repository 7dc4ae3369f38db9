import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { steady } from './workbench.js';

/** Sizes and schemes in which every page of the workbench is looked at. */
export const looks = [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const;
export type Look = Pick<(typeof looks)[number], 'width' | 'scheme'>;

/** Edges of letters are drawn a little differently from one version of a browser to the next. */
const mostDifferent = 0.01;

const font = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  ),
).toString('base64');

const style = `
*,*::before,*::after{font-family:Snapshot,sans-serif!important;transition:none!important;animation:none!important;caret-color:transparent!important}
html{scroll-behavior:auto!important;scrollbar-width:none}`;

/**
 * One font on every machine, whatever its system has, and nothing that moves, from the first frame on. Both are made by a script, as
 * objects: the policy of the pages lets them load neither a font nor a style of others.
 */
export const sameEverywhere = (page: Page): Promise<unknown> =>
  page.addInitScript(
    ([letters, rules]) => {
      const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      document.fonts.add(new FontFace('Snapshot', bytes, { weight: '100 900' }));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    },
    [font, style] as const,
  );

/** Adds rules to those of a page, by the same way. */
export const addStyle = (page: Page, rules: string): Promise<unknown> =>
  page.evaluate((added) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(added);
    document.adoptedStyleSheets.push(sheet);
  }, rules);

/** What a page shows in its window, or a part of it, once it stands still. */
export const takeLook = (shown: Page | Locator): Promise<Buffer> =>
  steady(() => shown.screenshot({ scale: 'device', animations: 'disabled' }));

/** Holds what is shown to the picture kept of it. `vitest run FILE -u` keeps new ones. */
export async function expectLook(
  shown: Page | Locator,
  file: string,
  most = mostDifferent,
): Promise<void> {
  const taken = await takeLook(shown);
  const { snapshotState } = expect.getState() as unknown as {
    snapshotState: { _updateSnapshot: 'all' | 'new' | 'none' };
  };
  if (snapshotState._updateSnapshot === 'all' || !existsSync(file)) {
    if (snapshotState._updateSnapshot === 'none') throw new Error(`there is no picture ${file}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, taken);
    return;
  }
  expectKept(taken, file, most);
}

/** Holds a picture to one that is kept, and keeps nothing. */
export const expectKept = (taken: Buffer, file: string, most = mostDifferent): void =>
  expectSame(readFileSync(file), taken, basename(file), most);

/**
 * Holds one picture to another: so large a share of their pixels may differ. Where more do, the picture made and one of what differs are
 * left in the folder for temporary files, which the error names.
 */
export function expectSame(before: Buffer, taken: Buffer, name: string, most = 0): void {
  const [kept, now] = [PNG.sync.read(before), PNG.sync.read(taken)];
  expect([now.width, now.height], `size of ${name}`).toEqual([kept.width, kept.height]);
  const difference = new PNG({ width: kept.width, height: kept.height });
  const differing = pixelmatch(kept.data, now.data, difference.data, kept.width, kept.height, {
    threshold: 0.2,
  });
  const share = differing / (kept.width * kept.height);
  if (share <= most) return;
  const left = join(tmpdir(), 'counterpoise-looks');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, name), taken);
  writeFileSync(join(left, `difference-${name}`), PNG.sync.write(difference));
  expect.fail(
    `${name}: ${(100 * share).toFixed(1)}% of the pixels differ, ${100 * most}% may; see ${left}`,
  );
}
