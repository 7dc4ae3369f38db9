import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  canLook,
  inBrowser,
  openReport,
  overlappingLabels,
  type OpenedReport,
} from '../support/report-page.js';

// What runs inside the page is text: the project is compiled without the browser's types.
interface Look {
  readonly overflow: number;
  readonly background: string;
  readonly wide: number;
  readonly narrow: number;
  /** Smallest scale of a chart that is shown: below 1 its labels would shrink. */
  readonly smallest: number;
}
const look = `(() => {
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
  return {
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    background: getComputedStyle(document.body).backgroundColor,
    wide: shown('.wide').length,
    narrow: shown('.narrow').length,
    smallest: Math.min(...shown('svg.chart').map((svg) =>
      svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)),
  };
})()`;

const heightOf = (selector: string): string =>
  `document.querySelector('${selector}').getBoundingClientRect().height`;

/** Labels that stick out of the drawing that they belong to. */
const cut = (width: number): string => `(() => {
  const found = [];
  for (const svg of document.querySelectorAll('svg.chart[viewBox^="0 0 ${width} "]')) {
    const frame = svg.getBoundingClientRect();
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        found.push(svg.querySelector('title').textContent + ': ' + text.textContent);
    }
  }
  return found;
})()`;

interface Focused {
  readonly text: string;
  readonly left: number;
  readonly outline: string;
}
const focusedElement = `({
  text: document.activeElement.textContent,
  left: document.activeElement.getBoundingClientRect().left,
  outline: getComputedStyle(document.activeElement).outlineStyle,
})`;

interface Printed {
  readonly background: string;
  readonly claims: number;
  readonly drawing: string;
}
const printed = `({
  background: getComputedStyle(document.body).backgroundColor,
  claims: document.querySelector('#claims').getBoundingClientRect().height,
  drawing: getComputedStyle(document.querySelector('#claims .plot')).breakInside,
})`;

/** What a table gives away to a reader who does not know that it goes on to the right. */
interface Scrolling {
  readonly hint: string;
  readonly shadow: string;
  readonly informationSeen: boolean;
  readonly blank: number;
}
const scrolling = `(() => {
  const table = document.querySelector('.holes');
  const box = table.closest('.scroll');
  const contents = (cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getBoundingClientRect();
  };
  const seen = [...table.querySelectorAll('.num')].map(contents);
  return {
    hint: getComputedStyle(box, '::before').content,
    shadow: getComputedStyle(box).backgroundImage,
    informationSeen: seen.every(({ right }) => right < box.getBoundingClientRect().right - 8),
    blank: contents(table.querySelector('thead .num')).top - table.tHead.getBoundingClientRect().top,
  };
})()`;

/** Words of headings of columns that are broken inside, and tables that are wider than the page. */
const brokenHeadings = `(() => {
  const found = [];
  for (const cell of document.querySelectorAll('thead th')) {
    if (cell.getClientRects().length === 0) continue;
    const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (text.nextNode()) for (const { 0: word, index } of text.currentNode.data.matchAll(/[\\w’]+/g)) {
      const range = document.createRange();
      range.setStart(text.currentNode, index);
      range.setEnd(text.currentNode, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
      if (range.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1) found.push(word);
    }
  }
  for (const table of document.querySelectorAll('table'))
    if (table.offsetWidth > table.parentElement.clientWidth) found.push(table.className);
  return found;
})()`;

describe.skipIf(!canLook)(inBrowser('the report in a browser'), () => {
  let report: OpenedReport;

  beforeAll(async () => {
    report = await openReport();
  });

  afterAll(() => report.close());

  /** Opens the report with all of its annex, and keeps what went wrong: messages of the console, errors, requests that left the page. */
  async function open(
    options: Parameters<Browser['newPage']>[0],
    { folded = options?.javaScriptEnabled === false, place = '' } = {},
  ): Promise<{ page: Page; wrong: string[] }> {
    const page = await report.browser.newPage(options);
    const wrong: string[] = [];
    page.on('console', (message) => wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== `${report.address}${place}` && !request.url().startsWith('data:'))
        wrong.push(request.url());
    });
    await page.goto(`${report.address}${place}`);
    if (!folded) await page.locator('#open-all').click();
    return { page, wrong };
  }

  const sizes = [390, 768, 1440].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  );

  it.each(sizes)(
    'fits a width of $width in $colorScheme, quietly',
    async ({ width, colorScheme }) => {
      const { page, wrong } = await open({ viewport: { width, height: 900 }, colorScheme });
      const seen = await page.evaluate<Look>(look);
      expect(wrong).toEqual([]);
      expect(seen.overflow).toBeLessThanOrEqual(0);
      expect(seen.background).toBe(
        colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 23, 26)',
      );
      expect(seen.wide > 0).toBe(width >= 768);
      expect(seen.narrow > 0).toBe(width < 768);
      expect(seen.smallest).toBeGreaterThanOrEqual(0.999);
      await page.close();
    },
  );

  it.each([344, 720])('has labels that do not overlap in charts drawn for %i', async (drawn) => {
    const { page } = await open({ viewport: { width: drawn === 344 ? 390 : 1440, height: 900 } });
    const overlaps = await page.evaluate<string[]>(
      overlappingLabels(`svg.chart[viewBox^="0 0 ${drawn} "]`),
    );
    expect(overlaps).toEqual([]);
    await page.close();
  });

  it.each([344, 720])('cuts no label in charts drawn for %i', async (drawn) => {
    const { page } = await open({ viewport: { width: drawn === 344 ? 390 : 1440, height: 900 } });
    expect(await page.evaluate<string[]>(cut(drawn))).toEqual([]);
    await page.close();
  });

  it('shows the brief, and the annex as a list of titles until one of them, or a link into it, is pressed', async () => {
    const { page } = await open({ viewport: { width: 1440, height: 900 } }, { folded: true });
    const bodies = page.locator('.annex .body');
    const unfolded = () =>
      bodies.evaluateAll((all) => all.flatMap((one) => (one.hasAttribute('hidden') ? [] : one.id)));
    expect(await page.locator('#weighs-most li').first().isVisible()).toBe(true);
    expect(await unfolded()).toEqual([]);
    expect(await page.evaluate<number>(heightOf('#claims'))).toBeLessThan(100);
    await page.getByRole('button', { name: 'Sources', exact: true }).click();
    expect(await unfolded()).toEqual(['sources-body']);
    await page.getByRole('button', { name: 'Sources', exact: true }).press('Enter');
    expect(await unfolded()).toEqual([]);
    const item = page.locator('#weighs-most a').first();
    const place = (await item.getAttribute('href'))!;
    await item.click();
    const target = page.locator(place);
    await expect.poll(() => target.evaluate((one) => one.checkVisibility())).toBe(true);
    expect(await unfolded()).toHaveLength(1);
    await page.close();
    const shared = await open({ viewport: { width: 1440, height: 900 } }, { folded: true, place });
    expect(await shared.page.locator(place).isVisible()).toBe(true);
    await shared.page.close();
  });

  it('folds the tests of divided claims until they are asked for, and prints them', async () => {
    const { page } = await open({ viewport: { width: 390, height: 900 } });
    const tests = page.locator('#against-the-case details.divided > ul').first();
    expect(await tests.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.evaluate<number>(heightOf('#against-the-case details.divided > ul')),
    ).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#against-the-case details.divided > summary').first().click();
    expect(await tests.isVisible()).toBe(true);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'says on a phone that tables go on, and shows the information first, in %s',
    async (colorScheme) => {
      const { page } = await open({ viewport: { width: 390, height: 900 }, colorScheme });
      const seen = await page.evaluate<Scrolling>(scrolling);
      expect(seen.hint).toContain('Scroll sideways →');
      expect(seen.shadow).toContain(
        colorScheme === 'light' ? 'rgb(109, 117, 125)' : 'rgb(139, 147, 156)',
      );
      expect(seen.informationSeen).toBe(true);
      expect(seen.blank).toBeLessThan(24);
      await page.setViewportSize({ width: 1440, height: 900 });
      expect((await page.evaluate<Scrolling>(scrolling)).hint).toBe('none');
      await page.close();
    },
  );

  it('prints tables that fit the page, without broken words in their headings', async () => {
    const { page } = await open({ viewport: { width: 703, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate<string[]>(brokenHeadings)).toEqual([]);
    expect((await page.evaluate<Scrolling>(scrolling)).shadow).toBe('none');
    await page.close();
  });

  it('filters the claims, and shows them all again', async () => {
    const { page, wrong } = await open({ viewport: { width: 1440, height: 900 } });
    const rows = page.locator('#claims-table tr[data-group]:visible');
    const total = await rows.count();
    await page.locator('#claim-filter select[name=group]').selectOption('contradicted');
    expect(await rows.count()).toBe(3);
    expect(await page.locator('#claim-filter output').textContent()).toBe(`3 of ${total} claims`);
    await page.locator('#claim-filter select[name=group]').selectOption('');
    await page.locator('#claim-filter input').fill('no such words');
    expect(await rows.count()).toBe(0);
    await page.locator('#claim-filter input').fill('');
    expect(await rows.count()).toBe(total);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('shows all claims and no filter without script', async () => {
    const { page } = await open({
      viewport: { width: 1440, height: 900 },
      javaScriptEnabled: false,
    });
    expect(await page.locator('#claim-filter').isVisible()).toBe(false);
    expect(await page.locator('#claims-table tr[data-group]').first().isVisible()).toBe(true);
    expect(await page.locator('#open-all').isVisible()).toBe(false);
    await page.close();
  });

  it('marks one year in every chart of series', async () => {
    const { page, wrong } = await open({ viewport: { width: 1440, height: 900 } });
    const chart = page.locator('.chart-series .wide svg').first();
    await chart.scrollIntoViewIfNeeded();
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5);
    const readouts = await page.locator('.chart-series .readout').allTextContents();
    expect(readouts.length).toBeGreaterThan(3);
    const years = new Set(readouts.map((text) => text.slice(0, 4)));
    expect(years.size).toBe(1);
    expect([...years][0]).toMatch(/^\d{4}$/);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('marks the year in every panel of small charts, with the numbers of the one pointed at', async () => {
    const { page, wrong } = await open({ viewport: { width: 1440, height: 900 } });
    const chart = page.locator('.chart-alignment-dimensions .wide svg');
    await chart.scrollIntoViewIfNeeded();
    const box = (await chart.boundingBox())!;
    const edges = (await chart.getAttribute('data-panels'))!.split(';')[2]!.split(' ').map(Number);
    const [left, right, top] = edges as [number, number, number];
    await page.mouse.move(box.x + (left + right) / 2, box.y + top + 20);
    const own = await page.locator('.chart-alignment-dimensions .readout').textContent();
    expect(own).toMatch(
      /^\d{4}: Security: Russia – China 0\.\d\d · Security: Russia – United States/,
    );
    expect(await chart.locator('.cursor[visibility=visible]').count()).toBe(5);
    const year = own!.slice(0, 4);
    expect(await page.locator('.chart-dependence .readout').textContent()).toBe(year);
    expect(await page.locator('.chart-containment-levels .readout').textContent()).toContain(
      `${year}: Both`,
    );
    await page.mouse.move(box.x + right + 30, box.y + top + 20);
    expect(await page.locator('.chart-dependence .readout').textContent()).toBe('');
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('can be walked by keyboard: the first stop skips to the answer', async () => {
    const { page } = await open({ viewport: { width: 1440, height: 900 } }, { folded: true });
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<Focused>(focusedElement);
    expect(focused.text).toBe('Skip to the answer');
    expect(focused.left).toBeGreaterThanOrEqual(0);
    expect(focused.outline).toBe('solid');
    await page.close();
  });

  it('prints on A4 in light colours, with all of its annex though it is folded', async () => {
    const { page, wrong } = await open(
      { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
      { folded: true },
    );
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(50_000);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12]/);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate<Printed>(printed);
    expect(seen.background).toBe('rgb(255, 255, 255)');
    expect(seen.claims).toBeGreaterThan(500);
    expect(seen.drawing).toBe('avoid');
    expect(wrong).toEqual([]);
    await page.close();
  });
});
