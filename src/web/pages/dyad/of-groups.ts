import type { DyadLine, DyadPanel, DyadResult } from '../../../contract/index.js';
import type { MissingReason } from '../../../core/missing.js';

/** Whether a group of states is one of the two. */
export const hasGroup = ({ pair }: Pick<DyadResult, 'pair'>): boolean =>
  pair.some(({ group }) => group !== undefined);

const ownLines = ({ lines }: DyadPanel): readonly DyadLine[] =>
  lines.filter(({ role }) => role === 'ab');

/** Whether a panel has nothing of the two since what it measures is not said of a group. */
const isUnsaid = (panel: DyadPanel): boolean => {
  const own = ownLines(panel);
  return (
    own.every(({ values }) => values.every((value) => value === null)) &&
    own.some(({ gaps }) => gaps.some(({ reason }) => reason === 'not-said-of-groups'))
  );
};

/** The answer with the panels that say nothing of a group apart; sections without any other are left out. */
export function withoutUnsaid(result: DyadResult): {
  readonly result: DyadResult;
  readonly unsaid: readonly DyadPanel[];
} {
  if (!hasGroup(result)) return { result, unsaid: [] };
  const sections = result.sections
    .map((section) => ({
      ...section,
      panels: section.panels.filter((panel) => !isUnsaid(panel)),
    }))
    .filter(({ panels, lacking }) => panels.length + lacking.length > 0);
  return {
    result: { ...result, sections },
    unsaid: result.sections.flatMap(({ panels }) => panels.filter(isUnsaid)),
  };
}

/** Whether any band is drawn: values of groups have no intervals. */
export const hasBands = ({ sections }: Pick<DyadResult, 'sections'>): boolean =>
  sections.some(({ panels }) =>
    panels.some((panel) => ownLines(panel).some(({ intervals }) => intervals.length > 0)),
  );

/** Why two of which one is a group have no value at all; undefined where both are states. */
export function whyNothing(result: DyadResult): MissingReason | undefined {
  if (!hasGroup(result)) return undefined;
  const reasons = result.sections
    .flatMap(({ panels }) => panels.flatMap(ownLines))
    .flatMap(({ gaps }) => gaps.map(({ reason }) => reason));
  // Members in common leave nothing to measure, whatever else is missing.
  return reasons.includes('groups-overlap') ? 'groups-overlap' : reasons[0];
}
