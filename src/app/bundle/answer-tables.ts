import type { PredicateResult } from '../../evidence/types.js';
import type { Assessment } from '../assess/assessment.js';
import { bundleTable, common, paramsCell, type BundleTables } from './table.js';
import type { CsvCell } from '../files/csv.js';

/** The answer with its evidence, claims and holes; rows are joined by the ids. */
export function answerTables(assessment: Assessment): BundleTables {
  return {
    readings: readings(assessment),
    evidence: evidence(assessment),
    weights: weights(assessment),
    claims: claims(assessment),
    tests: tests(assessment),
    holes: holes(assessment),
  };
}

const readings = ({ questions }: Assessment) =>
  bundleTable(
    'a reading of a question',
    {
      question: 'id of the question',
      reading: 'id of the reading',
      title: 'title of the reading',
      prior: 'probability before the evidence',
      posterior: 'probability after the evidence',
      low: 'lower end of the 90% interval of the posterior over the draws',
      high: 'upper end of the 90% interval of the posterior over the draws',
      lead: 'share of the draws in which the reading leads',
      exposure: 'items in use that speak to the reading',
      inconsistency_db:
        'sum of the decibels of the items that speak against it, against all its rivals together',
      leader: '1 for the reading that leads, 0 for the others',
      standing: 'of the question: `leads`, `level` (under 1 dB apart) or `no-evidence`',
    },
    questions.flatMap((question) =>
      question.readings.map((reading) => ({
        question: question.id,
        reading: reading.id,
        title: reading.title,
        prior: reading.prior,
        posterior: reading.posterior,
        low: reading.interval[0],
        high: reading.interval[1],
        lead: reading.lead,
        exposure: reading.exposure,
        inconsistency_db: reading.inconsistency,
        leader: reading.id === question.leader ? 1 : 0,
        standing: question.standing,
      })),
    ),
  );

const evidence = ({ evidence: items }: Assessment) =>
  bundleTable(
    'an item of evidence',
    {
      item: 'id of the item',
      title: 'title of the item',
      kind: '`measured`, or `coded` for a fact with a date',
      dimension: 'dimension of the relationship that it belongs to',
      cluster: 'dataset or work by which dependent items are discounted together',
      datasets: 'ids of the datasets or works behind it, with spaces between',
      reliability: 'between 0 (says nothing) and 1',
      measure: common.measure,
      of: 'states, in the order of the measure',
      params: common.params,
      part: 'part of the measure that is looked at in place of its value',
      from: 'first year of the window',
      to: 'last year of the window',
      value: 'what is observed over the window, in its unit: a mean, a trend, or 1 for yes',
      unit: common.unit,
      percentile: 'place of the value in the population of the measure, between 0 and 1',
      date: 'of a coded fact',
      statement: 'the coded fact',
      source: 'work that a coded fact is taken from',
      section: 'place in that work',
      url: 'address of the source',
      because: 'why the readings expect what they do of it',
    },
    items.map((item) => ({
      item: item.id,
      title: item.title,
      kind: item.kind,
      dimension: item.dimension,
      cluster: item.cluster,
      datasets: item.datasets.join(' '),
      reliability: item.reliability,
      measure: item.measure,
      of: item.of?.join(' '),
      params: paramsCell(item.params),
      part: item.part,
      from: item.window?.[0],
      to: item.window?.[1],
      value: item.value,
      unit: item.unit,
      percentile: item.percentile,
      date: item.date,
      statement: item.statement,
      source: item.source,
      section: item.section,
      url: item.url,
      because: item.because,
    })),
  );

const weights = ({ evidence: items }: Assessment) =>
  bundleTable(
    'an item of evidence and a reading of a question',
    {
      item: 'id of the item',
      question: 'id of the question',
      reading: 'id of the reading',
      db: 'decibels by which the reading fits worse than the best-fitting one (0)',
      leader_vs_runner_up_db:
        'weight of the item for the leader against the runner-up, in decibels',
      tempering: 'exponent by which dependent items are discounted',
      diagnosticity_db: 'how far the item tells the readings apart, in decibels',
    },
    items.flatMap(({ id, weight }) =>
      Object.entries(weight).flatMap(([question, of]) =>
        Object.entries(of.byReading).map(([reading, db]) => ({
          item: id,
          question,
          reading,
          db,
          leader_vs_runner_up_db: of.leaderVsRunnerUp,
          tempering: of.tempering,
          diagnosticity_db: of.diagnosticity,
        })),
      ),
    ),
  );

const claims = ({ claims: all }: Assessment) =>
  bundleTable(
    'a claim',
    {
      claim: 'id of the claim',
      statement: 'the claim',
      level: 'level of analysis',
      dimension: 'dimension of the relationship',
      kind: '`measured`, `documented` or `interpretive`',
      status: '`computed` where tests gave the verdict; otherwise why there is none',
      verdict:
        '`supported`, `contradicted`, `mixed`, `undecided` (no test holds or fails, one is unclear) or `untestable`',
      reason: 'why, computed from the tests',
      waits_for: 'measures that the claim waits for, with spaces between',
      facts: 'coded facts that bear on it, with spaces between',
      sources: common.sources,
    },
    all.map((claim) => ({
      claim: claim.id,
      statement: claim.statement,
      level: claim.level,
      dimension: claim.dimension,
      kind: claim.kind,
      status: claim.status,
      verdict: claim.verdict,
      reason: claim.reason,
      waits_for: claim.waitsFor?.join(' '),
      facts: claim.facts?.join(' '),
      sources: claim.sources.join(' '),
    })),
  );

const tests = ({ claims: all }: Assessment) =>
  bundleTable(
    'a test of a claim, or a part of a test that counts several',
    {
      claim: 'id of the claim',
      test: 'number of the test of the claim, from 1',
      part: 'number of the part, from 1; empty for the test itself',
      kind: 'kind of the test: `level`, `trend`, `difference`, `crossing`, `fact`, `break`, `leads`, …',
      label: 'what is tested, in words',
      holds: '`yes`, `no`, `unclear` or `untestable`',
      measure: common.measure,
      of: 'states, in the order of the measure',
      params: common.params,
      from: 'first year of the window',
      to: 'last year of the window',
      observed: 'what is compared with the threshold',
      unit: 'unit of what is observed',
      low: common.low,
      high: common.high,
      interval_method: 'how the interval was found',
      percentile: 'place of the observed value in the population of the measure',
      asked: 'threshold, in words',
      years: 'years of the window',
      years_observed: 'years of the window with a value',
      datasets: 'ids of the datasets, with spaces between',
      finding: 'result in a sentence',
    },
    all.flatMap(({ id, predicates = [] }) =>
      predicates.flatMap((test, index) => [
        testRow(id, index + 1, null, test),
        ...(test.parts ?? []).map((part, n) => testRow(id, index + 1, n + 1, part)),
      ]),
    ),
  );

function testRow(claim: string, number: number, part: CsvCell, test: PredicateResult) {
  return {
    claim,
    test: number,
    part,
    kind: test.kind,
    label: test.label,
    holds: test.holds,
    measure: test.measure,
    of: test.of.join(' '),
    params: paramsCell(test.params),
    from: test.window[0],
    to: test.window[1],
    observed: test.observed,
    unit: test.unit,
    low: test.interval?.[0],
    high: test.interval?.[1],
    interval_method: test.intervalMethod,
    percentile: test.percentile,
    asked: test.threshold,
    years: test.coverage.years,
    years_observed: test.coverage.observed,
    datasets: test.datasets.join(' '),
    finding: test.finding,
  };
}

function holes({ holes: all }: Assessment) {
  const questions = [...new Set(all.flatMap((hole) => Object.keys(hole.expectedInformation)))];
  return bundleTable<Readonly<Record<string, string>>>(
    'an observation that nothing measures yet',
    {
      hole: 'id of the observation',
      title: 'title of the observation',
      dimension: 'dimension of the relationship',
      waits_for: 'measures that it waits for, with spaces between',
      reason: 'why it is missing',
      ...Object.fromEntries(
        questions.map((id) => [`${id}_bits`, `expected information about the question ${id}`]),
      ),
    },
    all.map((hole) => ({
      hole: hole.id,
      title: hole.title,
      dimension: hole.dimension,
      waits_for: hole.waitsFor.join(' '),
      reason: hole.reason,
      ...Object.fromEntries(questions.map((id) => [`${id}_bits`, hole.expectedInformation[id]])),
    })),
  );
}
