import { it } from 'vitest';
import { serve, type Running } from '../support/serving.js';
import { describePages } from '../support/workbench.js';

let running: Running;

/** A server of its own, which the test stops and starts again at the same address. */
async function own(): Promise<{ readonly address: string; stop(): Promise<unknown> }> {
  running = await serve();
  return { address: running.address, stop: () => running.stop() };
}

describePages('a server that has stopped', own, (workbench) => {
  it.each(['Freshness', 'Network'])(
    'is named by the page %s, not opened before, which goes on when it is back',
    async (name) => {
      // Whatever was under way when the server went ends by an error of the network, and Chromium has a name for each way.
      workbench.expectComplaints(/net::ERR_[A-Z_]+/);
      const page = await workbench.open('/', { ready: '.cards li' });
      const { port } = running;
      await running.stop();
      await page.click(`.bar nav a:has-text("${name}")`);
      await page.getByText('the server does not answer').waitFor();
      // A click that changes nothing is answered as well.
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('Tried again, without an answer.').waitFor();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('Tried again 2 times, without an answer.').waitFor();
      running = await serve('--port', String(port));
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.waitForSelector('main h1');
    },
  );
});
