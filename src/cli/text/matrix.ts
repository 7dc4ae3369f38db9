import { commandOf } from '../../app/assess/manifest.js';
import { howGoodIn, howGoodSentence } from '../../app/learned/how-good.js';
import type { Assessment, QuestionResult } from '../../contract/index.js';
import { formatDecibels, formatFixed } from '../../core/format.js';
import { textTable, wrap } from '../../table/text.js';

const legend =
  'Decibels for (+) or against (−) a reading, against all the others together, as they count after reliability and ' +
  'sharing within a source. C consistent from 1 dB, CC very consistent from 3 dB, I and II inconsistent likewise, N neutral; ' +
  'marks go by numbers that are not rounded. ' +
  'Diag.: how far apart the item sets the readings. Inconsistency adds up what speaks against a reading; what speaks for ' +
  'it makes up for nothing, so that the reading with the least need not be the likeliest.';

/** The matrices of competing hypotheses for a terminal, a question after the other. */
export function matrixText(assessment: Assessment): string {
  const good = howGoodSentence({
    ...assessment,
    ...howGoodIn(assessment),
  });
  const titles = new Map(assessment.evidence.map(({ id, title }) => [id, title]));
  return [
    `${assessment.case.title} (as of ${assessment.asOf}): evidence by readings`,
    '',
    wrap(legend),
    ...assessment.questions.flatMap((question) => ['', ...questionText(question, titles)]),
    ...(good === '' ? [] : ['', wrap(good)]),
    '',
    `Data version ${assessment.dataVersion}. Every number: ${commandOf(assessment)} --matrix --json.`,
  ].join('\n');
}

function questionText(question: QuestionResult, titles: ReadonlyMap<string, string>): string[] {
  const { matrix, readings, text } = question;
  const letters = new Map(readings.map(({ id }, at) => [id, String.fromCharCode(65 + at)]));
  const key = readings.map(({ id, title }) => `  ${letters.get(id)!}  ${title}`);
  if (matrix.items.length === 0)
    return [text, ...key, 'No observation distinguishes the readings: the matrix is empty.'];
  const sums = (of: 'inconsistency' | 'consistency'): string[] =>
    matrix.readings.map((column) => formatFixed(column[of], 1));
  const table = textTable(
    ['diag.', ...letters.values(), 'item'],
    [
      ...matrix.items.map(({ id, diagnosticity, byReading }) => [
        formatFixed(diagnosticity, 1),
        ...readings.map((reading) => cell(byReading[reading.id]!)),
        titles.get(id) ?? id,
      ]),
      ['', ...sums('inconsistency'), 'inconsistency, dB'],
      ['', ...sums('consistency'), 'what speaks for it, dB'],
    ],
    `${'r'.repeat(readings.length + 1)}l`,
  );
  return [text, ...key, table, ...leastLines(question)];
}

function cell({ mark, weight }: QuestionResult['matrix']['items'][number]['byReading'][string]) {
  return `${mark} ${formatDecibels(weight).replace(' dB', '').padStart(5)}`;
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
export function matrixJson(assessment: Assessment) {
  const { asOf, weights, dataVersion, questions } = assessment;
  return {
    case: assessment.case.id,
    asOf,
    ...(weights === undefined ? {} : { weights }),
    dataVersion,
    ...howGoodIn(assessment),
    questions: questions.map(({ id: question, text, leader, matrix }) => ({
      id: question,
      text,
      leader,
      matrix,
    })),
  };
}
