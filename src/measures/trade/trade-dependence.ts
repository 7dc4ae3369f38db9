import { z } from 'zod';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import {
  barbieri2009,
  borchert2021,
  gaulierZignago2010,
  imfDots,
  oneal1997,
} from '../../core/bibliography/index.js';
import { columnOf, flagWhere, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { stateYearValues } from '../shared/state-years.js';
import {
  productDatasets,
  productEdition,
  productFacts,
  productNeeds,
  productOf,
  productWorks,
  type ProductEdition,
} from '../power/editions.js';
import {
  directedTrade,
  flowNeeds,
  reasonOfSilence,
  sourceFacts,
  sourceParam,
  tradeTotals,
  type FlowSource,
} from './trade-sources.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { meanAndSum } from '../../core/of-groups.js';

const needs = {
  ...flowNeeds,
  ...productNeeds,
  shares: frameNeed('directed-dyad-year', 'trade-shares', [
    'export_share',
    'import_share',
    'mirror',
  ]),
  course: frameNeed('state-year', 'trade-course', ['export_product', 'import_product']),
} as const;
type Frames = FramesOf<typeof needs>;

const params = z.strictObject({ source: sourceParam, gdp: productEdition });

/**
 * Trade of a pair over the product of the first state.
 *
 * **Definition.** (X_ij + M_ij) / GDP_i, exports and imports of state i with state j over its gross domestic product, all
 * in current US dollars.
 *
 * **Convention.** The dependence of Oneal and Russett. The rival measure divides by all trade of the state
 * (`trade-share`) and does not see how open it is: the same share weighs more in an open economy. Trade is turnover and
 * product is value added, so that entrepots pass one; it is a ratio, not a part. Market rates, not parities, since trade
 * is paid at market rates. Of the Direction of Trade Statistics the panel keeps the shares of Russia’s partners and Russia’s trade over
 * its product, whose product this is; the other direction is not in it.
 *
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`.
 * **Unit and range.** Ratio, [0, infinity); directed. Parts: exports, imports, each over the product.
 * **Nulls.** `not-reported` where the source does not report both flows or the product is missing (before 1960, for
 * the USSR and other planned economies to the late 1980s); `russia-only` in *dots* for every other first state; `does-not-report` or `neither-reports` in *baci* for a first
 * state that does not report, of which a pair is known by the partner alone (`trade-value` has it); none throws.
 * **Flags.** `bounded-input` in *dots* for 2011, in which a sixth of Russia’s exports have no partner.
 * **Complexity.** O(rows): 1.3 million in 0.1 s.
 * **Example.** `counterpoise measure trade-dependence RUS CHN --from 2014 --to 2014` is 0.0456.
 */
export const tradeDependence = defineMeasure({
  id: 'trade-dependence',
  title: 'Trade over gross domestic product',
  summary: 'Trade with the second state over the gross domestic product of the first state.',
  grain: 'directed-dyad-year',
  ofGroups: meanAndSum(
    'as the first, the mean ratio of the members by their shares of its capabilities; as the partner, the sum of the ratios with the members',
  ),
  unit: 'ratio',
  range: [0, null],
  direction: 'closer',
  dimension: 'economy',
  population:
    'all directed dyads for which the source reports both flows and the product of the first state is known',
  datasets: ['trade-cow', 'trade-itpd', 'trade-baci', 'trade-dots', ...productDatasets],
  coverage: { from: 1960, to: 2023 },
  needs,
  params,
  freshest: true,
  variant: ({ source, gdp }) => {
    const { dataset, coverage } = sourceFacts[source];
    return {
      datasets: [dataset, productFacts[gdp].dataset],
      coverage: { from: Math.max(coverage.from, 1960), to: coverage.to },
    };
  },
  references: [oneal1997, barbieri2009, borchert2021, gaulierZignago2010, imfDots, ...productWorks],
  compute(frames, { params: { source, gdp: edition } }) {
    return source === 'dots' ? ofRussia(frames, edition) : overProducts(frames, source, edition);
  },
  explainMissing: (_frames, { ccode1 }, { params: { source } }) =>
    source === 'dots' && ccode1 !== russia ? 'russia-only' : 'not-reported',
});

const russia = 365;
/** Year in which a sixth of Russia’s exports are not broken down by partner. */
const unspecified = 2011;

/** Flows over products. */
function overProducts(frames: Frames, source: FlowSource, edition: ProductEdition): MeasureColumns {
  const { exports, imports, ...keys } = directedTrade(frames, source);
  const { rows, ccode1, ccode2, year } = keys;
  const totals = tradeTotals(frames, source);
  const gdp = productOf(frames, edition);
  const overProduct = (flowOf: (row: number) => number): Float64Array =>
    columnOf(rows, (row) =>
      totals.reports(ccode1[row]!, year[row]!)
        ? flowOf(row) / (gdp.get(ccode1[row]!, year[row]!) / 1e6)
        : NaN,
    );
  const value = overProduct((row) => exports[row]! + imports[row]!);
  return {
    ...keys,
    value,
    parts: lazyParts({
      exports: () => overProduct((row) => exports[row]!),
      imports: () => overProduct((row) => imports[row]!),
    }),
    reasons: reasonsWhereMissing(
      value,
      (row) => reasonOfSilence(totals, ccode1[row]!, ccode2[row]!, year[row]!) ?? 'not-reported',
    ),
  };
}

/** Shares of Russia’s partners times Russia’s trade over its product in the edition of 2026; another edition divides by its own product. */
function ofRussia(frames: Frames, edition: ProductEdition): MeasureColumns {
  const { shares, course } = frames;
  const own = rowsWhere(shares.rows, (row) => shares.numbers.mirror[row] === 0);
  const keys = keysAt(shares.numbers, own);
  const [kept, asked] = [productOf(frames, 'wdi-2026'), productOf(frames, edition)];
  const flowOf = (flow: 'export' | 'import'): ((row: number) => number) => {
    const share = shares.numbers[`${flow}_share`];
    const product = stateYearValues(course, course.numbers[`${flow}_product`]);
    return (row) => {
      const year = keys.year[row]!;
      const rescaled = kept.get(russia, year) / asked.get(russia, year);
      return share[own[row]!]! * product.get(russia, year) * rescaled;
    };
  };
  const [exports, imports] = [flowOf('export'), flowOf('import')];
  const value = columnOf(keys.rows, (row) => exports(row) + imports(row));
  return {
    ...keys,
    value,
    parts: lazyParts({
      exports: () => columnOf(keys.rows, exports),
      imports: () => columnOf(keys.rows, imports),
    }),
    flags: flagWhere(keys.rows, 'bounded-input', (row) => keys.year[row] === unspecified),
    reasons: reasonsWhereMissing(value, () => 'not-reported'),
  };
}
