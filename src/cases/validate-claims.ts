import { lastYear } from '../core/years.js';
import { decisiveKinds } from '../evidence/index.js';
import type { Predicate } from '../evidence/types.js';
import type { CaseIssue, Path } from './document.js';
import type { ClaimsFile } from './schema.js';
import { Checker, roleStates, type CaseFiles } from './checker.js';
import { conditionalIssues } from './validate-conditionals.js';
import { readingIds } from './validate-readings.js';
import { predicateIssues } from './validate-tests.js';

/** Claims: what each kind must have, references to facts, readings and bases, tests. */
export function claimIssues(files: CaseFiles): readonly CaseIssue[] {
  if (files.claims === undefined) return [];
  const { document, value } = files.claims;
  const check = new Checker(document, files.problemOf, roleStates(files));
  const facts = files.evidence?.value.facts ?? [];
  const sources = files.head.value.sources.map(({ id }) => id);
  const bases = Object.keys(value.bases ?? {});
  check.unique(['claims'], value.claims);
  value.claims.forEach((claim, index) => {
    const path: Path = ['claims', index];
    kindIssues(check, path, claim);
    conditionalIssues(check, path, claim);
    claim.facts?.forEach((id, at) =>
      check.mutual([...path, 'facts', at], ['fact', id, 'claim', claim.id], facts, {
        file: 'evidence.yaml',
        namesOf: (fact) => fact.claims,
      }),
    );
    claim.basis?.forEach((letter, at) =>
      check.known([...path, 'basis', at], 'basis', letter, bases),
    );
    if (claim.source !== undefined)
      check.known([...path, 'source'], 'source', claim.source, sources);
    const reading = claim.entersAs?.reading;
    if (reading !== undefined)
      check.known([...path, 'entersAs', 'reading'], 'reading', reading, readingIds(files));
    if (claim.years !== undefined) check.window([...path, 'years'], claim.years, lastYear);
    const asOf = files.head.value.asOf;
    for (const { path: below, test } of testsIn(claim)) {
      const at = [...path, ...below];
      predicateIssues(check, at, test, asOf);
      if (test.kind === 'recorded')
        test.facts.forEach((id, n) =>
          check.known([...at, 'facts', n], 'fact', id, claim.facts ?? []),
        );
    }
    decidingIn(claim).forEach(({ path: below, deciding }) =>
      decidingIssues(check, [...path, ...below], deciding),
    );
  });
  return check.issues;
}

type StatedClaim = ClaimsFile['claims'][number];
type Deciding = Omit<NonNullable<StatedClaim['central']>, 'because'>;

/** What decides a claim, what repeats it, and what a conditional or a dilemma is made of, with the place of each. */
function decidingIn({ central, halves = [], robustness = [], conditional, dilemma }: StatedClaim) {
  const found: { path: Path; deciding: Deciding; inherits: boolean }[] = [];
  if (central !== undefined) found.push({ path: ['central'], deciding: central, inherits: false });
  halves.forEach((half, at) => {
    const { test } = half;
    if (test !== undefined)
      found.push({ path: ['halves', at], deciding: { ...half, test }, inherits: false });
  });
  robustness.forEach((one, at) =>
    found.push({ path: ['robustness', at], deciding: one, inherits: true }),
  );
  const beside = (path: Path, deciding: Deciding) =>
    found.push({ path, deciding, inherits: false });
  if (conditional?.met !== undefined) beside(['conditional', 'met'], conditional.met);
  for (const side of ['gains', 'costs'] as const)
    dilemma?.[side].forEach((one, at) => beside(['dilemma', side, at], one));
  return found.map(({ path, deciding, inherits }) => ({
    path,
    // A robustness test has the smallest difference of the test that it repeats.
    deciding: inherits
      ? { ...deciding, delta: deciding.delta ?? 0, why: deciding.why ?? '-' }
      : deciding,
  }));
}

/** Every test of a claim with its place. */
function testsIn(claim: StatedClaim): { readonly path: Path; readonly test: Predicate }[] {
  return [
    ...decidingIn(claim).map(({ path, deciding }) => ({
      path: [...path, 'test'],
      test: deciding.test,
    })),
    ...(claim.side ?? []).map((test, at) => ({ path: ['side', at], test })),
  ];
}

/** Tests of what is known, and of what is a probability already: no difference can be too small to matter. */
const exact: ReadonlySet<Predicate['kind']> = new Set([
  'fact',
  'recorded',
  'probability',
  'rank',
  'crossing',
]);
const isExact = (test: Predicate): boolean =>
  exact.has(test.kind) ||
  (test.kind === 'level' && test.compare === 'within') ||
  (test.kind === 'at-least' && test.of.every(isExact));

/** Whether a test reads places among others, which lie between 0 and 1. */
const isOfPlaces = (test: Predicate): boolean =>
  test.kind === 'at-least'
    ? test.of.every(isOfPlaces)
    : 'observe' in test && test.observe.as === 'percentile';

/** What goes beyond the range of a percentile, or is no error of one. */
function placeIssues(check: Checker, path: Path, { test, delta, errors }: Deciding): void {
  const stated = test as Predicate;
  if (!isOfPlaces(stated)) return;
  const value = stated.kind === 'level' ? stated.value : 0;
  for (const [key, found] of [
    ['value', value],
    ['delta', delta ?? 0],
  ] as const)
    if (found > 1 || found < 0)
      check.report(key === 'value' ? [...path, 'test', 'value'] : [...path, 'delta'], {
        code: 'wrong-value',
        message: `${key} lies beyond the range of a percentile`,
        value: found,
        expected: 'a number from 0 to 1',
        hint: 'write 0.75 for three quarters of the population',
      });
  if (errors === 'counts' || errors === 'shares')
    check.report([...path, 'errors'], {
      code: 'wrong-value',
      message: `a percentile has no error of ${errors}`,
      value: errors,
      expected: 'years, none, or no errors: for those of the estimates',
      hint: 'delete errors:, or test the value in place of its percentile',
    });
}

function decidingIssues(check: Checker, path: Path, deciding: Deciding): void {
  const { test, delta, why } = deciding;
  const stated = test as Predicate;
  placeIssues(check, path, deciding);
  const kinds = stated.kind === 'at-least' ? stated.of.map(({ kind }) => kind) : [stated.kind];
  const vague = kinds.find((kind) => !decisiveKinds.has(kind));
  if (vague !== undefined)
    check.report([...path, 'test'], {
      code: 'wrong-value',
      message: `a test of kind ${vague} decides no claim: no difference could be too small for it`,
      value: vague,
      expected: [...decisiveKinds].join(', '),
      hint: 'put it under side:, and decide the claim by a difference, a ratio or a level',
    });
  if (exact.has(stated.kind) && (delta ?? 0) > 0)
    check.report([...path, 'delta'], {
      code: 'wrong-value',
      message: `a test of kind ${stated.kind} takes no smallest difference: it is a record, or a probability already`,
      value: delta,
      expected: 'no delta',
      hint: 'delete delta: and why:',
    });
  if (vague !== undefined || isExact(stated)) return;
  if (delta === undefined || why === undefined)
    check.report(path, {
      code: 'missing-key',
      message: `the test that decides has no ${delta === undefined ? 'delta' : 'why'}: how small a difference would not matter, and why`,
      expected: 'delta: in the unit of the test (a factor for a ratio), and why: in a few words',
      hint: 'write both before you look at a value',
    });
  if (stated.kind === 'ratio' && delta !== undefined && delta !== 0 && delta < 1)
    check.report([...path, 'delta'], {
      code: 'wrong-value',
      message: 'the smallest difference of a ratio is a factor',
      value: delta,
      expected: 'a number of at least 1: 1.25 is a quarter more or less',
      hint: 'write 1.25 for a quarter',
    });
}

const decides = ['central', 'halves', 'missing', 'pending'] as const;
const requirements = {
  measured: {
    needs: decides,
    excludes: ['entersAs'],
    why: 'a measured claim is decided by one central test or by its halves, or says what is missing or pending',
  },
  documented: {
    needs: ['facts'],
    excludes: [...decides, 'side', 'robustness', 'fit', 'conditional', 'dilemma', 'entersAs'],
    why: 'a documented claim rests on coded facts',
  },
  interpretive: {
    needs: ['entersAs'],
    excludes: [...decides, 'side', 'robustness', 'fit', 'conditional', 'facts'],
    why: 'a position enters as a reading or an argument, never as evidence',
  },
} as const;

function kindIssues(check: Checker, path: Path, claim: StatedClaim): void {
  const { needs, excludes, why } = requirements[claim.kind];
  const given = needs.filter((key) => claim[key] !== undefined);
  if (given.length === 0) {
    check.report(path, {
      code: 'claim-without-ground',
      message: `the ${claim.kind} claim ${claim.id} has no ${needs.join(', ')}: ${why}`,
      value: claim.id,
      expected: needs.join(', or '),
      hint: `add ${needs.join(' or ')}, or change its kind`,
    });
  }
  if (given.length > 1)
    check.report([...path, given[1]!], {
      code: 'claim-decided-twice',
      message: `the claim ${claim.id} has ${given.join(' and ')}: one thing decides it`,
      value: given[1],
      expected: `one of ${needs.join(', ')}`,
      hint: 'keep one: tests beside the central one go under side: or robustness:',
    });
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
  fitIssues(check, path, claim);
  halfIssues(check, path, claim);
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

/** A half has a test and says why it is the sentence’s, or says what is missing for one. */
function halfIssues(check: Checker, path: Path, { halves = [] }: StatedClaim): void {
  halves.forEach(({ half, missing, test, because }, at) => {
    if (missing === undefined ? test !== undefined && because !== undefined : test === undefined)
      return;
    check.report([...path, 'halves', at], {
      code: 'claim-without-ground',
      message: `the half “${half}” has ${missing === undefined ? 'no test with a reason' : 'a test and says what is missing for one'}`,
      value: half,
      expected: 'test and because, or missing',
      hint: 'give the test that the half needs and why, or say in a sentence what would have to be measured',
    });
  });
}

/** What decides a claim says how near it comes to the sentence, and which years the sentence is about. */
function fitIssues(check: Checker, path: Path, claim: StatedClaim): void {
  const { central, halves, fit, years, id } = claim;
  if (central === undefined && halves === undefined) return;
  for (const [key, value] of [
    ['fit', fit],
    ['years', years],
  ] as const)
    if (value === undefined)
      check.report(path, {
        code: 'missing-key',
        message: `the claim ${id} has no ${key}`,
        value: id,
        expected:
          key === 'fit'
            ? 'fit: { kind: direct, proxy or premise-only, because: … }'
            : 'years: the first and the last year that the sentence is about',
        hint: `add ${key}:`,
      });
  if (fit === undefined) return;
  if (fit.kind === 'premise-only' && fit.needs === undefined)
    check.report([...path, 'fit'], {
      code: 'missing-key',
      message: `the claim ${id} is tested in its premise alone and does not say what would test it`,
      value: fit.kind,
      expected: 'needs: what would have to be observed',
      hint: 'add needs: to fit',
    });
  if (fit.kind === 'direct' && halves?.some(({ missing }) => missing !== undefined) === true)
    check.report([...path, 'fit', 'kind'], {
      code: 'wrong-value',
      message: `a half of ${id} is not tested, so that its test is not direct`,
      value: fit.kind,
      expected: 'proxy or premise-only',
      hint: 'say in because: which half is left out',
    });
}
