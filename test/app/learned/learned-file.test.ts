import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { learnedAnew } from '../../../scripts/learned-text.js';
import { learnedFile } from '../../../src/app/learned/model.js';
import { sharedWorkspace } from '../../support/workspaces.js';

it('the shipped weights are to the byte those that are learned anew', async () => {
  const anew = await learnedAnew(await sharedWorkspace());
  expect(anew === readFileSync(learnedFile, 'utf8'), 'npm run learn makes them anew').toBe(true);
});
