import type { Assessment, FiguresDraft } from '../contract/index.js';
import { moduleOf } from '../store/places.js';
import type { ApartClaims, ApartInput } from '../app/assess/claims-apart.js';
import {
  answerQuestions,
  type AnsweredQuestion,
  type AnswerInput,
} from '../app/assess/question.js';
import type { FiguresInput, MeasuredApart } from '../app/assess/figures-apart.js';
import type { Parallel } from '../core/parallel.js';

/**
 * A thread that assessments are made with beside the main one: it evaluates a part of the claims, answers the questions, draws and
 * writes. Without one, or where it fails, the same is done here, with an error that says where.
 */
export class AssessThread {
  private parallel: Parallel | undefined;
  /** How often figures are being drawn there, or wait for it. */
  private draws = 0;

  /** @param open starts a thread that runs `workerModule`; absent: there is none */
  constructor(private readonly open?: () => Parallel) {}

  private start(): Parallel | undefined {
    return (this.parallel ??= this.open?.());
  }

  /** Evaluate claims while the figures are measured; undefined without a thread to do it in. */
  get claimsApart(): ((input: ApartInput) => Promise<ApartClaims>) | undefined {
    const parallel = this.start();
    return parallel === undefined ? undefined : (input) => parallel.run('evaluate-claims', input);
  }

  /** Measure series and some figures while the rest is measured; undefined without a thread to do it in. */
  get figuresApart(): ((input: FiguresInput) => Promise<MeasuredApart>) | undefined {
    const parallel = this.start();
    return parallel === undefined ? undefined : (input) => parallel.run('measure-figures', input);
  }

  /** Draw figures ahead, while the rest is computed. */
  draw(draft: FiguresDraft): void {
    const drawing = this.start()?.run('draw-figures', draft);
    if (drawing === undefined) return;
    this.draws++;
    // A figure that cannot be drawn says so when the report is made.
    drawing.catch(() => undefined).finally(() => this.draws--);
  }

  /** Answer the questions while claims are evaluated; here where the other thread has most figures to draw yet, which takes longer. */
  async answer(input: AnswerInput): Promise<readonly AnsweredQuestion[]> {
    const there =
      this.draws > 1
        ? undefined
        : this.start()?.run<readonly AnsweredQuestion[]>('answer-questions', input);
    return there?.catch(() => answerQuestions(input)) ?? answerQuestions(input);
  }

  /** The files of an assessment by name: the same with a thread and without. */
  async filesOf(assessment: Assessment): Promise<Readonly<Record<string, string>>> {
    const there = this.start()?.run<Readonly<Record<string, string>>>(
      'assessment-files',
      assessment,
    );
    return there?.catch(() => filesHere(assessment)) ?? filesHere(assessment);
  }

  async close(): Promise<void> {
    await this.parallel?.close();
  }
}

/** The module that the thread runs, from wherever this one is joined to. */
export const workerModule = moduleOf('report/worker.js');

/** The charts are loaded when something is drawn. */
async function filesHere(assessment: Assessment): Promise<Readonly<Record<string, string>>> {
  const { assessmentFiles } = await import('./write.js');
  return assessmentFiles(assessment);
}
