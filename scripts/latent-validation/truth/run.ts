/**
 * Draws panels whose truth is known, fits them, and keeps what came out in `results`:
 * `npm run latent-truth -- known-truth --panels 200 --threads 2`. Panels that are kept are not drawn again, unless with
 * `--anew`; results are the same for any number of threads.
 */
import { parseArgs } from 'node:util';
import { openPool } from '../../../src/jobs/pool.js';
import type { PanelResult } from './panel-of-truth.js';
import { hasResults, keepResults, readResults } from './results.js';
import { realTable, studies, study, type StudyId } from './study.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    panels: { type: 'string', default: '200' },
    threads: { type: 'string', default: '1' },
    anew: { type: 'boolean', default: false },
  },
});
const names = Object.keys(studies) as StudyId[];
const id = names.find((one) => one === positionals[0]);
if (id === undefined) throw new Error(`name one of ${names.join(', ')}`);
const [count, threads] = [Number(values.panels), Number(values.threads)];
const { truth, ...made } = studies[id];

const known = new Map<number, PanelResult>();
if (!values.anew && hasResults(id)) {
  const { panels: kept, ...before } = readResults(id);
  if (JSON.stringify(before) !== JSON.stringify(made))
    throw new Error(`the kept results of ${id} were made otherwise: draw them again with --anew`);
  for (const panel of kept) known.set(panel.panel, panel);
}
const panels = Array.from({ length: count }, (_, panel) => panel).filter((one) => !known.has(one));
const parallel = openPool(new URL('./worker.ts', import.meta.url), threads);
const began = performance.now();
await study(await realTable(), {
  ...made,
  truth,
  panels,
  parallel,
  threads,
  onPanel(result) {
    known.set(result.panel, result);
    const sorted = [...known.values()].sort((a, b) => a.panel - b.panel);
    keepResults(id, { ...made, panels: sorted });
    const { panel, passes, converged, domains } = result;
    const shares = Object.entries(domains).map(([domain, { smoothed, filtered }]) => {
      const share = (inside: readonly number[]): string =>
        (inside.reduce((sum, one) => sum + one, 0) / result.dyadYears).toFixed(3);
      return `${domain} ${share(smoothed)} ${share(filtered)}`;
    });
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    process.stderr.write(
      `panel ${panel} (${known.size} of ${count}, ${minutes} min): ${passes} passes${converged ? '' : ', not converged'}; ${shares.join('; ')}\n`,
    );
  },
});
await parallel.close();
