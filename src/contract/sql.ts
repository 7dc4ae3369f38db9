import { z } from 'zod';
import type { Answer } from './answer.js';
import { whole } from './common.js';

export const sqlBody = z.strictObject({ sql: z.string().max(100_000).describe('one query') });

const nested = z.custom<object>((value) => typeof value === 'object' && value !== null);
const cell = z.union([z.string(), z.number(), z.boolean(), nested]).nullable();

export const sqlShape = z.object({
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.array(z.array(cell)),
  truncated: z.boolean().describe('whether there are more rows than are given'),
  dataVersion: z.string(),
});
export type SqlResult = Answer<typeof sqlShape>;

export const tablesShape = z.array(
  z.object({
    name: z.string().describe('as a query names it'),
    title: z.string(),
    grain: z.string(),
    rows: whole,
    datasets: z.array(z.string()),
    own: z.boolean().describe('whether you imported it since the server started'),
    columns: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        nullable: z.boolean(),
        unit: z.string(),
        description: z.string(),
      }),
    ),
  }),
);
export type SqlTable = Answer<typeof tablesShape>[number];
