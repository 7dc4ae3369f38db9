import { claimsApart } from '../app/assess/claims-apart.js';
import { figuresApart } from '../app/assess/figures-apart.js';
import { answerQuestions } from '../app/assess/question.js';
import type { Assessment, FiguresDraft } from '../contract/index.js';
import { taskRunner } from '../core/parallel.js';
import type { Drawings } from './drawings.js';

/** The figures of the assessment under way; with its files they have served. */
let drawings: Drawings | undefined;

/** What the thread beside the main one does with a task. The charts are loaded when something is drawn. */
export const runTask = taskRunner({
  'evaluate-claims': claimsApart,
  'measure-figures': figuresApart,
  /** Draw the figures that wait for nothing but their numbers, so that the report finds them drawn. */
  'draw-figures': async (draft: FiguresDraft): Promise<void> => {
    const [{ drawFigures }, { Drawings }] = await Promise.all([
      import('./report.js'),
      import('./drawings.js'),
    ]);
    drawFigures(draft, (drawings ??= new Drawings()));
  },
  'answer-questions': answerQuestions,
  'assessment-files': async (assessment: Assessment) => {
    const { assessmentFiles } = await import('./write.js');
    const drawn = drawings;
    drawings = undefined;
    return assessmentFiles(assessment, drawn);
  },
});
