import { keysOf } from '../../core/entries.js';

/** Dimensions of alignment that can be an outcome of hostility to a third party, and what each choice covers. */
export const outcomes = {
  votes: {
    title: 'alignment in votes',
    dimensions: ['norms'],
    datasets: ['un-votes'],
    from: 1946,
    to: 2019,
  },
  practice: {
    title: 'alignment in practice',
    dimensions: ['norms', 'institutions', 'security', 'economy'],
    datasets: ['un-votes', 'igo', 'atop', 'arms', 'trade-cow'],
    from: 1954,
    to: 2014,
  },
} as const;
export type Outcome = keyof typeof outcomes;
export const outcomeNames = keysOf(outcomes);

/** What hostility and the controls are made of. */
export const otherDatasets = ['rivalry', 'nmc', 'regime', 'states'] as const;

/**
 * Weights of `alignment` for an outcome. Never counted: *conflict*, which is hostility itself, and *regime*, which is a control.
 * Discourse has 13 years.
 */
export function weightsOf(outcome: Outcome): Record<string, number> {
  const counted: readonly string[] = outcomes[outcome].dimensions;
  return Object.fromEntries(
    ['norms', 'institutions', 'security', 'economy', 'regime', 'conflict', 'discourse'].map(
      (dimension) => [dimension, Number(counted.includes(dimension))],
    ),
  );
}
