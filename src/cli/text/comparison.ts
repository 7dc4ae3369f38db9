import type { ComparedQuestion, Comparison } from '../../contract/index.js';
import {
  formatDecibels,
  formatFixed,
  formatPercent,
  formatPercentileCell,
} from '../../core/format.js';
import { textTable, wrap } from '../../table/text.js';

/** Cases side by side for a terminal: answers, levels, observations, heaviest items, and what does not compare. */
export function comparisonText(comparison: Comparison): string {
  const { cases, questions, notes, dataVersion, seed } = comparison;
  return [
    ...cases.map(({ name, title, asOf, headline }) =>
      [`${name}: ${title} (as of ${asOf})`, wrap(headline, '  ')].join('\n'),
    ),
    ...questions.map((question) => questionText(comparison, question)),
    levelsText(comparison),
    observationsText(comparison),
    notes.map((note) => wrap(note)).join('\n'),
    `Data version ${dataVersion}, seed ${seed}.`,
  ].join('\n\n');
}

const tableOf = (
  first: string,
  { cases }: Comparison,
  rows: readonly (readonly string[])[],
): string => textTable([first, ...cases.map(({ name }) => name)], rows, 'lr');

function questionText(
  comparison: Comparison,
  { text, readings, answers }: ComparedQuestion,
): string {
  const rows = readings.map(({ id, title }) => [
    title,
    ...answers.map((answer) => {
      const found = answer?.readings.find((one) => one.id === id);
      if (found === undefined) return 'not weighed';
      const shared = answer?.onShared?.[id];
      const leads = answer?.leader === id && answer.standing === 'leads';
      return `${leads ? '> ' : ''}${formatPercent(found.posterior)}${shared === undefined ? '' : ` (${formatPercent(shared)})`}`;
    }),
  ]);
  const told = (of: (answer: NonNullable<(typeof answers)[number]>) => string) =>
    answers.map((answer) => (answer === null ? '' : of(answer)));
  const leadOf = (answer: NonNullable<(typeof answers)[number]>): number =>
    answer.readings.find(({ id }) => id === answer.leader)!.lead;
  const heaviest = comparison.cases.flatMap(({ name }, at) => {
    const answer = answers[at] ?? null;
    if (answer === null) return [];
    const list = (items: typeof answer.forLeader): string =>
      items.map(({ title, db }) => `${title} ${formatDecibels(db)}`).join('; ') || 'nothing';
    return [
      wrap(
        `${name}: for the leader ${list(answer.forLeader)}; against it ${list(answer.againstLeader)}.`,
        '  ',
      ),
    ];
  });
  return [
    wrap(`${text} In brackets: from the shared observations alone.`),
    tableOf('reading', comparison, [
      ...rows,
      ['first by', ...told(({ ahead }) => formatDecibels(ahead))],
      ['first in draws', ...told((answer) => formatPercent(leadOf(answer)))],
    ]),
    'Heaviest items',
    ...heaviest,
  ].join('\n');
}

function levelsText(comparison: Comparison): string {
  const rows = comparison.levels.map(({ level, byCase }) => [
    level,
    ...byCase.map((one) =>
      one === null ? 'no value' : `${formatFixed(one.value, 2)} (${one.year})`,
    ),
  ]);
  return `Containment as measured, before calibration: probabilities (multilateral: index)\n${tableOf('level', comparison, rows)}`;
}

function observationsText(comparison: Comparison): string {
  const rows = comparison.observations.map(({ title, sameMeasure, byCase }) => [
    `${title}${sameMeasure ? '' : ' *'}`,
    ...byCase.map((one) =>
      one === null
        ? 'not made'
        : `${formatPercentileCell(one.percentile)} (${one.window?.join('-')})`,
    ),
  ]);
  return `Observations, percentiles; a star where the cases measure differently\n${tableOf('observation', comparison, rows)}`;
}
