import { observeRows } from '../../src/app/assess/observations.js';
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

/** The questions of the built-in case, as the program answers them. */
export async function subjects(): Promise<Subject[]> {
  const subject = loadCase('russia-china');
  const workspace = await openWorkspace();
  try {
    const observed = await observeRows(workspace, subject, await rolesOf(workspace, subject));
    const items = [...observed.measured, ...factItems(subject)];
    return subject.questions.map((question) => ({
      question,
      items: items.filter((item) => bearsOn(question, item)),
    }));
  } finally {
    workspace.close();
  }
}
