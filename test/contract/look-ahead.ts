/** What a measure says of a year does not depend on what happened later. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/app/engine/workspace.js';
import { measures } from '../../src/measures/index.js';
import { requestsOf } from '../support/measure-requests.js';
import { differingRows } from '../support/measure-rows.js';
import { writePanelAsOf } from '../support/panel-as-of.js';

/** The panel ends with this year: inside most series, memberships that end later and changes over ten years among them. */
const asOf = 2012;
/** Rows of these years are compared. */
const from = 2008;

/** Measures that do look ahead, and why they are left as they are. */
const known: Readonly<Record<string, string>> = {
  'arms-dependence': 'its volume indices are shares of the largest year of all years',
  'chinese-finance': 'which states the source covers is known from all its years',
};

export function testLookAhead(whole: () => Workspace): void {
  const dir = path.join(tmpdir(), `counterpoise-look-ahead-${process.pid}`);
  let cut: Workspace;
  beforeAll(async () => {
    await writePanelAsOf(dir, asOf);
    cut = await openWorkspace({ dataDir: dir });
  });
  afterAll(async () => {
    cut.close();
    await rm(dir, { recursive: true });
  });

  describe.each(measures)('$id', (definition) => {
    const [defaults, choice] = requestsOf(definition);
    const title =
      definition.id in known ? `looks ahead: ${known[definition.id]}` : 'does not look ahead';

    it.each([defaults!, ...(choice === undefined ? [] : [choice])])(
      `${title}, with %j`,
      async (params) => {
        const pair = definition.grain === 'arena-year' ? ([365, 710] as const) : undefined;
        const request = { measure: definition.id, params, pair, from };
        const [full, early] = [await whole().compute(request), await cut.compute(request)];
        const [{ columns }, { columns: own }] = [full.population, early.population];
        const differing = differingRows(columns, own, from, asOf);
        if (definition.id in known) expect(differing).not.toEqual([]);
        else expect(differing).toEqual([]);
      },
    );
  });
}
