import type {
  ClaimTrace,
  TracedMeasure,
  TracedSeries,
  TracedTable,
  TracedTest,
} from '../../contract/index.js';
import { holdsWords } from '../../app/assess/claims.js';
import { datasetLines, flagTexts, seriesName, shortDigest, yearsText } from './traced.js';
import { wrap } from '../../table/text.js';
import { paramsText } from './words.js';

/** A claim for a terminal, from its verdict down to the files: tests, years, measures, tables, datasets. */
export function traceText(trace: ClaimTrace): string {
  const { claim, tests, facts, measures, datasets } = trace;
  return [
    wrap(`${claim.id}: ${claim.statement}`),
    '',
    wrap(verdictText(trace)),
    ...(facts.length === 0 ? [] : ['', 'Facts coded by hand', ...facts.map(factText)]),
    ...tests.map((test, at) => `\n${testText(test, `${at + 1}`)}`),
    ...heading('Measures', measures.length),
    ...measures.map((measure) => measureText(measure, '')),
    ...heading('Datasets', datasets.length),
    ...datasetLines(datasets),
    '',
    `Again: ${trace.command}`,
  ].join('\n');
}

const heading = (title: string, count: number): string[] => (count === 0 ? [] : ['', title]);

function verdictText({ claim, dataVersion, program, asOf, case: subject }: ClaimTrace): string {
  const told =
    claim.verdict === undefined ? statusText(claim) : `${claim.verdict}. ${claim.reason}`;
  return `${told} Case ${subject} as of ${asOf}, data ${dataVersion}, Counterpoise ${program}.`;
}

function statusText({ status, waitsFor = [], entersAs = {} }: ClaimTrace['claim']): string {
  switch (status) {
    case 'documented':
      return 'documented: it rests on facts coded by hand.';
    case 'position':
      return `a position, no evidence: it enters as ${asWhat(entersAs)}`;
    case 'needs-simulation':
      return `needs a simulation: ${waitsFor.join(', ')}.`;
    default:
      return `not measurable yet: waits for ${waitsFor.join(', ')}.`;
  }
}

function asWhat({ reading, argument }: NonNullable<ClaimTrace['claim']['entersAs']>): string {
  if (reading !== undefined) return `the reading ${reading}.`;
  return argument === undefined ? 'an argument.' : `an argument. ${argument}`;
}

function factText({
  date,
  title,
  statement,
  sourceTitle,
  section,
  url,
}: ClaimTrace['facts'][number]): string {
  const where = url === undefined ? section : `${section}, ${url}`;
  return wrap(`${date} ${title}: ${statement} Source: ${sourceTitle}, ${where}.`, '  ');
}

function testText({ result, parts, series }: TracedTest, number: string): string {
  return [
    wrap(`${number}. ${result.label}: ${holdsWords[result.holds]}`),
    wrap(result.finding, '   '),
    ...series.map(seriesText),
    ...parts.map((part, at) => testText(part, `${number}.${at + 1}`)),
  ].join('\n');
}

const seriesText = (series: TracedSeries): string =>
  [
    wrap(seriesName(series), '   '),
    ...[yearsText(series), ...flagTexts(series)].map((text) => wrap(text, '     ')),
    `     ${series.command}`,
  ].join('\n');

function measureText(
  { id, title, summary, params, references, tables, uses }: TracedMeasure,
  indent: string,
): string {
  const chosen = paramsText(params);
  const parameters = chosen === '' ? '' : ` Parameters: ${chosen}.`;
  return [
    wrap(`${id}: ${title}. ${summary}${parameters}`, indent),
    ...tables.map((table) => tableText(table, `${indent}  `)),
    ...references.map((work) => wrap(`method: ${work}`, `${indent}  `)),
    ...uses.map((use) => measureText(use, `${indent}  `)),
  ].join('\n');
}

function tableText(
  { table, file, sha256, where = {}, columns }: TracedTable,
  indent: string,
): string {
  const rows = Object.entries(where).map(([column, value]) => `${column} = ${value}`);
  const only = rows.length === 0 ? '' : `, rows with ${rows.join(' and ')}`;
  const told = columns.map(
    ({ column, unit, description }) => `${column} (${description}; ${unit})`,
  );
  return wrap(
    `table ${table} (${file}, SHA-256 ${shortDigest(sha256)}${only}): ${told.join(', ')}`,
    indent,
  );
}
