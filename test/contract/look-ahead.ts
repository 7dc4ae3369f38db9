/** What a measure says of a year does not depend on what happened later. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { AnyMeasure } from '../../src/core/measure.js';
import { requestsOf } from '../support/measure-requests.js';
import { differingRows } from '../support/measure-rows.js';
import { writePanelAsOf } from '../support/panel-as-of.js';
import { SharedWorkspace } from '../support/workspaces.js';

/** The panel ends with this year: inside most series, memberships that end later and changes over ten years among them. */
const asOf = 2012;
/** Rows of these years are compared. */
const from = 2008;

/** Measures that do look ahead, and why they are left as they are. */
const known: Readonly<Record<string, string>> = {
  'arms-dependence': 'its volume indices are shares of the largest year of all years',
  'chinese-finance': 'which states the source covers is known from all its years',
};

export function openLookAhead(whole: SharedWorkspace) {
  const dataDir = path.join(tmpdir(), `counterpoise-look-ahead-${process.pid}`);
  const cut = new SharedWorkspace({ dataDir });
  beforeAll(() => writePanelAsOf(dataDir, asOf));

  return {
    test(definition: AnyMeasure): void {
      const [defaults, choice] = requestsOf(definition);
      const title =
        definition.id in known ? `looks ahead: ${known[definition.id]}` : 'does not look ahead';

      it.each([defaults!, ...(choice === undefined ? [] : [choice])])(
        `${title}, with %j`,
        async (params) => {
          const pair = definition.grain === 'arena-year' ? ([365, 710] as const) : undefined;
          const request = { measure: definition.id, params, pair, from };
          const full = await (await whole.get()).compute(request);
          const early = await (await cut.get()).compute(request);
          const [{ columns }, { columns: own }] = [full.population, early.population];
          const differing = differingRows(columns, own, from, asOf);
          if (definition.id in known) expect(differing).not.toEqual([]);
          else expect(differing).toEqual([]);
        },
      );
    },
    trim: () => cut.trim(),
    async close(): Promise<void> {
      await cut.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
