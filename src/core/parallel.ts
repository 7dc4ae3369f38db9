/** Work that runs in threads beside the main one. Results must not depend on it: a task is a function of its input. */
export interface Parallel {
  /**
   * Run a task by its name, with an input that can be cloned. Its thread ends in the midst of it when `signal` is aborted.
   *
   * @param hear what the task tells of itself while it runs
   */
  run<Output>(
    task: string,
    input: unknown,
    signal?: AbortSignal,
    hear?: (message: unknown) => void,
  ): Promise<Output>;
  close(): Promise<void>;
}

/** What the module of a thread exports as `runTask`: it does each of its tasks by name. */
export const taskRunner =
  <
    Tasks extends Readonly<
      Record<string, (input: never, tell: (message: unknown) => void) => unknown>
    >,
  >(
    tasks: Tasks,
  ) =>
  ({
    task,
    input,
    port,
  }: {
    readonly task: keyof Tasks;
    readonly input: never;
    /** Where somebody hears what the task tells. */
    readonly port?: { postMessage(message: unknown): void };
  }): unknown =>
    tasks[task]!(input, (message) => port?.postMessage(message));
