import { flag } from '../columns.js';
import type { SanctionType } from './dataset.js';

const onADay = (what: string) => flag(`Sanctions ${what} in force on a day of the year`);

/** Columns of the types of sanctions. */
export const inForce = {
  trade: onADay('on trade'),
  arms: onADay('on arms'),
  military: onADay('on military assistance'),
  financial: onADay('on finance and assets'),
  travel: onADay('on travel'),
  other: onADay('of another kind (diplomatic, sport, flights and the like)'),
} as const;

/** The columns of a row. */
export const typeFlags = (types: ReadonlySet<SanctionType>) => ({
  trade: types.has('trade'),
  arms: types.has('arms'),
  military: types.has('military'),
  financial: types.has('financial'),
  travel: types.has('travel'),
  other: types.has('other'),
});
