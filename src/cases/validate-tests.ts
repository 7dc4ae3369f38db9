import { testedSeries } from '../evidence/index.js';
import type { Predicate, SinglePredicate } from '../evidence/types.js';
import type { Checker } from './checker.js';
import type { Path } from './document.js';

/** A test of a claim: its series, windows, and what its kind asks for. */
export function predicateIssues(
  check: Checker,
  path: Path,
  predicate: Predicate,
  asOf: number,
): void {
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
  for (const [below, window] of windowsIn(predicate))
    check.window([...path, ...below], window, asOf);
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

/** The windows of a test, and where they stand in it. */
function windowsIn(
  predicate: SinglePredicate,
): readonly (readonly [Path, readonly [number, number]])[] {
  switch (predicate.kind) {
    case 'difference':
      return (['minuend', 'subtrahend'] as const).map((side) => [
        [side, 'window'],
        predicate[side].window,
      ]);
    case 'ratio':
      return (['numerator', 'denominator'] as const).map((side) => [
        [side, 'window'],
        predicate[side].window,
      ]);
    case 'contrast':
      return predicate.terms.map(({ window }, at) => [['terms', at, 'window'], window]);
    case 'departure':
      return [
        [['window'], predicate.window],
        [['before'], predicate.before],
      ];
    case 'recorded':
      return [];
    default:
      return [[['window'], predicate.window]];
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
