import type { StateLabel } from '../core/series.js';
import { stateByCcode } from './membership.js';
import { nameOf } from './names-by-date.js';
import type { When } from './when.js';

/** Label of a state; with a year or day, under the name it bore then. An unknown number becomes its own name. */
export function labelOf(ccode: number, when?: When): StateLabel {
  const record = stateByCcode(ccode);
  if (record === undefined) return { ccode, iso3: null, name: String(ccode) };
  return { ccode, iso3: record.iso3, name: nameOf(ccode, when) };
}
