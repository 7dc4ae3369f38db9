import { ownFileLimits as limits } from '../../contract/own-table.js';
import { CancelledError } from '../errors.js';
import type { JobContext } from '../job-context.js';
import { defineRoute } from '../route.js';

/** Text in JSON is longer than in a file: every quote and every end of a line has a sign before it. */
const mostBody = 2 * limits.bytes;

export const importLook = defineRoute({
  path: '/api/import/look',
  id: 'importLook',
  summary: 'A user’s CSV file: its columns, its first rows, and what they look like',
  description: `At most ${limits.bytes / 1024 / 1024} MB, ${limits.rows} rows and ${limits.columns} columns.`,
  mostBody,
  answers: 'The file, and a mapping to check',
  streams: true,
  handle: ({ body }, context) =>
    untilGone(context, () => context.service.userFiles.look(body, context)),
});

export const importFile = defineRoute({
  path: '/api/import',
  id: 'importFile',
  summary: 'Import a user’s CSV file by state, or pair, and year',
  description:
    'Says which names and codes were matched to which state, and what is wrong with its line and column. With `keep` the table can be read by POST /api/sql until the server ends; it is held in memory alone.',
  mostBody,
  answers: 'The import',
  streams: true,
  handle: ({ body }, context) =>
    untilGone(context, async () => {
      const { userFiles, userTables } = context.service;
      const { report, columns } = await userFiles.bringIn(body, context);
      if (columns === undefined) return report;
      const { name, rows } = userTables.add(report.file, columns);
      return { ...report, table: { name, rows } };
    }),
});

/** Work on a user’s file, which ends when the client goes away. */
async function untilGone<T>({ signal }: JobContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw signal.aborted && error === signal.reason ? new CancelledError('cancelled') : error;
  }
}
