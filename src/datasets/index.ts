import { UsageError } from '../core/errors.js';
import { arms } from './arms.js';
import { atop } from './atop.js';
import type { AnyDataset } from './define.js';
import { distance } from './distance.js';
import { gdp } from './gdp.js';
import { icews } from './icews.js';
import { milex } from './milex.js';
import { nmc } from './nmc.js';
import { rivalry } from './rivalry.js';
import { regime } from './regime.js';
import { states } from './states.js';
import { tradeCow } from './trade-cow.js';
import { tradeDots } from './trade-dots.js';
import { tradeEurostat } from './trade-eurostat.js';
import { tradeItpd } from './trade-itpd.js';
import { unIdealPoints } from './un-ideal-points.js';
import { unVotes } from './un-votes.js';
import { unscVetoes } from './unsc-vetoes.js';

/** Every dataset, in the order in which provenance lists them. */
export const datasets: readonly AnyDataset[] = [
  states,
  unVotes,
  unIdealPoints,
  unscVetoes,
  atop,
  nmc,
  gdp,
  tradeDots,
  tradeCow,
  tradeItpd,
  tradeEurostat,
  arms,
  milex,
  regime,
  icews,
  rivalry,
  distance,
];

/** @throws UsageError `unknown-dataset` */
export function datasetById(id: string): AnyDataset {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found !== undefined) return found;
  throw new UsageError(`unknown dataset ${JSON.stringify(id)}`, {
    code: 'unknown-dataset',
    hint: `The datasets are ${datasets.map((dataset) => dataset.id).join(', ')}.`,
    details: { value: id, expected: 'the id of a dataset' },
  });
}
