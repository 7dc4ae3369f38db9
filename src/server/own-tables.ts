import { z } from 'zod';
import { CancelledError } from './errors.js';
import type { JobContext } from './job-context.js';

export const ownTableShape = z.object({
  name: z.string().describe('as a query names it'),
  rows: z.number().int(),
});

/** Work on a file of the user, which ends where nobody waits for it any more. */
export async function forWhoWaits<T>({ signal }: JobContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw signal.aborted && error === signal.reason ? new CancelledError('cancelled') : error;
  }
}
