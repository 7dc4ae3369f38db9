import { z } from 'zod';
import type { MeasureUnit, MeasureUse } from '../../core/measure.js';
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

export const channelParams = z.strictObject({
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

/** Why a third state has no row: every state that imported arms has one, but not every pair has trade in the source. */
export const explainNoTie = (
  { channel, source }: ChannelParams,
  { third }: MeasureUnit,
): MissingReason =>
  channel === 'arms'
    ? 'no-imports'
    : (explainSource(source, { ccode1: third ?? 0 }) ?? 'not-reported');
