/** Learns the weights of the questions that say so from the labelled relationships, and ships them: `npm run learn`. */
import { writeFileSync } from 'node:fs';
import { learnedFile } from '../src/app/learned/model.js';
import { learningTasks } from '../src/app/learned/questions.js';
import { openWorkspace } from '../src/app/index.js';
import { learnedAnew } from './learned-text.js';

const workspace = await openWorkspace();
try {
  let pairs = 0;
  const tasks = await learningTasks(workspace, () => {
    if (++pairs % 20 === 0) process.stderr.write(`${pairs} labelled pairs\n`);
  });
  writeFileSync(learnedFile, learnedAnew(workspace.panel.dataVersion, tasks));
} finally {
  await workspace.settled();
  workspace.close();
}
