import { expect, it } from 'vitest';
import { violationsOf } from '../support/accessibility.js';
import { describeWorkbench, settled } from '../support/workbench.js';

/** A phone, and how many of its screens a page may take before anything is opened. */
const phone = { width: 390, height: 844 };
const mostScreens = 12;

const pages = [
  { path: '/case/russia-china', ready: '#behind' },
  { path: '/evidence/russia-china', ready: '.same:has-text("in every digit")' },
  { path: '/dyad/IND/USA', ready: '#conflict' },
  { path: '/arena/RUS/CHN', ready: '.figure svg' },
  { path: '/freshness', ready: 'table.list' },
  { path: '/data/measures/alignment', ready: '#data' },
  { path: '/story/russia-china', ready: '#verdict' },
];

describeWorkbench('what is folded in the workbench', (workbench) => {
  it.each(pages)('leaves $path no longer than twelve screens of a phone', async (one) => {
    const page = await workbench.open(one.path, { ready: one.ready, width: phone.width });
    // Figures that the reader has not come to yet are drawn as well.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await settled(page);
    const height = await page.evaluate('document.documentElement.scrollHeight');
    expect(height).toBeLessThanOrEqual(mostScreens * phone.height);
  });

  it('opens at its title by a press and by the keyboard, and says so', async () => {
    const page = await workbench.open('/case/us-india', { ready: '#behind' });
    const title = page.getByRole('button', { name: 'How sure' });
    const figure = page.locator('#how-sure figure').first();
    expect(await title.getAttribute('aria-expanded')).toBe('false');
    expect(await figure.evaluate((one) => one.checkVisibility())).toBe(false);
    await title.press('Enter');
    expect(await title.getAttribute('aria-expanded')).toBe('true');
    // Figures are drawn as the reader comes near.
    await figure.evaluate((one) => one.scrollIntoView());
    await figure.locator('svg.chart').waitFor();
    await title.click();
    expect(await title.getAttribute('aria-expanded')).toBe('false');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('opens for a link to it, for an address that names it, and for one of a claim', async () => {
    const page = await workbench.open('/case/us-india', { ready: '#behind' });
    await page.locator('nav.sections a', { hasText: 'Series' }).click();
    await page.locator('#series svg.chart').first().waitFor();
    const shared = await workbench.open('/case/us-india#behind', { ready: '#behind .sources' });
    expect(await shared.locator('#behind-title button').getAttribute('aria-expanded')).toBe('true');
    const claim = await workbench.open('/evidence/us-india?claim=U04', {
      ready: '#detail-U04 .test',
    });
    await expect.poll(() => claim.locator('#claim-U04').isVisible()).toBe(true);
  });

  it('shows all rows of a long table where they are asked for', async () => {
    const page = await workbench.open('/freshness', { ready: 'table.list' });
    const rows = page.locator('table.list tbody tr:visible');
    expect(await rows.count()).toBe(60);
    await page.getByRole('button', { name: /^Show all \d+$/ }).click();
    expect(await rows.count()).toBeGreaterThan(150);
  });
});
