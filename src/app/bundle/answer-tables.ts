import type { Assessment } from '../../contract/index.js';
import type { PredicateResult } from '../../evidence/types.js';
import { paramsCell, tableOf, type Tables } from '../../table/column.js';
import { common } from './common.js';

/** The answer with its evidence, claims and holes; rows are joined by the ids. */
export function answerTables(assessment: Assessment): Tables {
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
  tableOf(
    'a reading of a question',
    questions.flatMap((question) => question.readings.map((reading) => ({ question, reading }))),
    {
      question: ['id of the question', ({ question }) => question.id],
      reading: ['id of the reading', ({ reading }) => reading.id],
      title: ['title of the reading', ({ reading }) => reading.title],
      prior: ['probability before the evidence', ({ reading }) => reading.prior],
      posterior: ['probability after the evidence', ({ reading }) => reading.posterior],
      low: [
        'lower end of the 90% interval of the posterior over the draws',
        ({ reading }) => reading.interval[0],
      ],
      high: [
        'upper end of the 90% interval of the posterior over the draws',
        ({ reading }) => reading.interval[1],
      ],
      lead: ['share of the draws in which the reading leads', ({ reading }) => reading.lead],
      exposure: ['items in use that speak to the reading', ({ reading }) => reading.exposure],
      inconsistency_db: [
        'sum of the decibels of the items that speak against it, against all its rivals together',
        ({ reading }) => reading.inconsistency,
      ],
      leader: [
        '1 for the reading that leads, 0 for the others',
        ({ question, reading }) => Number(reading.id === question.leader),
      ],
      standing: [
        'of the question: `leads`, `level` (under 1 dB apart) or `no-evidence`',
        ({ question }) => question.standing,
      ],
    },
  );

const evidence = ({ evidence: items }: Assessment) =>
  tableOf('an item of evidence', items, {
    item: ['id of the item', (item) => item.id],
    title: ['title of the item', (item) => item.title],
    kind: ['`measured`, or `coded` for a fact with a date', (item) => item.kind],
    dimension: ['dimension of the relationship that it belongs to', (item) => item.dimension],
    cluster: [
      'dataset or work by which dependent items are discounted together',
      (item) => item.cluster,
    ],
    datasets: [
      'ids of the datasets or works behind it, with spaces between',
      (item) => item.datasets.join(' '),
    ],
    reliability: ['between 0 (says nothing) and 1', (item) => item.reliability],
    measure: [common.measure, (item) => item.measure],
    of: ['states, in the order of the measure', (item) => item.of?.join(' ')],
    params: [common.params, (item) => paramsCell(item.params)],
    part: ['part of the measure that is looked at in place of its value', (item) => item.part],
    from: ['first year of the window', (item) => item.window?.[0]],
    to: ['last year of the window', (item) => item.window?.[1]],
    value: [
      'what is observed over the window, in its unit: a mean, a trend, or 1 for yes',
      (item) => item.value,
    ],
    unit: [common.unit, (item) => item.unit],
    percentile: [
      'place of the value in the population of the measure, between 0 and 1',
      (item) => item.percentile,
    ],
    date: ['of a coded fact', (item) => item.date],
    statement: ['the coded fact', (item) => item.statement],
    source: ['work that a coded fact is taken from', (item) => item.source],
    section: ['place in that work', (item) => item.section],
    url: ['address of the source', (item) => item.url],
    grade: ['how well the fact is attested', (item) => item.grade],
    references: [
      'addresses of further pages that report the fact, with spaces between',
      (item) => item.references?.map(({ url }) => url).join(' '),
    ],
    because: ['why the readings expect what they do of it', (item) => item.because],
  });

const weights = ({ evidence: items }: Assessment) =>
  tableOf(
    'an item of evidence and a reading of a question',
    items.flatMap(({ id, weight }) =>
      Object.entries(weight).flatMap(([question, of]) =>
        Object.entries(of.byReading).map(([reading, db]) => ({ id, question, of, reading, db })),
      ),
    ),
    {
      item: ['id of the item', ({ id }) => id],
      question: ['id of the question', ({ question }) => question],
      reading: ['id of the reading', ({ reading }) => reading],
      db: [
        'decibels by which the reading fits worse than the best-fitting one (0)',
        ({ db }) => db,
      ],
      leader_vs_runner_up_db: [
        'weight of the item for the leader against the runner-up, in decibels',
        ({ of }) => of.leaderVsRunnerUp,
      ],
      tempering: ['exponent by which dependent items are discounted', ({ of }) => of.tempering],
      diagnosticity_db: [
        'how far the item distinguishes the readings, in decibels',
        ({ of }) => of.diagnosticity,
      ],
    },
  );

const claims = ({ claims: all }: Assessment) =>
  tableOf('a claim', all, {
    claim: ['id of the claim', (claim) => claim.id],
    statement: ['the claim', (claim) => claim.statement],
    level: ['level of analysis', (claim) => claim.level],
    dimension: ['dimension of the relationship', (claim) => claim.dimension],
    kind: ['`measured`, `documented` or `interpretive`', (claim) => claim.kind],
    status: [
      '`computed` where tests gave the verdict; otherwise why there is none',
      (claim) => claim.status,
    ],
    verdict: [
      '`supported`, `leaning-for`, `partly-supported`, `open`, `no-difference`, `leaning-against`, `contradicted`; of a record `true`, `false`, `disputed`; `split-by-part`, `split-by-source`; `untestable`',
      (claim) => claim.verdict,
    ],
    reason: ['what the verdict rests on, in a sentence', (claim) => claim.reason],
    change: ['what would change the verdict', (claim) => claim.change],
    fit: [
      'how near the central test comes to the sentence: `direct`, `proxy` or `premise-only`',
      (claim) => claim.fit?.kind,
    ],
    needs: ['what would have to be observed', (claim) => claim.fit?.needs],
    last_year: ['last year that a deciding test used', (claim) => claim.currency?.lastYear],
    ways: [
      'ways in which the central test was made: sources, rules and windows',
      (claim) => claim.ways?.specifications,
    ],
    same: [
      'share of them that come to the same verdict',
      (claim) => claim.ways && (claim.ways.shares[claim.verdict!] ?? 0),
    ],
    about_from: ['first year that the sentence is about', (claim) => claim.years?.[0]],
    about_to: ['last year that the sentence is about', (claim) => claim.years?.[1]],
    basis: [
      'what it rests on, by letter, with spaces between: claims with a letter in common are one witness',
      (claim) => claim.basis?.join(' '),
    ],
    pending: [
      'simulations that the claim waits for, with spaces between',
      (claim) => claim.pending?.join(' '),
    ],
    facts: ['coded facts that bear on it, with spaces between', (claim) => claim.facts?.join(' ')],
    sources: [common.sources, (claim) => claim.sources.join(' ')],
  });

/** The test of a number of a claim, or a part of it by its number. */
interface TestRow {
  readonly claim: string;
  readonly test: number;
  readonly part: number | null;
  readonly of: PredicateResult;
}

const testRows = ({ claims: all }: Assessment): TestRow[] =>
  all.flatMap(({ id: claim, predicates = [] }) =>
    predicates.flatMap((of, index) => [
      { claim, test: index + 1, part: null, of },
      ...(of.parts ?? []).map((one, n) => ({ claim, test: index + 1, part: n + 1, of: one })),
    ]),
  );

const tests = (assessment: Assessment) =>
  tableOf('a test of a claim, or a part of a test that counts several', testRows(assessment), {
    claim: ['id of the claim', ({ claim }) => claim],
    test: ['number of the test of the claim, from 1', ({ test }) => test],
    part: ['number of the part, from 1; empty for the test itself', ({ part }) => part],
    kind: [
      'kind of the test: `level`, `trend`, `difference`, `ratio`, `contrast`, `departure`, `crossing`, `fact`, `break`, `leads`, …',
      ({ of }) => of.kind,
    ],
    label: ['what is tested, in words', ({ of }) => of.label],
    role: [
      '`central` decides the claim, `robustness` repeats it, `side` decides nothing',
      ({ of }) => of.role,
    ],
    half: ['number of the half of the sentence, from 1', ({ of }) => of.half],
    verdict: ['of a test that decides, or repeats one that does', ({ of }) => of.decided?.verdict],
    delta: ['smallest difference that matters', ({ of }) => of.decided?.delta],
    p_for: [
      'probability of a difference that matters for the claim',
      ({ of }) => of.decided?.chances?.for,
    ],
    p_none: ['probability of no difference that matters', ({ of }) => of.decided?.chances?.none],
    p_against: [
      'probability of a difference that matters against the claim',
      ({ of }) => of.decided?.chances?.against,
    ],
    holds: ['`yes`, `no`, `unclear` or `untestable`', ({ of }) => of.holds],
    measure: [common.measure, ({ of }) => of.measure],
    of: ['states, in the order of the measure', ({ of }) => of.of.join(' ')],
    params: [common.params, ({ of }) => paramsCell(of.params)],
    from: ['first year of the window', ({ of }) => of.window[0]],
    to: ['last year of the window', ({ of }) => of.window[1]],
    observed: ['what is compared with the threshold', ({ of }) => of.observed],
    unit: ['unit of what is observed', ({ of }) => of.unit],
    low: [common.low, ({ of }) => of.interval?.[0]],
    high: [common.high, ({ of }) => of.interval?.[1]],
    interval_method: ['how the interval was found', ({ of }) => of.intervalMethod],
    percentile: [
      'place of the observed value in the population of the measure',
      ({ of }) => of.percentile,
    ],
    asked: ['threshold, in words', ({ of }) => of.threshold],
    years: ['years of the window', ({ of }) => of.coverage.years],
    years_observed: ['years of the window with a value', ({ of }) => of.coverage.observed],
    datasets: ['ids of the datasets, with spaces between', ({ of }) => of.datasets.join(' ')],
    finding: ['result in a sentence', ({ of }) => of.finding],
  });

function holes({ holes: all }: Assessment) {
  const questions = [...new Set(all.flatMap((hole) => Object.keys(hole.expectedInformation)))];
  return tableOf('an observation that nothing measures yet', all, {
    hole: ['id of the observation', (hole) => hole.id],
    title: ['title of the observation', (hole) => hole.title],
    dimension: ['dimension of the relationship', (hole) => hole.dimension],
    waits_for: [
      'measures that it waits for, with spaces between',
      (hole) => hole.waitsFor.join(' '),
    ],
    reason: ['why it is missing', (hole) => hole.reason],
    ...Object.fromEntries(
      questions.map((id) => [
        `${id}_bits`,
        [
          `expected information about the question ${id}`,
          (hole: (typeof all)[number]) => hole.expectedInformation[id],
        ] as const,
      ]),
    ),
  });
}
