import { useMemo, useEffect, useState } from 'preact/hooks';
import type { ComponentChildren, VNode } from 'preact';

interface KeptProps {
  /** What the part is made of: it is made anew only where one of these is another. */
  readonly by: readonly unknown[];
  readonly children: () => ComponentChildren;
}

/** A part of the page that costs more to make than to keep. */
export function Kept({ by, children }: KeptProps): VNode {
  return useMemo(() => <>{children()}</>, by);
}

const pauseMs = 120;

/**
 * The last value that stood for a moment: what is slow to draw waits until the reader pauses. Values are compared by their texts.
 *
 * @param ready whether the value is whole; until then the last whole one is kept
 */
export function useSettled<T>(value: T, ready = true): T | undefined {
  const [settled, setSettled] = useState<T | undefined>(ready ? value : undefined);
  const key = JSON.stringify(value);
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => setSettled(value), settled === undefined ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [key, ready]);
  return settled;
}
