import { openPool } from '../jobs/pool.js';
import { ReportMaker, workerModule } from '../report/maker.js';

interface Options {
  readonly out?: string;
  readonly bundle?: string;
  readonly threads?: number;
}

/** Reports are made in a thread of their own, unless none is made or one thread is all that may be used. */
export function reportMaker({ out, bundle, threads }: Options): ReportMaker {
  const makesNone = out === undefined && bundle === undefined;
  return new ReportMaker(makesNone || threads === 1 ? undefined : () => openPool(workerModule, 1));
}
