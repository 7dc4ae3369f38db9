import { count, orNull } from '../columns.js';
import { coveredIn, defineDyadColumns } from '../joined/dyad-years/define.js';
import { mid, midYears } from './dataset.js';

export const disputeColumns = defineDyadColumns({
  from: { mid },
  columns: {
    mid_hostility: orNull(
      count(
        'Highest hostility of the two states in the dispute of the year: 0 no dispute, 1 no militarized act (of the target), 2 threat, 3 display, 4 use of force, 5 war. Null after 2014',
        'level',
        5,
      ),
    ),
    mid_fatality: orNull(
      count(
        'Highest level of deaths of the two in that dispute: 0 none, 1 to 25, 26 to 100, to 250, to 500, to 999, 6 more. Null where unknown, and after 2014',
        'level',
        6,
      ),
    ),
    mid_multilateral: orNull(
      count(
        '1: more than two states took part, so that hostility and deaths may stem from another pair. Null after 2014',
        '0 or 1',
        1,
      ),
    ),
    mie_hostility: orNull(
      count(
        'Highest hostility of an event between the two that began in the year, by either: 0 none, 2 threat, 3 display, 4 use of force, 5 war. Null after 2014',
        'level',
        5,
      ),
    ),
    mie_disputes: orNull(
      count(
        'Disputes with at least one event between the two in the year. Null after 2014',
        'disputes',
      ),
    ),
  },
  fill: ({ mid: { disputes, events } }, pairs) => {
    const hostility = coveredIn(pairs, { to: midYears.last });
    const fatality = hostility.slice();
    const multilateral = hostility.slice();
    const eventHostility = hostility.slice();
    const eventDisputes = hostility.slice();
    for (const { ccode1, ccode2, year, level, fatality: deaths, multilateral: many } of disputes) {
      const row = pairs.rowOf(ccode1, ccode2, year);
      if (row < 0) continue;
      hostility[row] = level;
      fatality[row] = deaths ?? NaN;
      multilateral[row] = many ? 1 : 0;
    }
    const seen = new Set<string>();
    for (const { dispute, ccode1, ccode2, year, level } of events) {
      const row = pairs.rowOf(ccode1, ccode2, year);
      if (row < 0) continue;
      eventHostility[row] = Math.max(eventHostility[row]!, level);
      if (!seen.has(`${dispute} ${row}`)) eventDisputes[row]!++;
      seen.add(`${dispute} ${row}`);
    }
    return {
      mid_hostility: hostility,
      mid_fatality: fatality,
      mid_multilateral: multilateral,
      mie_hostility: eventHostility,
      mie_disputes: eventDisputes,
    };
  },
});
