import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve as start, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { sharedSite } from '../cli/shared.js';
import { serveFew } from '../server/running.js';
import { copyOfCase } from '../support/own-case.js';
import { describePages, settled, textOf } from '../support/workbench.js';

const root = mkdtempSync(join(tmpdir(), 'counterpoise-changes-'));
const folder = join(root, 'mine');
copyOfCase('us-india', folder, { id: 'mine' });
afterAll(() => rmSync(root, { recursive: true }));

const changed = 'The files of this case have changed since';
const back = (page: Page): Promise<unknown> => page.evaluate('dispatchEvent(new Event("focus"))');

/** Writes another title into the case, as its author would while a page is open. */
function entitle(title: string): void {
  const file = join(folder, 'case.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title: .*$/m, `title: ${title}`));
}

const choose = (page: Page, name: string, text: string): Promise<void> =>
  page.setInputFiles('input[type=file]', {
    ...{ name, mimeType: 'text/csv' },
    buffer: Buffer.from(text),
  });

describePages(
  'what changes while a page is open',
  () => serveFew(folder),
  (workbench) => {
    it('a case: said when the reader comes back, and loaded anew when they want it', async () => {
      const page = await workbench.open('/case/mine?replay=0#readings', { ready: '#answer h1' });
      await settled(page);
      await Promise.all([page.waitForResponse('**/api/cases'), back(page)]);
      expect(await page.getByText(changed).count()).toBe(0);
      entitle('Seen anew');
      await back(page);
      await page.getByText(changed).waitFor();
      expect(await page.title()).not.toContain('Seen anew');
      await page.evaluate('window.isSame = true');
      await page.getByRole('button', { name: 'Load the case anew' }).click();
      await expect.poll(() => page.title()).toContain('Seen anew');
      await settled(page);
      expect(await page.getByText(changed).count()).toBe(0);
      expect(await page.evaluate('window.isSame')).toBe(true);
      expect(workbench.addressOf(page)).toBe('/case/mine?replay=0#readings');
    });

    it('a case: said as of another year as well, when one is asked for', async () => {
      const page = await workbench.open('/case/mine?asOf=2010', { ready: '#answer h1' });
      await settled(page);
      entitle('Seen from another year');
      await page.locator('.as-of select').selectOption('2011');
      await page.getByText(changed).waitFor();
      await page.getByRole('button', { name: 'Load the case anew' }).click();
      await expect.poll(() => page.getByText(changed).count()).toBe(0);
      await settled(page);
      await expect.poll(() => page.title()).toContain('Seen from another year');
      expect(await page.getByText(changed).count()).toBe(0);
    });

    it('a case: its board keeps the judgements of the reader', async () => {
      const page = await workbench.open('/evidence/mine', { ready: '[data-item] [role=switch]' });
      await page.locator('[data-item] input[role=switch]').first().click();
      await page.waitForURL('**off=*');
      const address = workbench.addressOf(page);
      entitle('Judged anew');
      await back(page);
      await page.getByText(changed).waitFor();
      await page.getByRole('button', { name: 'Load the case anew' }).click();
      await expect.poll(() => page.title()).toContain('Judged anew');
      await settled(page);
      expect(workbench.addressOf(page)).toBe(address);
      expect(await page.getByText(changed).count()).toBe(0);
      expect(await page.getByText('1 judgement differs from the case.').count()).toBe(1);
    });

    it('a mapping: no report stays that is not of it, and what is under way ends', async () => {
      const page = await workbench.open('/data/import');
      await choose(page, 'a.csv', 'country,year,v\nGermany,2001,1\nGermny,2002,2\n');
      const check = page.getByRole('button', { name: 'Match states' });
      const report = page.getByRole('heading', { name: 'What came of it' });
      await check.first().click();
      await report.waitFor();
      const keep = page.getByRole('button', { name: 'Use this table' });
      expect(await keep.isEnabled()).toBe(true);
      // A name that is mended is not in the report yet.
      await page.locator('.unmatched select').selectOption('255');
      await page.getByText('This is of before your last choice').waitFor();
      expect(await keep.isEnabled()).toBe(false);
      await check.last().click();
      await page.getByText('All 2 rows are kept').waitFor();
      expect(await keep.isEnabled()).toBe(true);
      const decimal = page.getByRole('combobox', { name: 'Decimal sign' });
      await decimal.selectOption(',');
      expect(await report.count()).toBe(0);
      let answer = (): void => undefined;
      const held = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/api/import', async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      });
      await check.first().click();
      await page.getByText('Matching states…').waitFor();
      await decimal.selectOption('.');
      await page.getByText('Matching states…').waitFor({ state: 'detached' });
      answer();
      await page.unroute('**/api/import');
      await settled(page);
      expect(await report.count()).toBe(0);
    });

    it('a decimal sign: asked for where the file leaves it open', async () => {
      const page = await workbench.open('/data/import');
      await choose(page, 'b.csv', 'country;year;v\nGermany;2001;1,234\nChina;2001;12,500\n');
      await page.getByText('Say which sign is the decimal sign').waitFor();
      const check = page.getByRole('button', { name: 'Match states' });
      expect(await check.isEnabled()).toBe(false);
      await page.getByRole('combobox', { name: 'Decimal sign' }).selectOption(',');
      expect(await page.getByText('Say which sign is the decimal sign').count()).toBe(0);
      await check.click();
      await page.getByText('All 2 rows are kept').waitFor();
      expect(await page.locator('table.plain').last().textContent()).toContain('12.5');
    });

    it('a table that was removed: the page says how it comes back', async () => {
      const page = await workbench.open('/data/import');
      await choose(page, 'gone.csv', 'country,year,v\nGermany,2001,1\nGermany,2002,2\n');
      await page.getByRole('button', { name: 'Match states' }).click();
      await page.getByRole('button', { name: 'Use this table' }).click();
      await page.waitForURL('**/data/import/my_gone');
      await page.waitForSelector('#own svg');
      const removed = await fetch(`${workbench.address}/api/own-tables/my_gone/remove`, {
        ...{ method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
      });
      expect(removed.status).toBe(200);
      await page.reload();
      const failed = page.locator('.status.failed');
      await failed.waitFor();
      expect(await failed.textContent()).toContain('bring the file in again');
      await page.goto(`${workbench.address}/data/sql?q=select+*+from+my_gone`);
      await failed.waitFor();
      expect(await failed.textContent()).toContain('bring the file in again');
      await page.getByRole('link', { name: 'Bring the file in again' }).click();
      await page.waitForURL('**/data/import');
      workbench.expectComplaints(/404/, /400/);
    });

    it('an address of networks: names that nothing has are left out, wrong values are not', async () => {
      const page = await workbench.open('/network/2014?view=matrix&utm_source=x&nothing=1', {
        ready: 'svg.chart',
      });
      expect(await page.locator('.status.failed').count()).toBe(0);
      expect(await textOf(page, '.status')).toContain('left out: utm_source, nothing.');
      await page.goto(`${workbench.address}/network/2014?view=matrix&nodes=some`);
      await page.locator('.status.failed').waitFor();
      await page.getByRole('link', { name: 'Begin again with the usual rule' }).click();
      await page.waitForSelector('canvas, svg.chart');
      workbench.expectComplaints(/400/);
    });

    it.each([
      ['cannot be loaded', undefined, 'its code could not be loaded'],
      ['breaks', 'throw new Error("a screw is loose")', 'a screw is loose'],
    ])('what weighs the evidence, where it %s: said, and tried again', async (_, body, words) => {
      const isWorker = /assets\/worker-[^/]*\.js$/;
      const page = await workbench.open('/evidence/us-india', {
        ready: '.status.failed',
        prepare: (opened) =>
          opened
            .context()
            .route(isWorker, (route) =>
              body === undefined
                ? route.abort()
                : route.fulfill({ body, contentType: 'text/javascript' }),
            ),
      });
      expect(await textOf(page, '.status.failed')).toContain(words);
      expect(await page.locator('.status progress').count()).toBe(0);
      await page.context().unroute(isWorker);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.waitForSelector('.same:has-text("in every digit")');
      expect(await page.locator('.status.failed').count()).toBe(0);
    });
  },
);

/** The files of a site, as any web server hands them out. */
async function site(): Promise<{ address: string; stop: () => Promise<unknown> }> {
  const { code, err, dir } = await sharedSite();
  expect(code, err).toBe(0);
  const app = new Hono().use('*', serveStatic({ root: dir }));
  const files = await new Promise<ServerType>((resolve) => {
    const started = start({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(started),
    );
  });
  return {
    address: `http://127.0.0.1:${(files.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => files.close(resolve)),
  };
}

describePages('a site, year by year', site, (workbench) => {
  it('has the replay at once, and of the page the year that was published', async () => {
    const page = await workbench.open('/#/case/us-india', { ready: '#by-year button' });
    expect(await textOf(page, '#by-year .go')).not.toContain('seconds');
    await page.getByRole('button', { name: 'Replay the verdict by year' }).click();
    const slider = page.locator('#by-year input[type=range]');
    await slider.waitFor();
    const answer = await textOf(page, '#answer h1');
    await slider.focus();
    await page.keyboard.press('Home');
    const first = (await slider.getAttribute('min'))!;
    await page.waitForURL(`**asOf=${first}`);
    await expect
      .poll(() => textOf(page, '#by-year .sentence'))
      .toMatch(new RegExp(`^As of ${first}: How close .*\\? The evidence`));
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForURL(`**asOf=${Number(first) + 2}`);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await textOf(page, '#answer h1')).toBe(answer);
    expect(await textOf(page, '#answer .who')).toContain('As of 2024');
    // Somebody who was sent the link sees the same.
    const sent = workbench.addressOf(page);
    const other = await workbench.open(sent, { ready: '#by-year .sentence' });
    await settled(other);
    expect(await textOf(other, '#by-year .sentence')).toBe(
      await textOf(page, '#by-year .sentence'),
    );
    expect(await other.locator('.failed').count()).toBe(0);
  });
});
