/** Learns the weights of the questions that say so from the labelled relationships, and ships them: `npm run learn`. */
import { writeFileSync } from 'node:fs';
import { learnedFile } from '../src/app/learned/model.js';
import { openWorkspace } from '../src/app/index.js';
import { learnedAnew } from './learned-text.js';

const workspace = await openWorkspace();
try {
  let pairs = 0;
  const text = await learnedAnew(workspace, () => {
    if (++pairs % 20 === 0) process.stderr.write(`${pairs} labelled pairs\n`);
  });
  writeFileSync(learnedFile, text);
} finally {
  await workspace.settled();
  workspace.close();
}
