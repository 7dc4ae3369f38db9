import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { serveFew } from '../server/running.js';
import { violationsOf } from '../support/accessibility.js';
import { describePages } from '../support/workbench.js';

describePages(
  'how fresh the measures are, in the workbench',
  () => serveFew(),
  (workbench) => {
    const column = (page: Page, at: number): Promise<string[]> =>
      page.locator(`table.list tbody tr > :nth-child(${at})`).allTextContents();
    const open = (path: string): Promise<Page> => workbench.open(path, { ready: 'table.list' });

    it('has the oldest first, sorts by a heading, and keeps that in the address', async () => {
      const page = await open('/freshness/RUS/CHN');
      const ages = (await column(page, 3))
        .filter((text) => text !== '')
        .map((text) => parseInt(text) || 0);
      expect(ages.length).toBeGreaterThan(50);
      expect(ages).toEqual([...ages].sort((a, b) => b - a));
      await page.getByRole('button', { name: 'Last year' }).click();
      await page.locator('th[aria-sort="descending"]', { hasText: 'Last year' }).waitFor();
      expect((await column(page, 2))[0]).toBe('2025');
      expect(workbench.addressOf(page)).toBe('/freshness/RUS/CHN?sort=-last');
    });

    it('finds words, and has a row for each source', async () => {
      const page = await open('/freshness/RUS/CHN');
      await page.getByRole('searchbox').fill('share of trade dots');
      await page.locator('table.list tbody tr').nth(1).waitFor();
      await page
        .locator('code', { hasText: /^counterpoise measure trade-share RUS CHN --source dots$/ })
        .waitFor();
      expect(new Set(await column(page, 5))).toEqual(new Set(['dots']));
    });

    it('is of all pairs where none is named, and of another pair when it is chosen', async () => {
      const page = await open('/freshness');
      expect(await page.locator('h1').textContent()).toBe('How fresh the measures are');
      const choose = async (label: string, name: string): Promise<void> => {
        const field = page.getByRole('combobox', { name: label });
        await field.fill(name);
        await field.press('Enter');
      };
      await choose('First state', 'india');
      await page.getByText('Choose both states').waitFor();
      await choose('Second state', 'china');
      await page.locator('h1', { hasText: 'How fresh: India – China' }).waitFor();
      expect(workbench.addressOf(page)).toBe('/freshness/IND/CHN');
    });

    it('has no fault of accessibility', async () => {
      expect(await violationsOf(await open('/freshness/RUS/CHN'))).toEqual([]);
    });
  },
);
