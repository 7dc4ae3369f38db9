import { site } from '../../api/source.js';
import { useLocation, useSearch } from 'wouter-preact';
import { yearOf } from '../../state/address.js';

/** What the page shows, as it stands in its address. */
export interface DyadView {
  readonly a: string;
  readonly b: string;
  readonly third: string | null;
  readonly compared: readonly string[];
  /** First and last year of all axes, where the reader chose them. */
  readonly from: number | null;
  readonly to: number | null;
  readonly as: 'value' | 'percentile';
  /** What the estimates of relations rest on: the items of all years, or those to the end of each year. */
  readonly known: 'later' | 'then';
  /** Words by which indicators are looked for. */
  readonly find: string;
  /** The panel that is open by itself. */
  readonly show: string | null;
}

/** Pairs beside the one that the page is about. */
export const mostCompared = 3;

export function viewOf(a: string, b: string, query: URLSearchParams): DyadView {
  return {
    ...{ a, b },
    third: query.get('third'),
    compared: (query.get('with') ?? '')
      .split(',')
      .filter((text) => text !== '')
      .slice(0, mostCompared),
    from: yearOf(query, 'from') ?? null,
    to: yearOf(query, 'to') ?? null,
    as: query.get('as') === 'percentile' ? 'percentile' : 'value',
    known: query.get('known') === 'then' ? 'then' : 'later',
    find: query.get('find') ?? '',
    show: query.get('show'),
  };
}

/** The address of a view. What is usual is left out, so that short addresses mean the usual. */
export function addressOf(view: DyadView): string {
  const { a, b, third, compared, from, to, as, known, find, show } = view;
  const parts = [
    third === null || third === a || third === b ? null : `third=${encodeURIComponent(third)}`,
    compared.length === 0 ? null : `with=${compared.map(encodeURIComponent).join(',')}`,
    from === null ? null : `from=${from}`,
    to === null ? null : `to=${to}`,
    as === 'value' ? null : `as=${as}`,
    known === 'later' ? null : `known=${known}`,
    find === '' ? null : `find=${encodeURIComponent(find)}`,
    show === null ? null : `show=${encodeURIComponent(show)}`,
  ].filter((part) => part !== null);
  const path = `/dyad/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

/** The years of all axes: those chosen, inside those that there are. */
export function yearsOf(
  { from, to }: Pick<DyadView, 'from' | 'to'>,
  there: { readonly from: number; readonly to: number },
): [number, number] {
  const inside = (year: number): number => Math.min(there.to, Math.max(there.from, year));
  const ends = [inside(from ?? there.from), inside(to ?? there.to)];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  // An axis has two years at least.
  if (last - first >= 1) return [first, last];
  return last > there.from ? [last - 1, last] : [first, first + 1];
}

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
  const named = viewOf(params['a'] ?? '', params['b'] ?? '', query);
  const view = named.third === null ? { ...named, third: thirdOfSite(named) } : named;
  const change: ChangeView = (changes, { replace = false } = {}) =>
    navigate(addressOf({ ...view, ...changes }), { replace });
  return [view, change];
}

/** A site has the pairs of its subjects, each with the third party of its subject. */
const thirdOfSite = ({ a, b }: Pick<DyadView, 'a' | 'b'>): string | null =>
  site?.subjects.find(({ pair: [first, second] }) => first === a && second === b)?.third ?? null;
