import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { violationsOf } from '../support/accessibility.js';
import { site } from '../support/site.js';
import { describePages } from '../support/workbench.js';

/** A page of another host, and where it stands. */
async function foreignPage(text: string): Promise<{ hostname: string; port: number }> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(text),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  foreign.push(server);
  return { hostname: 'localhost', port: (server.address() as AddressInfo).port };
}
const foreign: Server[] = [];
afterAll(() => foreign.forEach((server) => server.close()));

describePages('a figure of a site', site, (workbench) => {
  it('lends a figure to a page of another place, with its sources and the way back', async () => {
    const page = await workbench.open('/story/us-india', { ready: '#levels-figure' });
    await page.locator('#levels-figure').scrollIntoViewIfNeeded();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#levels-figure button', { hasText: 'Copy embed code' }).click();
    const code = await page.evaluate('navigator.clipboard.readText()');
    expect(code).toMatch(/^<iframe src="http.*\/some\/where\/embed\/us-india\/levels-figure\/"/);
    const [, width, height] = /width="(.*?)" height="(\d+)"/.exec(code as string)!;
    expect([width, Number(height) > 300]).toEqual(['100%', true]);
    // Another host than that of the site.
    const { hostname, port } = await foreignPage(
      `<title>News</title><p>Read on</p>${code as string}`,
    );
    const reader = await page.context().browser()!.newContext();
    const foreign = await reader.newPage();
    await foreign.goto(`http://${hostname}:${port}/`);
    const frame = foreign.frameLocator('iframe');
    await frame.locator('svg.chart').waitFor();
    expect(await frame.locator('.bar, .files').count()).toBe(0);
    expect(await frame.locator('h3').innerText()).toContain('double containment');
    expect(await frame.locator('.foot').innerText()).toContain('sources');
    const back = frame.locator('a', { hasText: 'Counterpoise:' });
    expect(await back.getAttribute('href')).toBe('/some/where/case/us-india#levels-figure');
    const opened = reader.waitForEvent('page');
    await back.click();
    const whole = await opened;
    await whole.locator('#levels-figure svg.chart').waitFor();
    await reader.close();
  });

  it.each(['light', 'dark'] as const)(
    'stands alone, and can be read by everybody in %s',
    async (colorScheme) => {
      const path = '/embed/us-india/alignment-figure/';
      const page = await workbench.open(path, { ready: 'svg.chart', width: 390, colorScheme });
      expect(await violationsOf(page)).toEqual([]);
      const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
    },
  );

  it('says so where there is no such figure', async () => {
    const page = await workbench.open('/embed/us-india/levels-figure/', { ready: 'svg.chart' });
    await page.evaluate("history.pushState(null, '', '../nothing/')");
    await page.evaluate("dispatchEvent(new PopStateEvent('popstate'))");
    await page.getByText('There is no such figure in this case.').waitFor();
  });
});
