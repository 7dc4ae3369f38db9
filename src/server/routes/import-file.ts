import { z } from 'zod';
import { stateSchemes } from '../../app/own-table/guess.js';
import { ownFileLimits as limits } from '../../app/own-table/limits.js';
import { decimalSigns } from '../../app/own-table/numbers.js';
import { defineRoute } from '../route.js';
import { forWhoWaits, ownTableShape } from '../own-tables.js';

const at = z
  .number()
  .int()
  .min(0)
  .max(limits.columns - 1)
  .describe('place of a column, from 0');

const file = {
  name: z.string().min(1).max(300).describe('name of the file, for messages and for the table'),
  text: z.string().max(limits.bytes).describe('the file: CSV with a header'),
};

/** Text in JSON is longer than in a file: every quote and every end of a line has a sign before it. */
const mostBody = 2 * limits.bytes;

const mapping = z.strictObject({
  states: z
    .array(z.strictObject({ column: at, scheme: z.enum(stateSchemes) }))
    .min(1)
    .max(2)
    .describe('the column of the state, or the two of a pair'),
  year: at,
  values: z
    .array(z.strictObject({ column: at, type: z.enum(['number', 'text']) }))
    .min(1)
    .max(limits.columns),
  decimal: z.enum(decimalSigns).default('.'),
  fixes: z
    .record(z.string().max(limits.cell), z.number().int().nullable())
    .default({})
    .describe('the state that a text means, by its Correlates of War number; null for none'),
  leastConfidence: z
    .number()
    .min(0.5)
    .max(1)
    .default(0.9)
    .describe('names in another spelling are taken for a state from this confidence on'),
});

const guess = z.object({
  states: z.array(z.object({ column: at, scheme: z.string() })),
  year: z.number().int().nullable(),
  values: z.array(z.object({ column: at, type: z.string() })),
  decimal: z.string().nullable().describe('null where the numbers leave it open, as 1,234 does'),
});

export const importLook = defineRoute({
  method: 'POST',
  path: '/api/import/look',
  id: 'importLook',
  summary: 'A CSV file of your own: its columns, its first rows, and what they look like',
  description: `At most ${limits.bytes / 1024 / 1024} MB, ${limits.rows} rows and ${limits.columns} columns.`,
  body: z.strictObject(file),
  mostBody,
  response: {
    description: 'The file, and a mapping to look over',
    schema: z.object({
      file: z.string(),
      delimiter: z.string(),
      header: z.array(z.string()),
      rows: z.number().int(),
      first: z.array(z.array(z.string())).describe('the first rows'),
      guess,
    }),
  },
  streams: true,
  handle: ({ body }, context) =>
    forWhoWaits(context, () => context.service.ownFiles.look(body, context)),
});

const told = { value: z.string(), rows: z.number(), line: z.number(), column: z.string() };

export const importFile = defineRoute({
  method: 'POST',
  path: '/api/import',
  id: 'importFile',
  summary: 'A CSV file of your own by state, or pair, and year',
  description:
    'Says which names and codes were matched to which state, and what is wrong with its line and column. With `keep` the table can be read by POST /api/sql until the server ends; it is held in memory alone.',
  body: z.strictObject({ ...file, mapping, keep: z.boolean().default(false) }),
  mostBody,
  response: {
    description: 'What came of it',
    schema: z.object({
      file: z.string(),
      read: z.number().int().describe('rows of the file'),
      rows: z.number().int().describe('rows whose state and year are known'),
      columns: z.array(z.object({ name: z.string(), type: z.string(), source: z.string() })),
      first: z.array(z.array(z.unknown())).describe('the first rows'),
      unmatched: z.array(
        z.object({
          ...told,
          reason: z.string(),
          candidates: z.array(
            z.object({ ccode: z.number(), name: z.string(), confidence: z.number() }),
          ),
        }),
      ),
      unmatchedCount: z.number().int().describe('how many there are; the first are told'),
      doubtful: z.array(
        z.object({
          ...told,
          ccode: z.number(),
          name: z.string(),
          confidence: z.number(),
          caveats: z.array(z.string()),
        }),
      ),
      doubtfulCount: z.number().int(),
      problems: z.array(
        z.object({
          line: z.number(),
          column: z.string(),
          value: z.string(),
          expected: z.string(),
          outcome: z.string(),
        }),
      ),
      problemCount: z.number().int(),
      table: ownTableShape.optional().describe('where it was kept'),
    }),
  },
  streams: true,
  handle: ({ body }, context) =>
    forWhoWaits(context, async () => {
      const { ownFiles, ownTables } = context.service;
      const { report, columns } = await ownFiles.bringIn(body, context);
      if (columns === undefined) return report;
      const { name, rows } = ownTables.add(report.file, columns);
      return { ...report, table: { name, rows } };
    }),
});
