import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { seriousViolationsOf } from '../support/accessibility.js';
import { describeWorkbench, launch, steady } from '../support/workbench.js';

/** WebGL without a graphics card. */
const software = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** A rule whose networks are made in a moment. */
const rule = 'rule=alliances-and-rivalries';
const drawn = '.web-canvas[data-drawn]';

describeWorkbench(
  'the page of networks',
  (workbench) => {
    const opened = (
      path: string,
      ready = drawn,
      more: Parameters<typeof workbench.open>[1] = {},
    ): Promise<Page> => workbench.open(path, { width: 1280, ready, ...more });

    /** How many pixels of the picture are not of its ground, are red as hostile ties or in a colour that nothing has, and how many colours there are. */
    async function pixels(
      page: Page,
    ): Promise<Record<'inked' | 'colours' | 'red' | 'yellow', number>> {
      const picture = await steady(() => page.locator('.web-canvas').screenshot());
      return page.evaluate(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const brush = canvas.getContext('2d')!;
        brush.drawImage(image, 0, 0);
        const { data: bytes } = brush.getImageData(0, 0, image.width, image.height);
        const counts = new Map<number, number>();
        for (const word of new Uint32Array(bytes.buffer))
          counts.set(word, (counts.get(word) ?? 0) + 1);
        const ground = Math.max(...counts.values());
        let [red, yellow] = [0, 0];
        for (let at = 0; at < bytes.length; at += 4) {
          const [r, g, b] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
          if (r > 1.5 * g && r > 1.3 * b) red++;
          if (r > 200 && g > 200 && b < 100) yellow++;
        }
        return { inked: image.width * image.height - ground, colours: counts.size, red, yellow };
      }, picture.toString('base64'));
    }

    it('draws the web by WebGL under the policy of the server, and otherwise where ties are left out', async () => {
      const page = await opened(`/network/2010?${rule}`);
      await expect.poll(async () => (await pixels(page)).inked).toBeGreaterThan(10_000);
      const all = await pixels(page);
      expect(all.colours).toBeGreaterThan(50);
      expect(await page.locator('.web-canvas canvas').count()).toBeGreaterThan(0);
      await page.getByLabel('Ties shown').selectOption('hostile');
      await page.waitForURL(/ties=hostile/);
      // Nodes, names and broken lines stay; a thousand friendly ties are gone.
      await expect.poll(async () => (await pixels(page)).inked).toBeLessThan(all.inked / 2);
      const hostile = await pixels(page);
      expect(hostile.inked).toBeGreaterThan(1_000);
      expect([all.red > 500, hostile.red > 500]).toEqual([true, true]);
      expect([all.yellow, hostile.yellow]).toEqual([0, 0]);
    });

    it('falls back to the drawing where there is no WebGL', async () => {
      const by = await launch('--disable-gpu', '--disable-webgl', '--disable-3d-apis');
      try {
        const svg = '.chart-network-blocs svg.chart';
        const page = await opened(`/network/2010?${rule}`, svg, { by });
        expect(await page.getByText('This browser has no WebGL').count()).toBe(1);
        expect(await page.locator(`${svg} circle`).count()).toBeGreaterThan(50);
      } finally {
        await by.close();
      }
    });

    it('stands high on its page, and has its name in sight among those of the pages on a phone', async () => {
      const page = await opened(`/network/2010?${rule}`, drawn);
      expect((await page.locator('.web-canvas').boundingBox())!.y).toBeLessThan(480);
      const phone = await opened(`/network/2010?${rule}`, drawn, { width: 390 });
      const { x, width } = (await phone.locator('.bar [aria-current=page]').boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(390);
    });

    it('has the drawing on request as well, and files of all that is shown', async () => {
      const page = await opened(`/network/2010?${rule}&view=svg`, '.chart-network-blocs svg.chart');
      expect(await page.getByText('This browser has no WebGL').count()).toBe(0);
      const saved = async (form: string): Promise<string> => {
        const waiting = page.waitForEvent('download');
        await page.locator('.chart-network-blocs').getByRole('button', { name: form }).click();
        return readFileSync(await (await waiting).path(), 'utf8');
      };
      expect((await saved('as Ties (CSV)')).split('\r\n')[0]).toBe(
        'year,from,to,sign,grounds,frustrated,probability,doubtful',
      );
      expect(await saved('as GraphML')).toContain('<node id="USA">');
      const svg = await saved('as SVG');
      expect(svg).toMatch(/^<svg [^]*United States/);
      const words = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
      expect(words).toContain('2010: two blocs of');
      expect(words).toMatch(
        /Counterpoise \S+, data [0-9a-f]{12}\. In the workbench \(counterpoise serve\): \/network\/2010/,
      );
      const png = page.waitForEvent('download');
      await page.locator('.chart-network-blocs').getByRole('button', { name: 'as PNG' }).click();
      const size = (text: string): number =>
        Number(new RegExp(`^<svg [^>]* ${text}="([\\d.]+)"`).exec(svg)![1]);
      const image = PNG.sync.read(readFileSync(await (await png).path()));
      expect([image.width, image.height]).toEqual([
        Math.floor(2 * size('width')),
        Math.floor(2 * size('height')),
      ]);
    });

    it('keeps what one looks at in its address: state, pair, year, picture', async () => {
      const page = await opened(`/network/2010?${rule}`);
      const look = page.getByRole('combobox', { name: 'Look at a state' });
      await look.fill('india');
      await look.press('Enter');
      await page.waitForURL(/focus=IND/);
      const panel = page.locator('.state-panel');
      await panel.getByRole('heading', { name: 'India' }).waitFor();
      await panel.getByRole('button', { name: 'Pakistan' }).first().click();
      await page.waitForURL(/pair=IND-PAK/);
      await page.getByText('Their tie in 2010 is hostile.').waitFor();
      await page.getByRole('slider', { name: 'Year' }).press('ArrowLeft');
      await page.waitForURL(/\/network\/2009\?/);
      await page.getByRole('heading', { level: 1, name: /2009/ }).waitFor();
      await page.getByText('Their tie in 2009 is').waitFor();
      await page.getByRole('button', { name: 'Table' }).click();
      await page.waitForURL(/view=table/);
      await page.getByLabel('Find a state').fill('united');
      expect(await page.locator('.states-table tbody tr').count()).toBe(3);
      // The same address in another tab shows the same.
      const again = await opened(workbench.addressOf(page), '.states-table');
      await again.getByText('Their tie in 2009 is').waitFor();
      expect(await again.getByLabel('Look at a state').inputValue()).toBe('India');
      await page.goBack();
      await page.waitForSelector('.web-canvas');
    });

    it('keeps one entry of the history for a run of years by keys, and for a drag', async () => {
      const page = await opened(`/network/2010?${rule}`);
      const slider = page.getByRole('slider', { name: 'Year' });
      for (const year of [2009, 2008, 2007]) {
        await slider.press('ArrowLeft');
        await page.waitForURL(new RegExp(`/network/${year}\\?`));
      }
      await page.goBack();
      expect(workbench.addressOf(page)).toContain('/network/2010?');
      await expect.poll(() => slider.inputValue()).toBe('2010');
      await slider.press('ArrowRight');
      await page.waitForURL(/\/network\/2011\?/);
      await page.goBack();
      expect(workbench.addressOf(page)).toContain('/network/2010?');
      await expect.poll(() => slider.inputValue()).toBe('2010');
      // A drag is one step back as well.
      const { x, y, width, height } = (await slider.boundingBox())!;
      await page.mouse.move(x + 0.2 * width, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + 0.6 * width, y + height / 2, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/\/network\/(?!2010)/);
      await page.goBack();
      expect(workbench.addressOf(page)).toContain('/network/2010?');
    });

    it('draws the index over the years with the year marked, and says what the ties rest on', async () => {
      const matrix = '.chart-network-matrix';
      const page = await opened(`/network/2000?${rule}&view=matrix`, `${matrix} svg.chart`);
      await page.waitForSelector('.chart-frustration-years svg.chart');
      expect(await page.locator('.chart-frustration-years line[y1="-6"]').count()).toBe(4);
      const sources = page.locator('#sources');
      expect(await sources.locator('tbody tr th').first().innerText()).toBe('alliance');
      expect(await sources.getByText('contested pair').count()).toBeGreaterThan(0);
      // A threshold that the reader changes makes another network.
      await page.getByText('Thresholds and sources').click();
      const finding = page.locator(`${matrix} h3`);
      const before = await finding.innerText();
      await page.getByLabel('Weakest obligation').selectOption('any');
      await page.waitForURL(/obligation=any/);
      await expect.poll(() => finding.innerText()).not.toBe(before);
    });

    it('says where the sources of a rule end, and gives the rule in full', async () => {
      const page = await opened('/network/latest?rule=alliances-and-disputes', '#sources');
      await page.getByText('The sources of this rule end in 2014').waitFor();
      await page.getByText('Thresholds and sources').click();
      await page.getByText('A tie: alliances against militarized disputes').waitFor();
    });

    it('says what is wrong where there is no network or no answer, and tries again', async () => {
      workbench.expectComplaints(/status of 400/, /net::ERR_FAILED/);
      const page = await opened(`/network/1900?${rule}`, 'text=There is no network');
      await page.getByRole('button', { name: 'Show 1946' }).click();
      await page.waitForSelector('.web-canvas[data-drawn="1946"]');
      await page.route('**/api/network/1950**', (route) => route.abort());
      await page.goto(`${workbench.address}/network/1950?${rule}`);
      await page.getByRole('alert').getByText('the server does not answer').waitFor();
      await page.unroute('**/api/network/1950**');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.waitForSelector('.web-canvas[data-drawn="1950"]');
      await page.goto(`${workbench.address}/network/1950?rule=nothing`);
      await page.getByRole('alert').getByText('there is no rule').waitFor();
      // What is wrong with an address stays so.
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    });

    it('says that the states cannot be placed where what places them fails, and begins it again', async () => {
      const worker = '**/assets/layout-worker-*.js';
      const page = await opened(
        `/network/2010?${rule}`,
        'text=What places the states has stopped',
        {
          prepare: (blank) => blank.route(worker, (route) => route.abort()),
        },
      );
      await page.unroute(worker);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.waitForSelector(drawn);
    });

    it.each([
      ['light', `/network/2010?${rule}&pair=RUS-USA`, drawn],
      ['dark', `/network/2010?${rule}&view=table&focus=RUS`, '.states-table'],
    ] as const)('has no serious fault of accessibility, %s', async (colorScheme, path, ready) => {
      const page = await opened(path, ready, { colorScheme });
      await page.evaluate(
        `for (const details of document.querySelectorAll('details')) details.open = true`,
      );
      expect(await seriousViolationsOf(page)).toEqual([]);
    });
  },
  { args: software },
);
