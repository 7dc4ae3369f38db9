import { z } from 'zod';
import { cellsOf } from '../../app/own-table/cells.js';
import { named } from '../errors.js';
import { defineRoute } from '../route.js';

const params = z.object({ name: z.string().max(100).describe('a table that was imported') });

export const ownTable = defineRoute({
  method: 'GET',
  path: '/api/own-tables/{name}',
  id: 'ownTable',
  summary: 'A table of your own, as it was imported since the server started',
  params,
  response: {
    description: 'The whole table',
    schema: z.object({
      name: z.string(),
      file: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string(), source: z.string() })),
      rows: z.array(z.array(z.unknown())),
    }),
  },
  handle: ({ params: { name } }, { service }) => {
    const { file, columns, rows } = named(
      () => service.ownTables.get(name),
      'GET /api/tables lists the tables',
    );
    return {
      ...{ name, file },
      columns: columns.map(({ name: column, type, source }) => ({ name: column, type, source })),
      rows: cellsOf(columns, rows),
    };
  },
});

export const removeOwnTable = defineRoute({
  method: 'POST',
  path: '/api/own-tables/{name}/remove',
  id: 'removeOwnTable',
  summary: 'Forget a table of your own',
  params,
  body: z.strictObject({}),
  response: { description: 'It is forgotten', schema: z.object({ removed: z.string() }) },
  handle: ({ params: { name } }, { service }) => {
    named(() => service.ownTables.remove(name), 'GET /api/tables lists the tables');
    return { removed: name };
  },
});
