import { observeRows } from '../../src/app/assess/case-rows.js';
import { factItems } from '../../src/app/assess/evidence.js';
import { rolesOf } from '../../src/app/engine/observe.js';
import { openWorkspace } from '../../src/app/engine/workspace.js';
import { loadCase } from '../../src/cases/index.js';
import { bearsOn, type EvidenceItem, type Question } from '../../src/evidence/index.js';

/** A question of the built-in case with the items that bear on it: rows that cannot be observed stay out, as in the case. */
export interface Subject {
  readonly question: Question;
  readonly items: readonly EvidenceItem[];
}

/** The question of the built-in case that rests on weights by hand; the learned ones are examined where truth is known. */
const weighedByHand = 'why';

/** The question weighed by hand, as the program answers it. */
export async function subjectByHand(): Promise<Subject> {
  const subject = loadCase('russia-china');
  const question = subject.questions.find(({ id }) => id === weighedByHand)!;
  const workspace = await openWorkspace();
  try {
    const observed = await observeRows(workspace, subject, await rolesOf(workspace, subject));
    const items = [...observed.measured, ...factItems(subject)];
    return { question, items: items.filter((item) => bearsOn(question, item)) };
  } finally {
    workspace.close();
  }
}
