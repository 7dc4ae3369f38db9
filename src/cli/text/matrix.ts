import Table from 'cli-table3';
import type { Assessment, QuestionResult } from '../../app/assess/assessment.js';
import { commandOf } from '../../app/assess/manifest.js';
import { formatDecibels } from '../../core/format.js';
import { plainBorders } from './table.js';
import { wrap } from './wrap.js';

const legend =
  'Decibels for (+) or against (−) a reading, against all the others together, as they count after reliability and ' +
  'sharing within a source. C consistent from 1 dB, CC very consistent from 3 dB, I and II inconsistent likewise, N neutral; ' +
  'marks go by numbers that are not rounded. ' +
  'Diag.: how far apart the item sets the readings. Inconsistency adds up what speaks against a reading; what speaks for ' +
  'it makes up for nothing, so that the reading with the least need not be the likeliest.';

/** The matrices of competing hypotheses for a terminal, a question after the other. */
export function matrixText(assessment: Assessment): string {
  const titles = new Map(assessment.evidence.map(({ id, title }) => [id, title]));
  return [
    `${assessment.case.title} (as of ${assessment.asOf}): evidence by readings`,
    '',
    wrap(legend),
    ...assessment.questions.flatMap((question) => ['', ...questionText(question, titles)]),
    '',
    `Data version ${assessment.dataVersion}. Every number: ${commandOf(assessment)} --matrix --json.`,
  ].join('\n');
}

function questionText(question: QuestionResult, titles: ReadonlyMap<string, string>): string[] {
  const { matrix, readings, text } = question;
  const letters = new Map(readings.map(({ id }, at) => [id, String.fromCharCode(65 + at)]));
  const key = readings.map(({ id, title }) => `  ${letters.get(id)!}  ${title}`);
  if (matrix.items.length === 0)
    return [text, ...key, 'Nothing observed tells these apart: the matrix is empty.'];
  const table = new Table({
    ...plainBorders,
    head: ['diag.', ...letters.values(), 'item'],
    colAligns: ['right', ...readings.map(() => 'right' as const), 'left'],
  });
  for (const { id, diagnosticity, byReading } of matrix.items)
    table.push([
      diagnosticity.toFixed(1),
      ...readings.map((reading) => cell(byReading[reading.id]!)),
      titles.get(id) ?? id,
    ]);
  const sums = (of: 'inconsistency' | 'consistency'): string[] =>
    matrix.readings.map((column) => column[of].toFixed(1));
  table.push(['', ...sums('inconsistency'), 'inconsistency, dB']);
  table.push(['', ...sums('consistency'), 'what speaks for it, dB']);
  return [text, ...key, table.toString().replace(/ +$/gm, ''), ...leastLines(question)];
}

function cell({ mark, weight }: QuestionResult['matrix']['items'][number]['byReading'][string]) {
  const shown = Math.abs(weight) < 0.05 ? '0.0' : formatDecibels(weight).replace(' dB', '');
  return `${mark} ${shown.padStart(5)}`;
}

function leastLines({ matrix, readings, leader, standing }: QuestionResult): string[] {
  const titleOf = (id: string): string => readings.find((reading) => reading.id === id)!.title;
  const least = matrix.leastInconsistent;
  if (least === null) return [];
  const ahead = standing === 'leads' ? 'leads' : 'is ahead';
  return [
    wrap(
      least === leader
        ? `“${titleOf(least)}” has the least inconsistency, and ${ahead}.`
        : `“${titleOf(least)}” has the least inconsistency; “${titleOf(leader)}” ${ahead}, since the posterior counts what speaks for a reading as well.`,
    ),
  ];
}

/** What `--matrix --json` prints. */
export function matrixJson({ case: { id }, asOf, dataVersion, questions }: Assessment) {
  return {
    case: id,
    asOf,
    dataVersion,
    questions: questions.map(({ id: question, text, leader, matrix }) => ({
      id: question,
      text,
      leader,
      matrix,
    })),
  };
}
