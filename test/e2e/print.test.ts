import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quarrelsomeFixture } from '../support/assessment.js';
import {
  canLook,
  inBrowser,
  openReport,
  overlappingLabels,
  type OpenedReport,
} from '../support/report-page.js';

/** Width of what A4 holds between its margins, in pixels. */
const sheet = { width: 703, height: 1010 };
/** Most pages that the fixture may take, a few more than it does. */
const mostPages = 26;

// What runs inside the page is text: the project is compiled without the browser's types.
interface Look {
  readonly tooWide: readonly string[];
  readonly smallest: number;
  readonly drawings: readonly number[];
  readonly rows: number;
  readonly tests: number;
  readonly left: string;
}
const look = `(() => {
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
  const texts = shown('svg.chart').map((svg) =>
    13 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
  return {
    tooWide: shown('main *').filter((element) => element.getBoundingClientRect().right > ${sheet.width + 1})
      .map((element) => element.tagName + '.' + element.getAttribute('class')),
    smallest: Math.min(...texts.map((size) => size * 0.75)),
    drawings: shown('figure').map((figure) =>
      [...figure.querySelectorAll('svg.chart')].filter((svg) => svg.getClientRects().length > 0).length),
    rows: shown('#claims-table tr[data-group]').length,
    tests: shown('.claims .test li').filter((element) => element.checkVisibility()).length,
    left: shown('#in-full .print').map(({ textContent }) => textContent).join(),
  };
})()`;

describe.skipIf(!canLook)(inBrowser('the printed report'), () => {
  let report: OpenedReport;
  let page: Page;

  beforeAll(async () => {
    report = await openReport();
    page = await report.browser.newPage({ viewport: sheet });
    await page.goto(report.address);
    await page.emulateMedia({ media: 'print' });
  });

  afterAll(() => report.close());

  it('takes no more pages than it needs', async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length;
    expect(pages).toBeGreaterThan(10);
    expect(pages).toBeLessThanOrEqual(mostPages);
  });

  it('shows every figure once, in type of at least 6.5 points, and nothing beyond the margin', async () => {
    const seen = await page.evaluate<Look>(look);
    expect(seen.tooWide).toEqual([]);
    expect(new Set(seen.drawings)).toEqual(new Set([1]));
    expect(seen.smallest).toBeGreaterThanOrEqual(6.5);
    expect(await page.evaluate<string[]>(overlappingLabels('.paper svg'))).toEqual([]);
  });

  it('has all claims with their verdicts, and says that the tests are in the page alone', async () => {
    const { claims } = quarrelsomeFixture();
    const seen = await page.evaluate<Look>(look);
    expect(seen.rows).toBe(claims.length);
    expect(seen.tests).toBe(0);
    expect(seen.left).toMatch(/^Not printed, but in the HTML report: .*how each claim was tested/);
  });

  it('leaves out the claims that the reader filtered away', async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#claims button').click();
    await page.locator('#claim-filter select[name=group]').selectOption('contradicted');
    await page.emulateMedia({ media: 'print' });
    expect((await page.evaluate<Look>(look)).rows).toBe(3);
  });
});
