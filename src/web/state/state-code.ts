import type { StateLabel } from '../../core/series.js';

/** How a state is named in addresses and where there is little room: its ISO code, or its number where it has none. */
export const codeOf = ({ iso3, ccode }: Pick<StateLabel, 'iso3' | 'ccode'>): string =>
  iso3 ?? String(ccode);

/** Whether a part of an address can name a state. */
export const isStateCode = (text: string): boolean => /^([A-Z]{3}|\d{1,3})$/.test(text);

/** A state as charts name it. */
export const named = (state: StateLabel) => ({ code: codeOf(state), name: state.name });
