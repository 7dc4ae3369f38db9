import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { serveFew } from '../server/running.js';
import { violationsOf } from '../support/accessibility.js';
import { describePages, settled } from '../support/workbench.js';

describePages(
  'data and methods in the workbench',
  () => serveFew(),
  (workbench) => {
    const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

    it('finds a dataset, shows where it has values, and reads a cell by pointer and by choice', async () => {
      const page = await workbench.open('/data');
      await page.getByRole('searchbox').fill('bilateral trade');
      await page.getByRole('link', { name: 'Bilateral trade (Correlates of War)' }).click();
      await page.waitForSelector('#coverage svg');
      expect(await heading(page)).toBe('Bilateral trade (Correlates of War)');
      expect(await page.locator('#coverage h3').textContent()).toMatch(/^\d+% of dyad-years/);
      const state = page.getByRole('combobox', { name: 'State', exact: true });
      await state.fill('kaz');
      await state.press('Enter');
      const year = page.getByRole('spinbutton', { name: 'Year' });
      await year.selectText();
      await year.pressSequentially('1985');
      await year.blur();
      const said = page.locator('output.said');
      expect(await said.textContent()).toBe('Kazakhstan, 1985: no member of the state system');
      await page.getByRole('combobox', { name: 'Region' }).selectOption('Eastern Asia');
      const map = page.locator('#coverage svg').filter({ hasText: 'Taiwan' });
      const { width, height } = (await map.boundingBox())!;
      await map.hover({ position: { x: width - 20, y: height - 20 } });
      await said.filter({ hasText: /^Taiwan, 201\d: a value for \d+% of its pairs$/ }).waitFor();
      expect(workbench.addressOf(page)).toBe('/data/datasets/trade-cow?region=Eastern+Asia');
      await page.getByRole('combobox', { name: 'Table' }).selectOption({ index: 1 });
      await page.locator('#coverage h3', { hasText: 'state-years' }).waitFor();
      await page.goBack();
      await page.locator('#coverage h3', { hasText: 'dyad-years' }).waitFor();
    });

    it('shows what a measure is, and follows its links to others and back', async () => {
      const page = await workbench.open('/data/measures?dimension=composite&find=double');
      await expect.poll(() => page.title()).toMatch(/^Measures/);
      await page.getByRole('link', { name: 'Double containment', exact: true }).click();
      await page.waitForSelector('#coverage svg');
      await expect.poll(() => page.title()).toMatch(/^Double containment/);
      expect(await page.locator('#definition').textContent()).toContain('P(E) P(M given');
      await page.locator('.method a', { hasText: 'external-containment' }).first().click();
      await page.locator('h1', { hasNotText: 'Double containment' }).waitFor();
      expect(workbench.addressOf(page)).toBe('/data/measures/external-containment');
      await page.goBack();
      await page.goBack();
      await page.waitForSelector('.list');
      expect(workbench.addressOf(page)).toBe('/data/measures?dimension=composite&find=double');
    });

    it('takes a file, has names mended by hand, shows it beside a measure and in SQL', async () => {
      const page = await workbench.open('/data/import');
      const rows = Array.from({ length: 12 }, (_, at) => `Germany,${2000 + at},${at}.5,=1+1`);
      const text = `Country,Year,Growth,Note\n${rows.join('\n')}\nGermny,2012,3,x\nFrance,20x4,1,y\n`;
      const file = { name: 'growth.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
      await page.setInputFiles('input[type=file]', file);
      await page.getByRole('combobox', { name: 'Note' }).selectOption('text');
      await page.getByRole('button', { name: 'Match states' }).click();
      await page.waitForSelector('.unmatched');
      const main = page.locator('main');
      expect(await main.textContent()).toContain('12 of 14 rows are kept');
      expect(await main.textContent()).toContain('a year with four digits');
      await page.locator('.unmatched select').selectOption('255');
      await page.getByRole('button', { name: 'Match states' }).last().click();
      await page.waitForSelector('.unmatched', { state: 'detached' });
      await page.getByRole('button', { name: 'Use this table' }).click();
      await page.waitForSelector('#measure svg');
      expect(workbench.addressOf(page)).toBe('/data/import/my_growth');
      expect(await page.locator('#own h3').textContent()).toContain('(2012)');
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as CSV' }).click(),
      ]);
      // A spreadsheet would run a cell that begins with =.
      expect(
        readFileSync(await saved.path(), 'utf8')
          .split('\r\n')
          .slice(0, 2),
      ).toEqual(['ccode,iso3,state,year,growth,note', "255,DEU,Germany,2000,0.5,'=1+1"]);
      await page.getByRole('link', { name: 'Ask it in SQL' }).click();
      await page.waitForSelector('.sql-result tbody tr');
      expect(await page.locator('.sql-result').textContent()).toContain('13 rows');
    });

    it('does not call a name matched that it guessed, and shows what it was read as', async () => {
      const page = await workbench.open('/data/import');
      const check = async (names: string): Promise<void> => {
        const buffer = Buffer.from(`Country,Year,v\n${names}`);
        await page.setInputFiles('input[type=file]', {
          name: 'x.csv',
          mimeType: 'text/csv',
          buffer,
        });
        await page.getByRole('button', { name: 'Match states' }).last().click();
      };
      await check('Germany,2000,1\nIndonezia,2001,1\n');
      await page.getByText('1 of them with a doubt').waitFor();
      await page.getByText('read as Indonesia').waitFor();
      expect(await page.getByText('Every name and code was matched').count()).toBe(0);
      await check('Germany,2000,1\nIndonesia,2001,1\n');
      await page.getByText('Every name and code was matched').waitFor();
    });

    it('says what is wrong with a file before and after it is sent', async () => {
      const page = await workbench.open('/data/import');
      const choose = (buffer: Buffer) =>
        page.setInputFiles('input[type=file]', { name: 'x.csv', mimeType: 'text/csv', buffer });
      const alert = page.locator('[role=alert]');
      await choose(Buffer.from('Country,Year,v\nGermany,2000\n'));
      await page.waitForSelector('[role=alert]');
      expect(await alert.textContent()).toContain('line 2');
      await choose(
        Buffer.from('Country,Year,v\nGermany,2000,1\nC\u00f4te d\u2019Ivoire,2000,1\n', 'latin1'),
      );
      await page.getByText('is not in UTF-8: see line 3').waitFor();
      await page.getByRole('button', { name: 'Windows-1252' }).click();
      await page.getByText('x.csv: 2 rows, 3 columns').waitFor();
      await choose(Buffer.alloc(20 * 1024 * 1024 + 1, 'x'));
      await page.getByText('at most 20 MB are taken').waitFor();
    });

    it('runs the query of its address, shows types, and tells what DuckDB says', async () => {
      workbench.expectComplaints(/status of 400/);
      const query = 'select ccode, name, null as nothing from states order by ccode limit 2';
      const page = await workbench.open(`/data/sql?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('.sql-result tbody tr');
      expect(await page.locator('.sql-result tbody tr').allTextContents()).toEqual([
        '2United Statesnull',
        '20Canadanull',
      ]);
      expect(await page.locator('.sql-result th').allTextContents()).toContain('ccodesmallint');
      await page.locator('textarea').fill('select nothing from states');
      await page.locator('textarea').press('Control+Enter');
      await page.waitForSelector('[role=alert]');
      expect(await page.locator('[role=alert]').textContent()).toContain('"nothing" not found');
      expect(workbench.addressOf(page)).toContain('q=select+nothing+from+states');
      await page.goBack();
      await page.waitForSelector('.sql-result tbody tr');
      expect(await page.locator('textarea').inputValue()).toBe(query);
    });

    it('has examples that all run', async () => {
      const page = await workbench.open('/data/sql');
      const examples = page.locator('.examples button');
      await examples.first().waitFor();
      for (let at = 0; at < (await examples.count()); at++) {
        await examples.nth(at).click();
        const answered = page.locator('.sql-result tbody tr, [role=alert]').first();
        await settled(page);
        await answered.waitFor();
        expect(await page.locator('[role=alert]').allTextContents()).toEqual([]);
      }
    });

    it('ends a query that is cancelled', async () => {
      const slow = 'select count(*) from range(100000000) a, range(1000000) b';
      const page = await workbench.open(`/data/sql?q=${encodeURIComponent(slow)}`);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Cancelled.').waitFor();
    });

    it('says so where the server fails, and asks again', async () => {
      workbench.expectComplaints(/status of 500/);
      const broken = (url: URL): boolean => url.pathname === '/api/datasets';
      const page = await workbench.open('/data', {
        ready: '[role=alert]',
        prepare: (one) => one.route(broken, (route) => route.fulfill({ status: 500, body: 'no' })),
      });
      await page.unroute(broken);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.waitForSelector('.list');
    });

    it.each([
      ['/data', '.list', 390, 'dark'],
      ['/data/datasets/nmc', '#coverage svg', 390, 'light'],
      ['/data/measures/alignment', '#coverage svg', 1440, 'dark'],
      ['/data/import', '.own-tables', 390, 'light'],
      ['/data/import/my_growth', '#measure svg', 390, 'dark'],
      ['/data/sql?q=from+states', '.sql-result tbody tr', 1440, 'light'],
    ] as const)(
      'breaks no rule of accessibility and no width at %s',
      async (path, ready, width, colorScheme) => {
        const page = await workbench.open(path, { ready, width, colorScheme });
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      },
    );
  },
);
