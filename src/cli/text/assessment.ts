import Table from 'cli-table3';
import type { Assessment, EvidenceResult, QuestionResult } from '../../app/assessment.js';
import { isBinaryUnit, yesOrNo } from '../../core/binary.js';
import { observedYears } from '../../app/year-runs.js';
import { commandOf } from '../../app/manifest.js';
import { heaviest } from '../../app/heaviest.js';
import { counted } from './counted.js';
import { formatDecibels, formatNumber, formatPercent } from './numbers.js';
import { plainBorders } from './table.js';
import { wrap } from './wrap.js';

/** The answer for a terminal: headline, readings, claims per verdict and status, heaviest items, holes. */
export function assessmentText(assessment: Assessment): string {
  return [
    `${assessment.case.title} (as of ${assessment.asOf})`,
    '',
    assessment.headline,
    '',
    wrap(assessment.answer),
    ...assessment.questions.flatMap((question) => ['', ...questionText(assessment, question)]),
    '',
    ...claimsText(assessment),
    '',
    ...holesText(assessment),
    '',
    `Data version ${assessment.dataVersion}. Every number: ${commandOf(assessment)} --json, or --out DIR for the report.`,
  ].join('\n');
}

function questionText(assessment: Assessment, question: QuestionResult): string[] {
  const table = new Table({
    ...plainBorders,
    head: ['reading', 'posterior', '90% interval', 'leads in', ''],
    colAligns: ['left', 'right', 'right', 'right', 'left'],
  });
  for (const reading of [...question.readings].sort((a, b) => b.posterior - a.posterior)) {
    const [low, high] = reading.interval;
    table.push([
      reading.title,
      formatPercent(reading.posterior),
      `${formatPercent(low)} to ${formatPercent(high)}`,
      formatPercent(reading.lead),
      '█'.repeat(Math.round(24 * reading.posterior)),
    ]);
  }
  const titleOf = (id: string): string =>
    question.readings.find((reading) => reading.id === id)?.title ?? id;
  if (question.standing === 'no-evidence') {
    return [question.text, table.toString(), 'Nothing observed tells these apart.'];
  }
  const { forLeader, againstLeader } = heaviest(assessment, question.id);
  return [
    question.text,
    table.toString(),
    ...rangesLines(question, titleOf),
    `Heaviest for “${titleOf(question.leader)}” against “${titleOf(question.runnerUp)}”:`,
    ...itemLines(forLeader, question.id),
    `Heaviest against “${titleOf(question.leader)}”:`,
    ...itemLines(againstLeader, question.id),
  ];
}

/** What other judgements would give, where the case admits others. */
function rangesLines(
  { robustness: { ranges } }: QuestionResult,
  titleOf: (id: string) => string,
): string[] {
  if (ranges === undefined) return [];
  const shares = ranges.readings.map(
    ({ id, low, high }) => `“${titleOf(id)}” ${formatPercent(low)} to ${formatPercent(high)}`,
  );
  const others = ranges.overtake.map((id) => `“${titleOf(id)}”`);
  return [
    wrap(
      `Over all judgements that the ranges of the case admit (${counted(ranges.items.length, 'item')}): ${shares.join(', ')}; ` +
        `${others.length === 0 ? 'none puts another reading ahead' : `some put ${others.join(', ')} ahead`}.`,
    ),
  ];
}

/** Columns of a line, and those before the words of an item: its weight, with spaces. */
const LINE = 78;
const ITEM_INDENT = 12;

function itemLines(items: readonly EvidenceResult[], question: string): string[] {
  if (items.length === 0) return ['  none'];
  return items.map((item) => {
    const weight = formatDecibels(item.weight[question]!.leaderVsRunnerUp).padStart(8);
    const value =
      item.value === undefined
        ? (item.date ?? '')
        : `${valueText(item.value, item.unit ?? '')}, ${observedYears(item.window!, item.years)}`;
    const text = `${item.title} (${value}; ${item.datasets[0] ?? item.cluster})`;
    const lines = wrap(text, ' '.repeat(ITEM_INDENT), LINE - ITEM_INDENT);
    return `  ${weight}  ${lines.trimStart()}`;
  });
}

/** A line of a list; where it is broken, the rest stands further in. */
const hanging = (text: string): string => `  ${wrap(text, '    ', LINE - 4).trimStart()}`;

function valueText(value: number, unit: string): string {
  const words = isBinaryUnit(unit) ? unit.replace('0 or 1', '').trim() : unit;
  return yesOrNo(value, unit) ?? `${formatNumber(value)} ${words}`.trim();
}

function claimsText({ claims }: Assessment): string[] {
  const count = <K extends string>(keys: readonly (K | undefined)[]): string => {
    const counts = new Map<K, number>();
    for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].map(([key, n]) => `${n} ${key}`).join(', ');
  };
  if (claims.length === 0) return ['Claims: none (a case built from data alone).'];
  const contradicted = claims.filter(({ verdict }) => verdict === 'contradicted');
  return [
    `Claims (${claims.length}): ${count(claims.map(({ status }) => status))}`,
    `  verdicts of the computed ones: ${count(claims.map(({ verdict }) => verdict))}`,
    ...contradicted.map(({ id, statement, reason }) =>
      hanging(`contradicted: ${[id, statement, reason].filter(Boolean).join(' ')}`),
    ),
  ];
}

function holesText({ holes }: Assessment): string[] {
  if (holes.length === 0) return ['No hole: every observation of the case can be made.'];
  return [
    `Not observed yet (${holes.length}):`,
    ...holes.map(({ title, reason }) => hanging(`${title}: ${reason}`)),
  ];
}
