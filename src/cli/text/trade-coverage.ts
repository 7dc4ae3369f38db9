import type { TradeCoverage, TradeCoverageRow } from '../../contract/index.js';
import { codeOfState } from '../../core/series.js';
import { yearRunsText } from '../../core/year-runs.js';
import { csvOf } from '../../table/csv.js';
import { textTable, wrap } from '../../table/text.js';

const pairOf = ({ first, second }: TradeCoverageRow): string =>
  `${codeOfState(first)} ${codeOfState(second)}`;

const yearsOf = (years: readonly number[]): string =>
  years.length === 0 ? '–' : yearRunsText(years);

/** What each source of trade has of a pair, for a terminal. */
export function tradeCoverageText({ rows }: TradeCoverage): string {
  const listed = rows.map((row) => [
    row.source,
    pairOf(row),
    yearsOf(row.exports),
    row.exports.length === 0 ? '–' : row.dollars ? 'yes' : 'no',
    yearsOf(row.share),
  ]);
  const concepts = new Map(rows.map(({ source, goods, books }) => [source, `${goods}; ${books}`]));
  const reasons = reasonsOf(rows);
  return [
    textTable(['source', 'order', 'exports', 'dollars', 'share of all trade'], listed),
    '',
    wrap('Exports of the first state to the second; share of the second in the first’s trade.'),
    '',
    'What is counted:',
    ...[...concepts].map(([source, concept]) => wrap(`${source}: ${concept}.`, '  ')),
    ...(reasons.length === 0 ? [] : ['Why there is no share:']),
    ...reasons.map((reason) => wrap(reason, '  ')),
    '',
    `The first series (--csv has the command of each): ${rows[0]?.command ?? ''}`,
  ].join('\n');
}

/** Why a source has no share, each once, with the order of the pair where it is of one order alone. */
function reasonsOf(rows: readonly TradeCoverageRow[]): string[] {
  const found = rows.filter(({ whyNoShare }) => whyNoShare !== null);
  const isTwice = ({ source, whyNoShare }: TradeCoverageRow): boolean =>
    found.filter((row) => row.source === source && row.whyNoShare === whyNoShare).length > 1;
  const texts = found.map((row) => {
    const whose = isTwice(row) ? row.source : `${row.source}, ${pairOf(row)}`;
    return `${whose}: ${row.whyNoShare}.`;
  });
  return [...new Set(texts)];
}

export const tradeCoverageCsv = ({ rows }: TradeCoverage): string =>
  csvOf(rows, {
    source: ['source', ({ source }) => source],
    dataset: ['dataset', ({ dataset }) => dataset],
    order: ['the pair, the exporter first', pairOf],
    goods: ['what is traded', ({ goods }) => goods],
    books: ['who reports a flow, and at what value', ({ books }) => books],
    exports: ['years with exports', ({ exports }) => yearRunsText(exports)],
    dollars: ['whether they are in dollars', ({ dollars }) => (dollars ? 'yes' : 'no')],
    share: ['years with a share of all trade', ({ share }) => yearRunsText(share)],
    why_no_share: ['why there is none', ({ whyNoShare }) => whyNoShare],
    command: ['command that shows the exports', ({ command }) => command],
  });
