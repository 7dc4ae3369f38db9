import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addStyle,
  expectKept,
  expectLook,
  expectSame,
  type Look,
  looks,
  sameEverywhere,
  takeLook,
} from '../support/looks.js';
import { stalling, type Stalling } from '../support/stalling.js';
import { describeWorkbench, settled, standstill, steady } from '../support/workbench.js';

const folder = fileURLToPath(new URL('looks/', import.meta.url));

/** Pages with something that they show when they are whole. The web of a network is drawn without WebGL, which differs with the machine. */
const pages = [
  { name: 'start', path: '/', ready: '.cards li' },
  { name: 'case', path: '/case/us-india', ready: 'table.bars' },
  { name: 'story', path: '/story/us-india', ready: '#verdict' },
  { name: 'dyad', path: '/dyad/IND/USA', ready: 'svg.chart' },
  { name: 'evidence', path: '/evidence/us-india', ready: '.same:has-text("in every digit")' },
  { name: 'arena', path: '/arena/RUS/CHN?year=2014', ready: '.figure svg' },
  { name: 'network', path: '/network/2010?view=svg', ready: '.figure svg' },
  { name: 'compare', path: '/compare/russia-china/us-india', ready: '#answers table' },
  { name: 'freshness', path: '/freshness/RUS/CHN?find=trade-share', ready: 'table.list' },
  { name: 'data', path: '/data/datasets/atop', ready: 'svg.chart' },
  { name: 'embed', path: '/embed/us-india/levels-figure', ready: 'svg.chart' },
];

const inLight = looks.filter(({ scheme }) => scheme === 'light');

const doing = JSON.stringify({ type: 'progress', step: 'reading the panel', index: 2, of: 5 });

describeWorkbench('what the pages of the workbench look like', (workbench) => {
  let slow: Stalling;
  beforeAll(async () => {
    slow = await stalling([doing]);
  });
  afterAll(() => slow.stop());

  /** A page as a reader of such a screen has it. Large screens are kept at half their size. */
  const opened = (
    path: string,
    ready: string,
    { width, scheme }: Look,
    prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Page> =>
    workbench.open(path, {
      ...{ width, ready, colorScheme: scheme, deviceScaleFactor: width > 1000 ? 0.5 : 1 },
      prepare: (page) => Promise.all([sameEverywhere(page), prepare(page)]),
    });

  async function expectNothingBeside(page: Page): Promise<void> {
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
  }

  /** Where there is little to see, the part that shows it is held, and little may differ. */
  async function expectLittle(page: Page, name: string, width: number): Promise<void> {
    await expectNothingBeside(page);
    await expectLook(page.locator('main'), `${folder}${name}-${width}-light.png`, 0.001);
  }

  // Opened by day on one screen and by night on the other, and looked at again when the scheme has changed.
  const inTurn = [
    { width: 1440, schemes: ['light', 'dark'] },
    { width: 390, schemes: ['dark', 'light'] },
  ] as const;
  for (const { name, path, ready } of pages)
    it.each(inTurn)(`${name} is as it was at $width pixels, $schemes`, async (turn) => {
      const { width, schemes } = turn;
      const page = await opened(path, ready, { width, scheme: schemes[0] });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        await expectNothingBeside(page);
        await expectLook(page, `${folder}${name}-${width}-${colorScheme}.png`);
      }
    });

  it.each(inLight)('a wait is as it was at $width pixels', async (look) => {
    // What the page waits for does not come: that it is all there is seen by its heading, for which it asks as well.
    const whole = 'main:has(progress[value="2"]) h1:has-text("The United States and India")';
    const page = await opened('/case/us-india', whole, look, (one) =>
      one.route('**/api/overview', (route) => route.continue({ url: slow.address })),
    );
    await standstill(page);
    await expectLittle(page, 'wait', look.width);
  });

  it.each(inLight)('an error is as it was at $width pixels', async (look) => {
    workbench.expectComplaints(/status of 500/);
    const error = {
      ...{ code: 'bug', message: 'there is no table of trade', details: {} },
      hint: 'install the program anew, then start it again',
    };
    const page = await opened('/arena/RUS/CHN', '[role=alert]', look, (one) =>
      one.route('**/api/arena?*', (route) => route.fulfill({ status: 500, json: { error } })),
    );
    await settled(page);
    await expectLittle(page, 'error', look.width);
  });

  it('is the same for a reader who comes from other pages, whose style sheets stay loaded', async () => {
    const [look] = looks;
    const page = await opened('/arena/RUS/CHN?year=2014', '.figure svg', look);
    await page.click('.brand');
    await page.click('.card a[href="/case/us-india"]');
    const steps = [
      {
        go: async () => {
          await page.click('#behind-title button');
          await page.click('#behind a[href="/evidence/us-india"]');
        },
        to: 'evidence',
        part: '.evidence-layout',
      },
      { go: () => page.goBack(), to: 'case', part: '#readings' },
    ];
    const partOf = async (of: Page, part: string): Promise<Buffer> => {
      // What stays in sight while one scrolls would lie over the part.
      await addStyle(of, '.bar, nav.sections { position: static !important }');
      await of.locator(part).evaluate((shown) => shown.scrollIntoView());
      await settled(of);
      return steady(() => of.locator(part).screenshot());
    };
    for (const { go, to, part } of steps) {
      const { path, ready } = pages.find(({ name }) => name === to)!;
      await go();
      await page.waitForSelector(ready);
      await page.mouse.move(0, 0);
      const direct = await opened(path, ready, look);
      expectSame(await partOf(direct, part), await partOf(page, part), `${to}-reached.png`);
    }
  });

  it('sees a page that has moved', async () => {
    const page = await opened('/', '.cards li', looks[0]);
    await addStyle(page, 'main { padding-top: 24px }');
    await settled(page);
    const taken = await takeLook(page);
    expect(() => expectKept(taken, `${folder}start-1440-light.png`)).toThrow(/pixels differ/);
  });
});
