import { z } from 'zod';
import { typed, type Answer } from './answer.js';
import { whole } from './common.js';

export const sqlBody = z.strictObject({ sql: z.string().max(100_000).describe('one query') });

export const sqlShape = z.object({
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.array(z.array(typed<string | number | boolean | object | null>()(z.unknown()))),
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
