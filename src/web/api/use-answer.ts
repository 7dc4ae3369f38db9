import { useSyncExternalStore } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import type { Progress } from './client.js';
import { ApiError } from './errors.js';

/** What a page knows of an answer that it asked for. A previous one may be shown until the next is there. */
export type Asked<T> =
  | { readonly state: 'loading'; readonly step?: Progress; readonly previous?: T }
  | { readonly state: 'failed'; readonly error: Error; readonly again: () => void }
  | { readonly state: 'ready'; readonly value: T };

export type Ask<T> = (signal: AbortSignal, onProgress: (step: Progress) => void) => Promise<T>;

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
  generation++;
  for (const changed of listeners) changed();
}

/** Ask anew for one answer where it is wanted next. */
export const forget = (key: string): void => void kept.delete(key);

/**
 * The answer to a request that its key names: asked once, kept for when the reader comes back, and ended on the server where they
 * go on before it is there. With a key of null nothing is asked.
 */
export function useAnswer<T>(key: string | null, ask: Ask<T>): Asked<T> {
  const [shown, setShown] = useState<{ key: string | null; asked: Asked<T> }>({
    key: null,
    asked: { state: 'loading' },
  });
  const [attempt, setAttempt] = useState(0);
  const forgotten = useSyncExternalStore(subscribe, () => generation);
  const known = key === null ? undefined : (kept.get(key) as T | undefined);
  useEffect(() => {
    if (key === null) return;
    if (kept.has(key)) {
      const value = kept.get(key) as T;
      keep(key, value);
      // Held here as well: what is shown must not go when others take its place among those kept.
      setShown({ key, asked: { state: 'ready', value } });
      return;
    }
    setShown((before) =>
      before.key === key && before.asked.state === 'ready'
        ? { key, asked: { state: 'loading', ...previousOf(before.asked) } }
        : before,
    );
    const gone = new AbortController();
    const show = (asked: Asked<T>): void => {
      if (!gone.signal.aborted) setShown({ key, asked });
    };
    const again = (): void => {
      setShown((before) => ({ key, asked: { state: 'loading', ...previousOf(before.asked) } }));
      setAttempt((n) => n + 1);
    };
    ask(gone.signal, (step) =>
      setShown((before) =>
        gone.signal.aborted
          ? before
          : { key, asked: { state: 'loading', step, ...previousOf(before.asked) } },
      ),
    ).then(
      (value) => {
        keep(key, value);
        show({ state: 'ready', value });
      },
      (error: unknown) => show({ state: 'failed', error: asError(error), again }),
    );
    return () => gone.abort();
  }, [key, attempt, forgotten]);
  if (known !== undefined) return { state: 'ready', value: known };
  if (shown.key === key && key !== null) return shown.asked;
  return { state: 'loading', ...previousOf(shown.asked) };
}

function previousOf<T>(asked: Asked<T>): { readonly previous?: T } {
  if (asked.state === 'ready') return { previous: asked.value };
  return asked.state === 'loading' && asked.previous !== undefined
    ? { previous: asked.previous }
    : {};
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new ApiError('bug', String(error), undefined, 0);
