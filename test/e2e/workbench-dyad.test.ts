import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { DyadResult } from '../../src/contract/index.js';
import { violationsOf } from '../support/accessibility.js';
import { caseRelationsFixture } from '../support/latent-relations.js';
import { stalling } from '../support/stalling.js';
import { describeWorkbench, textOf } from '../support/workbench.js';

/** A few panels stand for all: the rest of the page is the same, and the server need not compute every measure. */
const few = ['alignment', 'vote-kappa', 'ideal-distance', 'igo-jaccard', 'unsc-vetoes'];
const kappa = '#panel-vote-kappa svg.chart';

describeWorkbench('two states in the workbench', (workbench) => {
  const prepare = (page: Page): Promise<unknown> =>
    page.route('**/api/dyad?*', (route) =>
      route.continue({
        url: `${route.request().url()}${few.map((id) => `&panel=${id}`).join('')}`,
      }),
    );

  /** The answers of a server whose panel has estimates. */
  const withRelations = async (page: Page): Promise<void> => {
    await page.route('**/api/dyad?*', async (route) => {
      const answer = await route.fetch({
        url: `${route.request().url()}&panel=vote-kappa`,
        headers: { ...route.request().headers(), accept: 'application/json' },
      });
      const result = (await answer.json()) as DyadResult;
      const sections = result.sections.map((section) => ({
        ...section,
        panels: section.panels.flatMap((panel) => [
          panel,
          { ...panel, id: 'latent-hostility', measure: 'latent-hostility' },
        ]),
      }));
      await route.fulfill({ json: { ...result, sections } });
    });
    await page.route('**/api/relations?*', (route) => {
      const { result } = caseRelationsFixture().pairs[0]!;
      const state = route.request().url().includes('known=then') ? 'filtered' : 'smoothed';
      return route.fulfill({ json: { ...result, state, dataVersion: '' } });
    });
  };

  /** What the server sends first: asked for once, since it sends at once what it has made already. */
  let sent: Promise<string[]> | undefined;
  const firstLines = async (): Promise<string[]> => {
    const panels = few.map((id) => `&panel=${id}`).join('');
    const response = await fetch(
      `${workbench.address}/api/dyad?state=USA&state=IND&third=CHN${panels}`,
      { headers: { Accept: 'application/x-ndjson' } },
    );
    const lines = (await response.text()).split('\n');
    // A server that has something else to do says so first.
    return lines.slice(0, lines.findIndex((line) => line.includes('"part"')) + 1);
  };

  /** A page that has the first sentences, and waits for a server that sends no more. */
  const begun = async () => {
    const slow = await stalling(await (sent ??= firstLines()));
    const page = await workbench.open('/dyad/USA/IND?third=CHN', {
      ready: '.more-to-come progress',
      prepare: (one) =>
        one.route('**/api/dyad?*', (route) => route.continue({ url: slow.address })),
    });
    return { page, slow, said: () => page.textContent('.dyad-summary .answer') };
  };

  it('has its first sentences while the indicators are read, and says how far that is', async () => {
    const { page, slow, said } = await begun();
    expect(await said()).toContain('stand highest in');
    expect(await page.textContent('.more-to-come')).toContain('(2 of 5)');
    expect(await page.getAttribute('.dyad-page', 'aria-busy')).toBe('true');
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('.more-to-come').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled.').waitFor();
    expect(await said()).toContain('stand highest in');
    slow.stop();
  });

  it('keeps its first sentences where the server stops before it has read all indicators', async () => {
    workbench.expectComplaints(/ERR_/);
    const { page, slow, said } = await begun();
    slow.stop();
    await page.getByText('the server ended before it had answered').waitFor();
    expect(await said()).toContain('stand highest in');
  });

  it('leads to the section that its address names', async () => {
    const page = await workbench.open('/dyad/RUS/CHN#institutions', { prepare, ready: kappa });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('institutions');
  });

  it('says how close they are, and shows some years in all panels when one drags over any', async () => {
    const page = await workbench.open('/dyad/RUS/CHN', { prepare, ready: kappa });
    expect(await textOf(page, 'h1')).toBe('Russia and China');
    expect(await textOf(page, '.answer')).toMatch(
      /^Of the domains of alignment, Russia and China stand highest in [\w ]+ \(0\.\d\d/,
    );
    // Ranks are no verdict: where the evidence is weighed stands beside them.
    const weigh = page.locator('.dyad-summary').getByRole('link', { name: /^Weigh the evidence/ });
    expect(await weigh.getAttribute('href')).toBe('/case/RUS-CHN-USA');
    await page.locator(kappa).scrollIntoViewIfNeeded();
    const box = (await page.locator(kappa).boundingBox())!;
    await page.mouse.move(box.x + 150, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + 220, box.y + 50, { steps: 4 });
    expect(await page.locator('svg .brush').count()).toBe(few.length);
    await page.mouse.up();
    await page.waitForURL(/from=\d{4}&to=\d{4}$/);
    const [, from, to] = /from=(\d+)&to=(\d+)/.exec(workbench.addressOf(page))!;
    expect(await page.locator(`svg.chart[data-from="${from}"][data-to="${to}"]`).count()).toBe(
      few.length,
    );
    await page.goBack();
    await page.waitForSelector('svg.chart[data-from="1946"]');
    expect(workbench.addressOf(page)).toBe('/dyad/RUS/CHN');
  });

  it('opens a panel with its definition, every year and the command, by keyboard alone', async () => {
    const page = await workbench.open('/dyad/RUS/CHN', { prepare });
    await page.locator('#panel-vote-kappa h3 button').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog svg.chart');
    expect(workbench.addressOf(page)).toBe('/dyad/RUS/CHN?show=vote-kappa');
    expect(await textOf(page, 'dialog')).toContain('Cohen’s kappa with squared weights');
    expect(await textOf(page, 'dialog .command code')).toBe(
      'counterpoise measure vote-kappa RUS CHN --from 1946 --to 2024',
    );
    const download = page.waitForEvent('download');
    await page.locator('dialog').getByRole('button', { name: 'CSV' }).click();
    const rows = parse<Record<string, string>>(readFileSync(await (await download).path()), {
      columns: true,
    });
    const values = rows.map(({ value }) => value!);
    expect(values.some((value) => /^-?0\.\d{6,}$/.test(value))).toBe(true);
    expect(values.filter((value) => !Number.isFinite(Number(value)))).toEqual([]);
    expect(
      rows.filter(({ value, missing_reason: why }) => (value === '') !== (why !== '')),
    ).toEqual([]);
    const row = page.locator('dialog tbody tr', { hasText: '2012' });
    expect(await row.locator('td').first().textContent()).toMatch(/^0\.\d{1,3}$/);
    expect(await textOf(page, 'dialog table')).toContain('The seat of China was held by Taiwan');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    expect(workbench.addressOf(page)).toBe('/dyad/RUS/CHN');
  });

  it('shows from a pasted address the same years, form, third state and compared pairs', async () => {
    const page = await workbench.open(
      '/dyad/RUS/CHN?third=USA&with=FRA-DEU&from=1995&to=2010&as=percentile',
      { prepare, ready: `${kappa}[data-from="1995"][data-to="2010"]` },
    );
    expect(await textOf(page, kappa)).toContain('FRA–DEU');
    expect(await textOf(page, kappa)).toContain('RUS–USA');
    expect(await textOf(page, '.dyad-key')).toContain('France – Germany');
    expect(await textOf(page, '.dyad-controls .segments [aria-pressed=true]')).toBe('Percentiles');
    const first = page.getByRole('spinbutton', { name: 'From' });
    await first.selectText();
    await first.pressSequentially('1987');
    await first.press('Enter');
    await page.waitForURL(/from=1987&to=2010/);
    await page.getByRole('button', { name: 'Remove France – Germany' }).click();
    await page.waitForURL(/third=USA&from=1987&to=2010&as=percentile$/);
    await page.getByRole('button', { name: 'Swap' }).click();
    await page.locator('h1', { hasText: /^China and Russia$/ }).waitFor();
  });

  it('says so where there are no such years as its address names', async () => {
    const page = await workbench.open('/dyad/RUS/CHN?from=195&to=2010', { prepare, ready: kappa });
    const notice = page.getByRole('alert');
    expect(await notice.textContent()).toContain('195 is no year from');
    await notice.getByRole('button').click();
    await notice.waitFor({ state: 'detached' });
    expect(workbench.addressOf(page)).toBe('/dyad/RUS/CHN?to=2010');
  });

  it('finds indicators by words, in the address and the file too, and leads back from none', async () => {
    const page = await workbench.open('/dyad/RUS/CHN?find=votes', { prepare, ready: kappa });
    const field = page.getByRole('searchbox', { name: 'Find an indicator' });
    const panels = (): Promise<string[]> =>
      page.locator('[data-panel]').evaluateAll((all) => all.map((one) => one.dataset['panel']!));
    expect(await field.inputValue()).toBe('votes');
    await field.fill('kappa votes');
    await expect.poll(panels).toEqual(['vote-kappa']);
    expect(workbench.addressOf(page)).toBe('/dyad/RUS/CHN?find=kappa%20votes');
    // Until the last has come, it counts those that are there.
    await expect
      .poll(() => textOf(page, '.dyad-find [role=status]'))
      .toBe('1 of 5 indicators has “kappa votes”');
    expect(await page.locator('.dyad-section, .dyad-nav li').count()).toBe(2);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save all that is shown' }).click();
    const rows = parse<Record<string, string>>(readFileSync(await (await download).path()), {
      columns: true,
    });
    expect(new Set(rows.map(({ panel }) => panel))).toEqual(new Set(['vote-kappa']));
    await field.fill('kappa trade');
    await page.getByText('No indicator has “kappa trade”').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all indicators' }).click();
    await expect.poll(async () => (await panels()).length).toBe(few.length);
    expect(workbench.addressOf(page)).toBe('/dyad/RUS/CHN');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
  });

  it('shows what the two are to each other, as known today and as known at the time', async () => {
    const page = await workbench.open('/dyad/RUS/CHN?from=1990&to=2005', {
      prepare: withRelations,
      ready: '#latent-relations svg.chart',
    });
    expect(await textOf(page, '.dyad-relations')).toContain(
      'In 2003 Russia and China stood at the 19th percentile of hostility among relevant dyads',
    );
    const chart = page.locator('#latent-relations svg.chart');
    expect(await chart.getAttribute('data-from')).toBe('1990');
    await chart.hover({ position: { x: 100, y: 120 } });
    expect(await textOf(page, '#latent-relations .readout')).toMatch(
      /^\d{4}: Hostility .*recorded/,
    );
    const link = page.getByRole('link', { name: 'How it is estimated' });
    expect(await link.getAttribute('href')).toBe('/data/methods/latent');
    await page.getByRole('button', { name: 'As known at the time' }).click();
    await page.waitForURL(/known=then$/);
    await page.locator('#latent-relations svg', { hasText: 'as known at the time' }).waitFor();
  });

  it('leaves them out where the panel has no estimates', async () => {
    const page = await workbench.open('/dyad/RUS/CHN', { prepare, ready: kappa });
    await page.locator('.dyad-relations').waitFor({ state: 'detached' });
  });

  it('says what is wrong where the server fails, and tries again', async () => {
    workbench.expectComplaints(/status of 500/);
    let broken = true;
    const page = await workbench.open('/dyad/RUS/CHN', {
      ready: '[role=alert]',
      prepare: (one) =>
        one.route('**/api/dyad?*', (route) =>
          broken
            ? route.fulfill({ status: 500, json: { error: { code: 'bug', message: 'It broke' } } })
            : route.continue({ url: `${route.request().url()}&panel=vote-kappa` }),
        ),
    });
    expect(await textOf(page, '[role=alert]')).toContain('It broke');
    expect(await textOf(page, '[role=alert]')).not.toContain('Tried again');
    // A click that changes nothing is answered as well.
    await page.locator('[role=alert] button').click();
    await page.getByText('Tried again, without an answer.').waitFor();
    broken = false;
    await page.locator('[role=alert] button').click();
    await page.waitForSelector(kappa);
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)(
    'has no violation at %i in %s, and nothing beside the page',
    async (width, colorScheme) => {
      const page = await workbench.open('/dyad/RUS/CHN?third=USA&show=vote-kappa', {
        ...{ width, colorScheme, prepare, ready: 'dialog svg.chart' },
      });
      for (const open of [true, false]) {
        if (!open) await page.keyboard.press('Escape');
        expect(await violationsOf(page)).toEqual([]);
      }
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      const other = await workbench.open('/dyad/RUS/CHN?from=1990&to=2005', {
        ...{ width, colorScheme, prepare: withRelations, ready: '#latent-relations svg.chart' },
      });
      expect(await violationsOf(other)).toEqual([]);
      expect(await other.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    },
  );
});
