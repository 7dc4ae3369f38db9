import type { LatentRelation, PairRelations, SeriesPoint } from '../../contract/index.js';
import { keysOf } from '../../core/entries.js';
import { frameNeed, type Frame, type FrameNeed } from '../../core/frames.js';
import { latentDomains, type LatentDomain } from '../../core/latent-domains.js';
import type { AnyMeasure } from '../../core/measure.js';
import { measureById } from '../../measures/index.js';
import { meanAndSd, type LatentFrame } from '../../measures/latent/estimates.js';
import { latentColumns } from '../../measures/latent/latent-measure.js';
import type { Panel } from '../../panel/read.js';
import { labelOf, nameInText } from '../../states/label.js';
import { checkDifferent, unitOf } from '../engine/measure-unit.js';
import { parseParams, variantOf } from '../engine/measure-params.js';
import { seriesOf } from '../engine/measure.js';
import { Population } from '../engine/population.js';
import { coverageNeed, coverageOf } from './coverage.js';
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
  const needs = relationsNeeds(pair, { state, from, domains });
  const among = await panel.loadFrame(needs.among);
  const own = await panel.loadFrame(needs.own);
  return {
    pair: [labelOf(pair[0]), labelOf(pair[1])],
    names: { first: nameInText(pair[0]), second: nameInText(pair[1]) },
    ...{ state, from, to },
    thresholds: thresholdsOf(own, [from, to]),
    domains: domains.map((domain) => {
      const measured = computedFrom(own, among, domain, state);
      const { series } = seriesOf(measured, unitOf(measured, pair), pair, from, to);
      return relationOf(domain, state, series);
    }),
    items: await coverageOf(panel, pair, { items: itemsOf(domains), to }),
    datasets: [...new Set(domains.flatMap((domain) => measureOf(domain).datasets))],
  };
}

const itemsOf = (domains: readonly LatentDomain[]) =>
  latentItems.filter(({ domain }) => domains.includes(domain));

/** What is read for the relations of a pair: its own rows, those that it is ranked among, and what was observed. */
export function relationsNeeds(
  pair: readonly [number, number],
  { state = 'smoothed', from, domains = allDomains }: Omit<RelationsRequest, 'to'>,
) {
  const columns = domains.flatMap((domain) => {
    const definition = measureOf(domain);
    const variant = variantOf(definition, parseParams(definition, { state }));
    const needs = variant.needs as Readonly<Record<string, FrameNeed>>;
    return Object.values(needs).flatMap(({ numbers }) => numbers);
  });
  const places = domains.flatMap((domain) => meanAndSd(domain, state));
  const observed = coverageNeed(pair, itemsOf(domains));
  return {
    own: { ...needOf([...new Set([...columns, 'threshold_25'])]), from, where: observed.where },
    among: { ...needOf(['relevant', ...places]), from, where: { relevant: 1 } },
    observed,
  };
}

const needOf = (columns: readonly string[]) => frameNeed('dyad-year', 'latent-relations', columns);

/** h* of a pair by year. */
function thresholdsOf(
  { rows, numbers }: Frame<'dyad-year', 'threshold_25', never>,
  [from, to]: readonly [number, number],
): (number | null)[] {
  const found = new Array<number | null>(Math.max(0, to - from + 1)).fill(null);
  for (let row = 0; row < rows; row++) {
    const at = numbers.year[row]! - from;
    if (at >= 0 && at < found.length) found[at] = numbers.threshold_25[row]! / 100;
  }
  return found;
}

/** The measure of a domain over the rows of a pair, ranked among those of the relevant dyads. */
function computedFrom(own: Frame, among: Frame, domain: LatentDomain, state: State) {
  const definition = measureOf(domain);
  const columns = latentColumns(own as LatentFrame, domain, state, among as LatentFrame);
  return {
    definition,
    request: { params: parseParams(definition, { state }) },
    ...{ frames: { relations: own }, used: {}, population: new Population(columns) },
  };
}

function relationOf(
  domain: LatentDomain,
  state: State,
  series: readonly SeriesPoint[],
): LatentRelation {
  const of = (value: (point: SeriesPoint) => number | null | undefined) =>
    series.map((point) => value(point) ?? null);
  return {
    domain,
    values: of(({ value }) => value),
    low: of(({ interval }) => interval?.[0]),
    high: of(({ interval }) => interval?.[1]),
    level: state === 'filtered' ? null : of(({ parts }) => parts?.['level']),
    information: of(({ information }) => information),
    percentiles: of(({ percentile }) => percentile),
    percentilesLow: of(({ percentileInterval }) => percentileInterval?.[0]),
    percentilesHigh: of(({ percentileInterval }) => percentileInterval?.[1]),
  };
}
