import { z } from 'zod';
import { gaulierZignago2010, huWang2026, imfDots } from '../../core/bibliography/index.js';
import type { FramesOf } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { claim, oneOf } from '../../core/variation.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { stateYearPlaces } from '../shared/state-years.js';
import { booksFacts, booksNeed, china, type BooksFrame } from './china-books.js';
import { flowParam, levelFacts, levelNeeds } from './trade-levels.js';
import type { Flow } from './trade-bounds.js';
import { inBothOrders, type DirectedTrade } from './trade-sources.js';
import { over } from './trade-unions.js';
import { notOfGroups } from '../../core/of-groups.js';

const circles = {
  'baci-club': {
    ...levelFacts['baci-club'],
    population: 'all directed dyads of the 17 states that are both exporters and importers',
  },
  'china-books': {
    ...booksFacts,
    coverage: { from: 2005, to: 2024 },
    population: 'China with each of the 21 partners that the source has in every year',
  },
} as const;

const params = z.strictObject({
  source: oneOf(
    ['baci-club', 'china-books'],
    'Whose trade is the whole: `baci-club` that of 17 large economies with each other, 2005-2021; `china-books` that of China with 21 partners by its own books, 2005-2024.',
    claim('Each circle of partners is another whole.'),
  ),
  flow: flowParam,
});

const needs = {
  club: levelNeeds.club,
  books: booksNeed,
} as const;
type Frames = FramesOf<typeof needs>;

/**
 * Share of one state in the trade of another with a fixed circle of partners.
 *
 * **Definition.** T_ij / sum over k in C of T_ik, T trade in goods (exports and imports, or one of the two) and C the circle of
 * partners that the source has in every year, the first state left out.
 *
 * **Convention.** No share of all trade: that needs totals, which these sources lack (`trade-share` has it from others). The
 * circle is the same in every year, so that no change of the share comes from a change of the circle, and values of two
 * circles cannot be compared. *baci-club*: Belgium, Canada, China, France, Germany, India, Italy, Japan, South Korea,
 * Mexico, the Netherlands, Russia, Singapore, Spain, Switzerland, the United Kingdom and the United States; of Russia's
 * trade it holds nothing with Belarus, Kazakhstan, Turkey or Poland. *china-books*: 21 of 25 partners of China, without
 * Iran, Malaysia, the United Arab Emirates and Vietnam, which are not whole.
 *
 * **Unit and range.** Share, [0, 1]; directed. Parts: total, exports, imports.
 * **Nulls.** `pair-not-listed` for a pair that is not in the circle; `state-not-covered` in *china-books* for another first
 * state than China, of whose trade with the others nothing is known; none throws.
 * **Complexity.** O(rows of the source): 6,000.
 * **Source.** This project; shares of trade after Hirschman 1945, of a part of trade.
 * **Example.** `counterpoise measure trade-share-within CHN RUS --source china-books --from 2024 --to 2024` is 0.0689.
 */
export const tradeShareWithin = defineMeasure({
  id: 'trade-share-within',
  title: 'Share of trade within a circle of partners',
  summary: 'Trade with the second state over that with a fixed circle of partners.',
  grain: 'directed-dyad-year',
  ofGroups: notOfGroups('its circle has the members of a group in it'),
  unit: 'share of the trade with the circle',
  range: [0, 1],
  direction: 'closer',
  dimension: 'economy',
  population: 'all directed dyads of the circle',
  datasets: [circles['baci-club'].dataset, circles['china-books'].dataset],
  coverage: { from: 2005, to: 2024 },
  needs,
  params,
  variant: ({ source }) => {
    const { dataset, coverage, population } = circles[source];
    return { datasets: [dataset], coverage, population };
  },
  references: [gaulierZignago2010, huWang2026, imfDots],
  compute: ({ club, books }: Frames, { params: { source, flow } }) =>
    source === 'baci-club' ? withinClub(inBothOrders(club, 1000), flow) : ofChina(books, flow),
  explainMissing: (_frames, { ccode1 }, { params: { source } }) =>
    source === 'china-books' && ccode1 !== china ? 'state-not-covered' : 'pair-not-listed',
});

/** Pairs of which both flows are listed: the states on both sides of the source, each with each. */
function withinClub(trade: DirectedTrade, flow: Flow): MeasureColumns {
  const listed = rowsWhere(
    trade.rows,
    (row) => !Number.isNaN(trade.exports[row]! + trade.imports[row]!),
  );
  const keys = keysAt(trade, listed);
  const placeOf = stateYearPlaces(keys.ccode1, keys.year);
  const sums = { exports: new Float64Array(keys.rows), imports: new Float64Array(keys.rows) };
  const place = Int32Array.from(listed, (_, at) => placeOf(keys.ccode1[at]!, keys.year[at]!));
  listed.forEach((row, at) => {
    sums.exports[place[at]!]! += trade.exports[row]!;
    sums.imports[place[at]!]! += trade.imports[row]!;
  });
  const share = (...sides: readonly ('exports' | 'imports')[]): Float64Array =>
    Float64Array.from(listed, (row, at) =>
      over(
        sides.reduce((sum, side) => sum + trade[side][row]!, 0),
        sides.reduce((sum, side) => sum + sums[side][place[at]!]!, 0),
      ),
    );
  const parts = {
    total: share('exports', 'imports'),
    exports: share('exports'),
    imports: share('imports'),
  };
  return { ...keys, value: parts[flow], parts };
}

function ofChina({ rows, numbers }: BooksFrame, flow: Flow): MeasureColumns {
  const inCircle = rowsWhere(rows, (row) => !Number.isNaN(numbers.total_share[row]!));
  const pick = (column: ArrayLike<number>): Float64Array =>
    Float64Array.from(inCircle, (row) => column[row]!);
  const parts = {
    total: pick(numbers.total_share),
    exports: pick(numbers.export_share),
    imports: pick(numbers.import_share),
  };
  const value = parts[flow];
  return {
    rows: inCircle.length,
    ccode1: new Int16Array(inCircle.length).fill(china),
    ccode2: Int16Array.from(inCircle, (row) => numbers.ccode[row]!),
    year: Int16Array.from(inCircle, (row) => numbers.year[row]!),
    value,
    parts,
    reasons: reasonsWhereMissing(value, () => 'not-reported'),
  };
}
