/** Work that runs in threads beside the main one. Results must not depend on it: a task is a function of its input. */
export interface Parallel {
  /** Run a task by its name, with an input that can be cloned. Its thread ends in the midst of it when `signal` is aborted. */
  run<Output>(task: string, input: unknown, signal?: AbortSignal): Promise<Output>;
  close(): Promise<void>;
}

/** What the module of a thread exports as `runTask`: it does each of its tasks by name. */
export const taskRunner =
  <Tasks extends Readonly<Record<string, (input: never) => unknown>>>(tasks: Tasks) =>
  ({ task, input }: { readonly task: keyof Tasks; readonly input: never }): unknown =>
    tasks[task]!(input);
