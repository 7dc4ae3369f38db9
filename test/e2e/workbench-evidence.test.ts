import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { seriousViolationsOf } from '../support/accessibility.js';
import { describeWorkbench } from '../support/workbench.js';

const path = '/evidence/russia-china';
/** Two items set aside, as the address says it. */
const aside = '?off=three-nos+commitment';

/** What lies under the bar at the head or at the foot, in part or whole, when it has the focus, of what keys come to on the board. */
const underBars = `document.documentElement.style.scrollBehavior = 'auto';
[...document.querySelectorAll('main :is(a, button, input, select, summary)')].filter((one) => {
  one.focus();
  if (document.activeElement !== one) return false;
  const { top, bottom } = one.getBoundingClientRect();
  const [head, foot] = ['.bar', '.now-bar'].map((bar) => document.querySelector(bar).getBoundingClientRect());
  return top < head.bottom || bottom > (foot.top || Infinity);
}).map((one) => one.textContent || one.ariaLabel)`;

describeWorkbench('the evidence board', (workbench) => {
  const opened = (query = '', width = 1440, colorScheme?: 'light' | 'dark'): Promise<Page> =>
    workbench.open(`${path}${query}`, {
      ...{
        width,
        colorScheme,
        ready: '.reading-rows:has(.band):not(:has(.band.stale))',
        reducedMotion: 'no-preference',
      },
    });
  const share = (of: Page, reading: string): Promise<string> =>
    of.locator(`[data-reading=${reading}] .share`).innerText();
  const isOn = (of: Page, id: string): Promise<boolean> =>
    of.locator(`[data-item=${id}] [role=switch]`).isChecked();

  it('computes the published numbers in the browser, to the last digit', async () => {
    const page = await opened();
    await page.waitForSelector('.same:has-text("equal to the published numbers in every digit")');
    expect(await share(page, 'partnership')).toBe('92%');
    expect(await page.locator('#board .item').count()).toBe(68);
  });

  it('is of the year that is chosen, which the header keeps, and saves the case of its own year alone', async () => {
    const page = await opened('?q=dependence');
    await page.locator('.as-of select').selectOption('2010');
    await page.waitForSelector('.questions:has-text("Neither depends on the other")');
    expect(workbench.addressOf(page)).toBe(`${path}?q=dependence&asOf=2010`);
    expect(await page.locator('.about').innerText()).toContain('2010');
    await page.waitForSelector('.same:has-text("equal to the published numbers in every digit")');
    await page.locator('#save button.fold').click();
    await page.click('#save >> text=Go to the year of the case');
    await page.waitForSelector('.questions:has-text("Russia depends on China")');
    expect(workbench.addressOf(page)).toBe(`${path}?q=dependence`);
  });

  it('says of a question that it leaves out why', async () => {
    const page = await opened('?q=why-hostile');
    const title = page.locator('#readings figcaption').first();
    expect(await title.innerText()).toContain('Left out');
    expect(await page.locator('.now').innerText()).toContain(
      'Left out: its premise has a probability of under 1%.',
    );
  });

  it('shows at once what an item that is set aside changes, and tells it in the address', async () => {
    const page = await opened();
    for (const id of ['three-nos', 'commitment', 'three-nos']) {
      const before = await share(page, 'partnership');
      await page.click(`[data-item=${id}] [role=switch]`);
      await expect.poll(() => share(page, 'partnership')).not.toBe(before);
    }
    expect(workbench.addressOf(page)).toBe(`${path}?off=commitment`);
    expect(await share(page, 'partnership')).toBe('92% → 91%');
    await page.goBack();
    expect(workbench.addressOf(page)).toBe(`${path}${aside}`);
    await expect.poll(() => isOn(page, 'three-nos')).toBe(false);
  });

  it('shows the same where its link is opened, with judgements of every kind', async () => {
    const page = await opened(aside);
    await page.locator('[data-item=security] .item-title').click();
    const editor = page.locator('#edit-security');
    await editor.locator('select').first().selectOption('any');
    await editor.locator('input[type=range]').fill('0.6');
    await page.locator('.priors summary').click();
    const prior = page.locator('.prior input').first();
    await prior.fill('40');
    // What is being typed stays when the board is drawn anew.
    await page.locator('[data-item=commitment] [role=switch]').dispatchEvent('click');
    await expect.poll(() => isOn(page, 'commitment')).toBe(true);
    await prior.press('Enter');
    await page.waitForSelector('.same:has-text("3 judgements differ")');
    await prior.fill('');
    await prior.press('Enter');
    expect(await prior.inputValue()).toBe('40');
    const { search } = new URL(page.url());
    const other = await opened(search);
    const sharesOf = (of: Page) => of.locator('.reading-rows .share').allInnerTexts();
    // The last change may not have been drawn yet.
    const shown = await sharesOf(other);
    await expect.poll(() => sharesOf(page)).toEqual(shown);
    expect(search).toBe(
      '?off=three-nos&item=security&lik=security*rivalry_any&rel=security_0.6' +
        '&prior=what*rivalry_40*distance_22.8*convenience_30.2*partnership_26.9*alliance_7*other_7.1',
    );
  });

  /** The server would write into the folder that the tests run in. */
  const savesInOneClick = async (page: Page): Promise<void> => {
    let asked: unknown;
    const answer = {
      id: 'mine',
      folder: '/home/me/mine',
      files: ['case.yaml'],
      commands: ['serve mine'],
    };
    await page.route('**/api/save-case', (route) => {
      asked = route.request().postDataJSON();
      return route.fulfill({ json: answer });
    });
    await page.locator('#save button:has-text("Save my case")').click();
    await page.waitForSelector(
      '#save [role=status]:has-text("Saved as mine, in the folder /home/me/mine.")',
    );
    expect(asked).toMatchObject({
      case: 'russia-china',
      judgements: { off: ['external-containment'] },
    });
    await page.waitForSelector('#save a[href="/evidence/mine"]');
    expect(await page.locator('#save table').count()).toBe(0);
    await page.locator('.prior-fields input[type=range]').first().fill('0.5');
    await page.waitForSelector('#save tr:has-text("Partnership"):has-text("92%")');
  };

  it('says before saving what no case file can hold, and hands out the files', async () => {
    const page = await opened('?off=external-containment&item=security&rel=security_0.6');
    await page.locator('.priors summary').click();
    await page.locator('.prior-fields input[type=range]').first().fill('0.2');
    await page.locator('#save-title button').click();
    await page.waitForSelector('#save .failed:has-text("Dependence 0.20")');
    await page.locator('#save details summary').click();
    await page.locator('#save button[value=files]').click();
    const download = page.waitForEvent('download');
    await page.locator('#save .primary:has-text("zip")').click();
    expect((await download).suggestedFilename()).toBe('russia-china-judged.zip');
    await savesInOneClick(page);
    await page.locator('.now button:has-text("Reset all")').click();
    await page.waitForSelector('.same:has-text("every digit")');
    expect(await share(page, 'partnership')).toBe('92%');
  });

  it('sorts the matrix, filters the claims and opens one, all in the address', async () => {
    const one = await opened('?sort=alliance&verdict=partly-supported&words=trade&claim=C36');
    expect(await one.locator('#matrix [aria-sort=descending]').innerText()).toContain('Alliance');
    expect(await one.locator('.claim[data-group=partly-supported]').count()).toBe(
      await one.locator('.claim').count(),
    );
    const detail = one.locator('.claim:has(#detail-C36)');
    expect(await detail.innerText()).toContain('What would change the verdict');
    await detail.locator('#detail-C36 .drawing svg').first().waitFor();
    await one.locator('.claim-head[aria-expanded=true]').click();
    expect(new URL(one.url()).searchParams.get('claim')).toBeNull();
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)(
    'has no serious fault of accessibility at %i in %s, and no bar over what keys come to',
    async (width, colorScheme) => {
      const one = await opened('?item=treaty-2001&claim=C36&off=pull', width, colorScheme);
      await one.locator('.priors summary').click();
      expect(await seriousViolationsOf(one)).toEqual([]);
      expect(
        await one.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        ),
      ).toBe(0);
      expect(await one.evaluate(underBars)).toEqual([]);
    },
  );

  it('shows what is undecided as undecided, and names sources and states in full', async () => {
    const page = await workbench.open('/evidence/EU-CHN-USA', { ready: '.reading-rows .tag' });
    const [what] = await page.locator('.questions button').allInnerTexts();
    expect(what).toMatch(/Undecided between .+ \d+% and .+ \d+%/);
    expect(await page.locator('.reading-rows .tag').allInnerTexts()).toEqual([
      'undecided',
      'undecided',
    ]);
    expect(await page.textContent('.now-bar')).toMatch(/^Undecided, /);
    const sources = page.locator('#ladder-now').getByText(/odds of 10 to 1/);
    await sources.first().waitFor({ state: 'attached' });
    expect((await sources.allTextContents()).join()).not.toContain('un-votes');
    const alone = await workbench.open('/embed/EU-CHN-USA/none', { ready: '.embed-page .empty' });
    await expect.poll(() => alone.title()).toContain('European Union and China');
  });

  it('leads on from a case that there is not', async () => {
    const one = await workbench.open('/evidence/nothing', { ready: '[role=alert]' });
    const alert = one.locator('[role=alert]');
    expect(await alert.innerText()).not.toMatch(/\/api\/|Try again/);
    await one.locator('main a[href="/case/us-india"]').waitFor();
  });

  it('says what is wrong where the server does, and tries again', async () => {
    workbench.expectComplaints(/status of 500/);
    const error = { code: 'bug', message: 'it is broken', hint: 'mend it', details: {} };
    const one = await workbench.open(path, {
      prepare: (page) =>
        page.route('**/api/evidence', (route) => route.fulfill({ status: 500, json: { error } })),
    });
    const alert = one.locator('[role=alert]');
    expect(await alert.innerText()).toMatch(/it is broken/i);
    await one.unroute('**/api/evidence');
    await alert.locator('button').click();
    await one.waitForSelector('.reading-rows');
  });
});
