import type { BringIn, Progress, OwnLook, OwnText } from '../../contract/index.js';
import { moduleOf } from '../../store/places.js';
import type { Parallel } from '../../core/parallel.js';
import { bringIn, previewFile, type BroughtIn } from './bring-in.js';
import { receivedError, type SentError } from '../engine/sent-error.js';

/** What comes back of a task: what was made, or what is wrong with the file. */
export type Sent<T> = { readonly result: T } | { readonly error: SentError };

/** Who waits for a file to be read. */
export interface Waiting {
  readonly signal: AbortSignal;
  readonly onStep: (step: Progress) => void;
}

/** A person who looks at a file brings it in soon after: the thread is kept for so long. */
const keptMs = 30_000;

/**
 * A thread in which files of a user are read and matched, one after the other: long ones take seconds, in which the main one answers
 * others. Without a thread the same is done here.
 */
export class UserTableThread {
  private parallel: Parallel | undefined;
  private waiting = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param open starts a thread that runs `userTableWorker`; absent: there is none */
  constructor(private readonly open?: () => Parallel) {}

  /** @throws what `previewFile` throws, and the reason of the signal */
  look(file: OwnText, waiting: Waiting): Promise<OwnLook> {
    return this.run('look', file, waiting, previewFile);
  }

  /** @throws what `bringIn` throws, and the reason of the signal */
  bringIn(file: BringIn, waiting: Waiting): Promise<BroughtIn> {
    return this.run('bring-in', file, waiting, bringIn);
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    const ending = this.parallel;
    this.parallel = undefined;
    await ending?.close();
  }

  private async run<Input, Output>(
    task: string,
    input: Input,
    { signal, onStep }: Waiting,
    here: (input: Input, onStep: Waiting['onStep']) => Output,
  ): Promise<Output> {
    signal.throwIfAborted();
    if (this.open === undefined) return here(input, onStep);
    clearTimeout(this.timer);
    if (this.waiting++ > 0) onStep({ step: 'waiting for another file', index: 0, of: 0 });
    this.parallel ??= this.open();
    try {
      const hear = (message: unknown): void => onStep(message as Progress);
      const sent = await this.parallel.run<Sent<Output>>(task, input, signal, hear);
      if ('error' in sent) throw receivedError(sent.error);
      return sent.result;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      if (--this.waiting === 0) this.timer = setTimeout(() => void this.close(), keptMs).unref();
    }
  }
}

/** The module that the thread runs, from wherever this one is joined to. */
export const userTableWorker = moduleOf('app/user-table/worker.js');
