import { UsageError } from '../core/errors.js';
import { arms } from './arms/dataset.js';
import { atop } from './atop/dataset.js';
import { dca } from './dca/dataset.js';
import { codedEvents } from './coded-events/dataset.js';
import type { AnyDataset } from './define.js';
import { distance } from './distance/dataset.js';
import { exercises } from './exercises/dataset.js';
import { gdeltDaily } from './gdelt-daily/dataset.js';
import { gdp } from './gdp/dataset.js';
import { icb } from './icb/dataset.js';
import { icews } from './icews/dataset.js';
import { igo } from './igo/dataset.js';
import { igoInformal } from './igo-informal/dataset.js';
import { institutions } from './institutions/dataset.js';
import { mid } from './mid/dataset.js';
import { milex } from './milex/dataset.js';
import { nmc } from './nmc/dataset.js';
import { regime } from './regime/dataset.js';
import { rivalry } from './rivalry/dataset.js';
import { states } from './states/dataset.js';
import { tradeAgreements } from './trade-agreements/dataset.js';
import { tradeCow } from './trade-cow/dataset.js';
import { tradeDots } from './trade-dots/dataset.js';
import { tradeEurostat } from './trade-eurostat/dataset.js';
import { tradeItpd } from './trade-itpd/dataset.js';
import { ucdp } from './ucdp/dataset.js';
import { unIdealPoints } from './un-ideal-points/dataset.js';
import { unVotes } from './un-votes/dataset.js';
import { unscVetoes } from './unsc-vetoes/dataset.js';
import { visits } from './visits/dataset.js';
import { usTroops } from './us-troops/dataset.js';
import { sanctions } from './sanctions/dataset.js';
import { fdi } from './fdi/dataset.js';
import { chinaFinance } from './china-finance/dataset.js';

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
