import type { FiguresDraft } from '../app/assess.js';
import type { Assessment } from '../app/assessment.js';
import { answerQuestions, type AnsweredQuestion, type AnswerInput } from '../app/question.js';
import type { Parallel } from '../core/parallel.js';

/** Makes what is written of assessments, and answers their questions, in a thread beside the main one where it is given one. */
export class ReportMaker {
  private parallel: Parallel | undefined;

  /** @param open starts threads that run `workerModule` */
  constructor(private readonly open?: () => Parallel) {}

  /** Start the thread, which takes a while to load what it draws with. */
  start(): void {
    this.parallel ??= this.open?.();
  }

  /** Draw figures ahead, while the rest is computed. */
  draw(draft: FiguresDraft): void {
    this.start();
    // A figure that cannot be drawn says so when the report is made.
    this.parallel?.run('draw-figures', draft).catch(() => undefined);
  }

  /** Answer the questions while claims are evaluated. */
  async answer(input: AnswerInput): Promise<readonly AnsweredQuestion[]> {
    this.start();
    if (this.parallel === undefined) return answerQuestions(input);
    return this.parallel
      .run<readonly AnsweredQuestion[]>('answer-questions', input)
      .catch(() => answerQuestions(input));
  }

  /** The files by name: the same with threads and without. */
  async filesOf(assessment: Assessment): Promise<Readonly<Record<string, string>>> {
    this.start();
    if (this.parallel === undefined) return filesHere(assessment);
    // What fails in the thread fails here as well, with an error that says where.
    return this.parallel
      .run<Readonly<Record<string, string>>>('assessment-files', assessment)
      .catch(() => filesHere(assessment));
  }

  async close(): Promise<void> {
    await this.parallel?.close();
  }
}

/** The module that the threads run, from wherever this one is joined to. */
export const workerModule = new URL('../report/worker.js', import.meta.url);

/** The drawing libraries are large: they are loaded when something is drawn. */
async function filesHere(assessment: Assessment): Promise<Readonly<Record<string, string>>> {
  const { assessmentFiles } = await import('./write.js');
  return assessmentFiles(assessment);
}
