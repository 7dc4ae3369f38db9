import type { TradeCoverage, TradeCoverageRow } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { reasonText } from '../../core/missing.js';
import { codeOfState } from '../../core/series.js';
import { booksNeed, china } from '../../measures/trade/china-books.js';
import { tradeConcepts, type TradeConcept } from '../../measures/trade/trade-concepts.js';
import { labelOf } from '../../states/index.js';
import { commandText } from '../../table/codebook.js';
import { yearsWithValue } from '../engine/freshest.js';
import { measureSeries } from '../engine/measure.js';
import { checkDifferent } from '../engine/measure-unit.js';
import type { Workspace } from '../engine/workspace.js';

/**
 * What each source of trade has of a pair, in both orders: the years with exports, and those with a share of all trade, or
 * why there is none.
 *
 * @throws UsageError `wrong-number-of-states`, `same-state-twice`
 */
export async function tradeCoverage(
  workspace: Workspace,
  pair: readonly number[],
): Promise<TradeCoverage> {
  if (pair.length !== 2)
    throw new UsageError('name the two states of a pair', {
      code: 'wrong-number-of-states',
      hint: 'for example counterpoise data coverage RUS CHN',
    });
  checkDifferent(pair);
  const rows: TradeCoverageRow[] = [];
  for (const concept of tradeConcepts)
    for (const states of [pair, pair.toReversed()])
      rows.push(await rowOf(workspace, concept, states));
  return { states: pair.map((state) => labelOf(state)), rows };
}

async function rowOf(
  workspace: Workspace,
  concept: TradeConcept,
  states: readonly number[],
): Promise<TradeCoverageRow> {
  const { source, dataset, goods, books, dollars, totals } = concept;
  const [first, second] = states.map((state) => labelOf(state)) as [
    TradeCoverageRow['first'],
    TradeCoverageRow['second'],
  ];
  const exports = await exportYears(workspace, concept, states);
  const share = totals
    ? await yearsWithValue(workspace, { measure: 'trade-share', states, params: { source } })
    : [];
  const measure = exportMeasure(concept);
  const named = [first, second].map((state) => codeOfState(state));
  const base = measure === 'trade-growth' ? { base: exports[0] ?? concept.coverage.from } : {};
  return {
    ...{ source, dataset, first, second, goods, books, exports, dollars, share },
    whyNoShare: share.length > 0 ? null : await whyNoShare(workspace, concept, states),
    measures: [...new Set([measure, totals ? 'trade-share' : 'trade-share-within'])],
    command: commandText(['measure', measure, ...named], { source, flow: 'exports', ...base }),
  };
}

/** The measure that shows the exports of a pair: in dollars where the panel has them. */
function exportMeasure({ dollars, totals }: TradeConcept): string {
  if (dollars) return 'trade-value';
  return totals ? 'trade-share' : 'trade-growth';
}

async function exportYears(
  workspace: Workspace,
  concept: TradeConcept,
  states: readonly number[],
): Promise<readonly number[]> {
  const measure = exportMeasure(concept);
  if (measure === 'trade-growth') return booksYears(workspace, states);
  const params = { source: concept.source, flow: 'exports' };
  return yearsWithValue(workspace, { measure, states, params });
}

/** Years that China's books have of a pair, whatever growth is compared with. */
async function booksYears(workspace: Workspace, states: readonly number[]): Promise<number[]> {
  const [partner] = states.filter((state) => state !== china);
  if (!states.includes(china) || partner === undefined) return [];
  const { numbers } = await workspace.panel.loadFrame(booksNeed);
  return [...numbers.year].filter((_, row) => numbers.ccode[row] === partner);
}

async function whyNoShare(
  workspace: Workspace,
  { source, coverage, totals }: TradeConcept,
  states: readonly number[],
): Promise<string> {
  if (!totals) return reasonText('no-total');
  const { to } = coverage;
  const params = { source };
  const { series } = await measureSeries(workspace, {
    ...{ measure: 'trade-share', states, params, from: to, to },
  });
  return reasonText(series[0]?.reason ?? 'not-reported');
}
