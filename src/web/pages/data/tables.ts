import { useState } from 'preact/hooks';
import { ask } from '../../api/client.js';
import { ApiError } from '../../api/errors.js';
import { useAnswer } from '../../api/use-answer.js';

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
  const asked = useAnswer('/api/tables', {}, String(seen));
  const remove = async (name: string): Promise<void> => {
    setFailed(undefined);
    try {
      await ask('/api/own-tables/{name}/remove', { params: { name }, body: {} });
    } catch (error) {
      // One that is gone already, as when another tab has removed it, is what was wanted.
      if (!isOwnTableGone(error as Error)) setFailed(error as Error);
    }
    setSeen(tablesChanged());
  };
  return { asked, remove, failed };
}
