import type { Progress } from '../../contract/index.js';

export type Load<T> = (signal: AbortSignal, onProgress: (step: Progress<T>) => void) => Promise<T>;

/** A load and all who wait for it. */
interface UnderWay<T> {
  readonly result: Promise<T>;
  readonly hear: Set<(step: Progress<T>) => void>;
  readonly gone: AbortController;
  /** The last step, with what is known so far. */
  step?: Progress<T>;
}

const underWay = new Map<string, UnderWay<unknown>>();

/**
 * What is loaded under a key, by one load for all who ask for it meanwhile: each hears the steps from where the load stands, and it is
 * ended when the last of them has left.
 *
 * @param signal aborted when the one who asks leaves
 */
export function loadShared<T>(
  key: string,
  load: Load<T>,
  signal: AbortSignal,
  onProgress: (step: Progress<T>) => void,
): Promise<T> {
  const shared = (underWay.get(key) as UnderWay<T> | undefined) ?? begin(key, load);
  if (shared.step !== undefined) onProgress(shared.step);
  shared.hear.add(onProgress);
  signal.addEventListener('abort', () => {
    shared.hear.delete(onProgress);
    if (shared.hear.size > 0) return;
    drop(key, shared);
    shared.gone.abort();
  });
  return shared.result;
}

/** What is under way may be out of date: who asks next loads anew. */
export const dropShared = (key: string): void => void underWay.delete(key);

/** The same for every key. */
export const dropAllShared = (): void => underWay.clear();

function begin<T>(key: string, load: Load<T>): UnderWay<T> {
  const gone = new AbortController();
  const hear: UnderWay<T>['hear'] = new Set();
  const onProgress = (step: Progress<T>): void => {
    // What is known so far stays while steps add nothing to it.
    const part = step.part ?? shared.step?.part;
    shared.step = part === undefined ? step : { ...step, part };
    for (const heard of hear) heard(shared.step);
  };
  const result = Promise.resolve()
    .then(() => load(gone.signal, onProgress))
    .finally(() => drop(key, shared));
  const shared: UnderWay<T> = { result, hear, gone };
  underWay.set(key, shared as UnderWay<unknown>);
  return shared;
}

/** Unless another load took its place. */
function drop(key: string, shared: unknown): void {
  if (underWay.get(key) === shared) underWay.delete(key);
}
