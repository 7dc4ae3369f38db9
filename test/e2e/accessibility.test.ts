import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkFilesOf } from '../support/network-files.js';
import {
  canLook,
  inBrowser,
  openPage,
  openReport,
  type OpenedReport,
} from '../support/report-page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the rules find, one line for each element: impact, rule, element. */
function found({ violations }: Pick<AxeResults, 'violations'>): string[] {
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `${impact ?? ''} ${id}: ${html.slice(0, 160)}`),
  );
}

const places = [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const;

/** Opens a page with its details unfolded, and asks the rules. */
async function check(
  report: OpenedReport,
  width: number,
  colorScheme: 'light' | 'dark',
  spoil = '',
): Promise<Pick<AxeResults, 'violations' | 'passes'>> {
  // The page forbids every script but its own, those that test it included.
  const page = await report.browser.newPage({
    viewport: { width, height: 900 },
    colorScheme,
    bypassCSP: true,
  });
  try {
    await page.goto(report.address);
    await page.evaluate(
      `for (const details of document.querySelectorAll('details')) details.open = true; ${spoil}`,
    );
    await page.evaluate(axe);
    return await page.evaluate<Pick<AxeResults, 'violations' | 'passes'>>(
      `axe.run(document, { resultTypes: ['violations'] })`,
    );
  } finally {
    await page.close();
  }
}

describe.skipIf(!canLook)(inBrowser('the report under the rules of accessibility'), () => {
  let report: OpenedReport;

  beforeAll(async () => {
    report = await openReport();
  });

  afterAll(() => report.close());

  it.each(places)('has no violation at %i in %s', async (width, colorScheme) => {
    const results = await check(report, width, colorScheme);
    expect(found(results)).toEqual([]);
    expect(results.passes.length).toBeGreaterThan(20);
  });

  it('names every figure: finding, definition and unit, source, and its numbers', async () => {
    const page = await report.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(report.address);
    const bare = await page.evaluate<
      string[]
    >(`[...document.querySelectorAll('figure')].filter((figure) => {
      const filled = (selector) => (figure.querySelector(selector)?.textContent ?? '').trim().length > 10;
      const named = [...figure.querySelectorAll('svg.chart')].every((svg) =>
        svg.querySelector('title').textContent.length > 10 && svg.querySelector('desc').textContent.length > 40);
      return !(filled('figcaption h3') && filled('figcaption .subtitle') && filled('.foot > div') &&
        figure.querySelectorAll('details.data tbody tr').length > 0 && named);
    }).map((figure) => figure.id)`);
    expect(bare).toEqual([]);
    await page.close();
  });
});

describe.skipIf(!canLook)(inBrowser('the page of signed networks under the same rules'), () => {
  let page: OpenedReport;

  beforeAll(async () => {
    page = await openPage(String(networkFilesOf(['one', 'two'])['network.html']));
  });

  afterAll(() => page.close());

  it.each(places)('has no violation at %i in %s', async (width, colorScheme) => {
    const results = await check(page, width, colorScheme);
    expect(found(results)).toEqual([]);
    expect(results.passes.length).toBeGreaterThan(15);
  });

  it('would be told of one', async () => {
    const spoil = `document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:,">');`;
    const results = await check(page, 390, 'light', spoil);
    expect(found(results)).toEqual([expect.stringContaining('critical image-alt')]);
  });
});
