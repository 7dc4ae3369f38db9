import type { ClaimTrace, TracedSeries, TracedTest } from '../../app/trace.js';
import type { TracedMeasure, TracedTable } from '../../app/trace-lineage.js';
import { rowFlags } from '../../core/measure.js';
import { missingReasons } from '../../core/missing.js';
import type { SeriesPoint } from '../../core/series.js';
import { formatNumber, formatPercentile } from './numbers.js';
import { wrap } from './wrap.js';

/** Hex digits of a digest that are printed; JSON has all. */
const DIGEST_DIGITS = 12;

const holdsWords = {
  yes: 'holds',
  no: 'fails',
  unclear: 'cannot be told from the threshold',
  untestable: 'untestable',
} as const;

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
    ...datasets.flatMap(({ id, title, version, licence, url, citation, files }) => [
      wrap(`${id}: ${title}, ${version}. ${licence}. ${url}`),
      ...citation.map((work) => wrap(work, '  ')),
      ...files.map(
        ({ path, rows, sha256 }) =>
          `  ${path} (${rows.toLocaleString('en-US')} rows, SHA-256 ${short(sha256)})`,
      ),
    ]),
    '',
    `Again: ${trace.command}`,
  ].join('\n');
}

const heading = (title: string, count: number): string[] => (count === 0 ? [] : ['', title]);
const short = (digest: string): string => digest.slice(0, DIGEST_DIGITS);

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

function seriesText({ result, key, as, command }: TracedSeries): string {
  const asked = as === 'percentile' ? `percentile among ${result.population}` : result.unit;
  const who = [
    ...result.states.map(({ name }) => name),
    ...(result.group === undefined ? [] : [result.group]),
  ];
  const of = who.length === 0 ? '' : `: ${who.join(' – ')}`;
  const beside = result.third === undefined ? '' : ` | ${result.third.name}`;
  const named = [result.title, result.part, key].filter((name) => name !== undefined).join(', ');
  const flags = new Set(result.series.flatMap(({ flag }) => flag ?? []));
  return [
    wrap(`${named}${of}${beside} [${asked}]`, '   '),
    wrap(yearsText(result.series, as), '     '),
    ...[...flags].map((flag) => wrap(`[${flag}] ${rowFlags[flag]}`, '     ')),
    `     ${command}`,
  ].join('\n');
}

/** Year and value, one after the other; years missing for the same reason as those before them are put together. */
function yearsText(points: readonly SeriesPoint[], as: TracedSeries['as']): string {
  const told: string[] = [];
  for (let at = 0; at < points.length; at++) {
    const point = points[at]!;
    const { year, value, reason, flag } = point;
    if (value !== null) {
      const shown = as === 'percentile' ? formatPercentile(point.percentile) : formatNumber(value);
      told.push(`${year} ${shown}${flag === undefined ? '' : ` [${flag}]`}`);
      continue;
    }
    while (points[at + 1]?.value === null && points[at + 1]!.reason === reason) at++;
    const last = points[at]!.year;
    const why = reason === undefined ? 'missing' : missingReasons[reason];
    told.push(`${last > year ? `${year}–${last}` : year} – (${why})`);
  }
  return told.join('; ');
}

function measureText(
  { id, title, summary, params, references, tables, uses }: TracedMeasure,
  indent: string,
): string {
  const chosen = Object.entries(params)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name} = ${String(value)}`);
  const parameters = chosen.length === 0 ? '' : ` Parameters: ${chosen.join(', ')}.`;
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
    `table ${table} (${file}, SHA-256 ${short(sha256)}${only}): ${told.join(', ')}`,
    indent,
  );
}
