/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Request,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { sharedServer } from '../server/running.js';
import { findBrowser } from './browser.js';
import { canLook, inBrowser } from './report-page.js';

/** What hands out the pages. */
interface Host {
  /** Without the slash at its end. */
  readonly address: string;
  stop(): Promise<unknown>;
}

interface Opening extends Pick<
  BrowserContextOptions,
  'colorScheme' | 'deviceScaleFactor' | 'reducedMotion'
> {
  readonly width?: number;
  /** What the page shows when there is something to look at. */
  readonly ready?: string;
  /** Done before the page is loaded: routes, scripts. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly by?: Browser;
}

/** Pages under the policy that their host gives them. What a test opens is closed when it ends. */
interface Workbench {
  readonly address: string;
  open(path: string, opening?: Opening): Promise<Page>;
  /** Path, query and place of a page. */
  addressOf(page: Page): string;
  /**
   * The test makes pages complain: each of these must be among what they say, and all that they say must be among these. Otherwise
   * nothing may be said.
   */
  expectComplaints(...complaints: readonly RegExp[]): void;
}

interface Described {
  /** Switches of the browser. */
  readonly args?: readonly string[];
}

/** A browser with such switches. */
export const launch = (...args: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser()!, args: ['--no-sandbox', ...args] });

let kept: { readonly args: string; readonly browser: Promise<Browser> } | undefined;

/** The browser that files of a process share while they want the same switches of it. */
async function sharedBrowser(args: readonly string[]): Promise<Browser> {
  const wanted = args.join(' ');
  if (kept?.args !== wanted) {
    await (await kept?.browser)?.close();
    kept = { args: wanted, browser: launch(...args) };
  }
  return kept.browser;
}

/** Tests of the workbench as `counterpoise serve` has it, which change nothing in it: files share the server. */
export const describeWorkbench = (
  name: string,
  tests: (workbench: Workbench) => void,
  described: Described = {},
): void => describePages(name, sharedServer, tests, described);

/** Tests of pages of any host. After each it is asked what its pages said. */
export function describePages(
  name: string,
  start: () => Promise<Host>,
  tests: (workbench: Workbench) => void,
  { args = [] }: Described = {},
): void {
  describe.skipIf(!canLook)(inBrowser(name), () => {
    let host: Host;
    let browser: Browser;
    const open = new Set<BrowserContext>();
    const said: string[] = [];
    const expected: RegExp[] = [];
    beforeAll(async () => {
      [host, browser] = await Promise.all([start(), sharedBrowser(args)]);
    });
    afterAll(() => host.stop());
    afterEach(async () => {
      await Promise.all([...open].map((context) => context.close()));
      open.clear();
      const [heard, awaited] = [said.splice(0), expected.splice(0)];
      const unexpected = heard.filter((words) => !awaited.some((one) => one.test(words)));
      expect(unexpected.join('\n'), 'said by the pages').toBe('');
      const missing = awaited.filter((one) => !heard.some((words) => one.test(words)));
      expect(missing, 'not said by the pages').toEqual([]);
    });

    tests({
      get address() {
        return host.address;
      },
      async open(path, { width = 1440, by = browser, ready, prepare, ...options } = {}) {
        const context = await by.newContext({
          viewport: { width, height: 900 },
          reducedMotion: 'reduce',
          ...options,
        });
        open.add(context);
        listen(context, host.address, said);
        const page = await context.newPage();
        follow(page);
        page.setDefaultTimeout(240_000);
        await prepare?.(page);
        await page.goto(`${host.address}${path}`);
        if (ready !== undefined) await page.waitForSelector(ready);
        return page;
      },
      addressOf: (page) => page.url().slice(host.address.length),
      expectComplaints: (...complaints) => void expected.push(...complaints),
    });
  });
}

/** Keeps what pages complain of, what their policy refuses included, and what they ask of others than their host. */
function listen(context: BrowserContext, address: string, said: string[]): void {
  context.on('weberror', (error) => said.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  context.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(`${address}/`))
      said.push(`asks ${request.url()}`);
  });
}

/** Keeps what a page waits for. */
function follow(page: Page): void {
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
}

export const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().textContent()) ?? '';

/** What pages have asked for and not yet received. */
const underWay = new WeakMap<Page, Set<Request>>();

/** Waits until nothing more is awaited that the page asked for or says that it waits for, and until it stands still. */
export async function settled(page: Page): Promise<void> {
  const waits = async (): Promise<number> =>
    (underWay.get(page)?.size ?? 0) + (await page.locator('.status progress').count());
  do {
    await expect.poll(waits).toBe(0);
    await standstill(page);
  } while ((await waits()) > 0);
}

/** Waits until letters are there, nothing moves, and every part has its place and size from one frame to the next. */
export const standstill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    );
    const layout = (): string =>
      [...document.querySelectorAll('body *')]
        .map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return [x, y, width, height].join();
        })
        .join(' ');
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    let [before, now] = ['', layout()];
    while (before !== now) {
      await frame();
      await frame();
      [before, now] = [now, layout()];
    }
  });

/** A picture that is the same when it is taken once more. */
export async function steady(take: () => Promise<Buffer>): Promise<Buffer> {
  let taken = await take();
  for (;;) {
    const next = await take();
    if (next.equals(taken)) return next;
    taken = next;
  }
}
