import { isSite } from '../api/source.js';

/**
 * Follows links in texts that the server made as the links of pages are followed: within the workbench without loading it anew. Links
 * to the API, to files and to other sites are the browser's.
 */
export function followLinks(navigate: (to: string) => void) {
  return (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a');
    const href = link?.getAttribute('href') ?? '';
    if (link?.hasAttribute('download') === true) return;
    if (href.startsWith('#') && isSite && !href.startsWith('#/')) {
      event.preventDefault();
      showPlace(href.slice(1));
    } else if (/^\/(?!api(\/|\?|$))/.test(href)) {
      event.preventDefault();
      navigate(href);
    }
  };
}

/** Brings a place of the page into view, and the keyboard to it. */
export function showPlace(id: string): void {
  const place = document.getElementById(decodeURIComponent(id));
  if (place === null) return;
  place.scrollIntoView();
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
