import { z } from 'zod';
import type { Answer } from './answer.js';
import { whole } from './common.js';

export const coverageShape = z.object({
  of: z.enum(['states', 'pairs']),
  from: whole,
  to: whole,
  table: z.string().optional().describe('the table of a dataset'),
  members: z.array(whole).describe('members of the state system in each year'),
  reasons: z.array(z.string()).describe('why there is no value'),
  states: z.array(
    z.object({
      ccode: whole,
      code: z.string(),
      name: z.string(),
      region: z.string(),
      runs: z
        .array(whole)
        .describe(
          'how many years and what holds in them, in turn, from the first year on: 1 to 100 is the share of values in percent, -1 no member of the state system, -2 the first reason, -3 the second, …',
        ),
    }),
  ),
});
export type CoverageMap = Answer<typeof coverageShape>;
export type CoveredState = CoverageMap['states'][number];

export const coverageParams = z.object({
  kind: z.enum(['datasets', 'measures']),
  id: z.string().describe('of GET /api/datasets or GET /api/measures'),
});
export const coverageQuery = z.object({
  table: z
    .string()
    .optional()
    .describe('a table of the dataset; without it the first that has states or pairs by year'),
});
