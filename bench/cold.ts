/**
 * Measures how long a reader waits who has just started the program, in headless Chromium against the built program on this machine, and
 * writes its table in docs/performance.md: each page is opened in a new browser from a server that has answered nothing yet. Beside it what
 * JavaScript each page loads and how far it shifts while it comes. `npm run bench:cold`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { median } from '../src/core/statistics.js';
import { serve } from '../test/support/serving.js';
import { findBrowser, noBrowser } from '../test/support/browser.js';
import { machineLine, markdownTable, writePlace } from './table.js';

const REPEATS = 3;

interface Opened {
  readonly what: string;
  readonly path: string;
  /** A page of the same kind that is opened, and answered, before it. */
  readonly after?: string;
  /** What is there when the page has its answer. */
  readonly ready: string;
  /** Seconds that it may take. */
  readonly goal?: number;
}

const opened: readonly Opened[] = [
  { what: 'Start', path: '/', ready: '.guided dl', goal: 1 },
  {
    what: 'Answer of a built-in case',
    path: '/case/russia-china',
    ready: 'main h1:has-text("evidence")',
    goal: 1,
  },
  {
    what: 'Answer of any pair',
    path: '/case/TUR-RUS-USA',
    ready: 'main h1:has-text("evidence")',
    goal: 2.5,
  },
  {
    what: 'Answer of the next pair',
    path: '/case/IND-PAK-USA',
    after: '/case/TUR-RUS-USA',
    ready: 'main h1:has-text("evidence")',
    goal: 2.5,
  },
  {
    what: 'Two states, first sentences',
    path: '/dyad/TUR/RUS?third=USA',
    ready: '.dyad-summary',
    goal: 2.5,
  },
  {
    what: 'Two states, first charts',
    path: '/dyad/TUR/RUS?third=USA',
    ready: '.dyad-section svg.chart',
    goal: 2.5,
  },
  {
    what: 'Two states, all indicators',
    path: '/dyad/TUR/RUS?third=USA',
    ready: '.dyad-page[aria-busy=false]',
  },
  { what: 'Network', path: '/network/latest', ready: '.figure svg, .figure canvas', goal: 1 },
  { what: 'Contested states', path: '/arena/RUS/CHN', ready: '.figure svg' },
  { what: 'Story of a case', path: '/story/russia-china', ready: '#verdict' },
  { what: 'Evidence board', path: '/evidence/russia-china', ready: '[data-item]' },
  {
    what: 'Two cases side by side',
    path: '/compare/russia-china/us-india',
    ready: '#answers table',
  },
  {
    what: 'Replay of a case, all years',
    path: '/case/russia-china?replay=1',
    ready: '#by-year .slider',
    goal: 8,
  },
];

interface Times {
  readonly first: number;
  readonly answer: number;
  readonly shift: number;
  readonly scripts: number;
}

/** Seconds from the call for a page to the first words on it and to its answer; how far it shifted, and what scripts it loaded. */
async function timesOf({ path, after, ready }: Opened): Promise<Times> {
  const server = await serve();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(`window.shift = 0; new PerformanceObserver((list) => {
      for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value;
    }).observe({ type: 'layout-shift', buffered: true })`);
    if (after !== undefined) {
      await page.goto(`${server.address}${after}`);
      await page.waitForSelector(ready, { timeout: 240_000 });
      // What comes after the answer would otherwise be in the way of the next.
      await page.waitForLoadState('networkidle');
    }
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    const from = performance.now();
    await page.goto(`${server.address}${path}`, { waitUntil: 'commit' });
    await page.waitForSelector('main :is(h1, .status)', { timeout: 120_000 });
    const first = performance.now() - from;
    await page.waitForSelector(ready, { timeout: 240_000 });
    const answer = performance.now() - from;
    await settled(page);
    const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
    return {
      first: first / 1000,
      answer: answer / 1000,
      shift: await page.evaluate<number>('window.shift'),
      scripts: sizes.reduce((sum, size) => sum + size, 0) / 1024,
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

const settled = (page: Page): Promise<void> => page.waitForTimeout(1500);

/** Seconds that the whole command takes. */
function exportOf(...cases: readonly string[]): number {
  const out = mkdtempSync(join(tmpdir(), 'site-'));
  const from = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ['dist/cli/main.js', 'export-site', ...cases, '--out', out],
    { stdio: 'ignore' },
  );
  const took = (performance.now() - from) / 1000;
  rmSync(out, { recursive: true });
  if (status !== 0) throw new Error(`export-site ended with ${String(status)}`);
  return took;
}

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error(noBrowser);
const seconds = (value: number): string => `${value.toFixed(1)} s`;
const under = (goal: number | undefined): string => (goal === undefined ? '' : seconds(goal));

const rows: string[][] = [];
for (const one of opened) {
  const times: Times[] = [];
  for (let i = 0; i < REPEATS; i++) times.push(await timesOf(one));
  const of = (name: keyof Times): number => median(times.map((time) => time[name]));
  rows.push([
    `${one.what} (\`${one.path}\`)`,
    seconds(of('first')),
    seconds(of('answer')),
    under(one.goal),
    of('shift').toFixed(3),
    `${of('scripts').toFixed(0)} KB`,
  ]);
  console.log(rows.at(-1)!.join(' | '));
}
for (const cases of [['russia-china'], ['russia-china', 'IND-PAK-CHN']]) {
  const took = exportOf(...cases);
  rows.push([`\`export-site ${cases.join(' ')}\``, '', seconds(took), seconds(45), '', '']);
  console.log(rows.at(-1)!.join(' | '));
}
const head = ['what', 'first words', 'answer', 'goal', 'layout shift', 'JavaScript'];
console.log(await writePlace('cold', [machineLine([]), '', ...markdownTable(head, rows)]));
