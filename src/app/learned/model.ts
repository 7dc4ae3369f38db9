import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCases } from '../../cases/index.js';

/** Weights of one question, in thousandths of a nat, as they are shipped. */
export interface LearnedQuestion {
  readonly readings: readonly string[];
  /** What an ordinary labelled pair is taken for before anything is seen, by reading. */
  readonly prior: readonly number[];
  readonly rows: readonly LearnedRow[];
  /** All again from other samples of the labelled pairs: by sample, the constants by reading, then weights by row and reading. */
  readonly samples: readonly (readonly number[])[];
  /** Labelled pairs and years that were learned from. */
  readonly labels: number;
}

export interface LearnedRow {
  readonly id: string;
  /** What the row looked at when it was learned. */
  readonly look: string;
  /** Mean and standard deviation of its values among the labelled pairs, in the scale of the row. */
  readonly mean: number;
  readonly sd: number;
  readonly weights: readonly number[];
}

export interface LearnedFile {
  readonly dataVersion: string;
  readonly questions: Readonly<Record<string, LearnedQuestion>>;
}

/** Beside the cases whose questions it weighs: `npm run learn` writes it. */
export const learnedFile = join(builtInCases, 'learned.json');

let read: LearnedFile | undefined;

/** The weights that the program ships. */
export function shippedWeights(): LearnedFile {
  read ??= JSON.parse(readFileSync(learnedFile, 'utf8')) as LearnedFile;
  return read;
}

/** Values farther from the mean than this many standard deviations count as that far. */
export const FARTHEST = 4;
export const natsOf = (thousandths: number): number => thousandths / 1000;
export const decibelsOf = (thousandths: number): number => (natsOf(thousandths) * 10) / Math.LN10;
