import { testedSeries } from '../evidence/index.js';
import type { Predicate } from '../evidence/types.js';
import type { CaseIssue, Path } from './document.js';
import type { ClaimsFile } from './schema.js';
import { Checker, roleStates, type CaseFiles } from './checker.js';
import { readingIds } from './validate-readings.js';

/** Claims: what each kind must have, references to facts and readings, predicates. */
export function claimIssues(files: CaseFiles): readonly CaseIssue[] {
  if (files.claims === undefined) return [];
  const { document, value } = files.claims;
  const check = new Checker(document, files.problemOf, roleStates(files));
  const facts = files.evidence?.value.facts ?? [];
  const sources = files.head.value.sources.map(({ id }) => id);
  check.unique(['claims'], value.claims);
  value.claims.forEach((claim, index) => {
    const path: Path = ['claims', index];
    kindIssues(check, path, claim);
    claim.facts?.forEach((id, at) =>
      check.mutual([...path, 'facts', at], ['fact', id, 'claim', claim.id], facts, {
        file: 'evidence.yaml',
        namesOf: (fact) => fact.claims,
      }),
    );
    if (claim.source !== undefined)
      check.known([...path, 'source'], 'source', claim.source, sources);
    const reading = claim.entersAs?.reading;
    if (reading !== undefined)
      check.known([...path, 'entersAs', 'reading'], 'reading', reading, readingIds(files));
    claim.predicates?.forEach((predicate, at) =>
      predicateIssues(check, [...path, 'predicates', at], predicate, files.head.value.asOf),
    );
  });
  return check.issues;
}

const requirements = {
  measured: {
    needs: ['predicates', 'waitsFor', 'needsSimulation'],
    excludes: ['entersAs'],
    why: 'a measured claim is decided by predicates, or says what it waits for',
  },
  documented: {
    needs: ['facts'],
    excludes: ['predicates', 'waitsFor', 'needsSimulation', 'atBest', 'entersAs'],
    why: 'a documented claim rests on coded facts',
  },
  interpretive: {
    needs: ['entersAs'],
    excludes: ['predicates', 'waitsFor', 'needsSimulation', 'atBest', 'facts'],
    why: 'a position enters as a reading or an argument, never as evidence',
  },
} as const;

function kindIssues(check: Checker, path: Path, claim: ClaimsFile['claims'][number]): void {
  const { needs, excludes, why } = requirements[claim.kind];
  if (!needs.some((key) => claim[key] !== undefined)) {
    check.report(path, {
      code: 'claim-without-ground',
      message: `the ${claim.kind} claim ${claim.id} has no ${needs.join(', ')}: ${why}`,
      value: claim.id,
      expected: needs.join(', or '),
      hint: `add ${needs.join(' or ')}, or change its kind`,
    });
  }
  for (const key of excludes) {
    if (claim[key] === undefined) continue;
    check.report(
      [...path, key],
      {
        code: 'claim-with-wrong-ground',
        message: `the ${claim.kind} claim ${claim.id} has ${key}: ${why}`,
        value: key,
        expected: needs.join(', or '),
        hint: `delete ${key}, or change the kind of the claim`,
      },
      'key',
    );
  }
  const { entersAs } = claim;
  if (entersAs !== undefined && entersAs.reading === undefined && entersAs.argument === undefined) {
    check.report([...path, 'entersAs'], {
      code: 'claim-without-ground',
      message: `entersAs of ${claim.id} names neither a reading nor an argument`,
      expected: 'reading or argument',
      hint: 'name the reading it argues for, or say in a line which argument it is',
    });
  }
}

function predicateIssues(check: Checker, path: Path, predicate: Predicate, asOf: number): void {
  if (predicate.kind === 'at-least') {
    if (predicate.count > predicate.of.length)
      check.report([...path, 'count'], {
        code: 'wrong-value',
        message: `at least ${predicate.count} of ${predicate.of.length} can never hold`,
        value: predicate.count,
        expected: `a count from 1 to ${predicate.of.length}`,
        hint: 'lower count, or add predicates',
      });
    predicate.of.forEach((single, index) =>
      predicateIssues(check, [...path, 'of', index], single, asOf),
    );
    return;
  }
  for (const { path: below, observe } of testedSeries(predicate))
    check.observe([...path, ...below], observe);
  if (predicate.kind === 'difference') {
    for (const side of ['minuend', 'subtrahend'] as const)
      check.window([...path, side, 'window'], predicate[side].window, asOf);
    return;
  }
  check.window([...path, 'window'], predicate.window, asOf);
  if (predicate.kind === 'break') betweenIssues(check, path, predicate);
  if (predicate.kind === 'effect') effectIssues(check, path, predicate);
  if (
    predicate.kind === 'level' &&
    (predicate.compare === 'within') !== (predicate.tolerance !== undefined)
  ) {
    check.report([...path, 'compare'], {
      code: 'wrong-value',
      message: `compare ${predicate.compare} ${predicate.tolerance === undefined ? 'needs a' : 'takes no'} tolerance`,
      value: predicate.compare,
      expected: 'a tolerance with within, and only with it',
      hint: predicate.tolerance === undefined ? 'add tolerance:' : 'delete tolerance:',
    });
  }
  if (
    predicate.kind === 'crossing' &&
    (predicate.other === undefined) === (predicate.value === undefined)
  ) {
    check.report(path, {
      code: 'wrong-value',
      message: 'a crossing is either of a value or of another series',
      expected: 'value, or other',
      hint: 'give one of the two',
    });
  }
}

/** The states of an effect in a pair. */
function effectIssues(
  check: Checker,
  path: Path,
  { estimate: { of, third } }: Extract<Predicate, { readonly kind: 'effect' }>,
): void {
  if (of === undefined) return;
  check.states([...path, 'estimate'], { of, third });
  check.repeated([...path, 'estimate'], { of, third });
}

/** The years of a change lie inside those that are looked at, in order. */
function betweenIssues(
  check: Checker,
  path: Path,
  { window, between }: Extract<Predicate, { readonly kind: 'break' }>,
): void {
  const [from, to] = between;
  if (from <= to && from >= window[0] && to <= window[1]) return;
  check.report([...path, 'between'], {
    code: from > to ? 'reversed-years' : 'wrong-value',
    message:
      from > to
        ? `the years ${from}-${to} end before they begin`
        : `the change is looked for in ${from}-${to}, outside the window ${window[0]}-${window[1]}`,
    value: between,
    expected: `years in order, inside ${window[0]}-${window[1]}`,
    hint: 'between: names the first and the last year in which the new level may begin; window: the years looked at',
  });
}
