import { loadTemplate, pairTemplate } from '../../cases/index.js';
import type { Workspace } from '../engine/workspace.js';
import { labelsOf, type Label } from './labels.js';
import type { Labelled, Learnable } from './learn.js';
import { observePairs, rowsOf, type ObservedPair } from './observe-labels.js';

/** The questions whose weights are learned, each with the reading that a label stands for; undefined where it stands for none. */
const learnedQuestions: Readonly<
  Record<string, (observed: ObservedPair<Label>) => string | undefined>
> = {
  what: ({ of }) => of.degree,
  dependence({ of: { dependent, pair }, roles: { weaker } }) {
    if (dependent === undefined || weaker === undefined) return undefined;
    if (dependent === 'none') return 'independent';
    if (!pair.includes(dependent)) return undefined;
    return dependent === weaker ? 'weaker-depends' : 'stronger-depends';
  },
};

export interface LearningTask extends Learnable {
  readonly observed: readonly ObservedPair<Label>[];
  readonly data: Labelled;
}

/** What each question is learned from: the labelled pairs with what its rows show of them. */
export async function learningTasks(
  workspace: Workspace,
  onPair?: () => void,
): Promise<Record<string, LearningTask>> {
  const template = loadTemplate(pairTemplate);
  const labels = await labelsOf(workspace.panel);
  const rows = [...new Set(Object.keys(learnedQuestions).flatMap((id) => rowsOf(template, id)))];
  const { observations } = template;
  const observed = await observePairs(workspace, { rows, observations }, labels, onPair);
  return Object.fromEntries(
    Object.entries(learnedQuestions).map(([id, readingOf]) => {
      const readings = template.questions.find((one) => one.id === id)!.readings.map((r) => r.id);
      const own = rowsOf(template, id);
      const places = own.map((row) => rows.indexOf(row));
      const kept = observed.flatMap((one) => {
        const reading = readings.indexOf(readingOf(one) ?? '');
        return reading < 0 ? [] : [{ ...one, reading }];
      });
      return [
        id,
        {
          ...{ readings, rows: own },
          observed: kept,
          data: {
            values: kept.map(({ values }) => Float64Array.from(places, (at) => values[at]!)),
            reading: kept.map(({ reading }) => reading),
            pair: kept.map(({ of }) => of.pair.join(' ')),
          },
        },
      ];
    }),
  );
}
