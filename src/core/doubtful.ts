import { formatFixed, plural } from './format.js';

/** A tie whose sign has a lower probability is shown as doubtful. */
export const doubtfulBelow = 0.75;

/** Whether the sign of a tie is doubtful; one that a record gives has no probability, and is not. */
export const isDoubtful = (probability: number | null | undefined): boolean =>
  typeof probability === 'number' && probability < doubtfulBelow;

/** A probability in words: never 0 or 1, since nothing is certain of an estimate. */
export const chanceText = (probability: number): string =>
  formatFixed(Math.min(0.99, Math.max(0.01, probability)), 2);

/** How many ties of a network have a doubtful sign, in a sentence; empty where none has a probability. */
export const doubtfulText = (
  doubtful: { readonly friendly: number; readonly hostile: number } | undefined,
): string =>
  doubtful === undefined
    ? ''
    : `The sign is doubtful, with a probability below ${doubtfulBelow}, of ${plural(doubtful.friendly, 'friendly tie')} and ${plural(doubtful.hostile, 'hostile one')}.`;
