import type { StateLabel } from '../../../core/series.js';

/** How a state is named where there is little room: its ISO code, or its number where it has none. */
export const codeOf = ({ iso3, ccode }: StateLabel): string => iso3 ?? String(ccode);
