import { useMemo } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';

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

/** A whole number of the query, or the one to take without it. */
function numberOf(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : otherwise;
}

/** The years that the server takes. */
const [firstYear, lastYear] = [1816, 2100];

/** A year of the query; none where it has none that can be. */
export function yearOf(query: URLSearchParams, name: string): number | undefined {
  const year = numberOf(query, name, NaN);
  return firstYear <= year && year <= lastYear ? year : undefined;
}
