import { z } from 'zod';
import type { Answer } from './answer.js';
import { stateShape, text, texts, whole } from './common.js';

const years = z.array(whole).describe('years with a value, ascending');

const row = z.object({
  source: text.describe('the name that --source takes'),
  dataset: text,
  first: stateShape,
  second: stateShape,
  goods: text.describe('what is traded: goods, or services too'),
  books: text.describe('who reports a flow, and at what value'),
  exports: years.describe('years with exports of the first state to the second'),
  dollars: z.boolean().describe('whether they are in dollars; else only as shares or growth'),
  share: years.describe('years with the share of the second state in all trade of the first'),
  whyNoShare: text.nullable().describe('why there is none in any year; null where there is'),
  measures: texts.describe('the measures that show it, the first with the exports'),
  command: text.describe('that shows the exports'),
});
export type TradeCoverageRow = Answer<typeof row>;

export const tradeCoverageShape = z.object({
  states: z.array(stateShape).describe('the pair'),
  rows: z.array(row).describe('each source in both orders of the pair'),
});
export type TradeCoverage = Answer<typeof tradeCoverageShape>;
