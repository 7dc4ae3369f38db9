/** `npm run preview`: draws src/web/public/preview.png, the picture of links to an exported site, in the colours of the charts. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { inks, slotStyles } from '../src/charts/palette.js';
import { findBrowser, noBrowser } from '../test/support/browser.js';

const [width, height] = [1200, 630];
const { a, b, k } = slotStyles;
const { ink, muted, link, page: paper } = inks;

const text = (y: number, size: number, weight: number, fill: string, words: string): string =>
  `<text x="80" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${words}</text>`;
const tie = (from: string, to: string): string =>
  `<path d="M${from}L${to}" stroke="${muted.light}" stroke-width="8" stroke-dasharray="2 22" stroke-linecap="round"/>`;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Inter, DejaVu Sans, sans-serif">
<rect width="${width}" height="${height}" fill="${paper.light}"/>
${text(105, 36, 700, ink.light, 'Counterpoise')}
${['How do two', 'states stand to', 'each other, and', 'why?'].map((words, at) => text(266 + 72 * at, 62, 700, ink.light, words)).join('')}
${text(551, 30, 400, muted.light, 'Rival readings weighed against public data')}
${tie('914 206', '800 436')}${tie('946 206', '1060 436')}
<path d="M790 450H1070" stroke="${ink.light}" stroke-width="10"/>
<circle cx="790" cy="450" r="42" fill="${a.light}"/>
<rect x="1030" y="410" width="80" height="80" fill="${b.light}"/>
<path d="M930 126L978 206H882Z" fill="${k.light}"/>
<rect y="618" width="${width}" height="12" fill="${link.light}"/>
</svg>`;

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error(noBrowser);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width, height } });
await page.setContent(`<style>body{margin:0}</style>${picture}`);
await page.screenshot({
  path: fileURLToPath(new URL('../src/web/public/preview.png', import.meta.url)),
});
await browser.close();
