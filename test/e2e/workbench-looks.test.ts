import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Running } from '../server/running.js';
import { expectLook, looks, sameEverywhere } from '../support/looks.js';
import { canLook, inBrowser } from '../support/report-page.js';
import { findBrowser } from '../support/browser.js';

const folder = fileURLToPath(new URL('looks/', import.meta.url));

/** Pages with something that they show when they are whole. The web of a network is drawn without WebGL, which differs with the machine. */
const pages = [
  { name: 'start', path: '/', ready: '.cards li' },
  { name: 'case', path: '/case/us-india', ready: 'table.bars' },
  { name: 'dyad', path: '/dyad/IND/USA', ready: 'svg.chart' },
  { name: 'evidence', path: '/evidence/us-india', ready: '.same:has-text("in every digit")' },
  { name: 'arena', path: '/arena/RUS/CHN?year=2014', ready: '.figure svg' },
  { name: 'network', path: '/network/2010?view=svg', ready: '.figure svg' },
  { name: 'data', path: '/data/datasets/atop', ready: 'svg.chart' },
];

describe.skipIf(!canLook)(inBrowser('what the pages of the workbench look like'), () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve();
    browser = await chromium.launch({ executablePath: findBrowser()!, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** A page as a reader of such a screen has it. Large screens are kept at half their size. */
  async function opened(
    path: string,
    ready: string,
    { width, scheme }: (typeof looks)[number],
  ): Promise<[BrowserContext, Page]> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      deviceScaleFactor: width > 1000 ? 0.5 : 1,
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(`${server.address}${path}`);
    await page.waitForSelector(ready, { timeout: 60_000 });
    await page.addStyleTag({ content: sameEverywhere });
    await page.evaluate('document.fonts.ready');
    // Drawings follow the width of their letters' page once more.
    await page.waitForFunction('document.querySelector(".status progress") === null');
    await page.waitForTimeout(500);
    return [context, page];
  }

  for (const { name, path, ready } of pages)
    it.each(looks)(`${name} is as it was at $width pixels, $scheme`, async (look) => {
      const [context, page] = await opened(path, ready, look);
      try {
        const overflow =
          'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(overflow)).toBe(0);
        await expectLook(page, `${folder}${name}-${look.width}-${look.scheme}.png`);
      } finally {
        await context.close();
      }
    });

  it('sees a page that has moved', async () => {
    const [context, page] = await opened('/', 'main h1', looks[0]);
    await page.addStyleTag({ content: 'main { padding-top: 24px }' });
    await expect(expectLook(page, `${folder}start-1440-light.png`)).rejects.toThrow(
      /pixels differ/,
    );
    await context.close();
  });
});
