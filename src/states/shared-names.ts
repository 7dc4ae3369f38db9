import { shiftDay } from '../core/day-shift.js';
import { firstDay, overlaps, type Days } from './when.js';

/** Who shares a name up to a day, the last day included. */
interface Sharing {
  readonly until: string;
  readonly ccodes: readonly number[];
}

const ever = '9999-12-31';

/**
 * Short names that more than one state answers to in some years, by normalized name. A year in which the list changes
 * has the states of both periods. `congo`, `korea` and the like are reported and never decided; `guiana` and `hesse` are
 * two states each under their full names.
 */
const sharedNames: Readonly<Record<string, readonly Sharing[]>> = {
  congo: [{ until: ever, ccodes: [484, 490] }],
  'federal republic of germany': [
    { until: '1990-10-02', ccodes: [260] },
    { until: ever, ccodes: [255] },
  ],
  germany: [
    { until: '1945-05-08', ccodes: [255] },
    { until: '1990-10-02', ccodes: [260, 265] },
    { until: ever, ccodes: [255] },
  ],
  guiana: [{ until: ever, ccodes: [110, 115] }],
  hesse: [{ until: ever, ccodes: [273, 275] }],
  korea: [
    { until: '1910-08-29', ccodes: [730] },
    { until: ever, ccodes: [732, 731] },
  ],
  vietnam: [
    { until: '1976-07-01', ccodes: [816, 817] },
    { until: ever, ccodes: [816] },
  ],
  'viet nam': [
    { until: '1976-07-01', ccodes: [816, 817] },
    { until: ever, ccodes: [816] },
  ],
  yemen: [
    { until: '1967-11-29', ccodes: [678] },
    { until: '1990-05-21', ccodes: [678, 680] },
    { until: ever, ccodes: [679] },
  ],
};

/** Any time at all, for names that do not say that the present is meant. */
export const anyTime: Days = { from: firstDay(null), to: ever };

/** States that a short name may mean in a period, or at present; undefined for a name that no two states share. */
export function sharersOf(name: string, days: Days | undefined): readonly number[] | undefined {
  const sharing = Object.hasOwn(sharedNames, name) ? sharedNames[name] : undefined;
  if (sharing === undefined) return undefined;
  if (days === undefined) return sharing.at(-1)?.ccodes;
  const holders = sharing.flatMap(({ until, ccodes }, index) => {
    const from = index === 0 ? null : shiftDay(firstDay(sharing[index - 1]!.until), 1);
    return overlaps(from, until, days) ? ccodes : [];
  });
  return [...new Set(holders)];
}
