import type { Assessment, RunManifest } from '../../contract/index.js';
import { measureResults } from './measure-results.js';
import { weightsOption } from '../learned/apply.js';
import { packageVersion } from '../../store/version.js';

export function manifestOf(assessment: Assessment): RunManifest {
  const { pair, third, id } = assessment.case;
  return {
    tool: 'counterpoise',
    version: packageVersion(),
    verb: 'assess',
    case: id,
    caseDigest: assessment.caseDigest,
    pair: pair.map(({ ccode }) => ccode),
    third: third.map(({ ccode }) => ccode),
    asOf: assessment.asOf,
    seed: assessment.seed,
    draws: assessment.questions[0]?.robustness.draws ?? 0,
    dataVersion: assessment.dataVersion,
    measures: measuresOf(assessment),
    command: `${commandOf(assessment)} --out out`,
  };
}

/** A command as it is typed in the folder of the program, where texts show one to be copied. */
export const pasteable = (command: string): string => `npx ${command}`;

/** The command that repeats an assessment, without its output option; of a copy of the case where one is named. */
export function commandOf(
  {
    case: subject,
    asOf,
    seed,
    answers,
    weights,
  }: Pick<Assessment, 'case' | 'asOf' | 'seed' | 'answers' | 'weights'>,
  named = subject.arguments,
): string {
  // Where no year was asked for, the latest one is answered for as well.
  const year = answers.length > 1 ? '' : ` --as-of ${asOf}`;
  return `counterpoise assess ${named}${year}${weightsOption(weights)} --seed ${seed}`;
}

function measuresOf(assessment: Assessment): RunManifest['measures'] {
  const used = new Map<string, { id: string; params: Readonly<Record<string, unknown>> }>();
  const add = (id: string | undefined, params: Readonly<Record<string, unknown>> = {}): void => {
    if (id !== undefined) used.set(`${id} ${JSON.stringify(params)}`, { id, params });
  };
  for (const item of assessment.evidence) add(item.measure, item.params);
  for (const claim of assessment.claims) {
    // Facts that a case has coded are no measure.
    for (const { kind, measure, params } of claim.predicates ?? [])
      if (kind !== 'recorded') add(measure, params);
  }
  for (const { measure, params } of measureResults(assessment)) add(measure, params);
  for (const { measure, params } of assessment.network?.sources ?? []) add(measure, params);
  return [...used.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
