/**
 * Measures the model of latent relations on all dyads, on two threads, and writes its table in docs/performance.md: the
 * whole fit from a cold start, a pass over all dyad-years, the states of all pairs, draws of a pair, and the memory that
 * all of it takes. `npm run bench:latent`, after `npm run build`; some minutes.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkspace } from '../src/app/engine/workspace.js';
import { enginePanel } from '../src/app/latent/engine-panel.js';
import { fitLatent } from '../src/app/latent/fit.js';
import { latentDomains } from '../src/app/latent/items/index.js';
import { modelFile, readModel } from '../src/app/latent/model-file.js';
import { drawPair } from '../src/app/latent/pair-draws.js';
import { mostPasses } from '../src/app/latent/refit.js';
import { median } from '../src/core/statistics.js';
import { openPool } from '../src/jobs/pool.js';
import { statesOfAll } from '../src/latent/infer-pairs.js';
import { modelOf } from '../src/latent/parameter-vector.js';
import { shippedItems } from '../scripts/latent-validation/setting.js';
import { defaultDataDir } from '../src/store/places.js';
import { machineLine, markdownTable, writePlace } from './table.js';

const [RUSSIA, CHINA] = [365, 710];
const DRAWS = 1000;

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const from = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - from) / 1000 };
}

const workspace = await openWorkspace();
const parallel = openPool(new URL('../dist/latent/worker.js', import.meta.url), 2);
try {
  const table = await shippedItems(workspace.panel);
  const { model, file } = readModel(readFileSync(path.join(defaultDataDir, modelFile), 'utf8'));
  const models = file.refits.map((point) => modelOf(Float64Array.from(point), model));
  const draws: number[] = [];
  for (let time = 0; time < 5; time++) {
    const options = { count: DRAWS, seed: 1 };
    const { seconds } = await timed(() =>
      drawPair(workspace.panel, models, [RUSSIA, CHINA], options),
    );
    draws.push(seconds);
  }
  const engine = enginePanel(table);
  const states = await timed(() => statesOfAll(model, engine.panel, { parallel }));

  const gaps = latentDomains.map((): number[] => []);
  let last = performance.now();
  const fit = await timed(() =>
    fitLatent(engine, {
      parallel,
      most: mostPasses,
      onPass({ stage, domain, pass }) {
        const now = performance.now();
        if (stage === 'all' && pass > 1) gaps[latentDomains.indexOf(domain)]!.push(now - last);
        last = now;
      },
    }),
  );
  const pass = gaps.reduce((sum, own) => sum + median(own), 0) / 1000;
  const dyadYears = table.dyads.rows;
  const observations = engine.panel.items.length;
  const { passes, coarsePasses, converged } = fit.result;
  const count = (value: number): string => value.toLocaleString('en');
  const rows = [
    [
      `The fit, ${count(dyadYears)} dyad-years and ${count(observations)} observations: ${coarsePasses} passes over some pairs and ${passes} over all, ${converged ? 'converged' : 'not converged'}`,
      `${(fit.seconds / 60).toFixed(1)} min`,
      'under 5 min',
    ],
    ['A pass over all dyad-years, four domains', `${pass.toFixed(1)} s`, 'under 5 s'],
    ['Smoothed and filtered states of all pairs', `${states.seconds.toFixed(1)} s`, ''],
    [
      `${count(DRAWS)} draws of Russia and China, ${models.length} sets of parameters`,
      `${median(draws).toFixed(2)} s`,
      'under 1 s',
    ],
    [
      'Memory of the whole at its peak',
      `${(process.resourceUsage().maxRSS / 2 ** 20).toFixed(1)} GiB`,
      'under 2 GiB',
    ],
  ];
  for (const row of rows) console.log(row.join(' | '));
  const lines = [machineLine([]), '', ...markdownTable(['what', 'found', 'target'], rows)];
  console.log(await writePlace('latent', lines));
} finally {
  await parallel.close();
  workspace.close();
}
