import { useSyncExternalStore } from 'preact/compat';
import { decoded } from './address.js';

/*
 * Addresses of a site without a server, which has one file: path and query of a page stand behind the `#`, as they stand elsewhere
 * behind the host, so that a link is the same text wherever it is pasted.
 */

const behind = (): string => location.hash.replace(/^#\/?/, '/');

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}

/** The path of the page that is shown. */
export const pathNow = (): string => decoded(behind().split('?')[0]!);
const searchNow = (): string => behind().split('?')[1] ?? '';

function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const href = hrefOf(to);
  if (replace) history.replaceState(history.state, '', href);
  else history.pushState(null, '', href);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

const hrefOf = (to: string): string => `#${to}`;

type SiteLocation = [string, typeof navigate];

const usePath = (): SiteLocation => [useSyncExternalStore(subscribe, pathNow), navigate];

/** What the router of such a site looks at. */
export const siteRouting = {
  hook: usePath,
  searchHook: (): string => useSyncExternalStore(subscribe, searchNow),
  hrefs: hrefOf,
};
