import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeOfState } from '../../core/series.js';
import type { ListedCase } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { listed } from '../../core/format.js';
import { caseForPair, listCases, loadCase, pairId, withThird } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import {
  describeState,
  isGroup,
  isInSystem,
  labelOf,
  meantByFormerName,
  parseActor,
  parseState,
} from '../../states/index.js';
import { caseDigest } from './case-digest.js';
import { inYear, latestYear } from './latest-year.js';
import { observeProblem } from './observe-problem.js';

export { listCases };

/**
 * The case that a command names: a built-in one or a folder, with another third party where one is named, as such or behind a
 * slash (`russia-china/West`), or a pair of states with a third party.
 */
export function subjectOf(first: string, second?: string, third?: string, asOf?: number): Case {
  if (second !== undefined) {
    // A name that nobody bears is said before what is missing beside it.
    const [a, b] = [parseActor(first), parseActor(second)];
    if (third === undefined) throw lacksThird(a, b);
    const pair = caseForPair(a, b, parseActor(third));
    const meant = [first, second, third].flatMap((name) => meantByFormerName(name) ?? []);
    const named = meant.length === 0 ? pair : { ...pair, meant };
    const subject = inYear({ ...named, asOf: latestYear(pair) }, asOf);
    assertInSystem([...subject.pair, ...subject.third], subject);
    return subject;
  }
  const [name, named = third] = caseAndThird(first);
  // A name that nobody bears is said before any file is read.
  const other = named === undefined ? undefined : parseActor(named);
  const own = underItsName(loadCase(name, { problemOf: observeProblem }));
  const subject = inYear(other === undefined ? own : withThird(own, other), asOf);
  if (other !== undefined) assertInSystem(subject.third, subject);
  return subject;
}

/** A case by its name or folder, and the third party that a name puts behind it. */
export function caseAndThird(word: string): readonly [name: string, third?: string] {
  const at = word.lastIndexOf('/');
  const name = word.slice(0, Math.max(0, at));
  const isCase = listCases().includes(name) || existsSync(join(name, 'case.yaml'));
  return at > 0 && isCase && !existsSync(word) && at < word.length - 1
    ? [name, word.slice(at + 1)]
    : [word];
}

/** A third party for an example: one that is not of the pair. */
/** What is wrong where no third party is named, which two names of one state would not mend. */
function lacksThird(a: number, b: number): UsageError {
  const sides = [a, b].map((one) => codeOfState(labelOf(one))).join(' ');
  return a === b
    ? new UsageError(`${labelOf(a).name} is named twice`, {
        code: 'repeated-state',
        details: { expected: 'two different states, and a third party' },
        hint: `for example: counterpoise assess ${codeOfState(labelOf(a))} ${otherThan(a)} --third ${otherThan(a, parseState(otherThan(a)))}`,
      })
    : new UsageError('a pair needs a third party', {
        code: 'no-third-party',
        details: { expected: 'a state, or a group of states, as --third' },
        hint: `for example: counterpoise assess ${sides} --third ${otherThan(a, b)}`,
      });
}

const otherThan = (...pair: readonly number[]): string =>
  ['USA', 'CHN', 'RUS'].find((code) => !pair.includes(parseState(code)))!;

/**
 * A folder that holds what a built-in case holds, or what the program makes for a pair, is that case: who has the
 * program can repeat the assessment without the folder.
 */
function underItsName(subject: Case): Case {
  const builtIn = listCases();
  if (builtIn.includes(subject.arguments)) return subject;
  const known = builtIn.includes(subject.id) ? loadCase(subject.id) : madeForPair(subject);
  if (known === undefined) return subject;
  const same = caseDigest({ ...known, asOf: subject.asOf }) === caseDigest(subject);
  return same ? { ...subject, arguments: known.arguments } : subject;
}

/** The case that is made for the pair of a case that bears the id of one. */
function madeForPair({ id, pair, third, asOf }: Case): Case | undefined {
  const [a, b] = pair;
  if (third.length !== 1 || id !== pairId(a, b, third[0]!)) return undefined;
  const made = caseForPair(a, b, third[0]!);
  return asOf < made.period[0] ? undefined : made;
}

/** A relationship can be assessed only in a year in which all its states exist. */
function assertInSystem(states: readonly number[], { asOf, period }: Case): void {
  const absent = states.find((state) => !isInSystem(state, asOf));
  if (absent === undefined) return;
  const nearest = nearestYear(asOf, period, (year) =>
    states.every((state) => isInSystem(state, year)),
  );
  const missing = isGroup(absent) ? 'did not exist' : 'was not a member of the state system';
  throw new UsageError(`${labelOf(absent).name} ${missing} in ${asOf}`, {
    code: 'not-in-system',
    details: {
      value: asOf,
      expected: 'a year in which all three states exist',
      ...(nearest === undefined ? {} : { example: nearest }),
    },
    hint: [
      ...insteadOf(absent, asOf),
      nearest === undefined
        ? `these states never existed at the same time in ${period[0]}-${period[1]}`
        : `for example --as-of ${nearest}`,
    ].join('; or '),
  });
}

/** The states that were in the place of one in a year: those that it came out of later, or that came out of it before. */
function insteadOf(state: number, year: number): string[] {
  const { predecessors = [], successors = [] } = describeState(state) ?? {};
  const isThere = (one: number): boolean => isInSystem(one, year);
  const before = predecessors.filter(
    ({ predecessor, date }) => Number(date.slice(0, 4)) > year && isThere(predecessor),
  );
  const after = successors.filter(
    ({ successor, date, kind }) =>
      kind !== 'secession' && Number(date.slice(0, 4)) <= year && isThere(successor),
  );
  const names = [...new Set((before.length > 0 ? before : after).map(({ name }) => name))];
  return names.length === 0
    ? []
    : [`in ${year} there ${names.length === 1 ? 'was' : 'were'} ${listed(names)}`];
}

/** The year of the period nearest to the one asked for, the earlier of two, that passes the test. */
function nearestYear(
  asked: number,
  [from, to]: readonly [number, number],
  passes: (year: number) => boolean,
): number | undefined {
  for (let distance = 1; distance <= to - from; distance++) {
    const found = [asked - distance, asked + distance].find(
      (year) => year >= from && year <= to && passes(year),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The built-in cases. */
export const caseList = (): ListedCase[] => listCases().map((id) => listedCase(loadCase(id)));

export function listedCase(subject: Case): ListedCase {
  const { id, title, question, pair, third, claims } = subject;
  const code = (state: number): string => codeOfState(labelOf(state));
  return {
    ...{ id, title, question },
    pair: pair.map(code),
    third: third.map(code),
    claims: claims.length,
    digest: caseDigest(subject),
  };
}
