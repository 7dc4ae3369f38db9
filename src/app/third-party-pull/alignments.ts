import { keysOf } from '../../core/entries.js';
import type { YearSpan } from '../../core/years.js';
import { voteSources, type VoteSource } from '../../measures/votes/vote-sources.js';

/** Dimensions of alignment that can be an outcome of hostility to a third party, and what each choice covers. */
export const outcomes = {
  votes: {
    title: 'alignment in votes',
    dimensions: ['norms'],
    datasets: [],
    from: 1946,
    // Hostility, which is known to 2020, is that of the year before.
    to: 2021,
  },
  practice: {
    title: 'alignment in practice',
    dimensions: ['norms', 'institutions', 'security', 'economy'],
    datasets: ['igo', 'atop', 'arms', 'trade-cow'],
    from: 1954,
    to: 2014,
  },
} as const;
export type Outcome = keyof typeof outcomes;
export const outcomeNames = keysOf(outcomes);

/** The source of votes where none is named. */
export const usualVotes: VoteSource = 'undl';

/** The years in which an outcome is known, by the votes of a source. */
export function yearsOfOutcome(outcome: Outcome, votes: VoteSource): YearSpan {
  const { from, to } = outcomes[outcome];
  return { from, to: Math.min(to, voteSources[votes].wholeTo) };
}

/** What hostility and the controls are made of. */
const otherDatasets = ['rivalry', 'nmc', 'regime', 'states'] as const;

/** All that the test of an outcome rests on. */
export const datasetsOf = (outcome: Outcome, votes: VoteSource): readonly string[] => [
  voteSources[votes].dataset,
  ...outcomes[outcome].datasets,
  ...otherDatasets,
];

/**
 * Parameters of `alignment` for an outcome. Never counted: *conflict*, which is hostility itself, and *regime*, which is a control.
 * Discourse has 13 years.
 */
export function alignmentOf(
  outcome: Outcome,
  votes: VoteSource,
): Readonly<Record<string, number | string>> {
  const counted: readonly string[] = outcomes[outcome].dimensions;
  const weights = [
    'norms',
    'institutions',
    'security',
    'economy',
    'regime',
    'conflict',
    'discourse',
  ].map((dimension) => [dimension, Number(counted.includes(dimension))] as const);
  return { ...Object.fromEntries(weights), voteSource: votes };
}
