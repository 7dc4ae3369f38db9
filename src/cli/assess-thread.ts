import { openPool } from '../jobs/pool.js';
import { AssessThread, workerModule } from '../report/assess-thread.js';

/** Assessments are made with a thread beside the main one, unless one thread is all that may be used. */
export function assessThread({ threads }: { readonly threads?: number }): AssessThread {
  return new AssessThread(threads === 1 ? undefined : () => openPool(workerModule, 1));
}
