import type { PredicateResult } from '../evidence/types.js';
import type { Assessment } from './assessment.js';
import { csv, type CsvCell } from './csv.js';

/** The numbers behind an answer as CSV, a file for each kind; rows are joined by the ids. */
export function bundleTables(assessment: Assessment): Readonly<Record<string, string>> {
  return {
    'readings.csv': readings(assessment),
    'evidence.csv': evidence(assessment),
    'weights.csv': weights(assessment),
    'claims.csv': claims(assessment),
    'tests.csv': tests(assessment),
    'holes.csv': holes(assessment),
    'series.csv': series(assessment),
  };
}

function readings({ questions }: Assessment): string {
  return csv(
    [
      ...['question', 'reading', 'title', 'prior', 'posterior', 'low', 'high', 'lead'],
      ...['exposure', 'inconsistency_db', 'leader', 'standing'],
    ],
    questions.flatMap((question) =>
      question.readings.map((reading) => [
        question.id,
        reading.id,
        reading.title,
        reading.prior,
        reading.posterior,
        ...reading.interval,
        reading.lead,
        reading.exposure,
        reading.inconsistency,
        reading.id === question.leader ? 1 : 0,
        question.standing,
      ]),
    ),
  );
}

function evidence({ evidence: items }: Assessment): string {
  return csv(
    [
      ...['item', 'title', 'kind', 'dimension', 'cluster', 'datasets', 'reliability'],
      ...['measure', 'of', 'params', 'part', 'from', 'to', 'value', 'unit', 'percentile'],
      ...['date', 'statement', 'source', 'section', 'url', 'because'],
    ],
    items.map((item) => [
      item.id,
      item.title,
      item.kind,
      item.dimension,
      item.cluster,
      item.datasets.join(' '),
      item.reliability,
      item.measure,
      item.of?.join(' '),
      paramsCell(item.params),
      item.part,
      ...(item.window ?? [null, null]),
      item.value,
      item.unit,
      item.percentile,
      item.date,
      item.statement,
      item.source,
      item.section,
      item.url,
      item.because,
    ]),
  );
}

function weights({ evidence: items }: Assessment): string {
  return csv(
    [
      'item',
      'question',
      'reading',
      'db',
      'leader_vs_runner_up_db',
      'tempering',
      'diagnosticity_db',
    ],
    items.flatMap(({ id, weight }) =>
      Object.entries(weight).flatMap(([question, of]) =>
        Object.entries(of.byReading).map(([reading, db]) => [
          id,
          question,
          reading,
          db,
          of.leaderVsRunnerUp,
          of.tempering,
          of.diagnosticity,
        ]),
      ),
    ),
  );
}

function claims({ claims: all }: Assessment): string {
  return csv(
    [
      ...['claim', 'statement', 'level', 'dimension', 'kind', 'status', 'verdict', 'reason'],
      ...['waits_for', 'facts', 'sources'],
    ],
    all.map((claim) => [
      claim.id,
      claim.statement,
      claim.level,
      claim.dimension,
      claim.kind,
      claim.status,
      claim.verdict,
      claim.reason,
      claim.waitsFor?.join(' '),
      claim.facts?.join(' '),
      claim.sources.join(' '),
    ]),
  );
}

function tests({ claims: all }: Assessment): string {
  return csv(
    [
      ...[
        'claim',
        'test',
        'part',
        'kind',
        'label',
        'holds',
        'measure',
        'of',
        'params',
        'from',
        'to',
      ],
      ...['observed', 'unit', 'low', 'high', 'interval_method', 'percentile', 'asked'],
      ...['years', 'years_observed', 'datasets', 'finding'],
    ],
    all.flatMap(({ id, predicates = [] }) =>
      predicates.flatMap((test, index) => [
        testCells([id, index + 1, null], test),
        ...(test.parts ?? []).map((part, n) => testCells([id, index + 1, n + 1], part)),
      ]),
    ),
  );
}

function testCells(place: readonly CsvCell[], test: PredicateResult): CsvCell[] {
  return [
    ...place,
    test.kind,
    test.label,
    test.holds,
    test.measure,
    test.of.join(' '),
    paramsCell(test.params),
    ...test.window,
    test.observed,
    test.unit,
    ...(test.interval ?? [null, null]),
    test.intervalMethod,
    test.percentile,
    test.threshold,
    test.coverage.years,
    test.coverage.observed,
    test.datasets.join(' '),
    test.finding,
  ];
}

function holes({ holes: all }: Assessment): string {
  const questions = [...new Set(all.flatMap((hole) => Object.keys(hole.expectedInformation)))];
  return csv(
    ['hole', 'title', 'dimension', 'waits_for', 'reason', ...questions.map((id) => `${id}_bits`)],
    all.map((hole) => [
      hole.id,
      hole.title,
      hole.dimension,
      hole.waitsFor.join(' '),
      hole.reason,
      ...questions.map((id) => hole.expectedInformation[id]),
    ]),
  );
}

function series({ series: all }: Assessment): string {
  return csv(
    [
      ...['series', 'title', 'line', 'actor', 'measure', 'params', 'unit', 'year', 'key'],
      ...['value', 'low', 'high', 'percentile', 'n', 'missing', 'flag', 'sources'],
    ],
    all.flatMap(({ id, title, lines }) =>
      lines.flatMap(({ label, actor, result }) =>
        result.series.map((point) => [
          id,
          title,
          label,
          actor,
          result.measure,
          paramsCell(result.params),
          result.unit,
          point.year,
          point.key,
          point.value,
          ...(point.interval ?? [null, null]),
          point.percentile,
          point.n,
          point.reason,
          point.flag,
          point.source.join(' '),
        ]),
      ),
    ),
  );
}

function paramsCell(params: Readonly<Record<string, unknown>> | undefined): CsvCell {
  return params === undefined || Object.keys(params).length === 0
    ? undefined
    : JSON.stringify(params);
}
