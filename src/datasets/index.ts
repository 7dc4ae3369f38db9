import { UsageError } from '../core/errors.js';
import { arms } from './arms.js';
import { atop } from './atop.js';
import { dca } from './dca.js';
import { codedEvents } from './coded-events.js';
import type { AnyDataset } from './define.js';
import { distance } from './distance.js';
import { exercises } from './exercises.js';
import { gdeltDaily } from './gdelt-daily.js';
import { gdp } from './gdp.js';
import { icb } from './icb.js';
import { icews } from './icews.js';
import { igo } from './igo.js';
import { igoInformal } from './igo-informal.js';
import { institutions } from './institutions.js';
import { mid } from './mid.js';
import { milex } from './milex.js';
import { nmc } from './nmc.js';
import { regime } from './regime.js';
import { rivalry } from './rivalry.js';
import { states } from './states.js';
import { tradeAgreements } from './trade-agreements.js';
import { tradeCow } from './trade-cow.js';
import { tradeDots } from './trade-dots.js';
import { tradeEurostat } from './trade-eurostat.js';
import { tradeItpd } from './trade-itpd.js';
import { ucdp } from './ucdp.js';
import { unIdealPoints } from './un-ideal-points.js';
import { unVotes } from './un-votes.js';
import { unscVetoes } from './unsc-vetoes.js';
import { visits } from './visits.js';
import { usTroops } from './us-troops.js';
import { sanctions } from './sanctions.js';
import { fdi } from './fdi.js';
import { chinaFinance } from './china-finance.js';

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
  gdeltDaily,
  visits,
  rivalry,
  distance,
  exercises,
  dca,
  igo,
  igoInformal,
  institutions,
  tradeAgreements,
  codedEvents,
  mid,
  ucdp,
  icb,
  usTroops,
  sanctions,
  fdi,
  chinaFinance,
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
