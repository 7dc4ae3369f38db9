import { middleWeight, weightsBetween } from '../evidence/index.js';
import type { CaseIssue, Path } from './document.js';
import { isRange } from './ranges.js';
import type { EvidenceFile } from './schema.js';
import { Checker, type CaseFiles } from './checker.js';
import { checkSources } from './validate-fact-sources.js';

type Fact = EvidenceFile['facts'][number];

/** Coded facts: actors, sources, claims, dates and the weights of every reading of a question they speak to. */
export function factIssues(files: CaseFiles): readonly CaseIssue[] {
  if (files.evidence === undefined) return [];
  const { document, value } = files.evidence;
  const check = new Checker(document);
  const sources = files.head.value.sources.map(({ id }) => id);
  const claims = files.claims?.value.claims ?? [];
  const { asOf } = files.head.value;
  check.unique(['facts'], value.facts);
  value.facts.forEach((fact, index) => {
    const path: Path = ['facts', index];
    fact.actors.forEach((actor, at) => check.state([...path, 'actors', at], actor));
    check.known([...path, 'source'], 'source', fact.source, sources);
    if (Number(fact.date.slice(0, 4)) > asOf) {
      check.report([...path, 'date'], {
        code: 'fact-after-as-of',
        message: `the fact ${fact.id} is later than asOf (${asOf})`,
        value: fact.date,
        expected: `a date up to ${asOf}`,
        hint: 'correct the date, leave the fact out, or move asOf in case.yaml',
      });
    }
    fact.claims.forEach((id, at) =>
      check.mutual([...path, 'claims', at], ['claim', id, 'fact', fact.id], claims, {
        file: 'claims.yaml',
        namesOf: ({ facts = [] }) => facts,
      }),
    );
    checkSources(check, path, fact, files.head.value);
    weightIssues(check, [...path, 'weights'], fact, files);
  });
  return check.issues;
}

function weightIssues(check: Checker, path: Path, fact: Fact, files: CaseFiles): void {
  const { questions } = files.readings.value;
  if (Object.keys(fact.weights).length === 0) {
    check.report(path, {
      code: 'wrong-weights',
      message: `the fact ${fact.id} speaks to no question`,
      expected: questions.map(({ id }) => id).join(', '),
      hint: 'give its weights for at least one question',
    });
  }
  for (const [id, weights] of Object.entries(fact.weights)) {
    const place = [...path, id];
    check.known(
      place,
      'question',
      id,
      questions.map((question) => question.id),
      'key',
    );
    const question = questions.find((candidate) => candidate.id === id);
    if (question === undefined) continue;
    const readings = question.readings.map((reading) => reading.id);
    for (const reading of Object.keys(weights))
      check.known([...place, reading], 'reading', reading, readings, 'key');
    const missing = readings.filter((reading) => weights[reading] === undefined);
    if (missing.length > 0) {
      check.report(place, {
        code: 'wrong-weights',
        message: `the weights leave out ${missing.join(', ')}`,
        value: weights,
        expected: `a weight in dB for each of ${readings.join(', ')}`,
        hint: `add ${missing.map((reading) => `${reading}:`).join(' ')}`,
      });
    } else if (readings.some((reading) => isWrongRange(weights[reading]!))) {
      const reading = readings.find((one) => isWrongRange(weights[one]!))!;
      check.report([...place, reading], {
        code: 'wrong-range',
        message: 'the weights of a range stand the lower first',
        value: weights[reading],
        expected: 'for example [-6, -3]',
        hint: 'exchange the two',
      });
    } else if (Math.max(...readings.map((reading) => pointOf(weights[reading]!))) !== 0) {
      check.report(place, {
        code: 'wrong-weights',
        message: 'no reading has the weight 0',
        value: weights,
        expected: '0 dB for the best-fitting reading, the others relative to it',
        hint: 'raise all weights so that the best-fitting reading has 0',
      });
    }
  }
}

type Given = Fact['weights'][string][string];

const isWrongRange = (given: Given): boolean =>
  isRange<number>(given) && weightsBetween(given) === undefined;

/** The weight that counts: of a range the middle one. */
const pointOf = (given: Given): number => (isRange<number>(given) ? middleWeight(given) : given);
