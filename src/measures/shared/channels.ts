import { z } from 'zod';
import type { MeasureUse } from '../../core/measure.js';

/*
 * Channels through which two states contend for a third one, each a share of the third state's ties. What the channels
 * have in common with the measures behind them is told by those.
 */

export const channelParams = z.strictObject({
  channel: z
    .enum(['trade', 'arms'])
    .default('trade')
    .describe('Shares of the third state’s trade, or of its arms imports over five years.'),
  source: z
    .enum(['cow', 'itpd', 'dots'])
    .default('cow')
    .describe(
      'Source of the trade shares: `cow` goods, `itpd` goods and services, `dots` goods with Russia at one end; without effect on arms.',
    ),
});
type ChannelParams = z.output<typeof channelParams>;

const tradeDatasets = { cow: 'trade-cow', itpd: 'trade-itpd', dots: 'trade-dots' } as const;
const tradeCoverage = {
  cow: { from: 1946, to: 2014 },
  itpd: { from: 2000, to: 2016 },
  dots: { from: 2011, to: 2021 },
} as const;
const armsLineage = ['arms', 'states'] as const;

export const channelDatasets = [...Object.values(tradeDatasets), ...armsLineage] as const;

export function channelUses({ channel, source }: ChannelParams): { readonly tie: MeasureUse } {
  return channel === 'arms'
    ? { tie: { measure: 'arms-dependence' } }
    : { tie: { measure: 'trade-share', params: { source } } };
}

export function channelVariant({ channel, source }: ChannelParams) {
  return channel === 'arms'
    ? { datasets: armsLineage, coverage: { from: 1954, to: 2024 } }
    : { datasets: [tradeDatasets[source]], coverage: tradeCoverage[source] };
}
