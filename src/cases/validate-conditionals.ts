import type { Checker } from './checker.js';
import type { Path } from './document.js';
import type { ClaimsFile } from './schema.js';

type StatedClaim = ClaimsFile['claims'][number];

/** A conditional is judged by cases that were compared, or left to a simulation; a dilemma is of a state. */
export function conditionalIssues(check: Checker, path: Path, claim: StatedClaim): void {
  const { dilemma, conditional } = claim;
  if (dilemma !== undefined) check.actor([...path, 'dilemma', 'of'], dilemma.of);
  if (conditional?.by === 'comparison') comparisonIssues(check, path, claim);
  if (conditional?.by === 'simulation') simulationIssues(check, path, claim);
}

/** Cases in which the condition came about are counted by the central test, and chosen by a rule. */
function comparisonIssues(check: Checker, path: Path, claim: StatedClaim): void {
  const { id, conditional, central } = claim;
  if (conditional?.chosen === undefined)
    check.report([...path, 'conditional'], {
      code: 'missing-key',
      message: `the conditional ${id} does not say how the cases compared were chosen`,
      value: id,
      expected: 'chosen: the rule, written before a value was looked at',
      hint: 'add chosen: to conditional',
    });
  const counts = central?.test.kind === 'at-least' || central?.test.kind === 'effect';
  if (central !== undefined && !counts)
    check.report([...path, 'conditional', 'by'], {
      code: 'wrong-value',
      message: `the conditional ${id} is judged by comparison, and its central test compares no cases`,
      value: 'comparison',
      expected: `a central test of kind at-least, over cases in which the condition came about, or effect, and not ${central.test.kind}`,
      hint: 'count such cases; what became of the case itself goes under met: or side:',
    });
  if (central === undefined)
    check.report([...path, 'conditional', 'by'], {
      code: 'wrong-value',
      message: `the conditional ${id} is judged by comparison and has no central test`,
      value: 'comparison',
      expected: 'central: a test of cases in which the condition came about, or by: simulation',
      hint: 'count such cases by a central test of kind at-least',
    });
}

/** What is left to a simulation waits for it, and no rule chose cases for it. */
function simulationIssues(check: Checker, path: Path, claim: StatedClaim): void {
  const { id, conditional, pending } = claim;
  if (pending === undefined)
    check.report([...path, 'conditional', 'by'], {
      code: 'wrong-value',
      message: `the conditional ${id} is left to a simulation and waits for none`,
      value: 'simulation',
      expected: 'pending: the simulation, or by: comparison',
      hint: 'add pending: to the claim',
    });
  if (conditional?.chosen !== undefined)
    check.report(
      [...path, 'conditional', 'chosen'],
      {
        code: 'wrong-value',
        message: `the conditional ${id} is left to a simulation and compares no cases`,
        value: 'chosen',
        expected: 'no chosen',
        hint: 'delete chosen:, or judge the claim by comparison',
      },
      'key',
    );
}
