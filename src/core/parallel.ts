/** Work that runs in threads beside the main one. Results must not depend on it: a task is a function of its input. */
export interface Parallel {
  /** Run a task by its name, with an input that can be cloned. */
  run<Output>(task: string, input: unknown): Promise<Output>;
  close(): Promise<void>;
}
