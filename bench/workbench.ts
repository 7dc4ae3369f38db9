/**
 * Measures the workbench as a reader has it, in headless Chromium against the built program on this machine, and writes its table in
 * docs/performance.md: the first paint of the case page beside that of a page without scripts from the same server, the time from a
 * click on the evidence board to the new posterior on the screen, and what JavaScript the pages load. `npm run bench:workbench`.
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { findBrowser, noBrowser } from '../test/support/browser.js';
import { median } from '../src/core/statistics.js';
import { serve } from '../test/support/serving.js';
import { machineLine, markdownTable, writePlace } from './table.js';

const REPEATS = 9;
/** So long a new posterior is waited for, in ms: twenty times as long as it may take. */
const patience = 2000;

interface Row {
  readonly what: string;
  readonly found: readonly number[];
  readonly unit: 'ms' | 'KB';
  readonly limit?: number;
}

/** A page in a browser that has nothing of the server yet. */
async function fresh<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function firstPaint(browser: Browser, address: string): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < REPEATS; i++)
    found.push(
      await fresh(browser, async (page) => {
        await page.goto(address);
        return page.evaluate<number>(
          `new Promise((resolve) => new PerformanceObserver((list, observer) => {
            const [paint] = list.getEntriesByName('first-contentful-paint');
            if (paint) { observer.disconnect(); resolve(paint.startTime); }
          }).observe({ type: 'paint', buffered: true }))`,
        );
      }),
    );
  return found;
}

/** Bytes of the scripts that a page has loaded when it shows what it is for, as a server would send them compressed. */
const scriptsOf = (browser: Browser, address: string, ready: string): Promise<number> =>
  fresh(browser, async (page) => {
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    await page.goto(address);
    await page.waitForSelector(ready);
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    return sizes.reduce((sum, size) => sum + size, 0) / 1024;
  });

/**
 * From each of several clicks on the switches of the heaviest items to the frame that shows the new posterior. A click after which
 * nothing has changed when the next one comes moves no posterior by a percentage point.
 */
const interactions = (browser: Browser, address: string): Promise<(number | null)[]> =>
  fresh(browser, async (page) => {
    await page.goto(address);
    await page.waitForSelector('.same:has-text("in every digit")');
    return page.evaluate<(number | null)[]>(`(async () => {
      const shown = () => [...document.querySelectorAll('[data-reading] .share')].map((one) => one.textContent).join();
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const switches = [...document.querySelectorAll('[data-item] input[role=switch]')].slice(0, 10);
      const times = [];
      for (const one of switches.flatMap((one) => [one, one])) {
        const before = shown();
        const from = performance.now();
        one.click();
        let time = null;
        while (performance.now() - from < ${patience}) {
          await frame();
          if (time === null && shown() !== before) time = performance.now() - from;
        }
        times.push(time);
      }
      return times;
    })()`);
  });

const path = findBrowser();
if (path === undefined) throw new Error(noBrowser);
const server = await serve();
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
try {
  const { address } = server;
  const assess = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  await fetch(`${address}/api/assess`, { ...assess, body: '{"case":"russia-china"}' });
  const clicks = await interactions(browser, `${address}/evidence/russia-china`);
  const moved = clicks.filter((time) => time !== null);
  console.log(
    `${clicks.length - moved.length} of ${clicks.length} switches move no posterior by a percentage point`,
  );
  const rows: Row[] = [
    {
      what: 'First contentful paint of the case page, nothing cached in the browser',
      found: await firstPaint(browser, `${address}/case/russia-china`),
      unit: 'ms',
      limit: 1000,
    },
    {
      what: 'The same of a page without scripts from the same server',
      found: await firstPaint(browser, `${address}/api`),
      unit: 'ms',
    },
    {
      what: 'From switching an item off or on to the new posterior on the screen',
      found: moved,
      unit: 'ms',
      limit: 100,
    },
    {
      what: 'JavaScript of the case page, compressed',
      found: [await scriptsOf(browser, `${address}/case/russia-china`, 'main figure')],
      unit: 'KB',
      limit: 350,
    },
    {
      what: 'JavaScript of the evidence board, compressed',
      found: [await scriptsOf(browser, `${address}/evidence/russia-china`, '[data-item]')],
      unit: 'KB',
      limit: 350,
    },
  ];
  const head = ['what', 'median', 'slowest', 'repeats', 'target'];
  const cells = rows.map(({ what, found, unit, limit }) => [
    what,
    `${median(found).toFixed(0)} ${unit}`,
    found.length > 1 ? `${Math.max(...found).toFixed(0)} ${unit}` : '',
    String(found.length),
    limit === undefined ? '' : `under ${limit} ${unit}`,
  ]);
  for (const row of cells) console.log(row.join(' | '));
  const version = `Chromium ${browser.version()}`;
  console.log(
    await writePlace('workbench', [machineLine([version]), '', ...markdownTable(head, cells)]),
  );
} finally {
  await browser.close();
  await server.stop();
}
