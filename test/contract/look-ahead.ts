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

const smoothed = 'smoothed values rest on the items of all years';

/** Measures that do look ahead, and why they are left as they are. */
const known: Readonly<Record<string, string>> = {
  'latent-hostility': smoothed,
  'latent-security': smoothed,
  'latent-votes': smoothed,
  'latent-ties': smoothed,
  'hostile-probability': smoothed,
  alignment: smoothed,
  cooperation: smoothed,
  'external-containment': smoothed,
  'mutual-containment': smoothed,
  'multilateral-containment': smoothed,
  'double-containment': smoothed,
  'hostility-response': smoothed,
  'structural-pull': smoothed,
  'arms-dependence': 'its volume indices are shares of the largest year of all years',
  'arms-per-milex': 'its ratio is a share of the largest of all years',
  'chinese-finance': 'which states the source covers is known from all its years',
};

export function testLookAhead(definition: AnyMeasure, { few, early }: CutWorkspaces): void {
  const [defaults, choice, ...others] = requestsOf(definition);
  const filtered = others.filter(({ state }) => state === 'filtered');
  const requests = [defaults!, ...(choice === undefined ? [] : [choice]), ...filtered];
  const cases = requests.map((params) => {
    // Filtered states are what was known to the end of the year.
    const looks = definition.id in known && params['state'] !== 'filtered';
    const title = looks ? `looks ahead: ${known[definition.id]}` : 'does not look ahead';
    return [title, { params, looks }] as const;
  });

  it.each(cases)('%s, with %j', async (_, { params, looks }) => {
    const pair = definition.grain === 'arena-year' ? ([365, 710] as const) : undefined;
    const request = { measure: definition.id, params, pair, from };
    const whole = await (await few.get()).compute(request);
    const cut = await (await early.get()).compute(request);
    const [{ columns }, { columns: own }] = [whole.population, cut.population];
    const differing = differingRows(columns, own, from, asOf);
    if (looks) expect(differing).not.toEqual([]);
    else expect(differing).toEqual([]);
  });
}
