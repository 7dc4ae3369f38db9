import { useEffect, useState } from 'preact/hooks';

interface MapTipProps {
  readonly place: { readonly current: HTMLElement | null };
  /** Name and words of a state on the map. */
  readonly textOf: (code: string) => readonly [string, string] | undefined;
}

interface Pointed {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** Whether it stands to the left of the pointer. */
  readonly isLeft: boolean;
}

/** What is known of the state under the pointer, beside it. The table has the same for those without one. */
export function MapTip({ place, textOf }: MapTipProps) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useEffect(() => {
    const element = place.current!;
    const move = (event: PointerEvent): void => {
      const code =
        event.target instanceof Element
          ? event.target.closest('[data-state]')?.getAttribute('data-state')
          : null;
      if (code === null || code === undefined) return setPointed(null);
      const box = element.getBoundingClientRect();
      const [x, y] = [event.clientX - box.left, event.clientY - box.top];
      setPointed({ code, x, y, isLeft: x > box.width / 2 });
    };
    const leave = (): void => setPointed(null);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, []);
  const text = pointed === null ? undefined : textOf(pointed.code);
  if (pointed === null || text === undefined) return null;
  const { x, y, isLeft } = pointed;
  return (
    <div
      class={isLeft ? 'tip left' : 'tip'}
      style={{ left: `${isLeft ? x - 12 : x + 12}px`, top: `${y + 12}px` }}
      aria-hidden="true"
    >
      <strong>{text[0]}</strong>
      <br />
      {text[1]}
    </div>
  );
}
