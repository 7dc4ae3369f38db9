import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOf } from '../support/accessibility.js';
import { describeWorkbench, textOf } from '../support/workbench.js';

const map = 'svg[data-map] [data-state=KAZ]';

const outlineOf = (page: Page): Promise<string | null> =>
  page.locator('#arena-map svg[data-map] path').first().getAttribute('d');

/** By how much Russia is closer to each state than China in the votes, as the rows of the table say it; below 0 where China is. */
const votesOf = (page: Page): Promise<number[]> =>
  page.locator('table.contest').evaluate((table: HTMLTableElement) => {
    const [head] = table.tHead!.rows;
    const column = [...head!.cells].findIndex((cell) => cell.textContent.startsWith('UN votes'));
    return [...table.tBodies[0]!.rows].map((row) => {
      const words = row.cells[column]!.querySelector('.ahead')!.textContent;
      const lead = Number(/[\d.]+/.exec(words)?.[0]);
      return words.startsWith('RUS') ? lead : -lead;
    });
  });

describeWorkbench('the arena in the workbench', (workbench) => {
  it('shows who is ahead where, and a state over time when it is chosen on the map', async () => {
    const page = await workbench.open('/arena/RUS/CHN', { ready: map });
    await expect.poll(() => textOf(page, 'h1')).toContain('Central Asia, 5 states');
    expect(await textOf(page, '.lead')).toMatch(/^In 2014 .* trade by Correlates of War \(/);
    await page.getByText('Shown as of 2014, the last year in which Correlates of War').waitFor();
    expect(await textOf(page, '#arena-map h3')).toBe(
      'Trade, Correlates of War, 2014: China ahead in 5 of 5 states',
    );
    await page.locator(map).click();
    await page.waitForSelector('#arena-trade svg');
    expect(workbench.addressOf(page)).toBe('/arena/RUS/CHN?state=KAZ');
    expect(await page.evaluate('document.activeElement.id')).toBe('state-title');
    expect(await textOf(page, '#arena-trade h3')).toContain('Kazakhstan');
    expect(await page.locator('#arena-hedging svg').count()).toBe(1);
    await page.goBack();
    await page.waitForSelector('#arena-trade', { state: 'detached' });
    expect(workbench.addressOf(page)).toBe('/arena/RUS/CHN');
  });

  it('keeps year, channel, order and view in the address, and asks the server no more for them', async () => {
    const page = await workbench.open('/arena/RUS/CHN', { ready: map });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'UN votes', exact: true }).first().click();
    await page.getByRole('slider').fill('2005');
    const before = await outlineOf(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => outlineOf(page)).not.toBe(before);
    const head = page.getByRole('columnheader', { name: 'UN votes' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await textOf(page, '#arena-map h3')).toMatch(/^UN votes, 2005: /);
    expect(asked).toEqual([]);
    const address = workbench.addressOf(page);
    for (const part of ['channel=votes', 'year=2005', 'sort=-votes', 'view='])
      expect(address).toContain(part);
    // The first state’s leads go down to the second’s: this is what the arrow at the head of the column says.
    const leads = await votesOf(page);
    expect(leads).toHaveLength(5);
    expect(leads).toEqual([...leads].sort((a, b) => b - a));
    expect(new Set(leads).size).toBeGreaterThan(1);
    const rows = 'table.contest tbody tr';
    const shown = await page.locator(rows).allTextContents();
    const again = await workbench.open(address, { ready: map });
    expect(await again.locator(rows).allTextContents()).toEqual(shown);
    expect(await textOf(again, '#arena-map h3')).toBe(await textOf(page, '#arena-map h3'));
    expect(await outlineOf(again)).toBe(await outlineOf(page));
    // Each of these is from the address: without it the page shows others.
    const plain = await workbench.open('/arena/RUS/CHN', { ready: map });
    expect(await plain.locator(rows).allTextContents()).not.toEqual(shown);
    expect(await outlineOf(plain)).toBe(before);
  });

  it('takes states of one’s own and groups, and has what it shows as a file', async () => {
    const page = await workbench.open('/arena/RUS/CHN?in=KAZ,UZB&year=2010', { ready: map });
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
    await page.waitForSelector('svg[data-map] [data-state=GEO]');
    expect(workbench.addressOf(page)).toBe('/arena/RUS/CHN?year=2010&arena=south-caucasus');
  });

  it('says when the server cannot answer, and asks again', async () => {
    workbench.expectComplaints(/status of 500/);
    const page = await workbench.open('/arena/RUS/CHN', {
      ready: '[role=alert]',
      prepare: (one) =>
        one.route('**/api/arena?*', (route) =>
          route.fulfill({
            status: 500,
            contentType: 'application/json',
            body: '{"error":{"code":"bug","message":"something broke","details":{}}}',
          }),
        ),
    });
    expect(await textOf(page, '[role=alert]')).toContain('something broke');
    await page.unroute('**/api/arena?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector(map);
  });

  it('can be cancelled while the server computes', async () => {
    const page = await workbench.open('/arena/RUS/CHN', {
      prepare: (one) => one.route('**/api/arena?*', () => undefined),
    });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.unroute('**/api/arena?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector(map);
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)(
    'has no violation of the rules of accessibility at %i in %s',
    async (width, colorScheme) => {
      const page = await workbench.open('/arena/RUS/CHN?state=KGZ&view=2,0,0', {
        ...{ width, colorScheme, ready: map },
      });
      await page.evaluate(
        `for (const details of document.querySelectorAll('details')) details.open = true;`,
      );
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    },
  );
});
