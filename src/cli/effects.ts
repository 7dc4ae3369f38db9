import { SingleBar } from 'cli-progress';
import type { openWorkspace } from '../app/engine/workspace.js';

/** What a verb may do to the outside world; tests pass their own. */
export interface Effects {
  out(text: string): void;
  err(text: string): void;
  /** A progress display on standard error; silent where that is not a terminal. */
  progress(total: number): Progress;
  /** Opens what a verb computes in, by default a workspace to itself: tests let many verbs compute in one. */
  readonly openWorkspace?: typeof openWorkspace | undefined;
}

export interface Progress {
  step(label: string): void;
  done(): void;
}

const silent: Progress = { step: () => undefined, done: () => undefined };

export const processEffects: Effects = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  progress(total) {
    if (!process.stderr.isTTY) return silent;
    const bar = new SingleBar({
      format: '{bar} {value}/{total} {label}',
      stream: process.stderr,
      clearOnComplete: true,
      // An interruption may end the process at once: the terminal is never in another state.
      linewrap: true,
    });
    bar.start(total, 0, { label: '' });
    return {
      step: (label) => bar.increment(1, { label }),
      done: () => bar.stop(),
    };
  },
};
