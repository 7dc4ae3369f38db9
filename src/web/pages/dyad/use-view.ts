import { useLocation, useSearch } from 'wouter-preact';
import { addressOf, viewOf, type DyadView } from './view.js';

export type ChangeView = (
  changes: Partial<DyadView>,
  options?: { readonly replace?: boolean },
) => void;

/** The view that the address names, and how to go to another. */
export function useView(
  params: Readonly<Record<string, string | undefined>>,
): [DyadView, ChangeView] {
  const query = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const view = viewOf(params['a'] ?? '', params['b'] ?? '', query);
  const change: ChangeView = (changes, { replace = false } = {}) =>
    navigate(addressOf({ ...view, ...changes }), { replace });
  return [view, change];
}
