import { z } from 'zod';
import {
  barbieri2009,
  borchert2021,
  gaulierZignago2010,
  huWang2026,
  imfDots,
} from '../../core/bibliography/index.js';
import type { FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { choice, claim, oneOf, param } from '../../core/variation.js';
import { indexPairs } from '../shared/pair-index.js';
import { columnOf, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { keysAt, rowsWhere, type PairKeys } from '../shared/pairs.js';
import { booksFacts, booksNeed, china, explainBooks, type BooksFrame } from './china-books.js';
import { flowParam, levelFacts, levelNeeds, tradeOfPairs } from './trade-levels.js';
import type { Flow } from './trade-bounds.js';
import { notOfGroups } from '../../core/of-groups.js';

const sources = ['cow', 'itpd', 'baci-club', 'china-books'] as const;
type Source = (typeof sources)[number];

const facts = { ...levelFacts, 'china-books': booksFacts } as const;

const params = z.strictObject({
  source: oneOf(
    sources,
    'Source of the trade figures: `cow` Correlates of War, goods, 1946-2014; `itpd` ITPD-E, goods and services, 2000-2016; `baci-club` BACI, goods among about twenty large economies, 2005-2021; `china-books` China’s books of goods with 25 partners, 2002-2024.',
    choice('trade-source', 'Sources disagree on the same trade.'),
  ),
  flow: flowParam,
  base: param(
    z.int().min(1946).max(2024),
    2014,
    'Year that later ones are compared with.',
    claim('Since when trade grew is what is claimed.'),
  ),
});

const needs = {
  cow: levelNeeds.cow,
  itpd: levelNeeds.itpd,
  club: levelNeeds.club,
  books: booksNeed,
} as const;
type Frames = FramesOf<typeof needs>;

/**
 * How many times the trade of a pair is that of an earlier year.
 *
 * **Definition.** T_ij(t) / T_ij(b), T the trade of states i and j in current US dollars, b the base year: exports and imports
 * together, with `flow: exports` what i sells to j, with `flow: imports` what it buys.
 *
 * **Convention.** A ratio of dollars of the year, not deflated. It is what can be compared over sources that count
 * differently: freight in imports or not, goods through Hong Kong or not, cancel as long as they keep their part. It says
 * nothing of how much is traded. Years before the base have no value: take an earlier base. One source a series: a source
 * that lacks the base year has no value, and no base is taken from another.
 *
 * **Sources.** *china-books* is China's side alone, which goes on to 2024 where Russia's reports end in 2021: its imports from
 * Russia stand in for Russia's exports to it. The panel keeps them as growth, for the Fund's terms. The others as in `trade-value`.
 *
 * **Unit and range.** Ratio, [0, infinity), 1 in the base year; directed by its flows. Parts: total, exports, imports.
 * **Nulls.** `no-base-year` where the source lacks the pair's trade of the base year, or it was zero; `china-only` in
 * *china-books* for a pair without China; `pair-not-listed` there and in *baci-club* for a pair that they do not have;
 * `not-reported` else; none throws.
 * **Complexity.** O(rows): 1.3 million in 0.2 s.
 * **Example.** `counterpoise measure trade-growth RUS CHN --flow exports --base 2021 --from 2022 --to 2022` is 1.43.
 */
export const tradeGrowth = defineMeasure({
  id: 'trade-growth',
  title: 'Growth of trade',
  summary: 'Trade of the pair over that of a base year, in dollars of each year.',
  grain: 'directed-dyad-year',
  ofGroups: notOfGroups('the growth of its members has no sum: trade-value has that of every year'),
  unit: 'ratio (1 in the base year)',
  range: [0, null],
  direction: 'closer',
  dimension: 'economy',
  population: 'all directed dyads of which the source has the flows of the base year',
  datasets: sources.map((source) => facts[source].dataset),
  coverage: { from: 2014, to: 2024 },
  needs,
  params,
  freshest: true,
  // The base year may be any before.
  lookback: Infinity,
  variant: ({ source, base }) => {
    const { dataset, coverage } = facts[source];
    return {
      datasets: [dataset],
      coverage: { from: Math.min(Math.max(coverage.from, base), coverage.to), to: coverage.to },
    };
  },
  references: [barbieri2009, borchert2021, gaulierZignago2010, huWang2026, imfDots],
  compute(frames, { params: { source, flow, base } }) {
    const trade = source === 'china-books' ? ofBooks(frames.books) : tradeOf(frames, source);
    const rowOf = indexPairs(trade);
    const kept = rowsWhere(trade.rows, (row) => trade.year[row]! >= base);
    const keys = keysAt(trade, kept);
    const bases = Int32Array.from(kept, (_, at) => rowOf(keys.ccode1[at]!, keys.ccode2[at]!, base));
    const over = (side: Flow) => (): Float64Array =>
      columnOf(keys.rows, (at) => ratio(trade[side](kept[at]!), trade[side](bases[at]!)));
    const parts = lazyParts({
      total: over('total'),
      exports: over('exports'),
      imports: over('imports'),
    });
    const value = parts[flow];
    return {
      ...keys,
      value,
      parts,
      reasons: reasonsWhereMissing(value, (at) =>
        trade[flow](bases[at]!) > 0 ? 'not-reported' : 'no-base-year',
      ),
    };
  },
  explainMissing: (_frames, { ccode1, ccode2 = 0 }, { params: { source, base } }) => {
    if (base > facts[source].coverage.to) return 'no-base-year';
    if (source === 'china-books') return explainBooks(ccode1, ccode2);
    return source === 'baci-club' ? 'pair-not-listed' : 'not-reported';
  },
});

type Trade = PairKeys & Readonly<Record<Flow, (row: number) => number>>;

const ratio = (one: number, base: number): number => (base > 0 ? one / base : NaN);

function tradeOf(frames: Frames, source: Exclude<Source, 'china-books'>): Trade {
  const { exports, imports, ...keys } = tradeOfPairs(frames, source);
  const at = (column: Float64Array) => (row: number) => column[row] ?? NaN;
  return {
    ...keys,
    exports: at(exports),
    imports: at(imports),
    total: (row) => (exports[row] ?? NaN) + (imports[row] ?? NaN),
  };
}

/** Both orders of each pair side by side, China first in the one and the partner in the other. */
function ofBooks({ rows, numbers }: BooksFrame): Trade {
  const isChinas = (row: number): boolean => row % 2 === 0;
  const at = (column: ArrayLike<number>, row: number): number => column[row >> 1] ?? NaN;
  const both = (valueOf: (row: number) => number): Int16Array =>
    Int16Array.from({ length: 2 * rows }, (_, row) => valueOf(row));
  return {
    rows: 2 * rows,
    ccode1: both((row) => (isChinas(row) ? china : at(numbers.ccode, row))),
    ccode2: both((row) => (isChinas(row) ? at(numbers.ccode, row) : china)),
    year: both((row) => at(numbers.year, row)),
    total: (row) => at(numbers.total_growth, row),
    exports: (row) => at(isChinas(row) ? numbers.exports_growth : numbers.imports_growth, row),
    imports: (row) => at(isChinas(row) ? numbers.imports_growth : numbers.exports_growth, row),
  };
}
