import { frameNeed, type FramesOf } from '../../core/frames.js';
import { choice, claim, oneOf } from '../../core/variation.js';
import type { MissingReason } from '../../core/missing.js';
import {
  directedTrade,
  flowNeeds,
  inBothOrders,
  sourceFacts,
  tradeTotals,
  type DirectedTrade,
  type FlowFrames,
  type FlowSource,
} from './trade-sources.js';

/*
 * Sources with the trade of pairs in dollars: those of all pairs, and one of a circle of states, which has no totals.
 */

export const levelSources = ['cow', 'itpd', 'baci', 'baci-club'] as const;
export type LevelSource = (typeof levelSources)[number];

export const levelFacts = {
  ...sourceFacts,
  'baci-club': {
    dataset: 'trade-baci-club',
    coverage: { from: 2005, to: 2021 },
    what: 'goods',
    population: 'the 325 directed pairs of 20 large economies that the source has',
  },
} as const;

export const levelSourceParam = oneOf(
  levelSources,
  'Source of the trade figures: `cow` Correlates of War, goods, 1946-2014; `itpd` ITPD-E, goods and services, 2000-2016; `baci` BACI, goods, the one year 2023; `baci-club` BACI, goods among about twenty large economies, 2005-2021.',
  choice('trade-source', 'Sources disagree on the same trade.', {
    values: ['cow', 'itpd', 'baci-club'],
  }),
);

export const flowParam = oneOf(
  ['total', 'exports', 'imports'],
  'Exports and imports of the first state together, or one of the two.',
  claim('Exports or imports alone are not trade.'),
);

export const levelNeeds = {
  ...flowNeeds,
  club: frameNeed('dyad-year', 'trade-baci-club', ['imports1', 'imports2']),
} as const;
export type LevelFrames = FramesOf<typeof levelNeeds>;

/** Every pair that the source lists, in both orders, US$ million. */
export function tradeOfPairs<S extends FlowSource>(
  frames: Pick<FlowFrames, S> & Pick<LevelFrames, 'club'>,
  source: S | 'baci-club',
): DirectedTrade {
  return source === 'baci-club' ? inBothOrders(frames.club, 1000) : directedTrade(frames, source);
}

/** Why the source has no trade of a pair in a year that it covers. */
export function whyNoLevel(
  frames: LevelFrames,
  source: LevelSource,
  ccode1: number,
  ccode2: number,
  year: number,
): MissingReason {
  if (source === 'baci-club') return 'pair-not-listed';
  if (source !== 'baci') return 'not-reported';
  const { reports } = tradeTotals(frames, source);
  return reports(ccode1, year) || reports(ccode2, year) ? 'not-reported' : 'neither-reports';
}
