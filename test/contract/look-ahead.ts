/** What a measure says of a year does not depend on what happened later. */
import { expect, it } from 'vitest';
import type { AnyMeasure } from '../../src/core/measure.js';
import { requestsOf } from '../support/measure-requests.js';
import { differingRows } from '../support/measure-rows.js';
import type { CutWorkspaces } from './cut-workspaces.js';

/** The panel ends with this year: inside most series, memberships that end later and changes over ten years among them. */
export const asOf = 2012;
/** Rows of these years are compared. */
const from = 2008;

/** Measures that do look ahead, and why they are left as they are. */
const known: Readonly<Record<string, string>> = {
  'arms-dependence': 'its volume indices are shares of the largest year of all years',
  'chinese-finance': 'which states the source covers is known from all its years',
};

export function testLookAhead(definition: AnyMeasure, { few, early }: CutWorkspaces): void {
  const [defaults, choice] = requestsOf(definition);
  const title =
    definition.id in known ? `looks ahead: ${known[definition.id]}` : 'does not look ahead';

  it.each([defaults!, ...(choice === undefined ? [] : [choice])])(
    `${title}, with %j`,
    async (params) => {
      const pair = definition.grain === 'arena-year' ? ([365, 710] as const) : undefined;
      const request = { measure: definition.id, params, pair, from };
      const whole = await (await few.get()).compute(request);
      const cut = await (await early.get()).compute(request);
      const [{ columns }, { columns: own }] = [whole.population, cut.population];
      const differing = differingRows(columns, own, from, asOf);
      if (definition.id in known) expect(differing).not.toEqual([]);
      else expect(differing).toEqual([]);
    },
  );
}
