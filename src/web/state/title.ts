import { useEffect } from 'preact/hooks';
import { common } from '../components/strings.js';

/** Name the page in the tab, the history and bookmarks. Without a text, as before it is known, the product alone is named. */
export function useTitle(text?: string): void {
  useEffect(() => {
    document.title =
      text === undefined || text === '' ? common.product : common.pageTitle(text, common.product);
  }, [text]);
}
