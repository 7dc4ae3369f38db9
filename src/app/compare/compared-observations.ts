import type { Case } from '../../cases/types.js';
import { rowsWithPowerNames } from '../assess/power-names.js';
import { textOfRoles } from './text-of-roles.js';
import type {
  Assessment,
  CaseObservation,
  ComparedObservation,
  EvidenceResult,
} from '../../contract/index.js';

/** A case and what came of it. */
export interface Assessed {
  readonly subject: Case;
  readonly assessment: Assessment;
}

export const isSame = ({ sameMeasure, byCase }: ComparedObservation): boolean =>
  sameMeasure && !byCase.includes(null);

/** Every measured observation that weighs in any case, in the order in which the first case has them. */
export function comparedObservations(assessed: readonly Assessed[]): ComparedObservation[] {
  const measured = assessed.map(({ assessment }) =>
    assessment.evidence.filter(({ kind, used }) => kind === 'measured' && used),
  );
  const ids = [...new Set(measured.flat().map(({ id }) => id))];
  // Who is the weaker, and who the third party, differs from case to case.
  const titles = new Map(
    assessed
      .flatMap(({ subject }) =>
        rowsWithPowerNames(subject.observations).map(
          ({ id, title }) => [id, textOfRoles(title, subject)] as const,
        ),
      )
      .reverse(),
  );
  return ids.map((id) => {
    const items = measured.map((of) => of.find((item) => item.id === id));
    const found = items.filter((item) => item !== undefined);
    const differ = (textOf: (item: EvidenceResult) => unknown): boolean =>
      new Set(found.map((item) => JSON.stringify(textOf(item)))).size > 1;
    return {
      id,
      title: titles.get(id)!,
      sameMeasure: !differ(({ measure, of, params, part, unit }) => [
        measure,
        of,
        params,
        part,
        unit,
      ]),
      expectationsDiffer: differ(({ expect = {} }) => Object.entries(expect).sort()),
      byCase: items.map((item) => (item === undefined ? null : observationOf(item))),
    };
  });
}

function observationOf(item: EvidenceResult): CaseObservation {
  const { measure, params, window, value, unit, percentile, population, weight } = item;
  return {
    ...{ measure, params, window, value, unit, percentile, population },
    weight: Object.fromEntries(
      Object.entries(weight).map(([question, { leaderVsRunnerUp }]) => [
        question,
        leaderVsRunnerUp,
      ]),
    ),
  };
}
