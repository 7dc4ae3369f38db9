import type {
  ClaimTrace,
  TracedMeasure,
  TracedSeries,
  TracedTable,
  TracedTest,
} from '../../contract/index.js';
import { holdsWords, verdictWords } from '../../app/assess/claims.js';
import { capitalised } from '../../core/format.js';
import { letterOf } from '../../evidence/index.js';
import {
  currencyWords,
  deltaSentence,
  fitWords,
  formSentences,
  waysWords,
} from '../../evidence/claim-words.js';
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
    ...standingLines(trace),
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
    claim.verdict === undefined
      ? statusText(claim)
      : [`${capitalised(verdictWords[claim.verdict])}.`, claim.reason, claim.change]
          .filter(Boolean)
          .join(' ');
  return `${told} Case ${subject} as of ${asOf}, data ${dataVersion}, Counterpoise ${program}.`;
}

/** How near the test comes to the sentence, to which year, and which claims rest on the same. */
function standingLines({ claim, bases, tests }: ClaimTrace): string[] {
  const { fit, currency, ways } = claim;
  const needs = fit?.needs === undefined ? '' : ` It would take ${fit.needs}.`;
  return [
    ...(fit === undefined ? [] : [`Fit: ${fitWords[fit.kind]}. ${fit.because}${needs}`]),
    ...(currency === undefined ? [] : [`Currency: ${currencyWords(currency)}.`]),
    ...(ways === undefined ? [] : [`${capitalised(waysWords(ways))}.`]),
    ...formSentences({ ...claim, predicates: tests.map(({ result }) => result) }),
    ...bases,
  ].map((text) => wrap(text));
}

function statusText({ status, pending = [], entersAs = {} }: ClaimTrace['claim']): string {
  switch (status) {
    case 'documented':
      return 'documented: it rests on facts coded by hand.';
    case 'position':
      return `a position, no evidence: it enters as ${asWhat(entersAs)}`;
    default:
      return `pending: waits for ${pending.join(', ')}.`;
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
    wrap(`${number}. ${roleText(result)}${result.label}: ${outcomeOf(result)}`),
    wrap([result.finding, deltaSentence(result)].filter(Boolean).join(' '), '   '),
    ...(result.decided?.because === undefined ? [] : [wrap(result.decided.because, '   ')]),
    ...series.map(seriesText),
    ...parts.map((part, at) => testText(part, `${number}.${at + 1}`)),
  ].join('\n');
}

const outcomeOf = ({ decided, holds }: TracedTest['result']): string =>
  decided === undefined ? holdsWords[holds] : verdictWords[decided.verdict];

/** What the test is to the claim, and which half it is of. */
function roleText({ role, half }: TracedTest['result']): string {
  if (role === undefined) return '';
  return `${capitalised(role)}${half === undefined ? '' : ` (${letterOf(half)})`}: `;
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
