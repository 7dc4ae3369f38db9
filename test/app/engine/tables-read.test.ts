/** The tables that a bundle holds are the same, whether the build has kept columns or all is computed. */
import { expect, inject, it } from 'vitest';
import { openWorkspace } from '../../../src/app/engine/workspace.js';
import { keptDir } from '../../../src/store/places.js';

async function tablesOf(dir: string | null) {
  const workspace = await openWorkspace({ keptDir: dir });
  for (const measure of ['alignment', 'minor-partner', 'power-transition'])
    await workspace.compute({ measure, valuesAlone: true });
  const tables = { read: workspace.tablesRead(), loaded: workspace.panel.loaded() };
  workspace.close();
  return tables;
}

it('names the tables behind columns that the build has kept', async () => {
  const [computed, kept] = [await tablesOf(null), await tablesOf(inject('kept') ?? keptDir)];
  expect(computed.read).toEqual(computed.loaded);
  expect(computed.read.length).toBeGreaterThan(5);
  expect(kept.read).toEqual(computed.read);
});
