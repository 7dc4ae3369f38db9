import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer, Draws, Reply, Request, Weighed } from './compute.js';
import { evidence as words } from './strings.js';
import { judgementsOf } from './choices.js';
import type { Choices } from './judgement-query.js';

export interface Weighing {
  /** Answers to the choices, or those before them until they are there. */
  readonly answers: readonly Answer[] | undefined;
  /** The last draws of the question; undefined before the first. */
  readonly draws: Draws | undefined;
  /** Whether the draws are those of the choices. */
  readonly drawn: boolean;
  /** Why the choices cannot be weighed. */
  readonly failed: string | undefined;
  /** What weighs has stopped. */
  readonly stopped: { readonly why: string; readonly again: () => void } | undefined;
}

const workerFor = (weighed: Weighed): Worker => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ kind: 'weighed', weighed } satisfies Request);
  return worker;
};

/** The latest request and no other: one is under way, one waits. */
class LatestOnly {
  private busy = false;
  private waiting: Request | undefined;

  constructor(private readonly worker: Worker) {}

  ask(request: Request): void {
    if (this.busy) this.waiting = request;
    else this.send(request);
  }

  /** A worker that has failed, or could not be loaded, says nothing more. */
  hear(
    listener: (message: MessageEvent<Reply>) => void,
    onStopped: (why: string | undefined) => void,
  ): void {
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      // One that could not be loaded has no message.
      onStopped((event as Partial<ErrorEvent>).message);
    });
    this.worker.addEventListener('messageerror', () => onStopped(undefined));
    this.worker.addEventListener('message', (message: MessageEvent<Reply>) => {
      this.busy = false;
      const { waiting } = this;
      this.waiting = undefined;
      if (waiting !== undefined) this.send(waiting);
      listener(message);
    });
  }

  end(): void {
    this.worker.terminate();
  }

  private send(request: Request): void {
    this.busy = true;
    this.worker.postMessage(request);
  }
}

/**
 * The evidence weighed under the reader's choices. Two workers: the one that answers is never kept waiting by the one that draws.
 *
 * @param weighed the same object as long as the case is the same
 */
export function useWeighing(weighed: Weighed, choices: Choices, question: string): Weighing {
  const [answers, setAnswers] = useState<readonly Answer[]>();
  const [draws, setDraws] = useState<Draws>();
  const [failed, setFailed] = useState<string>();
  const [why, setWhy] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const choicesKey = JSON.stringify(choices);
  // The draws vary dependence and sharpness themselves.
  const drawsKey = `${question} ${JSON.stringify(judgementsOf(choices))}`;
  const workers = useMemo(() => {
    const open = (): LatestOnly => new LatestOnly(workerFor(weighed));
    return { quick: open(), slow: open() };
  }, [weighed, attempt]);
  const wanted = useRef(choicesKey);
  wanted.current = choicesKey;
  useLayoutEffect(() => {
    const hear = ({ data }: MessageEvent<Reply>): void => {
      setFailed(data.kind === 'failed' ? data.message : undefined);
      if (data.kind === 'answers' && data.key === wanted.current) setAnswers(data.answers);
      if (data.kind === 'draws') setDraws(data);
    };
    const { quick, slow } = workers;
    const stop = (message = words.notLoaded): void => setWhy(message);
    for (const one of [quick, slow]) one.hear(hear, stop);
    return () => [quick, slow].forEach((one) => one.end());
  }, [workers]);
  useLayoutEffect(() => {
    workers.quick.ask({ kind: 'answers', key: choicesKey, choices });
  }, [workers, choicesKey]);
  useEffect(() => {
    workers.slow.ask({ kind: 'draws', key: drawsKey, choices, question });
  }, [workers, drawsKey]);
  const ofQuestion = draws?.question === question ? draws : undefined;
  const again = (): void => {
    setWhy(undefined);
    setAttempt((n) => n + 1);
  };
  return {
    ...{ answers, draws: ofQuestion, drawn: ofQuestion?.key === drawsKey, failed },
    stopped: why === undefined ? undefined : { why, again },
  };
}
