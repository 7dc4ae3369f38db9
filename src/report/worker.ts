import type { Assessment } from '../app/assessment.js';
import type { FiguresDraft } from '../app/assess.js';
import { answerQuestions } from '../app/question.js';
import { Drawings } from './drawings.js';
import { drawFigures } from './report.js';
import { assessmentFiles } from './write.js';

/** The figures of the assessment under way; with its files they have served. */
let drawings = new Drawings();

const tasks = {
  'answer-questions': answerQuestions,
  /** Draw the figures that wait for nothing but their numbers, so that the report finds them drawn. */
  'draw-figures': (draft: FiguresDraft): void => drawFigures(draft, drawings),
  'assessment-files': (assessment: Assessment) => {
    const drawn = drawings;
    drawings = new Drawings();
    return assessmentFiles(assessment, drawn);
  },
} as const;

interface Call {
  readonly task: keyof typeof tasks;
  readonly input: never;
}

/** What a thread that makes reports does with a task. */
export function runTask({ task, input }: Call): unknown {
  return tasks[task](input);
}
