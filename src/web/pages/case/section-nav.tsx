import { useEffect, useState } from 'preact/hooks';
import { casePage } from './strings.js';

export interface NavEntry {
  readonly id: string;
  readonly title: string;
}

/** Where the reader is on a long page, and the way to its other parts. */
export function SectionNav({ entries }: { readonly entries: readonly NavEntry[] }) {
  const current = useCurrent(entries.map(({ id }) => id));
  return (
    <nav class="sections tabs" aria-label={casePage.sections}>
      <ol>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** So far below the upper edge of the window a section counts as reached. */
const reached = 160;

/** The last section that has come to the upper part of the window; sections may come into the page later. */
function useCurrent(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  const key = ids.join(' ');
  useEffect(() => {
    let waiting = 0;
    const look = (): void => {
      waiting = 0;
      const isReached = (id: string): boolean =>
        (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < reached;
      setCurrent(ids.findLast(isReached) ?? ids[0]);
    };
    const later = (): void => {
      if (waiting === 0) waiting = requestAnimationFrame(look);
    };
    later();
    addEventListener('scroll', later, { passive: true });
    return () => {
      cancelAnimationFrame(waiting);
      removeEventListener('scroll', later);
    };
  }, [key]);
  return current;
}
