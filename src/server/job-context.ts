import type { Progress } from '../contract/stream.js';

/** Who waits for a job. */
export interface JobContext {
  /** Aborted when the client goes away or the server ends. */
  readonly signal: AbortSignal;
  /** Says which step begins; heard by clients that ask for a stream. */
  readonly onStep: (step: Progress) => void;
}
