import type { Question } from './types.js';

/** A question about what is so only in some readings of another one is asked where these are as likely as not. */
const HALF = 0.5;

interface Answered {
  readonly id: string;
  readonly readings: readonly { readonly id: string; readonly posterior: number }[];
}

/** Probability of what a question takes for granted, by the answers to the others; 1 where it takes nothing. */
export function premiseOf({ given }: Question, answered: readonly Answered[]): number {
  const found = answered.find(({ id }) => id === given?.question);
  if (given === undefined || found === undefined) return 1;
  return found.readings
    .filter(({ id }) => given.readings.includes(id))
    .reduce((sum, { posterior }) => sum + posterior, 0);
}

export const isAsked = (question: Question, answered: readonly Answered[]): boolean =>
  premiseOf(question, answered) >= HALF;
