import { useEffect, useRef, useState } from 'preact/hooks';

export interface Task {
  /** What is being done, in words. */
  readonly doing: string | undefined;
  readonly error: Error | undefined;
  readonly run: (what: string, work: (signal: AbortSignal) => Promise<void>) => void;
  readonly cancel: () => void;
}

/** One piece of work at a time, which a new one, a cancel or leaving the page ends. */
export function useTask(): Task {
  const [state, setState] = useState<Pick<Task, 'doing' | 'error'>>({
    doing: undefined,
    error: undefined,
  });
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);
  const cancel = (): void => {
    running.current?.abort();
    setState({ doing: undefined, error: undefined });
  };
  const run: Task['run'] = (what, work) => {
    running.current?.abort();
    const own = (running.current = new AbortController());
    setState({ doing: what, error: undefined });
    const end = (error?: Error): void => {
      if (!own.signal.aborted) setState({ doing: undefined, error });
    };
    work(own.signal).then(
      () => end(),
      (error: unknown) => end(error instanceof Error ? error : new Error(String(error))),
    );
  };
  return { ...state, run, cancel };
}
