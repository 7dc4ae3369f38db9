import { UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import { armsSource } from './arms/index.js';
import { atopSource } from './atop/index.js';
import { codedForceSource } from './coded-force/index.js';
import { chinaFinanceSource } from './china-finance/index.js';
import { chinaRelationsSource } from './china-relations/index.js';
import { codedEventsSource } from './coded-events/index.js';
import { relationshipsSource } from './relationships/index.js';
import { dcaSource } from './dca/index.js';
import { distanceSource } from './distance/index.js';
import { exercisesSource } from './exercises/index.js';
import { fdiSource } from './fdi/index.js';
import { gdeltDailySource } from './gdelt-daily/index.js';
import { gdpSource } from './gdp/index.js';
import { gdp2026Source } from './gdp-2026/index.js';
import { icbSource } from './icb/index.js';
import { icewsSource } from './icews/index.js';
import { igoSource } from './igo/index.js';
import { igoFactbookSource } from './igo-factbook/index.js';
import { igoInformalSource } from './igo-informal/index.js';
import { institutionsSource } from './institutions/index.js';
import { mandatesSource } from './mandates/index.js';
import { midSource } from './mid/index.js';
import { milexSource } from './milex/index.js';
import { milex2026Source } from './milex-2026/index.js';
import { nmcSource } from './nmc/index.js';
import { pactsSource } from './pacts/index.js';
import { regimeSource } from './regime/index.js';
import { rivalrySource } from './rivalry/index.js';
import { sanctionsSource } from './sanctions/index.js';
import { statesSource } from './states/index.js';
import { tradeAgreementsSource } from './trade-agreements/index.js';
import { tradeBaciSource } from './trade-baci/index.js';
import { tradeBaciClubSource } from './trade-baci-club/index.js';
import { tradeChinaBooksSource } from './trade-china-books/index.js';
import { tradeCowSource } from './trade-cow/index.js';
import { tradeDotsSource } from './trade-dots/index.js';
import { tradeEurostatSource } from './trade-eurostat/index.js';
import { tradeItpdSource } from './trade-itpd/index.js';
import { ucdpSource } from './ucdp/index.js';
import { ucdp2025Source } from './ucdp-2025/index.js';
import { unIdealPointsSource } from './un-ideal-points/index.js';
import { unSpeechesSource } from './un-speeches/index.js';
import { unVotesSource } from './un-votes/index.js';
import { unVotesLibrarySource } from './un-votes-undl/index.js';
import { unscVetoesSource } from './unsc-vetoes/index.js';
import { unscVotesSource } from './unsc-votes/index.js';
import { usTroopsSource } from './us-troops/index.js';
import { usTroops2025Source } from './us-troops-2025/index.js';
import { visitsSource } from './visits/index.js';
import type { AnyDataset } from './define.js';
import type { PanelTable } from './define-table.js';
import { dyadYears } from './joined/dyad-years/index.js';
import { groupYears } from './joined/group-years.js';
import { tradeTotals } from './joined/trade-totals.js';
import type { Source } from './source.js';

/** Every source, in the order in which provenance lists their datasets. */
export const sources: readonly Source[] = [
  statesSource,
  unVotesSource,
  unVotesLibrarySource,
  unIdealPointsSource,
  unscVetoesSource,
  unscVotesSource,
  atopSource,
  nmcSource,
  gdpSource,
  gdp2026Source,
  tradeDotsSource,
  tradeCowSource,
  tradeItpdSource,
  tradeEurostatSource,
  tradeBaciSource,
  tradeBaciClubSource,
  tradeChinaBooksSource,
  armsSource,
  milexSource,
  milex2026Source,
  regimeSource,
  icewsSource,
  gdeltDailySource,
  unSpeechesSource,
  chinaRelationsSource,
  visitsSource,
  rivalrySource,
  distanceSource,
  exercisesSource,
  dcaSource,
  igoSource,
  igoFactbookSource,
  igoInformalSource,
  institutionsSource,
  mandatesSource,
  tradeAgreementsSource,
  codedEventsSource,
  relationshipsSource,
  pactsSource,
  codedForceSource,
  midSource,
  ucdpSource,
  ucdp2025Source,
  icbSource,
  usTroopsSource,
  usTroops2025Source,
  sanctionsSource,
  fdiSource,
  chinaFinanceSource,
];

export const datasets: readonly AnyDataset[] = sources.map(({ dataset }) => dataset);

/**
 * Order of the tables in the manifest, whose digest is the version of a panel: it stays as it grew. A table that is not
 * named comes after them, in the order of its source.
 */
const tableOrder = `
  states state-years vote-tables session-vote-tables issue-vote-tables vote-cohesion roll-calls ideal-points vetoes
  obligations capabilities gdp trade-shares trade-group-shares trade-cow trade-itpd trade-totals trade-eurostat arms-shares
  arms-importers arms-exporters milex-shares regimes event-counts event-index visits visit-counts igo-bodies
  igo-memberships igo-states institutions memberships group-years informal-bodies dyad-years capitals exercises
  defense-agreements coded-events coded-event-pairs interstate-events us-troops sanctions milex-burden fdi-shares
  chinese-finance
`
  .trim()
  .split(/\s+/);

const placeOf = ({ id }: PanelTable): number => {
  const place = tableOrder.indexOf(id);
  return place < 0 ? tableOrder.length : place;
};

/** Every table of the panel, in the order in which it is built and listed. */
export const panelTables: readonly PanelTable[] = [
  ...sources.flatMap(({ tables = [] }) => tables),
  tradeTotals,
  groupYears,
  dyadYears(sources.flatMap(({ dyadColumns }) => dyadColumns ?? [])),
].sort((a, b) => placeOf(a) - placeOf(b));

/** @throws UsageError `unknown-dataset` */
export function datasetById(id: string): AnyDataset {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found !== undefined) return found;
  throw new UsageError(`unknown dataset ${quoted(id)}`, {
    code: 'unknown-dataset',
    hint: `The datasets are ${datasets.map((dataset) => dataset.id).join(', ')}.`,
    details: { value: id, expected: 'the id of a dataset' },
  });
}
