import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../contract/index.js';

export interface Task {
  /** What is being done, in words. */
  readonly doing: string | undefined;
  /** How far it is, where it tells. */
  readonly step: Progress | undefined;
  readonly error: Error | undefined;
  readonly run: (what: string, work: Work) => void;
  readonly cancel: () => void;
  /** Run the last work once more. */
  readonly again: () => void;
}

type Work = (signal: AbortSignal, onStep: (step: Progress) => void) => Promise<void>;

const idle = { doing: undefined, step: undefined, error: undefined };

/** One piece of work at a time, which a new one, a cancel or leaving the page ends. */
export function useTask(): Task {
  const [state, setState] = useState<Pick<Task, 'doing' | 'step' | 'error'>>(idle);
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);
  const last = useRef(() => {});
  const cancel = (): void => {
    running.current?.abort();
    setState(idle);
  };
  const run: Task['run'] = (what, work) => {
    last.current = () => run(what, work);
    running.current?.abort();
    const own = (running.current = new AbortController());
    const show = (state: Partial<Task>): void => {
      if (!own.signal.aborted) setState({ ...idle, ...state });
    };
    show({ doing: what });
    const end = (error?: Error): void => show({ error });
    work(own.signal, (step) => show({ doing: what, step })).then(
      () => end(),
      (error: unknown) => end(error instanceof Error ? error : new Error(String(error))),
    );
  };
  return { ...state, run, cancel, again: () => last.current() };
}
