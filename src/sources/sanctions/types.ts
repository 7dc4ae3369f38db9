import { recordOf } from '../../core/entries.js';
import { sanctionTypes, type SanctionType } from '../../core/sanction-types.js';
import { flag } from '../columns.js';

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
export const typeFlags = (types: ReadonlySet<SanctionType>) =>
  recordOf(sanctionTypes, (type) => types.has(type));
