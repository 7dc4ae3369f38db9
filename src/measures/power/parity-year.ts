import { z } from 'zod';
import { organski1958, organskiKugler1980 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { claim, constant, param } from '../../core/variation.js';
import { flagWhere, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { allDirectedPairs } from '../shared/pairs.js';
import { parities, standings } from './parity.js';
import {
  powerDatasets,
  powerNeeds,
  powerParams,
  powerSeries,
  powerWorks,
  variantCoverage,
} from './power.js';
import { statesWithValue } from '../shared/state-years.js';
import { notOfGroups } from '../../core/of-groups.js';

const params = z.strictObject({
  ...powerParams,
  since: param(
    z.int().min(1816).max(2025),
    1946,
    'First year that is compared: what was before it is not looked at.',
    claim('The period is what is claimed.'),
  ),
  running: param(
    z.int().min(1).max(10),
    1,
    'Years in a row, each of them covered, that the second state must be level or ahead; 1 takes the first such year, whatever comes after it.',
    constant('The rule for a lead that lasts is that of the method.'),
  ),
});

const reasonOf: Readonly<Record<number, MissingReason>> = {
  [standings.unknown]: 'not-reported',
  [standings.behind]: 'not-level-yet',
  [standings.neverBehind]: 'ahead-from-start',
};

/**
 * Year in which the second state drew level with the first.
 *
 * **Definition.** The first year p in which y_j >= y_i after a year in which y_j < y_i, y the power of a state in the chosen
 * variant. The row of year t says what is known in t: p from p on (with `running`, from the last year of the run on), null before.
 *
 * **Convention.** *Drawing level is seen only by one who was behind.* Where the second state is ahead in the first year that
 * can be compared, there is no year of parity in the data, and null says so: China’s product at parities is above Russia’s in
 * 1992, the first year of a Russian one. *Gaps*: a year without both values breaks a run; where the year before p is not
 * covered, the change lies between part `before` and p, and the value is flagged `after-gap`. Organski and Kugler speak of parity
 * from four fifths of the stronger state’s power on; here it is equality, since the yardsticks themselves differ by more. The year
 * depends on the yardstick by decades, so every variant is a part. 365 is the Soviet Union before 1992: its end is a
 * change of the state compared as much as of its power.
 *
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`.
 * **Unit and range.** Calendar year, from `since` on; directed: m(i,j) asks when j overtook i, m(j,i) when i overtook j, and both
 * may have happened. Parts: cinc, current-usd, ppp (the year in each variant), before (last year before it in which the second
 * state was seen behind, in the variant asked for).
 * **Nulls.** `not-level-yet` where the second state was behind in every year compared so far; `ahead-from-start`;
 * `not-reported` where nothing can be compared yet; none throws. No row for a pair and year without both values.
 * **Flags.** `after-gap`.
 * **Complexity.** O(pairs x years): two million rows in 0.1 s.
 * **Example.** `counterpoise measure parity-year RUS CHN --variant current-usd --from 2021 --to 2021` is 1993.
 */
export const parityYear = defineMeasure({
  id: 'parity-year',
  title: 'Year of parity',
  summary:
    'First year in which the second state, so far behind, drew level with the first in power.',
  grain: 'directed-dyad-year',
  ofGroups: notOfGroups('it follows two states over the years, and the members of a group change'),
  unit: 'year',
  range: [1816, null],
  dimension: 'power',
  population: 'all directed dyads in which the second state has drawn level by the year',
  datasets: [...powerDatasets(), 'states'],
  coverage: { from: 1947, to: 2025 },
  lookback: Infinity,
  needs: powerNeeds,
  params,
  variant: ({ variant, source, since }) => ({
    datasets: [...powerDatasets(source), 'states'],
    coverage: {
      // Nobody has drawn level in the first year of the comparison.
      from: Math.max(since + 1, variantCoverage({ variant, source }).from),
      to: variantCoverage({ variant, source }).to,
    },
  }),
  references: [organski1958, organskiKugler1980, ...powerWorks],
  compute(frames, { params: { variant, source, since, running } }) {
    const series = powerSeries(frames, source);
    const compared = [...statesWithValue(frames.states, [series[variant]])];
    const rows = allDirectedPairs(new Map(compared.filter(([year]) => year >= since)));
    const found = parities(rows, series[variant], { since, running });
    const inVariant = (name: keyof typeof series) => (): Float64Array =>
      name === variant ? found.year : parities(rows, series[name], { since, running }).year;
    return {
      ...rows,
      value: found.year,
      parts: lazyParts({
        cinc: inVariant('cinc'),
        'current-usd': inVariant('current-usd'),
        ppp: inVariant('ppp'),
        before: () => found.before,
      }),
      reasons: reasonsWhereMissing(found.year, (row) => reasonOf[found.standing[row]!]!),
      flags: flagWhere(rows.rows, 'after-gap', (row) => found.before[row]! < found.year[row]! - 1),
    };
  },
});
