import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedRun } from '../cli/shared.js';
import { findBrowser } from '../support/browser.js';
import { canLook, inBrowser } from '../support/report-page.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** Hands out the files of a folder under `/some/where/`, as any web server would. */
function filesOf(dir: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname.replace('/some/where/', '');
    const file = join(dir, path === '' ? 'index.html' : path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain' });
    return response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe.skipIf(!canLook)(inBrowser('a site without a server'), () => {
  let files: Server;
  let browser: Browser;
  let page: Page;
  let address: string;
  const wrong: string[] = [];

  beforeAll(async () => {
    const { code, err, dir } = sharedRun('site');
    expect(code, err).toBe(0);
    files = await filesOf(dir);
    address = `http://127.0.0.1:${(files.address() as AddressInfo).port}/some/where/`;
    browser = await chromium.launch({ executablePath: findBrowser()!, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
      if (!response.url().startsWith(address)) wrong.push(`asks ${response.url()}`);
    });
  });
  afterAll(async () => {
    await browser.close();
    files.close();
  });

  /** The site forbids what a function given as text would need: the page is asked from here. */
  const settled = (): Promise<void> =>
    expect.poll(() => page.locator('.status progress').count(), { timeout: 20_000 }).toBe(0);

  /** A page opened anew at an address that somebody was sent. */
  async function open(place: string, ready: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${address}${place}`);
    await page.waitForSelector(ready);
    await settled();
  }
  const failed = (): Promise<string[]> => page.locator('.failed').allTextContents();

  it.each([
    ['', '.cards li'],
    ['#/case/us-india', 'table.bars'],
    ['#/dyad/USA/IND?third=CHN', 'svg.chart'],
    ['#/evidence/us-india', '.same:has-text("in every digit")'],
    ['#/arena/USA/IND', 'h1'],
    ['#/network/2014?pair=USA-IND&view=svg', 'svg.chart'],
    ['#/network/1991?view=matrix', 'svg.chart'],
  ])('has every answer that its page asks for: %s', async (place, ready) => {
    await open(place, ready);
    expect(await failed()).toEqual([]);
    expect(wrong).toEqual([]);
    if (place !== '') expect(page.url()).toContain(place);
  });

  it('leads from page to page of its own case, and back', async () => {
    await open('', '.cards li');
    for (const name of ['Case', 'Dyad', 'Evidence', 'Arena', 'Network']) {
      await page.click(`.bar nav a:has-text("${name}")`);
      await page.waitForSelector(`.bar nav a[aria-current=page]:has-text("${name}")`);
      await settled();
      expect(await failed(), name).toEqual([]);
    }
    expect(page.url()).toContain('#/network/2014?pair=USA-IND');
    await page.goBack();
    await page.waitForSelector('.bar nav a[aria-current=page]:has-text("Arena")');
    expect(page.url()).toContain('#/arena/USA/IND');
    expect(await page.locator('.bar nav a:has-text("Data")').count()).toBe(0);
  });

  it('weighs what the reader changes, and says of what it does not hold where it is to be had', async () => {
    await open('#/evidence/us-india', '[data-item] input[role=switch]');
    const shares = '[data-reading] .share';
    const before = await page.locator(shares).allTextContents();
    await page.locator('[data-item] input[role=switch]').first().click();
    await expect.poll(() => page.locator(shares).allTextContents()).not.toEqual(before);
    expect(page.url()).toMatch(/#\/evidence\/us-india\?off=/);
    await page.goto('about:blank');
    await page.goto(`${address}#/dyad/FRA/DEU`);
    await page.waitForSelector('.failed');
    expect((await failed()).join()).toContain('counterpoise serve');
  });

  it('has its report, and says how it is opened where it is opened from a disk', () => {
    const { dir } = sharedRun('site');
    expect(readFileSync(join(dir, 'report.html'), 'utf8')).toContain('<main id="main">');
    const text = readFileSync(join(dir, 'index.html'), 'utf8');
    expect(text).toMatch(/name="counterpoise-site"\s+content="us-india USA IND CHN"/);
    expect(text).toMatch(
      /content="default-src 'none'; script-src 'self';|content="default-src &#39;none&#39;/,
    );
    expect(text).toContain('a web server to be opened from');
    expect(text).not.toMatch(/(src|href)="\//);
  });
});
