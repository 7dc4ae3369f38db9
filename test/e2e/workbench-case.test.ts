import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { seriousViolationsOf } from '../support/accessibility.js';
import { describeWorkbench, textOf } from '../support/workbench.js';

/** Asks for less than the page would, which takes less time. */
const asking =
  (less: object) =>
  (route: Route): Promise<void> =>
    route.continue({
      postData: JSON.stringify({ ...(route.request().postDataJSON() as object), ...less }),
    });

describeWorkbench('the case of the workbench', (workbench) => {
  const opened = (path: string): Promise<Page> =>
    workbench.open(path, {
      reducedMotion: 'no-preference',
      prepare: (page) =>
        page.route('**/api/verdicts', asking({ from: 2012, to: 2014, draws: 100 })),
    });

  it('says what is wrong with an unknown case, and shows the ways on', async () => {
    const page = await opened('/case/ind-usa-chn');
    await page.getByText('There is no case').waitFor();
    await page.getByRole('link', { name: 'IND-USA-CHN' }).waitFor();
    await page.getByRole('link', { name: 'The United States and India' }).waitFor();
    await page.goto(`${workbench.address}/case/265-POL-RUS`);
    await page.getByText('was not a member of the state system').waitFor();
    await page.getByRole('link', { name: 'The same states as of 1990' }).waitFor();
  });

  it('answers first, draws figures when they come near, and leads from every item to its place', async () => {
    const page = await opened('/case/us-india');
    await page.locator('#answer h1').waitFor();
    // One answer stands in the title, below its question; each of the others with its own.
    expect(await textOf(page, '#answer h1')).toMatch(/^The evidence [^“]*“[^”]*” \(\d+%\)\.$/);
    expect(await textOf(page, '#answer .question')).toBe(
      'How close are the United States and India?',
    );
    const [what, ...others] = await page.locator('#readings caption').allTextContents();
    expect(what).toBe('How close are the United States and India?');
    expect(others).toHaveLength(3);
    for (const caption of others)
      expect(caption).toMatch(/^[^?%]*\? The evidence [^?]*\(\d+%\)(: [^?%]*)?\.$/);
    const places = await Promise.all(
      (await page.locator('#readings table.bars').all()).map((bars) => bars.boundingBox()),
    );
    expect(places[1]!.y + places[1]!.height).toBeLessThan(600);
    for (const place of places) expect(place!.y).toBeLessThan(900);
    await expect
      .poll(() => page.title())
      .toBe('The United States and India, with China as third party – Counterpoise');
    // The reading that leads is explained.
    expect(await textOf(page, '#answer .meanings')).toContain('Broad standing cooperation');
    const meanings = page.locator('#readings details.meanings').first();
    expect(await meanings.locator('dt').allTextContents()).toEqual(
      await page
        .locator('#readings table.bars')
        .first()
        .locator('th[scope=row]')
        .evaluateAll((all) => all.map((one) => one.firstChild!.textContent)),
    );
    // What it takes stands below its name.
    const partnership = meanings.locator('dt', { hasText: /^Partnership$/ });
    expect(
      await partnership.locator('xpath=following-sibling::dd[1]//p').allTextContents(),
    ).toEqual(
      [
        'Needs: They act together',
        'Examples: Argentina and Brazil, 1995;',
        'After: Wilkins 2008,',
      ].map((start) => expect.stringMatching(new RegExp(`^${start}`)) as string),
    );
    expect(await textOf(page, '#readings .movers')).toMatch(
      /Heaviest for it.*\sdB.*Heaviest against it.*What would change it:Without .*Robustness:“/s,
    );
    await page.locator('#levels').waitFor();
    const waiting = await page.locator('figure.waiting').count();
    expect(waiting).toBeGreaterThan(10);
    await page.locator('nav.sections a', { hasText: 'Why' }).click();
    await page.locator('#why svg.chart').first().waitFor();
    expect(await page.locator('figure.waiting').count()).toBeLessThan(waiting);
    const download = page.waitForEvent('download');
    await page.locator('#why figure').first().getByRole('button', { name: 'CSV' }).click();
    const items = parse<Record<string, string>>(readFileSync(await (await download).path()), {
      columns: true,
    });
    const weights = items.map(({ weight_db: db }) => db!);
    expect(weights.some((db) => /^-?\d+\.\d{6,}$/.test(db))).toBe(true);
    expect(weights.filter((db) => db === '' || !Number.isFinite(Number(db)))).toEqual([]);
    const links = await page
      .locator('#why svg a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links)
      expect(link).toMatch(/^(\/evidence\/us-india\?item=|\/api\/report\/us-india#evidence-)/);
    await page.evaluate('window.isSame = true');
    // A title of two lines has a gap in its middle.
    await page.locator('#why svg a text').first().click();
    await page.waitForURL('**/evidence/us-india?item=*');
    await page.goBack();
    await page.locator('#answer h1').waitFor();
    expect(await page.evaluate('window.isSame')).toBe(true);
    expect(await seriousViolationsOf(page)).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(false);
  });

  it('replays the verdict when it is asked to, and its year stands in the address', async () => {
    const page = await opened('/case/us-india');
    await page.getByRole('button', { name: 'Replay the verdict by year' }).click();
    await page.locator('#by-year .years').waitFor();
    expect(page.url()).toContain('replay=1');
    const slider = page.locator('#by-year input[type=range]');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.waitForURL('**asOf=2012**');
    expect(await textOf(page, '#by-year .sentence')).toMatch(
      /^As of 2012: How close .*\? The evidence/,
    );
    expect(await textOf(page, '#by-year svg.chart')).toContain('2012');
    const widths = () =>
      page
        .locator('#by-year .share')
        .evaluateAll((all) => all.map((bar) => (bar as HTMLElement).style.transform).join());
    const before = await widths();
    await page.keyboard.press('End');
    await page.getByText('As of 2014: How close').waitFor();
    expect(await widths()).not.toBe(before);
    // What is loaded for the year says the same as the replay.
    expect(await page.locator('.as-of select').inputValue()).toBe('2014');
    const sentence = (await textOf(page, '#by-year .sentence')).replace('As of 2014: ', '');
    const named = (text: string) => [...text.matchAll(/“(.*?)”/g)].map(([, title]) => title);
    const answers = () => page.locator('#answer h1, #readings caption strong').allTextContents();
    await expect.poll(async () => named((await answers()).join(' '))).toEqual(named(sentence));
  });

  it('weighs by hand where that is chosen, and its weights stand in the address', async () => {
    const page = await opened('/case/us-india?asOf=2014');
    await page.locator('#answer h1').waitFor();
    expect(await textOf(page, '#in-words .words')).toMatch(/known relationship/);
    await page.getByLabel('Weights').selectOption('by hand');
    await page.locator('#answer').getByText('Weighed by hand alone').waitFor();
    expect(new URL(page.url()).search).toBe('?asOf=2014&weights=hand');
    expect(await textOf(page, '#in-words .words')).not.toMatch(/known relationship/);
    expect(await page.locator('a[href*="/api/report/"]').first().getAttribute('href')).toContain(
      'asOf=2014&weights=hand',
    );
    await page.getByLabel('Weights').selectOption('learned');
    await page.locator('#answer').getByText('Weighed by hand alone').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?asOf=2014');
  });

  it('says so where there is no such year as the address asks for', async () => {
    const page = await opened('/case/us-india?asOf=1800');
    await page.locator('#answer h1').waitFor();
    const notice = page.getByRole('alert').getByText('1800 is no year from 1816 to 2100.');
    await notice.waitFor();
    // It stands in the column of the text, not in that of the sections.
    const [left, text] = await Promise.all([
      notice.boundingBox(),
      page.locator('h1').boundingBox(),
    ]);
    expect(left!.x).toBeGreaterThanOrEqual(text!.x);
    await page.getByRole('button', { name: 'Take it out of the address' }).click();
    await page.waitForURL('**/case/us-india');
    expect(await page.locator('[role=alert]').count()).toBe(0);
  });

  it('offers the built-in case of three states, and a third party where two are named', async () => {
    const page = await opened('/case/IND-USA-CHN');
    await page.locator('.status a[href="/case/us-india"]').waitFor();
    await page.goto(`${workbench.address}/case/IND-PAK`);
    await page.getByRole('link', { name: 'with a third party: IND-PAK-USA' }).waitFor();
  });

  it('shows the error of a broken server and what there was, and tries again', async () => {
    workbench.expectComplaints(/status of 500/);
    const page = await opened('/case/us-india?asOf=2014');
    await page.locator('#answer h1').waitFor();
    const fault = { error: { code: 'bug', message: 'something broke', details: {} } };
    await page.route('**/api/overview', (route) => route.fulfill({ status: 500, json: fault }));
    await page.locator('.as-of select').selectOption('2010');
    await page.getByText('Something broke').waitFor();
    expect(await textOf(page, '#answer h1')).toMatch(/^The evidence/);
    await page.unroute('**/api/overview');
    await page.locator('.as-of select').selectOption('2014');
    await page.locator('.status.failed').first().waitFor({ state: 'detached' });
  });
});
