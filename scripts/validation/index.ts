/**
 * Holds the learned weights against the labelled and the known relationships: `npm run validation`. Puts the tables into
 * docs/methods/assessment.md, and the counts that verdicts quote into src/app/learned/held-out-counts.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { learningTasks } from '../../src/app/learned/questions.js';
import { withWorkspace } from '../containment/read.js';
import { countsPath, heldOutCountsOf, withCounts } from './how-good.js';
import { pagePath, stabilityPart, validate, validationTables, withParts } from './page.js';
import { followed } from './stability.js';

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  const options = await prettier.resolveConfig(path);
  const text = change(readFileSync(path, 'utf8'));
  writeFileSync(path, await prettier.format(text, { ...options, filepath: path }));
}

const { found, stability } = await withWorkspace(async (workspace) => ({
  found: await validate(workspace, await learningTasks(workspace)),
  stability: await followed(workspace),
}));
const parts = new Map([...validationTables(found), ['stability', stabilityPart(stability)]]);
await rewrite(pagePath, (page) => withParts(page, parts));
await rewrite(countsPath, (file) => withCounts(file, heldOutCountsOf(found.study)));
