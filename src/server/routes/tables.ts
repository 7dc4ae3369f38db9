import { cellsOf } from '../../app/user-table/tables.js';
import { sqlLimits } from '../../app/sql/console.js';
import { sqlTableName } from '../../app/sql/statement.js';
import { named } from '../errors.js';
import { defineRoute } from '../route.js';

export const sql = defineRoute({
  path: '/api/sql',
  id: 'sql',
  summary: 'A query over a copy of the panel',
  description: `One SELECT in the SQL of DuckDB over the tables of GET /api/tables. It runs on copies in a process of its own that reads and writes no files, for at most ${sqlLimits.seconds} seconds, and gives at most ${sqlLimits.rows} rows.`,
  answers:
    'The rows. Whole numbers that a number cannot hold exactly, dates and the like are texts.',
  handle: async ({ body }, context) => {
    const result = await context.service.query(body.sql, context);
    return { ...result, dataVersion: context.service.dataVersion };
  },
});

export const tables = defineRoute({
  path: '/api/tables',
  id: 'tables',
  summary: 'The tables that POST /api/sql reads, with the meaning of every column',
  answers: 'Tables',
  versions: (_, { userTables }) => userTables.list().map(({ version }) => String(version)),
  handle: (_, { service: { manifest, userTables } }) => [
    ...userTables.list().map(({ name, file, rows, columns }) => ({
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

export const ownTable = defineRoute({
  path: '/api/own-tables/{name}',
  id: 'ownTable',
  summary: 'A user’s table, as it was imported since the server started',
  answers: 'The whole table',
  handle: ({ params: { name } }, { service }) => {
    const { file, columns, rows } = named(
      () => service.userTables.get(name),
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
  path: '/api/own-tables/{name}/remove',
  id: 'removeOwnTable',
  summary: 'Forget a user’s table',
  answers: 'It is forgotten',
  handle: ({ params: { name } }, { service }) => {
    named(() => service.userTables.remove(name), 'GET /api/tables lists the tables');
    return { removed: name };
  },
});
