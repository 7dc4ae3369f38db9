import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { violationsOf } from '../support/accessibility.js';
import { describeWorkbench } from '../support/workbench.js';

describeWorkbench('the search of the workbench', (workbench) => {
  const field = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true });
  const options = (page: Page) => page.getByRole('option');

  /** What is found is there when the list is: everything there is has been read by then. */
  async function type(page: Page, text: string): Promise<void> {
    await field(page).fill(text);
    await options(page).first().waitFor();
  }

  it.each([
    ['india pak', 'India and Pakistan', '/case/IND-PAK-USA'],
    ['Germany France', 'Germany and France', '/case/DEU-FRA-USA'],
    ['United States China', 'United States and China', '/case/USA-CHN-RUS'],
    ['South Kor', 'South Korea', '/?a=KOR&b=&third=#ask'],
    ['Sri L', 'Sri Lanka', '/?a=LKA&b=&third=#ask'],
    ['india vs pakistan', 'India and Pakistan', '/case/IND-PAK-USA'],
    ['RUS-CHN', 'Russia and China, with', '/case/russia-china'],
    ['usa india', 'The United States and India', '/case/us-india'],
    ['United St', 'United States', '/?a=USA&b=&third=#ask'],
    ['Rusia', 'Russia', '/?a=RUS&b=&third=#ask'],
    ['us-india', 'The United States and India', '/case/us-india'],
    ['vote kappa', 'Chance-corrected', '/data/measures/vote-kappa'],
    ['atop', 'Alliance', '/data/datasets/atop'],
    ['india pakistan 1999', 'India and Pakistan', '/case/IND-PAK-USA?asOf=1999'],
    ['is russia china an alliance', 'Russia and China, with', '/case/russia-china'],
  ])('leads from “%s” to “%s” by Enter', async (typed, label, to) => {
    const page = await workbench.open('/freshness', { ready: 'table.list' });
    await type(page, typed);
    expect(await options(page).first().textContent()).toContain(label);
    await field(page).press('Enter');
    await page.waitForURL(`**${to}`);
    expect(await field(page).inputValue()).toBe('');
  });

  it('leads from a state to the choice of the other, and from a group to who is ahead in it', async () => {
    const page = await workbench.open('/freshness', { ready: 'table.list' });
    await type(page, 'United St');
    await options(page).filter({ hasText: 'choose the other state' }).first().click();
    await page.waitForURL('**/?a=USA&b=&third=#ask');
    expect(await page.getByLabel('A state or group', { exact: true }).inputValue()).toBe(
      'United States',
    );
    // The field for the other is ready to be typed in.
    expect(await page.getByLabel('Another state or group').inputValue()).toBe('');
    expect(
      await page
        .getByLabel('Another state or group')
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await type(page, 'NATO');
    expect(await options(page).first().textContent()).toContain('choose the other state');
    await field(page).press('Enter');
    await page.waitForURL('**/?a=NATO&b=&third=#ask');
    await type(page, 'NATO');
    await options(page).filter({ hasText: 'is ahead there' }).first().click();
    await page.waitForURL('**/arena/*/*?arena=nato');
  });

  it('goes nowhere for what nothing is called, says so, and forgets it where one goes on', async () => {
    const page = await workbench.open('/freshness', { ready: 'table.list' });
    await type(page, 'Korea');
    expect(await options(page).first().textContent()).toContain('North Korea');
    await field(page).press('Enter');
    expect(workbench.addressOf(page)).toBe('/freshness');
    for (const text of ['(((', 'qqqq']) {
      await field(page).fill(text);
      await page.getByText('Nothing has this name').last().waitFor();
      await field(page).press('Enter');
    }
    expect(workbench.addressOf(page)).toBe('/freshness');
    expect(await violationsOf(page)).toEqual([]);
    await field(page).press('Tab');
    expect(await field(page).inputValue()).toBe('');
    expect(await page.getByText('Nothing has this name').count()).toBe(0);
  });
});
