import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Running } from '../server/running.js';
import { violationsOf } from '../support/accessibility.js';
import { findBrowser } from '../support/browser.js';
import { canLook, inBrowser } from '../support/report-page.js';

const map = 'svg[data-map] [data-state=KAZ]';

describe.skipIf(!canLook)(inBrowser('the arena in the workbench'), () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve();
    browser = await chromium.launch({ executablePath: findBrowser()!, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** What the page has in an open state: faults fail the test. */
  const faults: string[] = [];
  async function opened(path: string, width = 1440, scheme: 'light' | 'dark' = 'light') {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${server.address}${path}`);
    return page;
  }
  const addressOf = (page: Page): string => page.url().slice(server.address.length);
  const textOf = async (page: Page, selector: string): Promise<string> =>
    (await page.locator(selector).first().textContent()) ?? '';

  it('shows who is ahead where, and a state over time when it is chosen on the map', async () => {
    const page = await opened('/arena/RUS/CHN');
    await page.waitForSelector(map, { timeout: 60_000 });
    expect(await textOf(page, 'h1')).toContain('Central Asia, 5 states');
    expect(await textOf(page, '.lead')).toMatch(/^In 2014 .* trade by Correlates of War \(/);
    expect(await textOf(page, '#arena-map h3')).toBe(
      'Trade, Correlates of War, 2014: China ahead in 5 of 5 states',
    );
    await page.locator(map).click();
    await page.waitForSelector('#arena-trade svg');
    expect(addressOf(page)).toBe('/arena/RUS/CHN?state=KAZ');
    expect(await page.evaluate('document.activeElement.id')).toBe('state-title');
    expect(await textOf(page, '#arena-trade h3')).toContain('Kazakhstan');
    expect(await page.locator('#arena-hedging svg').count()).toBe(1);
    await page.goBack();
    await page.waitForSelector('#arena-trade', { state: 'detached' });
    expect(addressOf(page)).toBe('/arena/RUS/CHN');
    await page.close();
  }, 90_000);

  it('keeps year, channel, order and view in the address, and asks the server no more for them', async () => {
    const page = await opened('/arena/RUS/CHN');
    await page.waitForSelector(map, { timeout: 60_000 });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'UN votes', exact: true }).first().click();
    await page.getByRole('slider').fill('2005');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const head = page.getByRole('columnheader', { name: 'UN votes' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await textOf(page, '#arena-map h3')).toMatch(/^UN votes, 2005: /);
    expect(asked).toEqual([]);
    const address = addressOf(page);
    for (const part of ['channel=votes', 'year=2005', 'sort=-votes', 'view='])
      expect(address).toContain(part);
    const rows = 'table.contest tbody th';
    const order = await page.locator(rows).allTextContents();
    const leads = await page.locator('table.contest tbody tr').allTextContents();
    expect(new Set(leads).size).toBe(5);
    const again = await opened(address);
    await again.waitForSelector(map, { timeout: 60_000 });
    expect(await again.locator(rows).allTextContents()).toEqual(order);
    expect(await textOf(again, '#arena-map h3')).toBe(await textOf(page, '#arena-map h3'));
    expect(await again.locator('#arena-map svg[data-map] path').first().getAttribute('d')).toBe(
      await page.locator('#arena-map svg[data-map] path').first().getAttribute('d'),
    );
    await page.close();
    await again.close();
  }, 90_000);

  it('takes states of one’s own and groups, and has what it shows as a file', async () => {
    const page = await opened('/arena/RUS/CHN?in=KAZ,UZB&year=2010');
    await page.waitForSelector(map, { timeout: 60_000 });
    expect(await page.locator('table.contest tbody tr').count()).toBe(2);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Table of 2010, CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('arena-RUS-CHN-2010.csv');
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toMatch(/^channel,dataset,state,/);
    expect(lines).toHaveLength(1 + 2 * 6);
    await page.getByLabel('States contended for').selectOption('south-caucasus');
    await page.waitForSelector('svg[data-map] [data-state=GEO]', { timeout: 60_000 });
    expect(addressOf(page)).toBe('/arena/RUS/CHN?year=2010&arena=south-caucasus');
    await page.close();
  }, 90_000);

  it('says when the server cannot answer, and asks again', async () => {
    const page = await browser.newPage();
    await page.route('**/api/arena?*', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/json',
        body: '{"error":{"code":"bug","message":"something broke","details":{}}}',
      }),
    );
    await page.goto(`${server.address}/arena/RUS/CHN`);
    await page.waitForSelector('[role=alert]');
    expect(await textOf(page, '[role=alert]')).toContain('something broke');
    await page.unroute('**/api/arena?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector(map, { timeout: 60_000 });
    await page.close();
  }, 90_000);

  it('can be cancelled while the server computes', async () => {
    const page = await browser.newPage();
    await page.route('**/api/arena?*', () => undefined);
    await page.goto(`${server.address}/arena/RUS/CHN`);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.unroute('**/api/arena?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector(map, { timeout: 60_000 });
    await page.close();
  }, 90_000);

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)(
    'has no violation of the rules of accessibility at %i in %s',
    async (width, scheme) => {
      const page = await opened('/arena/RUS/CHN?state=KGZ&view=2,0,0', width, scheme);
      await page.waitForSelector(map, { timeout: 60_000 });
      await page.evaluate(
        `for (const details of document.querySelectorAll('details')) details.open = true;`,
      );
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(faults).toEqual([]);
      await page.close();
    },
    90_000,
  );
});
