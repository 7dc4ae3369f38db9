import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page } from '../pages/define.js';

/** Every page, for links from one to others: pages cannot import the list that they stand in. */
export const PagesContext = createContext<readonly Page[]>([]);

/** The page of an id, where there is one here. */
export const usePage = (id: string): Page | undefined =>
  useContext(PagesContext).find((page) => page.id === id);
