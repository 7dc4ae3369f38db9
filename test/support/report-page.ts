import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { renderReport } from '../../src/report/report.js';
import { manifestFixture, quarrelsomeFixture } from './assessment.js';
import { findBrowser, noBrowser } from './browser.js';

/** Whether there is a browser to look at reports with. */
export const canLook = findBrowser() !== undefined;

/** The name of a group of tests, which says where it is skipped. */
export const inBrowser = (name: string): string =>
  canLook ? name : `${name} (skipped: ${noBrowser})`;

/** A report of the fixture in a file, and a browser that asks nothing of any network. */
export interface OpenedReport {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export function openReport(): Promise<OpenedReport> {
  const assessment = quarrelsomeFixture();
  return openPage(renderReport(assessment, manifestFixture(assessment)));
}

/** A page in a file, and such a browser. */
export async function openPage(html: string): Promise<OpenedReport> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoise-report-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    browser,
    address: pathToFileURL(file).href,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Script for the page: pairs of labels of one chart that lie upon one another. */
export const overlappingLabels = (charts: string): string => `(() => {
  const found = [];
  for (const svg of document.querySelectorAll('${charts}')) {
    const texts = [...svg.querySelectorAll('text')].map((element) =>
      ({ words: element.textContent, box: element.getBoundingClientRect() }));
    texts.forEach((a, i) => texts.slice(i + 1).forEach((b) => {
      const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (x > 1 && y > 4) found.push(svg.querySelector('title').textContent + ': ' + a.words + ' / ' + b.words);
    }));
  }
  return found;
})()`;
