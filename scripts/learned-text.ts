import { learnWeights } from '../src/app/learned/learn.js';
import type { LearnedFile } from '../src/app/learned/model.js';
import type { LearningTask } from '../src/app/learned/questions.js';

const SEED = 1;

/** What the weights of the questions are as they are learned anew, as the file that is shipped. */
export function learnedAnew(
  dataVersion: string,
  tasks: Readonly<Record<string, LearningTask>>,
): string {
  const questions = Object.fromEntries(
    Object.entries(tasks).map(([id, task]) => [id, learnWeights(task, task.data, SEED)]),
  );
  return learnedText({ dataVersion, questions });
}

/** The file of weights as text: a line for each row and each sample, so that changes can be read. */
function learnedText({ dataVersion, questions }: LearnedFile): string {
  const lines = Object.entries(questions).map(([id, { rows, samples, ...question }]) => {
    const list = (entries: readonly unknown[]): string =>
      entries.map((entry) => `\n      ${JSON.stringify(entry)}`).join(',');
    const head = JSON.stringify(question).slice(1, -1);
    return `\n    ${JSON.stringify(id)}: {${head},\n    "rows": [${list(rows)}],\n    "samples": [${list(samples)}]}`;
  });
  return `{"dataVersion": ${JSON.stringify(dataVersion)},\n  "questions": {${lines.join(',')}\n  }\n}\n`;
}
