import { useEffect } from 'preact/hooks';
import { pathHere } from '../api/source.js';
import { decoded } from './address.js';

/**
 * Follows links in texts that the server made as the links of pages are followed: within the workbench without loading it anew. Links
 * to the API, to files and to other sites are the browser's.
 */
export function followLinks(navigate: (to: string) => void) {
  return (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a');
    const href = targetOf(link);
    if (link?.hasAttribute('download') === true) return;
    const path = pathHere(href);
    if (href.startsWith('#')) {
      event.preventDefault();
      history.pushState(history.state, '', href);
      showPlace(href.slice(1));
    } else if (path !== undefined && !/^\/api(\/|\?|$)|\.html(#|$)/.test(path)) {
      event.preventDefault();
      navigate(path);
    }
  };
}

/** Where a link leads. */
export const targetOf = (link: Element | null): string => link?.getAttribute('href') ?? '';

/** What a place tells those around it before the reader is led there: what is folded opens. */
export const revealed = 'revealed';

export const reveal = (place: Element): void =>
  void place.dispatchEvent(new CustomEvent(revealed, { bubbles: true }));

/** So long a place is kept in view while figures above it are drawn and move it. */
const keptMs = 1500;

/** Brings a place of the page into view, and the keyboard to it. At once: what is drawn on the way would move the aim. */
function showPlace(id: string): void {
  const place = document.getElementById(decoded(id));
  if (place === null) return;
  reveal(place);
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  const show = (): void => place.scrollIntoView({ behavior: 'instant' });
  show();
  const wanted = place.getBoundingClientRect().top;
  let first: number | undefined;
  const moved = new AbortController();
  const stop = (): void => moved.abort();
  for (const by of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(by, stop, { signal: moved.signal, passive: true });
  const keep = (now: number): void => {
    first ??= now;
    if (moved.signal.aborted || now - first > keptMs) return stop();
    if (Math.abs(place.getBoundingClientRect().top - wanted) > 1) show();
    requestAnimationFrame(keep);
  };
  requestAnimationFrame(keep);
}

/** The place that the address names. */
const namedPlace = (): string => decoded(location.hash.slice(1));

/** Brings the place that the address names into view when it is there: any place of what has come, or the one alone. */
export function usePlaceOfAddress(isThere: boolean, id?: string): void {
  useEffect(() => {
    const named = namedPlace();
    if (isThere && named !== '' && (id === undefined || id === named)) showPlace(named);
  }, [isThere]);
}
