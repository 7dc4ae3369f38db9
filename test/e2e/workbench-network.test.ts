import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolationsOf } from '../support/accessibility.js';
import { findBrowser } from '../support/browser.js';
import { canLook, inBrowser } from '../support/report-page.js';
import { type Running, serve } from '../server/running.js';

/** WebGL without a graphics card. */
const software = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** A rule whose networks are made in a moment. */
const rule = 'rule=alliances-and-rivalries';
const drawn = { timeout: 60_000 };

describe.skipIf(!canLook)(inBrowser('the page of networks'), { timeout: 90_000 }, () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve();
    browser = await chromium.launch({
      executablePath: findBrowser()!,
      args: ['--no-sandbox', ...software],
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** A page that keeps what is said in its console. */
  async function opened(
    path: string,
    { by = browser, ready = '.web-canvas[data-drawn]', ...options } = {},
  ): Promise<{ readonly page: Page; readonly said: string[] }> {
    const page = await by.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    page.setDefaultTimeout(20_000);
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    page.on('pageerror', ({ message }) => said.push(message));
    await page.goto(`${server.address}${path}`);
    await page.waitForSelector(ready, drawn);
    return { page, said };
  }

  /** How many pixels of the picture are not of its ground, how many are red as hostile ties, and how many colours there are. */
  async function pixels(page: Page): Promise<Record<'inked' | 'colours' | 'red', number>> {
    const png = (await page.locator('.web-canvas').screenshot()).toString('base64');
    return page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const brush = canvas.getContext('2d')!;
      brush.drawImage(image, 0, 0);
      const { data: bytes } = brush.getImageData(0, 0, image.width, image.height);
      const counts = new Map<number, number>();
      for (const word of new Uint32Array(bytes.buffer))
        counts.set(word, (counts.get(word) ?? 0) + 1);
      const ground = Math.max(...counts.values());
      let red = 0;
      for (let at = 0; at < bytes.length; at += 4)
        if (bytes[at]! > 1.5 * bytes[at + 1]! && bytes[at]! > 1.3 * bytes[at + 2]!) red++;
      return { inked: image.width * image.height - ground, colours: counts.size, red };
    }, png);
  }

  it('draws the web by WebGL under the policy of the server, and otherwise where ties are left out', async () => {
    const { page, said } = await opened(`/network/2010?${rule}`);
    await page.waitForTimeout(500);
    const all = await pixels(page);
    expect(all.inked).toBeGreaterThan(10_000);
    expect(all.colours).toBeGreaterThan(50);
    expect(await page.locator('.web-canvas canvas').count()).toBeGreaterThan(0);
    await page.getByLabel('Ties shown').selectOption('hostile');
    await page.waitForURL(/ties=hostile/);
    await page.waitForTimeout(500);
    const hostile = await pixels(page);
    // Nodes, names and broken lines stay; a thousand friendly ties are gone.
    expect(hostile.inked).toBeGreaterThan(1_000);
    expect(hostile.inked).toBeLessThan(all.inked / 2);
    expect([all.red > 500, hostile.red > 500]).toEqual([true, true]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('falls back to the drawing where there is no WebGL', async () => {
    const bare = await chromium.launch({
      executablePath: findBrowser()!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-webgl', '--disable-3d-apis'],
    });
    try {
      const ready = '.chart-network-blocs svg.chart';
      const { page, said } = await opened(`/network/2010?${rule}`, { by: bare, ready });
      expect(await page.getByText('This browser has no WebGL').count()).toBe(1);
      expect(await page.locator('.chart-network-blocs svg.chart circle').count()).toBeGreaterThan(
        50,
      );
      expect(said).toEqual([]);
      await page.close();
    } finally {
      await bare.close();
    }
  });

  it('has the drawing on request as well, and files of all that is shown', async () => {
    const { page } = await opened(`/network/2010?${rule}&view=svg`, {
      ready: '.chart-network-blocs svg.chart',
    });
    expect(await page.getByText('This browser has no WebGL').count()).toBe(0);
    const saved = async (form: string): Promise<string> => {
      const waiting = page.waitForEvent('download');
      await page.locator('.chart-network-blocs').getByRole('button', { name: form }).click();
      return readFileSync(await (await waiting).path(), 'utf8');
    };
    expect((await saved('as Ties (CSV)')).split('\r\n')[0]).toBe(
      'year,from,to,sign,grounds,frustrated',
    );
    expect(await saved('as GraphML')).toContain('<node id="USA">');
    expect(await saved('as SVG')).toMatch(/^<svg [^]*United States/);
    await page.close();
  });

  it('keeps what one looks at in its address: state, pair, year, picture', async () => {
    const { page, said } = await opened(`/network/2010?${rule}`);
    await page.getByLabel('Look at a state').selectOption({ label: 'India' });
    await page.waitForURL(/focus=IND/);
    const panel = page.locator('.state-panel');
    await panel.getByRole('heading', { name: 'India' }).waitFor();
    await panel.getByRole('button', { name: 'Pakistan' }).first().click();
    await page.waitForURL(/pair=IND-PAK/);
    await page.getByText('Their tie in 2010 is hostile.').waitFor();
    await page.getByRole('slider', { name: 'Year' }).press('ArrowLeft');
    await page.waitForURL(/\/network\/2009\?/);
    await page.getByRole('heading', { level: 1, name: /2009/ }).waitFor();
    await page.getByText('Their tie in 2009 is').waitFor();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.waitForURL(/view=table/);
    await page.getByLabel('Find a state').fill('united');
    expect(await page.locator('.states-table tbody tr').count()).toBe(3);
    // The same address in another tab shows the same.
    const again = await opened(new URL(page.url()).pathname + new URL(page.url()).search, {
      ready: '.states-table',
    });
    await again.page.getByText('Their tie in 2009 is').waitFor();
    expect(await again.page.getByLabel('Look at a state').inputValue()).toBe('IND');
    await page.goBack();
    await page.waitForSelector('.web-canvas', drawn);
    expect([...said, ...again.said]).toEqual([]);
    await page.close();
    await again.page.close();
  });

  it('draws the index over the years with the year marked, and says what the ties rest on', async () => {
    const { page } = await opened(`/network/2000?${rule}&view=matrix`, {
      ready: '.chart-network-matrix svg.chart',
    });
    await page.waitForSelector('.chart-frustration-years svg.chart', drawn);
    expect(await page.locator('.chart-frustration-years line[y1="-6"]').count()).toBe(2);
    const sources = page.locator('#sources');
    expect(await sources.locator('tbody tr th').first().innerText()).toBe('alliance');
    expect(await sources.getByText('contested pair').count()).toBeGreaterThan(0);
    // A threshold that the reader changes makes another network.
    await page.getByText('Thresholds and sources').click();
    const before = await page.locator('.chart-network-matrix h3').innerText();
    await page.getByLabel('Weakest obligation').selectOption('any');
    await page.waitForURL(/obligation=any/);
    await page.waitForFunction(
      (text) => document.querySelector('.chart-network-matrix h3')?.textContent !== text,
      before,
    );
    await page.close();
  });

  it('says what is wrong where there is no network or no answer, and tries again', async () => {
    const { page } = await opened(`/network/1900?${rule}`, { ready: 'text=There is no network' });
    await page.getByRole('button', { name: 'Show 1946' }).click();
    await page.waitForSelector('.web-canvas[data-drawn="1946"]', drawn);
    await page.route('**/api/network/1950**', (route) => route.abort());
    await page.goto(`${server.address}/network/1950?${rule}`);
    await page.getByRole('alert').getByText('the server does not answer').waitFor();
    await page.unroute('**/api/network/1950**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('.web-canvas[data-drawn="1950"]', drawn);
    await page.goto(`${server.address}/network/1950?rule=nothing`);
    await page.getByRole('alert').getByText('there is no rule').waitFor();
    await page.close();
  });

  it.each([
    ['light', `/network/2010?${rule}&pair=RUS-USA`, '.web-canvas[data-drawn]'],
    ['dark', `/network/2010?${rule}&view=table&focus=RUS`, '.states-table'],
  ] as const)('has no serious fault of accessibility, %s', async (colorScheme, path, ready) => {
    const { page } = await opened(path, { ready, colorScheme, bypassCSP: true } as object);
    await page.evaluate(
      `for (const details of document.querySelectorAll('details')) details.open = true`,
    );
    expect(await seriousViolationsOf(page)).toEqual([]);
    await page.close();
  });
});
