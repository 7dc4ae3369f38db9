import type { Service } from './service.js';

/** So long nobody may ask for anything before the server prepares itself. */
const QUIET_MS = 2000;

/** Two states of which everything is measured, with a third. */
const usual = { pair: ['USA', 'CHN'], third: 'RUS', seed: 1 } as const;

/**
 * Reads and computes once what any two states need, after a page was opened and when nobody asks for anything: the first pair then comes
 * as fast as those after it.
 *
 * @param signal ends it with the server
 * @returns what is called when a page is opened
 */
export function preparation(
  service: Pick<Service, 'isBusy' | 'assessmentOf'>,
  signal: AbortSignal,
  quietMs = QUIET_MS,
): () => void {
  let isBegun = false;
  const later = (): void => void setTimeout(look, quietMs).unref();
  const look = (): void => {
    if (signal.aborted) return;
    if (service.isBusy) later();
    // What fails here says so when it is asked for.
    else service.assessmentOf(usual, { signal, onStep: () => undefined }).catch(() => undefined);
  };
  return () => {
    if (!isBegun) later();
    isBegun = true;
  };
}
