import { z } from 'zod';
import type { MeasureRequest, MeasureUnit, MeasureUse } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { claim, oneOf } from '../../core/variation.js';
import {
  explainSource,
  sourceFacts,
  tradeChannelSourceParam,
  tradeDatasets,
} from '../trade/trade-sources.js';

/*
 * Channels through which two states contend for a third one, each a share of the third state's ties.
 */

const channelParams = z.strictObject({
  channel: oneOf(
    ['trade', 'arms'],
    'Shares of the third state’s trade, or of its arms imports over five years.',
    claim('Trade and arms are two claims.'),
  ),
  source: tradeChannelSourceParam,
});
type ChannelParams = z.output<typeof channelParams>;

const armsLineage = ['arms', 'states'] as const;

export const channelDatasets = [...tradeDatasets, ...armsLineage];

export function channelUses({ channel, source }: ChannelParams): { readonly tie: MeasureUse } {
  return channel === 'arms'
    ? { tie: { measure: 'arms-dependence' } }
    : { tie: { measure: 'trade-share', params: { source } } };
}

export function channelVariant({ channel, source }: ChannelParams) {
  if (channel === 'arms') return { datasets: armsLineage, coverage: { from: 1954, to: 2024 } };
  const { dataset, coverage } = sourceFacts[source];
  return { datasets: [dataset], coverage };
}

/** What every measure of the two states’ shares in the ties of a third one says of itself. */
export const contestDefinition = {
  grain: 'arena-year',
  partUnits: { first: 'share', second: 'share' },
  dimension: 'economy',
  population: 'all third states for which the source has both shares in the year',
  datasets: channelDatasets,
  coverage: { from: 1946, to: 2024 },
  needs: {},
  uses: channelUses,
  params: channelParams,
  freshest: true,
  variant: channelVariant,
  /** Every state that imported arms has a row, but not every pair has trade in the source. */
  explainMissing: (
    _frames: unknown,
    { third }: MeasureUnit,
    { params: { channel, source } }: MeasureRequest<ChannelParams>,
  ): MissingReason =>
    channel === 'arms'
      ? 'no-imports'
      : (explainSource(source, { ccode1: third ?? 0 }) ?? 'not-reported'),
} as const;
