import { useState } from 'preact/hooks';
import { get, post } from '../../api/client.js';
import { ApiError } from '../../api/errors.js';
import { useAnswer } from '../../api/use-answer.js';

/** A table that POST /api/sql reads. */
export interface ListedTable {
  readonly name: string;
  readonly title: string;
  readonly grain: string;
  readonly rows: number;
  readonly own: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly unit: string;
    readonly description: string;
  }[];
}

/** Counts changes to the user's tables: the list is asked for again after each. */
let changes = 0;
export const tablesChanged = (): number => ++changes;

/** Part of the name of every answer that rests on them: a table may come back under its name with other numbers. */
export const tablesNow = (): number => changes;

/** Whether an answer is missing because a table of the user's own is. */
export const isOwnTableGone = (error: Error): boolean =>
  error instanceof ApiError &&
  (error.code === 'unknown-own-table' ||
    (error.code === 'sql-unknown-table' && String(error.details['value']).startsWith('my_')));

/** The tables there are now, and a way to forget one of the user's own. */
export function useTables() {
  const [seen, setSeen] = useState(changes);
  const [failed, setFailed] = useState<Error>();
  const asked = useAnswer(`tables ${seen}`, (signal) =>
    get<ListedTable[]>('/api/tables', {}, signal),
  );
  const remove = async (name: string): Promise<void> => {
    setFailed(undefined);
    try {
      await post(`/api/own-tables/${encodeURIComponent(name)}/remove`, {});
    } catch (error) {
      // One that is gone already, as when another tab has removed it, is what was wanted.
      if (!isOwnTableGone(error as Error)) setFailed(error as Error);
    }
    setSeen(tablesChanged());
  };
  return { asked, remove, failed };
}
