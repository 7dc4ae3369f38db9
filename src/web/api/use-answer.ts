import { useSyncExternalStore } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import type { AnswerOf, Path, Progress, RequestOf } from '../../contract/index.js';
import { requestKey } from '../../core/request-key.js';
import { ask, requestOf } from './client.js';
import { ApiError } from './errors.js';
import { dropAllShared, dropShared, loadShared, type Load } from './under-way.js';

/** What a page knows of a requested answer. Until it is there, `latest` is the one before, where there was one. */
export type Asked<T> =
  | {
      readonly state: 'loading';
      readonly step?: Progress<T> | undefined;
      readonly value?: undefined;
      readonly latest?: T | undefined;
      readonly stop: () => void;
    }
  | (NoAnswer<T> & { readonly state: 'stopped' })
  | (NoAnswer<T> & {
      readonly state: 'failed';
      readonly error: Error;
      /** How often it was asked for again, in vain. */
      readonly tries: number;
    })
  | { readonly state: 'ready'; readonly value: T; readonly latest: T };

interface NoAnswer<T> {
  readonly value?: undefined;
  readonly latest?: T | undefined;
  /** What was known of this answer when it ended. */
  readonly part?: T | undefined;
  readonly again: () => void;
}

const mostKept = 60;
const kept = new Map<string, unknown>();

/** Those that were not looked at for longest go first. */
function keep(key: string, value: unknown): void {
  kept.delete(key);
  kept.set(key, value);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
}

/** Grows when what was kept may not hold any more. */
let generation = 0;
const listeners = new Set<() => void>();
function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

/** Forget every answer. Those that are on the page are asked for anew, and shown until the new ones are there. */
export function askAnew(): void {
  kept.clear();
  dropAllShared();
  generation++;
  for (const changed of listeners) changed();
}

const keyOf = <P extends Path>(route: P, parts: RequestOf<P>, version: string): string =>
  `${version}${requestKey(requestOf(route, parts))}`;

/** Ask anew for one answer where it is wanted next. */
export function forget<P extends Path>(route: P, parts: RequestOf<P>): void {
  const key = keyOf(route, parts, '');
  kept.delete(key);
  dropShared(key);
}

/**
 * The answer of a route; with a request of null nothing is asked.
 * @param version part of what names the answer, where the same request may have another one later
 */
export function useAnswer<P extends Path>(
  route: P,
  parts: RequestOf<P> | null,
  version = '',
): Asked<AnswerOf<P>> {
  const key = parts === null ? null : keyOf(route, parts, version);
  return useLoaded(key, (signal, onProgress) => ask(route, parts!, { signal, onProgress }));
}

/** The last time that something was requested again: how many there were in all, of what, and how many of that. */
interface Attempt {
  readonly number: number;
  readonly key: string | null;
  readonly tries: number;
}

/**
 * What is loaded under a key: once, kept for when the reader comes back, and ended where they go on, or stop it, before it is there. With a
 * key of null nothing is loaded.
 */
export function useLoaded<T>(key: string | null, load: Load<T>): Asked<T> {
  const [stopped, setStopped] = useState<string | null>(null);
  const waiting = (latest?: T, step?: Progress<T>): Asked<T> => ({
    ...{ state: 'loading', step, latest },
    stop: () => setStopped(key),
  });
  const [shown, setShown] = useState({ key, asked: waiting() });
  const [attempt, setAttempt] = useState<Attempt>({ number: 0, key, tries: 0 });
  const tries = attempt.key === key ? attempt.tries : 0;
  const forgotten = useSyncExternalStore(subscribe, () => generation);
  const known = key === null ? undefined : (kept.get(key) as T | undefined);
  const isStopped = key !== null && key === stopped;
  useEffect(() => {
    if (key === null || isStopped) return;
    if (kept.has(key)) {
      const value = kept.get(key) as T;
      keep(key, value);
      // Held here as well: what is shown must not go when others take its place among those kept.
      setShown({ key, asked: ready(value) });
      return;
    }
    const gone = new AbortController();
    const show = (next: (latest?: T) => Asked<T>): void => {
      if (!gone.signal.aborted) setShown(({ asked }) => ({ key, asked: next(asked.latest) }));
    };
    const again = (): void => {
      show(waiting);
      setAttempt(({ number }) => ({ number: number + 1, key, tries: tries + 1 }));
    };
    setShown((before) =>
      before.key === key && before.asked.state === 'ready'
        ? { key, asked: waiting(before.asked.value) }
        : before,
    );
    let part: T | undefined;
    const onProgress = (step: Progress<T>): void => {
      part = step.part;
      show((latest) => waiting(latest, step));
    };
    loadShared(key, load, gone.signal, onProgress).then(
      (value) => {
        keep(key, value);
        if (tries > 0) setAttempt(({ number }) => ({ number, key, tries: 0 }));
        show(() => ready(value));
      },
      (error: unknown) =>
        show(() => ({ state: 'failed', error: asError(error), part, again, tries })),
    );
    return () => gone.abort();
  }, [key, attempt.number, forgotten, isStopped]);
  if (known !== undefined) return ready(known);
  if (isStopped)
    return {
      ...{
        state: 'stopped',
        latest: shown.asked.latest,
        part: shown.key === key ? partOf(shown.asked) : undefined,
      },
      again: () => setStopped(null),
    };
  return shown.key === key && key !== null ? shown.asked : waiting(shown.asked.latest);
}

/** What is known so far of an answer, or the whole of it. */
export const partOf = <T>(asked: Asked<T>): T | undefined =>
  asked.state === 'loading' ? asked.step?.part : asked.state === 'ready' ? asked.value : asked.part;

const ready = <T>(value: T): Asked<T> => ({ state: 'ready', value, latest: value });

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new ApiError('bug', String(error), undefined, 0);
