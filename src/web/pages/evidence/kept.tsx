import { useMemo } from 'preact/hooks';
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
