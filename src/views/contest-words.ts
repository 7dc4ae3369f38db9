import type { ContestChannelId } from '../contract/index.js';

export interface ChannelWords {
  /** On a map and above lines. */
  readonly title: string;
  /** Inside a sentence, after “in”. */
  readonly inText: string;
  /** What is shared, at the start of a finding. */
  readonly topic: string;
  readonly subtitle: string;
}

export const channelWords: Readonly<Record<ContestChannelId, ChannelWords>> = {
  trade: {
    title: 'Trade',
    inText: 'trade',
    topic: 'shares of trade',
    subtitle:
      'Share of each of the two in the state’s trade, exports and imports together, in percent',
  },
  arms: {
    title: 'Arms',
    inText: 'arms',
    topic: 'shares of arms imports',
    subtitle:
      'Share of each of the two in the state’s imports of major arms over five years, in percent',
  },
  votes: {
    title: 'UN votes',
    inText: 'UN votes',
    topic: 'agreement in the UN General Assembly',
    subtitle:
      'Cohen’s kappa with squared weights over joint roll calls of the session; 1 same votes, 0 chance',
  },
  institutions: {
    title: 'Institutions',
    inText: 'shared bodies',
    topic: 'shared bodies',
    subtitle: 'Number of coded bodies that the state shares with each of the two',
  },
};

/** Names of sources that are short enough to stand in a chart. */
export const shortNames: Readonly<Record<string, string>> = {
  'trade-cow': 'Correlates of War',
  'trade-itpd': 'ITPD-E',
  'trade-dots': 'Direction of Trade',
  'trade-eurostat': 'Eurostat',
};

/** What the rules in lines over time mark. */
export const leadRule =
  'A vertical rule marks the first of three years running in which the other side is ahead, in the colour of the side that comes ahead.';
