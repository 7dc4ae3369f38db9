import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptAnswer } from '../../src/app/assess/kept-answers.js';
import { manifestOf } from '../../src/app/assess/manifest.js';
import { listCases, subjectOf } from '../../src/app/casefiles/cases.js';
import type { Assessment } from '../../src/contract/index.js';
import { formatPercent } from '../../src/core/format.js';
import { renderBrief, renderReport } from '../../src/report/report.js';
import { violationsOf } from '../support/accessibility.js';
import { canLook, inBrowser, openPage, type OpenedReport } from '../support/report-page.js';

const kept = fileURLToPath(new URL('../../dist/kept', import.meta.url));

function answerOf(id: string): Assessment {
  const found = keptAnswer(subjectOf(id), { seed: 1 }, { dir: kept })?.assessment;
  if (found === undefined) throw new Error(`npm run build keeps the answer of ${id}`);
  return found;
}

/** Sheets of the brief, and at most of what follows it. */
const front = 2;
const annex = 25;

/** Width of what A4 holds between its margins, in pixels. */
const sheet = 703;

/** What is too wide for the sheet, at which Chromium would shrink all pages, and the smallest letters of a drawing, in points. */
const look = `(() => {
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0);
  return {
    tooWide: shown('main *:not(svg *)').filter((one) => one.getBoundingClientRect().right > ${sheet + 1})
      .map((one) => one.tagName + '.' + one.getAttribute('class')),
    smallest: Math.min(...shown('svg.chart').map((svg) =>
      0.75 * 13 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)),
  };
})()`;

describe.skipIf(!canLook).each(listCases())(inBrowser('the report of %s'), (id) => {
  it('prints the brief on two pages, and its annex on 25 at most, in type that can be read', async () => {
    const assessment = answerOf(id);
    const report = await openPage(renderReport(assessment, manifestOf(assessment)));
    const page = await report.browser.newPage({ viewport: { width: sheet, height: 1010 } });
    await page.goto(report.address);
    const pagesOf = async (): Promise<number> => {
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length;
    };
    expect(await pagesOf()).toBeLessThanOrEqual(front + annex);
    await page.emulateMedia({ media: 'print' });
    const { tooWide, smallest } = await page.evaluate<{ tooWide: string[]; smallest: number }>(
      look,
    );
    expect(tooWide).toEqual([]);
    expect(smallest).toBeGreaterThanOrEqual(6.5);
    await page.evaluate('document.querySelector("#annex").remove()');
    expect(await pagesOf()).toBe(front);
    await report.close();
  });
});

describe.skipIf(!canLook).each(listCases())(inBrowser('the brief of %s'), (id) => {
  const assessment = answerOf(id);
  const manifest = manifestOf(assessment);
  let brief: OpenedReport;
  beforeAll(async () => {
    brief = await openPage(renderBrief(assessment, manifest));
  });
  afterAll(() => brief.close());

  it('prints on two pages of A4', async () => {
    const page = await brief.browser.newPage();
    await page.goto(brief.address);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length;
    expect(pages).toBe(2);
    await page.close();
  });

  it('answers every question that is asked, with its probability, and names what weighs most', async () => {
    const page = await brief.browser.newPage();
    await page.goto(brief.address);
    const rows = await page.locator('header table tbody tr').allInnerTexts();
    const asked = assessment.questions.filter(({ standing }) => standing !== 'left-out');
    expect(rows).toHaveLength(asked.length);
    const [, later] = assessment.answers;
    for (const [at, { id: question, leader, readings }] of asked.entries()) {
      const { title, posterior } = readings.find((reading) => reading.id === leader)!;
      expect(rows[at]).toContain(title);
      expect(rows[at]).toContain(formatPercent(posterior));
      // The latest year stands beside it: what ended years ago is no answer about today.
      const then = later?.questions.find((one) => one.id === question);
      if (later === undefined || then === undefined) continue;
      const first = then.readings.find((reading) => reading.id === then.leader)!;
      if (then.standing !== 'left-out')
        expect(rows[at]).toContain(
          `${later.asOf}: ${first.title} ${formatPercent(first.posterior)}`,
        );
    }
    expect(await page.locator('#weighs-most li').count()).toBe(10);
    await page.close();
  });

  it('leads to places that the report beside it has', () => {
    const text = renderBrief(assessment, manifest);
    const report = renderReport(assessment, manifest);
    const places = [...text.matchAll(/href="report\.html#([^"]+)"/g)].map(([, place]) => place!);
    expect(places.length).toBeGreaterThan(2);
    for (const place of places) expect(report.includes(`id="${place}"`), place).toBe(true);
  });

  it.each([
    { width: 1440, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const)('can be read by everybody at $width', async ({ width, colorScheme }) => {
    const page = await brief.browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(brief.address);
    expect(await violationsOf(page)).toEqual([]);
    const over = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(over).toBeLessThanOrEqual(0);
    await page.close();
  });
});
