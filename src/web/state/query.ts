import { useMemo } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { firstYear, lastYear } from '../../core/years.js';

export type Changes = Readonly<Record<string, string | number | null>>;

/**
 * The part of a page's state that stands in the query of its address. Changes replace the present entry of the history while a thing is
 * being dragged or typed, and make a new one otherwise, so that the back button leads to where the reader was.
 */
export function useQuery(): [
  URLSearchParams,
  (changes: Changes, options?: { readonly replace?: boolean }) => void,
] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const query = useMemo(() => new URLSearchParams(search), [search]);
  const change = (changes: Changes, { replace = false } = {}): void => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, String(value));
    }
    const text = next.toString();
    navigate(text === '' ? path : `${path}?${text}`, { replace });
  };
  return [query, change];
}

/** A year of the query; none where it has none that can be. */
export function yearOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? '';
  const year = Number(text);
  return /^\d{4}$/.test(text) && firstYear <= year && year <= lastYear ? year : undefined;
}
