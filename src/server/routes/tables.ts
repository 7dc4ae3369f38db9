import { z } from 'zod';
import { sqlTableName } from '../../app/sql/statement.js';
import { defineRoute } from '../route.js';

export const tables = defineRoute({
  method: 'GET',
  path: '/api/tables',
  id: 'tables',
  summary: 'The tables that POST /api/sql reads, with the meaning of every column',
  response: {
    description: 'Tables',
    schema: z.array(
      z.object({
        name: z.string().describe('as a query names it'),
        title: z.string(),
        grain: z.string(),
        rows: z.number().int(),
        datasets: z.array(z.string()),
        own: z.boolean().describe('whether you brought it in since the server started'),
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
    ),
  },
  versions: (_, { ownTables }) => ownTables.list().map(({ version }) => String(version)),
  handle: (_, { service: { manifest, ownTables } }) => [
    ...ownTables.list().map(({ name, file, rows, columns }) => ({
      ...{ name, title: file, rows, datasets: [], own: true },
      grain: columns.some((column) => column.name === 'ccode2') ? 'dyad-year' : 'state-year',
      columns: columns.map((column) => ({
        ...{ name: column.name, type: column.type, nullable: column.nullable, unit: '' },
        description: column.source,
      })),
    })),
    ...Object.entries(manifest.tables).map(([id, table]) => ({
      ...{ name: sqlTableName(id), own: false },
      ...{ title: table.title, grain: table.grain, rows: table.rows, datasets: table.datasets },
      columns: Object.entries(table.columns).map(
        ([name, { type, nullable, unit, description }]) => ({
          ...{ name, type, nullable, unit, description },
        }),
      ),
    })),
  ],
});
