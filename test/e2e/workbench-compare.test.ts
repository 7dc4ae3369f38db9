import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { seriousViolationsOf, violationsOf } from '../support/accessibility.js';
import { describeWorkbench, settled } from '../support/workbench.js';

const ready = '#answers table';

describeWorkbench('cases side by side in the workbench', (workbench) => {
  const answers = (page: Page): Promise<string[]> =>
    page.locator('#answers tbody tr:first-child td').allInnerTexts();

  it('has the answer of each to the same questions, and a figure of all', async () => {
    const page = await workbench.open('/compare/russia-china/us-india', { ready });
    const response = await page.request.post(`${workbench.address}/api/compare`, {
      data: { cases: [{ case: 'russia-china' }, { case: 'us-india' }] },
    });
    const { questions } = (await response.json()) as {
      questions: { answers: { readings: { posterior: number }[] }[] }[];
    };
    const shares = questions[0]!.answers.map(
      ({ readings }) => `${Math.round(100 * Math.max(...readings.map((one) => one.posterior)))}%`,
    );
    const shown = await answers(page);
    expect(shown).toHaveLength(2);
    shown.forEach((text, at) => expect(text).toContain(shares[at]));
    expect(await page.locator('#readings figure').count()).toBe(questions.length);
    await expect.poll(() => page.title()).toContain('Russia–China');
    // By key: a jump draws the figures that it passes, and a click may meet the button as they move it.
    await page.getByRole('button', { name: 'Observations', exact: true }).press('Enter');
    await page.locator('#observations table').waitFor();
    // The rows are of both cases, not of the third party of the first.
    expect(await page.textContent('#observations table')).not.toContain('of the United States');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('says first that the years differ, and leads to one year for all', async () => {
    const page = await workbench.open('/compare/russia-china/us-india', { ready });
    const notice = page.locator('.status', { hasText: 'The years differ' });
    expect(await notice.locator('p').innerText()).toMatch(
      /^The years differ: Russia–China as of \d{4} and .+ as of \d{4}\.$/,
    );
    await notice.getByRole('button', { name: 'Compare all as of 2021' }).click();
    await page.waitForURL('**/compare/russia-china/us-india?asOf=2021');
    await notice.waitFor({ state: 'detached' });
  });

  it('is reached from the start, for the subject that was looked at', async () => {
    const page = await workbench.open('/dyad/JPN/KOR?third=CHN', { ready: 'svg.chart' });
    await page.click('.bar nav a:has-text("Compare")');
    await page.waitForURL('**/compare/JPN-KOR-CHN/us-india');
    await page.waitForSelector(ready);
    expect(await page.textContent('.about')).toContain('Japan and');
    await page.click('.brand');
    await page.click('.asked a:has-text("How do two relationships differ")');
    await page.waitForURL('**/compare/russia-china/us-india');
  });

  it('takes a pair more and one less, and goes to another year, all in its address', async () => {
    const page = await workbench.open('/compare/us-india', { ready: '.choice details[open]' });
    await page.getByText('Choose at least two').waitFor();
    for (const [label, state] of [
      ['Or a state or group', 'Pakis'],
      ['another state or group', 'India'],
      ['and a third party', 'China'],
    ] as const) {
      await page.getByLabel(label).fill(state);
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => page.getByLabel('Or a state or group').inputValue()).toBe('Pakistan');
    await page.getByRole('button', { name: 'Add the pair' }).click();
    await page.waitForURL('**/compare/us-india/PAK-IND-CHN');
    await page.waitForSelector(ready);
    expect((await answers(page))[1]).toContain('Rivalry');
    await page.getByLabel('As of', { exact: true }).fill('2010');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare/us-india/PAK-IND-CHN?asOf=2010');
    await page.locator('#answers tr:has-text("As of") td', { hasText: '2010' }).first().waitFor();
    // A year that is refused is past where the address names another one.
    const year = page.getByLabel('As of', { exact: true });
    await year.fill('20101');
    await page.keyboard.press('Enter');
    await page.getByText('20101 is no year from 1816 to 2100.').waitFor();
    await page.goBack();
    await page.waitForURL('**/compare/us-india/PAK-IND-CHN');
    await expect.poll(() => year.inputValue()).toBe('');
    await page.goForward();
    await page.waitForURL('**/compare/us-india/PAK-IND-CHN?asOf=2010');
    await page.getByLabel('A built-in case').selectOption({ index: 1 });
    await page.waitForURL('**/compare/us-india/PAK-IND-CHN/russia-china?asOf=2010');
    await page.getByRole('button', { name: 'Remove United States–India' }).click();
    await page.waitForURL('**/compare/PAK-IND-CHN/russia-china?asOf=2010');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('chosen');
    await page.getByRole('button', { name: 'Add the pair' }).click();
    await page.getByText('Choose three different states or groups.').waitFor();
    await page.goBack();
    await page.waitForURL('**/compare/us-india/PAK-IND-CHN/russia-china?asOf=2010');
  });

  it('says what is wrong with a case that is none', async () => {
    const page = await workbench.open('/compare/russia-china/nothing', { ready: '[role=alert]' });
    expect(await page.textContent('[role=alert]')).toContain('there is no case');
  });

  it.each([
    { width: 1440, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const)('can be read by everybody at $width in $colorScheme', async (screen) => {
    const page = await workbench.open('/compare/russia-china/us-india', { ...screen, ready });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const title of ['What weighs most', 'Levels of containment', 'Observations'])
      await page.getByRole('button', { name: title, exact: true }).click();
    await settled(page);
    expect(await seriousViolationsOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside).toBe(0);
    // On a phone every cell stands under the name of its case.
    const label = await page
      .locator('#answers tbody tr:first-child td')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    if (screen.width === 390) expect(label).toContain('Russia–China');
    else expect(label).toBe('none');
  });
});
