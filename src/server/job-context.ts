/** A step of a long job; 0 is the wait for the jobs before it. */
interface Step {
  readonly step: string;
  readonly index: number;
  readonly of: number;
  /** What is known of the result so far, of jobs that tell it as it grows. */
  readonly part?: object;
}

/** Who waits for a job. */
export interface JobContext {
  /** Aborted when the client goes away or the server ends. */
  readonly signal: AbortSignal;
  /** Says which step begins; heard by clients that ask for a stream. */
  readonly onStep: (step: Step) => void;
}
