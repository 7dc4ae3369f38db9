import type { Freshness, FreshnessRow } from '../../contract/index.js';
import { codeOfState } from '../../core/series.js';
import { csvOf } from '../../table/csv.js';
import { textTable, wrap } from '../../table/text.js';

const ageOf = ({ age }: FreshnessRow): number => age ?? 10_000;

/** The row whose data are oldest first, those without a value before all; the order of the measures where they are as old. */
const oldestFirst = (rows: readonly FreshnessRow[]): FreshnessRow[] =>
  [...rows].sort((a, b) => ageOf(b) - ageOf(a));

const statesOf = ({ states }: FreshnessRow): string => states.map(codeOfState).join(' ');

/** How far each measure reaches, for a terminal: the oldest first. */
export function freshnessText({ latest, states, rows }: Freshness): string {
  const isPair = states.length > 0;
  const listed = oldestFirst(rows).map((row) => [
    row.measure,
    ...(isPair ? [statesOf(row)] : []),
    row.source ?? '',
    String(row.last ?? '–'),
    String(row.age ?? '–'),
    row.renewal ?? '',
  ]);
  const whose = isPair ? ['states'] : [];
  const renewals = rows.some(({ renewal }) => renewal !== null);
  const cut = renewals ? listed : listed.map((row) => row.slice(0, -1));
  return [
    textTable(
      ['measure', ...whose, 'source', 'last', 'age', ...(renewals ? ['newer edition'] : [])],
      cut,
    ),
    '',
    wrap(
      `Age in years against ${latest}, the latest complete year. ${
        isPair
          ? 'Last is the last year with a value of these states; measures with a third state and of groups are left out.'
          : 'Last is the last year that the source covers; name a pair for the last year with a value.'
      }`,
    ),
    `Each series: ${isPair ? (rows[0]?.command ?? '') : 'counterpoise measure MEASURE STATES --source SOURCE'}`,
  ].join('\n');
}

export const freshnessCsv = ({ rows }: Freshness): string =>
  csvOf(oldestFirst(rows), {
    measure: ['measure', ({ measure }) => measure],
    states: ['states', statesOf],
    source: ['source', ({ source }) => source],
    datasets: ['datasets', ({ datasets }) => datasets.join(' ')],
    last: ['last year with a value', ({ last }) => last],
    age: ['years to the latest complete year', ({ age }) => age],
    renewal: ['newer edition that is known of', ({ renewal }) => renewal],
    command: ['command that shows it', ({ command }) => command],
  });
