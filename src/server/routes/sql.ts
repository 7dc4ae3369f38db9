import { z } from 'zod';
import { sqlLimits } from '../../app/sql/console.js';
import { defineRoute } from '../route.js';

export const sql = defineRoute({
  method: 'POST',
  path: '/api/sql',
  id: 'sql',
  summary: 'A query over a copy of the panel',
  description: `One SELECT in the SQL of DuckDB over the tables of GET /api/tables. It runs on copies in a process of its own that reads and writes no files, for at most ${sqlLimits.seconds} seconds, and gives at most ${sqlLimits.rows} rows.`,
  body: z.strictObject({ sql: z.string().max(100_000).describe('one query') }),
  response: {
    description:
      'The rows. Whole numbers that a number cannot hold exactly, dates and the like are texts.',
    schema: z.object({
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      rows: z.array(z.array(z.unknown())),
      truncated: z.boolean().describe('whether there are more rows than are given'),
      dataVersion: z.string(),
    }),
  },
  handle: async ({ body }, context) => {
    const result = await context.service.query(body.sql, context);
    return { ...result, dataVersion: context.service.dataVersion };
  },
});
