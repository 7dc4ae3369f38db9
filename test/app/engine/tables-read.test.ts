/** The tables that a bundle holds are the same, whether the build has kept columns or all is computed. */
import { expect, inject, it } from 'vitest';
import { openWorkspace } from '../../../src/app/engine/workspace.js';

const kept = inject('kept');

async function tablesOf(keptDir: string | null) {
  const workspace = await openWorkspace({ keptDir });
  for (const measure of ['alignment', 'minor-partner', 'power-transition'])
    await workspace.compute({ measure, valuesAlone: true });
  const tables = { behind: workspace.tablesRead(), loaded: workspace.panel.loaded() };
  workspace.close();
  return tables;
}

it.skipIf(kept === null)('names the tables behind columns that the build has kept', async () => {
  const [computed, read] = [await tablesOf(null), await tablesOf(kept)];
  expect(computed.behind).toEqual(computed.loaded);
  expect(read.loaded.length).toBeLessThan(computed.loaded.length);
  expect(read.behind).toEqual(computed.behind);
});
