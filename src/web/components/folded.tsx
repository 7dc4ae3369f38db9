import type { ComponentChildren, Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { revealed } from '../state/follow.js';
import './folded.css';

interface FoldedProps {
  readonly id: string;
  readonly title: ComponentChildren;
  /** What it holds, beside the title while it is folded. */
  readonly note?: string;
  readonly class?: string;
  /** Whether it is open at first. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** Whether long sections are folded at first, since everything stands in one column. */
export const isPhone = (): boolean => matchMedia('(max-width: 640px)').matches;

/** A section that opens at its title. A link into it, a search in the page and paper open it as well. */
export function Folded({ id, title, note, class: name, open = false, children }: FoldedProps) {
  const { isOpen, setOpen, place } = useFold(open);
  return (
    <section id={id} class={name} aria-labelledby={`${id}-title`} ref={place}>
      <h2 id={`${id}-title`} class="fold-title" tabIndex={-1}>
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
        </button>
        {note !== undefined && !isOpen && <span class="small fold-note">{note}</span>}
      </h2>
      <div class="folded" id={`${id}-body`} hidden={isOpen ? undefined : 'until-found'}>
        {children}
      </div>
    </section>
  );
}

/** Whether a section is open, and its element: a link to it, or into it, opens it. */
function useFold(first: boolean) {
  const [isOpen, setOpen] = useState(first);
  const place = useRef<HTMLElement>(null);
  // Before the page looks for the place that its address names.
  useLayoutEffect(() => {
    const section = place.current!;
    const body = section.querySelector<HTMLElement>('.folded')!;
    const show = (): void => {
      // At once: who reveals a place goes there next.
      body.removeAttribute('hidden');
      setOpen(true);
    };
    section.addEventListener(revealed, show);
    body.addEventListener('beforematch', show);
    return () => {
      section.removeEventListener(revealed, show);
      body.removeEventListener('beforematch', show);
    };
  }, []);
  return { isOpen, setOpen, place: place as Ref<HTMLElement> };
}
