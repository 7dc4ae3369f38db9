import { expect, it } from 'vitest';
import { formatPercent } from '../../src/core/format.js';
import type { CaseOverview } from '../../src/contract/index.js';
import { seriousViolationsOf, violationsOf } from '../support/accessibility.js';
import { describeWorkbench, settled } from '../support/workbench.js';

describeWorkbench('the story of a case in the workbench', (workbench) => {
  it('goes through the argument in figures, and gives what the assessment found', async () => {
    const page = await workbench.open('/story/russia-china', { ready: '#verdict' });
    const response = await page.request.post(`${workbench.address}/api/overview`, {
      data: { case: 'russia-china' },
    });
    const { questions } = (await response.json()) as CaseOverview;
    // No bars stand beside the title, so that it gives the interval itself.
    const title = (await page.textContent('h1'))!;
    expect(title).toMatch(/\(\d+%, 90% interval \d+% to \d+%\)/);
    expect(title.replace(/, 90% interval \d+% to \d+%/, '')).toBe(questions[0]!.answer);
    expect(await page.locator('.answers dt').count()).toBeGreaterThan(1);
    const chapters = await page
      .locator('main section[id]')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(chapters).toEqual([
      ...['pressure', 'closeness', 'restraint', 'weight', 'institutions', 'contest', 'sides'],
      ...['verdict', 'change'],
    ]);
    const figures = await page.locator('main figure').count();
    expect(figures).toBeGreaterThanOrEqual(8);
    expect(figures).toBeLessThanOrEqual(12);
    const [what] = questions;
    const { posterior } = what!.readings.find(({ id }) => id === what!.leader)!;
    expect(await page.textContent('#question-what h3')).toContain(formatPercent(posterior));
    const restraint = page.locator('#restraint .claims');
    expect(await restraint.locator('summary').textContent()).toMatch(/^3 claims on this: /);
    await restraint.locator('summary').click();
    await restraint.locator('a', { hasText: 'within the bodies they belong to' }).click();
    await page.waitForURL('**/evidence/russia-china?claim=C82');
  });

  it('has a link to every figure, which leads to it', async () => {
    const page = await workbench.open('/story/russia-china#levels-figure', { ready: '#verdict' });
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.id);
    await expect.poll(focused).toBe('levels-figure');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#alignment-figure').getByRole('button', { name: 'Copy link' }).click();
    await page.getByText(/^Copied: it works on this machine/).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${workbench.address}/story/russia-china#alignment-figure`,
    );
  });

  it('tells of a figure what it shows, what was chosen, and which versions made it', async () => {
    const page = await workbench.open('/story/russia-china?asOf=2015', { ready: '#verdict' });
    await page.locator('#alignment-figure').scrollIntoViewIfNeeded();
    const about = page.locator('#alignment-figure .about-figure');
    await about.locator('summary').click();
    await about.getByText('asOf = 2015').waitFor();
    await about.getByText(/^Counterpoise \d.*, data [0-9a-f]{12}\.$/).waitFor();
    await about.getByText(/^Sources: .*Votes in the United Nations Security Council/).waitFor();
    expect(await about.locator('a').getAttribute('href')).toBe(
      `${workbench.address}/story/russia-china?asOf=2015#alignment-figure`,
    );
  });

  it('is of any pair, and as of another year', async () => {
    const page = await workbench.open('/story/IND-PAK-CHN?asOf=2010', { ready: '#verdict' });
    await page.getByText('As of 2010').waitFor();
    expect(await page.textContent('#pressure h2')).toBe(
      'Pressure: how does China stand to the two?',
    );
    expect(await page.locator('.claims').count()).toBe(0);
    await page.locator('.contents a', { hasText: 'What would change it?' }).click();
    expect(workbench.addressOf(page)).toBe('/story/IND-PAK-CHN?asOf=2010#change');
    expect(await page.locator('#change h2').isVisible()).toBe(true);
  });

  it('says of a group how its values are made, before its figures', async () => {
    const page = await workbench.open('/story/EU-CHN-USA', { ready: '#verdict' });
    const [made, leftOut] = await page.locator('.of-groups .prose').allInnerTexts();
    expect(made).toMatch(/^The European Union is a group of states: values are made of those/);
    expect(leftOut).toMatch(/^The chapters “Pressure”, .+ are of states alone\.$/);
    expect(await page.locator('#pressure').count()).toBe(0);
    await page.click('.of-groups a');
    await page.getByRole('heading', { name: 'Groups of states' }).waitFor();
  });

  it.each([
    { width: 1440, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const)('can be read by everybody at $width in $colorScheme', async (screen) => {
    const page = await workbench.open('/story/us-india', { ...screen, ready: '#verdict' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await settled(page);
    expect(await page.locator('figure.waiting').count()).toBe(0);
    expect(await seriousViolationsOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside).toBe(0);
  });
});
