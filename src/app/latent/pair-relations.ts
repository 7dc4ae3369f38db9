import type { LatentRelation, PairRelations, SeriesPoint } from '../../contract/index.js';
import { keysOf } from '../../core/entries.js';
import { frameNeed, type Frame, type FrameNeed } from '../../core/frames.js';
import { latentDomains, type LatentDomain } from '../../core/latent-domains.js';
import type { AnyMeasure } from '../../core/measure.js';
import { memoOn } from '../../core/memo.js';
import { measureById } from '../../measures/index.js';
import type { Panel } from '../../panel/read.js';
import { labelOf, nameInText } from '../../states/label.js';
import { checkDifferent, unitOf } from '../engine/measure-unit.js';
import { parseParams, variantOf } from '../engine/measure-params.js';
import { seriesOf } from '../engine/measure.js';
import { Population } from '../engine/population.js';
import type { ComputedMeasure } from '../engine/workspace.js';
import { coverageOf } from './coverage.js';
import { latentYears } from './dyad-years.js';
import { latentItems } from './items/index.js';

type State = PairRelations['state'];
type Source = Pick<Panel, 'loadFrame'>;

export interface RelationsRequest {
  readonly state?: State;
  readonly from?: number;
  readonly to?: number;
  readonly domains?: readonly LatentDomain[];
}

const allDomains = keysOf(latentDomains);
const measureOf = (domain: LatentDomain): AnyMeasure => measureById(`latent-${domain}`);

/**
 * The latent relations of a pair by year, and what was observed of it: the numbers of the measures `latent-hostility`
 * and so on. The panel is asked for the rows of the pair, and of the relevant dyads that it stands among: a sixth of
 * all.
 *
 * @throws UsageError `same-state-twice`; DataError `panel-table-missing` where nothing was estimated
 */
export async function relationsOf(
  panel: Source,
  pair: readonly [number, number],
  {
    state = 'smoothed',
    from = latentYears.from,
    to = latentYears.to,
    domains = allDomains,
  }: RelationsRequest = {},
): Promise<PairRelations> {
  checkDifferent(pair);
  const [low, high] = [Math.min(...pair), Math.max(...pair)];
  const need = { ...relationsNeed(state, domains), from };
  const among = await panel.loadFrame({ ...need, where: { relevant: 1 } });
  const own = await panel.loadFrame({ ...need, where: { ccode1: low, ccode2: high } });
  const limit = own.numbers['threshold_25']?.[0];
  const items = latentItems.filter(({ domain }) => domains.includes(domain));
  return {
    pair: [labelOf(pair[0]), labelOf(pair[1])],
    names: { first: nameInText(pair[0]), second: nameInText(pair[1]) },
    ...{ state, from, to },
    threshold: limit === undefined ? null : limit / 100,
    domains: domains.map((domain) => {
      const definition = measureOf(domain);
      const measured = computedFrom(own, definition, state);
      const places = computedFrom(among, definition, state);
      const [series, ranked] = [measured, places].map(
        (one) => seriesOf(one, unitOf(one, pair), pair, from, to).series,
      ) as [readonly SeriesPoint[], readonly SeriesPoint[]];
      return relationOf(domain, state, series, ranked);
    }),
    items: await coverageOf(panel, pair, { items, to }),
    datasets: measureOf('hostility').datasets,
  };
}

/** The columns that the measures of some domains read, in one. */
export function relationsNeed(state: State, domains: readonly LatentDomain[] = allDomains) {
  const columns = domains.flatMap((domain) => {
    const definition = measureOf(domain);
    const variant = variantOf(definition, parseParams(definition, { state }));
    const needs = variant.needs as Readonly<Record<string, FrameNeed>>;
    return Object.values(needs).flatMap(({ numbers }) => numbers);
  });
  return frameNeed('dyad-year', 'latent-relations', [...new Set([...columns, 'threshold_25'])]);
}

/** The measure of a domain over some rows of the table: percentiles are right where these hold all relevant dyads. */
const computedFrom = memoOn(
  ({ numbers }: Frame, { id }: AnyMeasure, state: State) => [
    numbers[`${id.replace('latent-', '')}_${state === 'filtered' ? 'filtered_' : ''}mean`]!,
    id,
    state,
  ],
  (relations: Frame, base: AnyMeasure, state): ComputedMeasure => {
    const params = parseParams(base, { state });
    const definition = variantOf(base, params);
    const request = { params };
    const frames = { relations };
    const columns = definition.compute(frames as never, { ...request, from: -Infinity }, {});
    return { definition, request, frames, used: {}, population: new Population(columns) };
  },
);

function relationOf(
  domain: LatentDomain,
  state: State,
  series: readonly SeriesPoint[],
  ranked: readonly SeriesPoint[],
): LatentRelation {
  const of = (points: readonly SeriesPoint[], value: (point: SeriesPoint) => number | undefined) =>
    points.map((point) => value(point) ?? null);
  return {
    domain,
    values: series.map(({ value }) => value),
    low: of(series, ({ interval }) => interval?.[0]),
    high: of(series, ({ interval }) => interval?.[1]),
    level: state === 'filtered' ? null : of(series, ({ parts }) => parts?.['level'] ?? undefined),
    information: of(series, ({ information }) => information),
    percentiles: of(ranked, ({ percentile }) => percentile),
    percentilesLow: of(ranked, ({ percentileInterval }) => percentileInterval?.[0]),
    percentilesHigh: of(ranked, ({ percentileInterval }) => percentileInterval?.[1]),
  };
}
