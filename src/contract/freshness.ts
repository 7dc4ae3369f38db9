import { z } from 'zod';
import type { Answer } from './answer.js';
import { stateName, stateShape, text, texts, whole } from './common.js';

const row = z.object({
  measure: text,
  title: text,
  source: text.nullable().describe('the source, for measures that can be of several'),
  states: z.array(stateShape).describe('whose series it is; none where no pair is named'),
  datasets: texts,
  last: whole
    .nullable()
    .describe(
      'last year with a value of the states; without a pair the last year of the source; null where there is none',
    ),
  age: whole.nullable().describe('years from the last one to the latest complete year'),
  renewal: text.nullable().describe('a newer edition that is known of and not read'),
  command: text.describe('that shows the series, or where no pair is named its help'),
});
export type FreshnessRow = Answer<typeof row>;

export const freshnessShape = z.object({
  latest: whole.describe('the latest complete year'),
  states: z.array(stateShape).describe('the pair; none for every pair'),
  rows: z.array(row),
});
export type Freshness = Answer<typeof freshnessShape>;

export const freshnessQuery = z.object({
  state: z.array(stateName).max(2).default([]).describe('the two states of a pair, or none'),
});
