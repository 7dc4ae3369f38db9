/** Learns the weights of the questions that say so from the labelled relationships, and ships them: `npm run learn`. */
import { writeFileSync } from 'node:fs';
import { learnWeights } from '../src/app/learned/learn.js';
import { learnedFile, type LearnedFile } from '../src/app/learned/model.js';
import { learningTasks } from '../src/app/learned/questions.js';
import { openWorkspace } from '../src/app/index.js';

const SEED = 1;

/** The file of weights as text: a line for each row and each sample, so that changes can be read. */
export function learnedText({ dataVersion, questions }: LearnedFile): string {
  const lines = Object.entries(questions).map(([id, { rows, samples, ...question }]) => {
    const list = (entries: readonly unknown[]): string =>
      entries.map((entry) => `\n      ${JSON.stringify(entry)}`).join(',');
    const head = JSON.stringify(question).slice(1, -1);
    return `\n    ${JSON.stringify(id)}: {${head},\n    "rows": [${list(rows)}],\n    "samples": [${list(samples)}]}`;
  });
  return `{"dataVersion": ${JSON.stringify(dataVersion)},\n  "questions": {${lines.join(',')}\n  }\n}\n`;
}

const workspace = await openWorkspace();
try {
  let pairs = 0;
  const tasks = await learningTasks(workspace, () => {
    if (++pairs % 20 === 0) process.stderr.write(`${pairs} labelled pairs\n`);
  });
  const questions = Object.fromEntries(
    Object.entries(tasks).map(([id, task]) => [id, learnWeights(task, task.data, SEED)]),
  );
  writeFileSync(learnedFile, learnedText({ dataVersion: workspace.panel.dataVersion, questions }));
} finally {
  await workspace.settled();
  workspace.close();
}
