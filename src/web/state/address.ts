import { useMemo } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { threeStates } from '../../core/three-states.js';
import { firstYear, lastYear } from '../../core/years.js';
import { codeOfState, type StateLabel } from '../../core/series.js';

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
    // As it stands now: two changes at once would otherwise undo each other.
    const next = new URLSearchParams(location.search);
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

/** Whether the query asks for weights judged by hand; learned ones go without saying. */
export const weightsOf = (query: URLSearchParams): 'hand' | undefined =>
  query.get('weights') === 'hand' ? 'hand' : undefined;

/** A part of an address in plain letters; as it stands where its signs are damaged. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** How a state or group is named in addresses and where there is little room. */
export const codeOf = codeOfState;

/** Codes by which a state or group is found. */
export const codesOf = ({ group, iso3, ccode }: Pick<StateLabel, 'iso3' | 'ccode' | 'group'>) =>
  group === undefined ? [iso3, String(ccode)].filter((code) => code !== null) : [group];

/** A state as charts name it. */
export const named = (state: StateLabel) => ({ code: codeOf(state), name: state.name });

/** What is assessed, as it stands in an address: a case by its id, or `IND-USA-CHN`. */
export type SubjectBody =
  { readonly case: string } | { readonly pair: readonly [string, string]; readonly third: string };

/** How it is assessed: as of which year, by which weights. */
export interface How {
  readonly asOf?: number | undefined;
  readonly weights?: 'hand' | undefined;
}

export function subjectBody(text: string, { asOf, weights }: How = {}): SubjectBody & How {
  const how = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(weights === undefined ? {} : { weights }),
  };
  const states = threeStates(text);
  if (states === undefined) return { case: text, ...how };
  const [a, b, third] = states;
  return { pair: [a, b], third, ...how };
}
