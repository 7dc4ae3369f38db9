import { judgementsBetween } from '../evidence/index.js';
import type { CaseIssue, Path } from './document.js';
import { isRange } from './ranges.js';
import { Checker, roleStates, type CaseFiles } from './checker.js';

/** The reading that stands for everything the others leave out; every question may have it. */
export const residual = 'other';

export function readingIds({ readings: { value } }: CaseFiles): readonly string[] {
  return [...new Set(value.questions.flatMap(({ readings }) => readings.map(({ id }) => id)))];
}

/** Ids of questions and readings, and priors. */
export function questionIssues(files: CaseFiles): readonly CaseIssue[] {
  const { document, value } = files.readings;
  const check = new Checker(document);
  check.unique(['questions'], value.questions);
  const owner = new Map<string, string>();
  value.questions.forEach((question, index) => {
    const path: Path = ['questions', index];
    check.unique([...path, 'readings'], question.readings);
    question.readings.forEach(({ id }, reading) => {
      const first = owner.get(id);
      if (first !== undefined && first !== question.id && id !== residual) {
        check.report([...path, 'readings', reading, 'id'], {
          code: 'repeated-id',
          message: `the reading ${id} belongs to the question ${first} already`,
          value: id,
          expected: `an id of its own (only ${residual} may recur)`,
          hint: 'rename one of the two readings',
        });
      }
      owner.set(id, first ?? question.id);
    });
    oldFormIssue(check, path, question);
    givenIssues(check, [...path, 'given'], question, value.questions.slice(0, index));
    if (question.prior !== undefined)
      priorIssues(
        check,
        [...path, 'prior'],
        question.prior,
        question.readings.map(({ id }) => id),
      );
  });
  return check.issues;
}

/** Readings that the question how close two states are had before double containment became a question of its own. */
const oldReadings: readonly string[] = [
  'strategic-partnership',
  'axis-of-convenience',
  'double-containment',
];

/** A case in the old form would be weighed by readings that no longer mean what the program says of them. */
function oldFormIssue(check: Checker, path: Path, { id, readings }: Asked): void {
  const at = readings.findIndex((reading) => oldReadings.includes(reading.id));
  if (id !== 'what' || at < 0) return;
  check.report([...path, 'readings', at, 'id'], {
    code: 'old-form',
    message: `the question what has the reading ${readings[at]!.id}, as cases had it before`,
    value: readings[at]!.id,
    expected: 'rivalry, distance, convenience, partnership, alliance or other',
    hint:
      'how close the two are has these readings now, and double containment is a question of its own: ' +
      '`counterpoise cases new` writes a case in the new form, to which claims and facts can be copied',
  });
}

/** A question is asked given another one, which stands above it. */
function givenIssues(check: Checker, path: Path, { given }: Asked, above: readonly Asked[]): void {
  if (given === undefined) return;
  check.known(
    [...path, 'question'],
    'question',
    given.question,
    above.map(({ id }) => id),
  );
  const readings = above.find(({ id }) => id === given.question)?.readings ?? [];
  given.readings.forEach((reading, at) =>
    check.known(
      [...path, 'readings', at],
      'reading',
      reading,
      readings.map(({ id }) => id),
    ),
  );
}

type Asked = CaseFiles['readings']['value']['questions'][number];

function priorIssues(
  check: Checker,
  path: Path,
  prior: Readonly<Record<string, number>>,
  readings: readonly string[],
): void {
  for (const id of Object.keys(prior)) check.known([...path, id], 'reading', id, readings, 'key');
  const missing = readings.filter((id) => prior[id] === undefined);
  const sum = Object.values(prior).reduce((total, share) => total + share, 0);
  if (missing.length === 0 && Math.abs(sum - 1) < 1e-9) return;
  check.report(path, {
    code: 'wrong-prior',
    message:
      missing.length > 0
        ? `the prior leaves out ${missing.join(', ')}`
        : `the prior adds up to ${Number(sum.toFixed(6))}`,
    value: prior,
    expected: `a probability for each of ${readings.join(', ')}, adding up to 1`,
    hint: 'complete the prior, or delete it: it is uniform then',
  });
}

/** Observation rows: what they look at, what they stand in for, what each reading expects. */
export function rowIssues(files: CaseFiles): readonly CaseIssue[] {
  const { document, value } = files.readings;
  const check = new Checker(document, files.problemOf, roleStates(files));
  const rows = value.observations;
  const readings = readingIds(files);
  check.unique(['observations'], rows);
  rows.forEach((row, index) => {
    const path: Path = ['observations', index];
    if ((row.observe === undefined) === (row.waitsFor === undefined)) {
      check.report(path, {
        code: 'row-without-observation',
        message: `the row ${row.id} has ${row.observe === undefined ? 'neither' : 'both'} observe and waitsFor`,
        value: row.id,
        expected: 'observe where a measure can see it, waitsFor where none can yet',
        hint: row.observe === undefined ? 'add one of the two' : 'delete one of the two',
      });
    }
    if (row.observe !== undefined) check.observe([...path, 'observe'], row.observe);
    if (row.observe?.group !== undefined) {
      check.report([...path, 'observe', 'group'], {
        code: 'row-on-group',
        message: `the row ${row.id} looks at a group, which has no population to be ranked in`,
        value: row.observe.group,
        expected: 'a second state in of',
        hint: 'look at a state; groups can be looked at by claims and series',
      });
    }
    if (row.window !== undefined)
      check.window([...path, 'window'], row.window, files.head.value.asOf);
    if (row.standsInFor !== undefined) {
      const others = rows.filter(({ id }) => id !== row.id).map(({ id }) => id);
      check.known([...path, 'standsInFor'], 'observation', row.standsInFor, others);
      if (standsInForItself(row, rows))
        check.report([...path, 'standsInFor'], {
          code: 'circular-stand-in',
          message: `the row ${row.id} stands in for itself, through ${row.standsInFor}`,
          value: row.standsInFor,
          expected: 'a row that does not wait for this one',
          hint: 'delete standsInFor of one of the rows in the circle',
        });
    }
    for (const reading of Object.keys(row.expect)) {
      check.known([...path, 'expect', reading], 'reading', reading, readings, 'key');
      expectationIssues(check, [...path, 'expect', reading], row, reading);
    }
    probabilityIssues(check, [...path, 'probability'], row);
  });
  return check.issues;
}

type Row = CaseFiles['readings']['value']['observations'][number];

const takesYesOrNo = ({ kind }: Row): boolean => kind === 'yes-no' || kind === 'probability';

/** Whether the rows that a row stands in for, one after the other, lead back to it. */
function standsInForItself(row: Row, rows: readonly Row[]): boolean {
  const passed = new Set<string>();
  for (let at = row.standsInFor; at !== undefined && !passed.has(at);) {
    if (at === row.id) return true;
    passed.add(at);
    at = rows.find(({ id }) => id === at)?.standsInFor;
  }
  return false;
}

/** Expectations that do not fit the kind of the row, and ranges that are none. */
function expectationIssues(check: Checker, path: Path, row: Row, reading: string): void {
  const given = row.expect[reading]!;
  const words = isRange(given) ? given : [given];
  const wrong = words.find(
    (word) => word !== 'any' && (word === 'yes' || word === 'no') !== takesYesOrNo(row),
  );
  if (wrong !== undefined) {
    check.report(path, {
      code: 'wrong-value',
      message: `a row of kind ${row.kind} cannot be expected to be ${wrong}`,
      value: wrong,
      expected: takesYesOrNo(row)
        ? 'yes, no, any'
        : 'high, rather-high, middle, rather-low, low, any',
      hint: `change the expectation, or the kind of the row ${row.id}`,
    });
  } else if (isRange(given) && judgementsBetween(given) === undefined) {
    check.report(path, {
      code: 'wrong-range',
      message: `${given.join(' to ')} is no range of expectations`,
      value: given,
      expected: takesYesOrNo(row)
        ? 'two of no, any, yes in this order'
        : 'two of low, rather-low, middle, rather-high, high in this order',
      hint: 'name the lower end first; any cannot be an end of a range of percentiles',
    });
  }
}

/** The probability of what is expected: an interval around the .8 that the assessment takes, of yes-or-no rows alone. */
function probabilityIssues(check: Checker, path: Path, { kind, probability }: Row): void {
  if (probability === undefined) return;
  const [low, high] = probability;
  if (kind === 'yes-no' && low <= 0.8 && high >= 0.8 && high < 1 && low > 0) return;
  check.report(path, {
    code: 'wrong-range',
    message:
      kind === 'yes-no'
        ? `${low} to ${high} does not hold the .8 that the assessment takes`
        : `a row of kind ${kind} has no probability of yes`,
    value: probability,
    expected: 'two probabilities above 0 and below 1 with .8 between them, of a row of kind yes-no',
    hint: kind === 'yes-no' ? 'for example [0.7, 0.9]' : 'give ranges of its expectations instead',
  });
}
