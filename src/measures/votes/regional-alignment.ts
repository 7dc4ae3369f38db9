import { z } from 'zod';
import { haege2011 } from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { claim, oneOf, param } from '../../core/variation.js';
import { indexPairs } from '../shared/pair-index.js';
import { endsWithin, ofVoteSource, voteSourceParam } from './vote-sources.js';
import { flagWhere } from '../shared/lazy.js';
import { isInRegion, regions, type Region } from '../shared/regions.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import { yearSpan } from '../shared/year-order.js';
import { meanOfMembers } from '../../core/of-groups.js';

const params = z.strictObject({
  region: oneOf(
    ['all', ...regions],
    'One region, or every region, each as key. East Asia is Northeast and Southeast Asia together.',
    claim('The region is what is claimed.'),
  ),
  without: param(
    z.string(),
    '',
    'States that are left out of every region, for example `RUS, CHN`.',
    claim('Who is left out is part of the region.'),
  ),
  source: voteSourceParam,
});
const uses = ({ source }: z.output<typeof params>) => ({
  kappa: { measure: 'vote-kappa', params: { source } },
});

/**
 * How near the states of a region vote to one state in the UN General Assembly.
 *
 * **Definition.** Mean of kappa_rk over the states r of the region that share roll calls with state k in the year, kappa the
 * chance-corrected agreement (`vote-kappa`); one row for each region, the region as key. k itself is not counted in its own region.
 *
 * **Convention.** Each state counts once, whatever its size, since a vote does. Regions follow the numbers of the Correlates of War (Myanmar
 * is moved to Southeast Asia, the Sudans to Africa), so that the same states belong to them in every year; the Soviet Union
 * and Russia are in Europe, China in East Asia, Turkey in the Middle East. Asked how far a third state’s following reaches, one will want such rivals left out
 * (`without`). Regions gain members, in Europe in 1991-93 above all: the part change compares only states with a kappa in
 * both years, the level does not. Kappa says nothing of alliances, trade or bases. There is no interval: drawing the roll calls
 * of each pair again would treat votes on one resolution as independent, and give a far too narrow one.
 *
 * **Unit and range.** Mean kappa, [-1, 1]; n is the number of states. Parts: spread (standard deviation over the states; null for one),
 * change (absolute value of the mean change since the year before, over states with a kappa in both).
 * **Nulls.** No row where no state of the region shares roll calls with k: `no-joint-votes`; none throws. Flag
 * `partial-year` for 2025, of which `undl` has a part.
 * **Complexity.** O(dyad-years of the kappas x regions): 0.9 million rows in 0.3 s.
 * **Source.** This project; kappa after Häge 2011. Of the sources of votes one is chosen, as in `vote-kappa`.
 * **Example.** `counterpoise measure regional-alignment USA --region europe --from 2018 --to 2018` is 0.169.
 */
export const regionalAlignment = defineMeasure({
  id: 'regional-alignment',
  title: 'Alignment of regions in the UN General Assembly',
  summary: 'Mean chance-corrected agreement of the states of a region with the state.',
  grain: 'state-year',
  ofGroups: meanOfMembers('mean of the members, each of which has one vote'),
  unit: 'mean kappa',
  partUnits: { spread: 'kappa', change: 'kappa' },
  range: [-1, 1],
  direction: 'closer',
  dimension: 'norms',
  population: 'all states that share roll calls with a state of the region in the year',
  ...ofVoteSource('undl'),
  datasets: ['un-votes-undl', 'un-votes'],
  lookback: 1,
  needs: {},
  uses,
  params,
  stateLists: ['without'],
  variant: ({ source }) => ofVoteSource(source),
  references: [haege2011],
  compute(_frames, { params: { region, without, source } }, { kappa }) {
    const wanted = region === 'all' ? regions : [region];
    const leftOut = new Set(without === '' ? [] : without.split(',').map(Number));
    const columns = columnsOf(wanted, regionalSums(kappa.columns, wanted, leftOut));
    const isPart = (row: number): boolean => endsWithin(source, columns.year[row]!);
    return { ...columns, flags: flagWhere(columns.rows, 'partial-year', isPart) };
  },
  explainMissing: () => 'no-joint-votes',
});

/** Sums over the states of each region by state and year. */
interface Sums {
  readonly firstYear: number;
  readonly span: number;
  readonly n: Int32Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly changes: Float64Array;
  readonly changed: Int32Array;
}

function regionalSums(
  kappa: MeasureColumns,
  wanted: readonly Region[],
  leftOut: ReadonlySet<number>,
): Sums {
  const { rows, ccode1, ccode2, year, value } = kappa;
  const { first: firstYear, span } = yearSpan(year);
  const cells = wanted.length * CCODE_LIMIT * span;
  const sums: Sums = {
    firstYear,
    span,
    n: new Int32Array(cells),
    sum: new Float64Array(cells),
    squares: new Float64Array(cells),
    changes: new Float64Array(cells),
    changed: new Int32Array(cells),
  };
  const regionsOf = regionTable(wanted, leftOut);
  const rowOf = indexPairs(kappa);
  const add = (k: number, r: number, y: number, now: number, before: number): void => {
    for (const region of regionsOf[r]!) {
      const at = (region * CCODE_LIMIT + k) * span + y - firstYear;
      sums.n[at]!++;
      sums.sum[at]! += now;
      sums.squares[at]! += now * now;
      if (Number.isNaN(before)) continue;
      sums.changes[at]! += now - before;
      sums.changed[at]!++;
    }
  };
  for (let row = 0; row < rows; row++) {
    const now = value[row]!;
    if (Number.isNaN(now)) continue;
    const [i, j, y] = [ccode1[row]!, ccode2![row]!, year[row]!];
    const last = rowOf(i, j, y - 1);
    const before = last < 0 ? NaN : value[last]!;
    add(i, j, y, now, before);
    add(j, i, y, now, before);
  }
  return sums;
}

/** Places of the wanted regions of every state. */
function regionTable(wanted: readonly Region[], leftOut: ReadonlySet<number>): number[][] {
  return Array.from({ length: CCODE_LIMIT }, (_, ccode) =>
    leftOut.has(ccode)
      ? []
      : wanted.flatMap((region, place) => (isInRegion(ccode, region) ? [place] : [])),
  );
}

function columnsOf(wanted: readonly Region[], sums: Sums): MeasureColumns {
  const { firstYear, span, n } = sums;
  const found = Array.from(n.keys()).filter((at) => n[at]! > 0);
  // By state and year, the regions of a year in their order.
  const stateYear = (at: number): number => at % (CCODE_LIMIT * span);
  found.sort((a, b) => stateYear(a) - stateYear(b) || a - b);
  const column = (of: (at: number) => number): Float64Array => Float64Array.from(found, of);
  const mean = (at: number): number => sums.sum[at]! / n[at]!;
  return {
    rows: found.length,
    ccode1: Int16Array.from(found, (at) => Math.floor(stateYear(at) / span)),
    year: Int16Array.from(found, (at) => firstYear + (at % span)),
    key: found.map((at) => wanted[Math.floor(at / (CCODE_LIMIT * span))]!),
    n: Int32Array.from(found, (at) => n[at]!),
    value: column(mean),
    parts: {
      spread: column((at) =>
        n[at] === 1
          ? NaN
          : Math.sqrt(Math.max(0, sums.squares[at]! - n[at]! * mean(at) ** 2) / (n[at]! - 1)),
      ),
      change: column((at) =>
        sums.changed[at] === 0 ? NaN : Math.abs(sums.changes[at]! / sums.changed[at]!),
      ),
    },
  };
}
