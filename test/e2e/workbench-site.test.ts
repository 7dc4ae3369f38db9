import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sharedSite } from '../cli/shared.js';
import { site } from '../support/site.js';
import { describePages, settled } from '../support/workbench.js';

describePages('a site without a server', site, (workbench) => {
  /** A page opened anew at an address that somebody was sent. */
  async function open(place: string, ready: string): Promise<Page> {
    const page = await workbench.open(`/${place}`, { ready, reducedMotion: 'no-preference' });
    await settled(page);
    return page;
  }
  const failed = (page: Page): Promise<string[]> => page.locator('.failed').allTextContents();

  it.each([
    ['', '.cards li'],
    ['case/us-india', 'table.bars'],
    ['dyad/USA/IND?third=CHN', 'svg.chart'],
    ['dyad/USA/IND', 'svg.chart'],
    ['story/us-india', '#verdict'],
    ['evidence/us-india', '.same:has-text("in every digit")'],
    ['arena/USA/IND', 'h1'],
    ['network/2014?pair=USA-IND&view=svg', 'svg.chart'],
    ['network/1991?view=matrix', 'svg.chart'],
    ['network/latest', '.web-canvas[data-drawn]'],
  ])('has every answer that its page asks for: %s', async (place, ready) => {
    const page = await open(place, ready);
    expect(await failed(page)).toEqual([]);
    const [path, query] = place.split('?');
    expect(page.url()).toBe(
      `${workbench.address}/${path!}${path === '' ? '' : '/'}${query === undefined ? '' : `?${query}`}`,
    );
  });

  it('leads from page to page of its own case, and back', async () => {
    const page = await open('', '.cards li');
    expect(await page.textContent('.cards .found')).toMatch(
      /^As of \d{4} \(evidence to \d{4}\): [A-Z][a-z]+ \d+%, /,
    );
    expect(await page.locator('.asked li').count()).toBe(4);
    expect(await page.locator('.asked li a').count()).toBe(4);
    for (const name of ['Case', 'Dyad', 'Evidence', 'Contested states', 'Network']) {
      await page.click(`.bar nav a:has-text("${name}")`);
      await page.waitForSelector(`.bar nav a[aria-current=page]:has-text("${name}")`);
      await settled(page);
      expect(await failed(page), name).toEqual([]);
    }
    expect(page.url()).toContain('/network/latest?pair=USA-IND');
    await page.goBack();
    await page.waitForSelector('.bar nav a[aria-current=page]:has-text("Contested states")');
    expect(page.url()).toBe(`${workbench.address}/arena/USA/IND`);
    expect(await page.locator('.bar nav a:has-text("Data")').count()).toBe(0);
  });

  it('leads to a place of a page without leaving it', async () => {
    const page = await open('dyad/USA/IND?third=CHN', '.dyad-nav a');
    const heading = await page.locator('h1').textContent();
    await page.click('.dyad-nav a[href="#norms"]');
    await page.waitForSelector('section#norms:focus');
    await page.locator('.dyad-summary th a').first().click();
    await page.waitForSelector('section:focus:not(#norms)');
    expect(await page.locator('h1').textContent()).toBe(heading);
    expect(page.url()).toMatch(/\/dyad\/USA\/IND\/\?third=CHN#/);
  });

  it('leads from an item in a figure to its place on the board, in sight', async () => {
    const page = await open('case/us-india', '#why');
    await page.locator('nav.sections a', { hasText: 'Why' }).click();
    const link = page.locator('#why svg.chart a').last();
    await link.waitFor();
    const [, item = ''] = /\?(item=.*)$/.exec((await link.getAttribute('href'))!)!;
    // The middle of a name of two lines lies between them, where there is no link.
    await link.locator('text, tspan').last().click();
    await page.waitForSelector('.same:has-text("in every digit")');
    expect(page.url()).toContain(`${workbench.address}/evidence/us-india?${item}`);
    await settled(page);
    const id = new URLSearchParams(item).get('item')!;
    const title = page.locator(`[data-item="${id}"] .item-title`);
    expect(await title.getAttribute('aria-expanded')).toBe('true');
    const top = async (): Promise<number> => (await title.boundingBox())!.y;
    await expect.poll(top).toBeGreaterThan(0);
    await expect.poll(top).toBeLessThan(800);
  });

  it('shows another page from its top, and keys go on from there', async () => {
    const page = await open('case/us-india', 'table.bars');
    await page.evaluate('scrollTo({ top: 4000, behavior: "instant" })');
    await page.evaluate('document.querySelector(".bar nav a[href*=evidence]").click()');
    await page.waitForSelector('.evidence-parts');
    expect(await page.evaluate('scrollY')).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });

  it('says of a claim what its test cannot see', async () => {
    const page = await open('evidence/us-india?claim=U04', '#detail-U04 .test');
    expect(await page.locator('#detail-U04').innerText()).toContain(
      'how a government thinks is not',
    );
  });

  it('weighs what the reader changes, and says of what it does not hold where it is to be had', async () => {
    const page = await open('evidence/us-india', '[data-item] input[role=switch]');
    const shares = '[data-reading] .share';
    const before = await page.locator(shares).allTextContents();
    await page.locator('[data-item] input[role=switch]').first().click();
    await expect.poll(() => page.locator(shares).allTextContents()).not.toEqual(before);
    expect(page.url()).toMatch(/\/evidence\/us-india\/\?off=/);
    const other = await workbench.open('/dyad/USA/IND?third=FRA', { ready: '.failed' });
    expect((await failed(other)).join()).toContain('counterpoise serve');
  });

  it('leads on from addresses of sites that had the page behind the #', async () => {
    const page = await open('#/case/us-india', 'table.bars');
    expect(page.url()).toBe(`${workbench.address}/case/us-india`);
  });

  it('says that it has no other year', async () => {
    const page = await open('case/us-india?asOf=2010', 'table.bars');
    expect(await page.locator('.status').first().innerText()).toContain(
      'This site has the answer as of 2024. For 2010,',
    );
  });

  it('has its report, and says how it is opened where it is opened from a disk', async () => {
    const { dir } = await sharedSite();
    expect(readFileSync(join(dir, 'report/us-india.html'), 'utf8')).toContain('<main id="main">');
    const text = readFileSync(join(dir, 'index.html'), 'utf8');
    expect(text.replaceAll('&quot;', '"')).toContain(
      '{"root":"./","subjects":[{"id":"us-india","pair":["USA","IND"],"third":"CHN"}]}',
    );
    const deep = readFileSync(join(dir, 'dyad/USA/IND/index.html'), 'utf8');
    expect(deep).toContain('src="./../../../assets/');
    expect(deep).toMatch(/property="og:title"\s+content="United States and India"/);
    const story = readFileSync(join(dir, 'story/us-india/index.html'), 'utf8');
    expect(story).toMatch(/property="og:description"\s+content="What kind of relationship/);
    const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'`;
    expect(text.replaceAll('&#39;', "'")).toContain(
      `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    );
    expect(existsSync(join(dir, 'preview.png'))).toBe(true);
    expect(text).toContain('a web server to be opened from');
    expect(text).not.toMatch(/(src|href)="\//);
  });
});
