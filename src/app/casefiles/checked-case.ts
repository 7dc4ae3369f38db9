import type { CheckedCase } from '../../contract/index.js';
import { checkCase, loadCase, type ObserveProblem, type Path } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import type { Observe, Predicate, PredicateResult } from '../../evidence/types.js';
import { madeTest, predicatesOf, testedSeries, testsOf } from '../../evidence/index.js';
import { measures } from '../../measures/index.js';
import { claimSeries } from '../assess/claim-series.js';
import { claimContext } from '../assess/claims.js';
import { announce, planOf } from '../assess/plan.js';
import { observeProblem } from './observe-problem.js';
import { isUnknownRole, observedUnit, rolesOf, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';

/**
 * Check a case: its files, and, with a workspace, what they ask of the panel: parts, groups and keys that measures do
 * not have are errors at their place; tests that the years covered cannot decide, and roles that no state has, warnings.
 *
 * @throws UsageError `unknown-case`; DataError for anything wrong in a file, with file, line, column, value and hint
 */
export async function checkedCase(name: string, workspace?: Workspace): Promise<CheckedCase> {
  const subject = loadCase(name, { problemOf: observeProblem });
  const { exposure, warnings } = checkCase(subject, { measures: measures.map(({ id }) => id) });
  const found = workspace === undefined ? [] : await askPanel(name, subject, workspace);
  return {
    id: subject.id,
    counts: {
      claims: subject.claims.length,
      facts: subject.facts.length,
      observations: subject.observations.length,
    },
    exposure,
    warnings: [...warnings, ...found],
  };
}

async function askPanel(name: string, subject: Case, workspace: Workspace): Promise<string[]> {
  const plan = planOf(subject);
  announce(workspace, plan);
  const roles = await rolesOf(workspace, subject);
  const problems = new Map<string, ObserveProblem>();
  for (const observe of observesOf(subject)) {
    const problem = await panelProblem(workspace, roles, observe, subject.period[0]);
    if (problem !== undefined) problems.set(JSON.stringify(observe), problem);
  }
  // The files are read once more, so that what the panel says is placed and sorted like everything else.
  if (problems.size > 0)
    loadCase(name, { problemOf: (observe) => problems.get(JSON.stringify(observe)) });
  const roleless = rolelessIn(subject, roles);
  if (roleless.length > 0) return roleless;
  const series = await claimSeries(workspace, subject, plan.claims, { roles, seed: 1 });
  const context = claimContext(subject, series, 1);
  return subject.claims.flatMap((claim) =>
    testsOf(claim)
      .filter(({ test }) => testsSeries(test))
      .flatMap((test) => undecidedIn(claim.id, madeTest(test, context))),
  );
}

/** Whether the years of series decide a test; what is estimated of all pairs takes too long for a check. */
function testsSeries(predicate: Predicate): boolean {
  return predicate.kind === 'at-least'
    ? predicate.of.every(testsSeries)
    : testedSeries(predicate).length > 0;
}

/** Every series and observation of the case. */
function observesOf({ series, observations, claims }: Case): Observe[] {
  return [
    ...series.flatMap(({ lines }) => lines.map(({ observe }) => observe)),
    ...observations.flatMap(({ observe }) => (observe === undefined ? [] : [observe])),
    ...claims.flatMap((claim) =>
      predicatesOf(claim)
        .flatMap(testedSeries)
        .map(({ observe }) => observe),
    ),
  ];
}

/** Keys of an `observe` by what the panel does not know of them. */
const places: Readonly<Record<string, Path>> = {
  'unknown-part': ['part'],
  'unknown-group': ['group'],
  'unknown-key': ['key'],
};

async function panelProblem(
  workspace: Workspace,
  roles: Roles,
  observe: Observe,
  from: number,
): Promise<ObserveProblem | undefined> {
  if (rolesIn(observe).some((role) => isUnknownRole(roles, role))) return undefined;
  try {
    await observedUnit(workspace, roles, observe, { from });
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return {
      path: places[error.code] ?? ['measure'],
      code: error.code,
      message: error.message,
      value: error.details.value ?? observe.measure,
      expected: error.details.expected ?? 'what the measure has',
      hint: error.hint ?? `counterpoise measure ${observe.measure} --help says what it has`,
    };
  }
}

const rolesIn = ({ of, third }: Observe): readonly string[] =>
  third === undefined ? of : [...of, third];

/** Rows and claims that name a role which no state of the pair has: neither is weaker where one has no capabilities. */
function rolelessIn({ observations, claims }: Case, roles: Roles): string[] {
  const entries = [
    ...observations.map(({ id, observe }) => ({
      where: `observation ${id}`,
      observes: observe === undefined ? [] : [observe],
    })),
    ...claims.map((claim) => ({
      where: `claim ${claim.id}`,
      observes: predicatesOf(claim)
        .flatMap(testedSeries)
        .map(({ observe }) => observe),
    })),
  ];
  return entries.flatMap(({ where, observes }) => {
    const unknown = observes.flatMap(rolesIn).find((role) => isUnknownRole(roles, role));
    return unknown === undefined
      ? []
      : [
          `${where} looks at ${unknown}, which neither state is, since the capabilities of one are not known: name the state`,
        ];
  });
}

/** Tests that the years with values cannot decide; of several in one, each that cannot. */
function undecidedIn(id: string, predicate: PredicateResult): string[] {
  if (predicate.parts !== undefined)
    return predicate.parts.flatMap((part) => undecidedIn(id, part));
  return predicate.holds === 'untestable'
    ? [`claim ${id}, test "${predicate.label}": ${predicate.finding}`]
    : [];
}
