import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isSite } from '../api/source.js';
import type { Page } from '../pages/define.js';

/** Every page, for links from one to others: pages cannot import the list that they stand in. */
export const PagesContext = createContext<readonly Page[]>([]);

/** The page of an id, where there is one here: a site without a server has fewer. */
export const usePage = (id: string): Page | undefined =>
  useContext(PagesContext).find((page) => page.id === id && (page.inSite || !isSite));
