import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeWorkbench, settled } from '../support/workbench.js';

/** Width of what A4 holds between the margins of the sheet, in pixels. */
const sheet = 688;

const pages = [
  { name: 'case', path: '/case/us-india', ready: '#behind', most: 30 },
  { name: 'dyad', path: '/dyad/IND/USA', ready: 'svg.chart', most: 14 },
  {
    name: 'evidence',
    path: '/evidence/us-india',
    ready: '.same:has-text("in every digit")',
    most: 15,
  },
  { name: 'arena', path: '/arena/RUS/CHN?state=KAZ', ready: 'svg[data-map]', most: 6 },
  { name: 'network', path: '/network/2010', ready: '.web-canvas[data-drawn]', most: 6 },
  { name: 'data', path: '/data/measures/alignment', ready: 'svg.chart', most: 8 },
];

/** What stands on the paper: drawings by figure, what reaches beyond the margin, what can be pressed, and what is named. */
const seen = (page: Page) =>
  page.evaluate((right) => {
    const shown = (selector: string): Element[] =>
      [...document.querySelectorAll(selector)].filter(
        (one) => one.getClientRects().length > 0 && one.checkVisibility(),
      );
    return {
      drawings: shown('figure').map(
        (figure) =>
          [...figure.querySelectorAll('svg')].filter(
            (svg) => svg.getBoundingClientRect().height > 40,
          ).length,
      ),
      tooWide: shown('main *:not(svg *)')
        .filter((one) => one.getBoundingClientRect().right > right + 1)
        .map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''}`),
      buttons: shown('button').map((one) => one.textContent),
      canvases: shown('canvas').length,
      files: shown('.files').length,
    };
  }, sheet);

/** The page as it is while it is being printed. */
async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: sheet, height: 1010 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await settled(page);
}

describeWorkbench(
  'pages of the workbench on paper',
  (workbench) => {
    it.each(pages)(
      'have every drawing within the margins: $name',
      async ({ path, ready, most }) => {
        const page = await workbench.open(path, { ready });
        await settled(page);
        const pdf = await page.pdf({ format: 'A4' });
        expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(
          most,
        );
        await onPaper(page);
        const { drawings, tooWide, canvases, files } = await seen(page);
        expect(drawings.length).toBeGreaterThan(0);
        expect(drawings).not.toContain(0);
        expect(tooWide).toEqual([]);
        expect([canvases, files]).toEqual([0, 0]);
      },
    );

    it('name what is opened by a press on the screen, and show nothing else to press', async () => {
      const page = await workbench.open('/evidence/us-india', { ready: '[data-item] .item-title' });
      await settled(page);
      const names = await page.locator('[data-item] .item-title:visible').allTextContents();
      await onPaper(page);
      const { buttons } = await seen(page);
      expect(names.length).toBeGreaterThan(10);
      expect(buttons).toEqual(expect.arrayContaining(names));
      for (const words of [
        'Copy link',
        'Reset all',
        'Save as a case',
        'Save as your case',
        'SVG',
        'CSV',
      ])
        expect(buttons).not.toContain(words);
    });
  },
  { args: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] },
);
