import { icbYears, type CleanIcb } from '../../icb/dataset.js';
import { midYears, type CleanMid } from '../../mid/dataset.js';
import type { CleanUcdp } from '../../ucdp/dataset.js';
import type { PanelColumn } from '../../define-table.js';
import { defineDyadColumns, type DyadYears } from './define.js';

const small = (
  description: string,
  dataset: string,
  { unit, max, nullable = false }: { unit: string; max: number; nullable?: boolean },
): PanelColumn => ({
  type: 'uint8',
  kind: 'count',
  nullable,
  unit,
  min: 0,
  max,
  description,
  datasets: [dataset],
});

/** Zero up to the last covered year, unknown from then on. */
const coveredTo = (pairs: DyadYears, last: number): Float64Array =>
  Float64Array.from(pairs.year, (year) => (year > last ? NaN : 0));

export const disputeColumns = defineDyadColumns({
  id: 'disputes',
  datasets: ['mid'],
  columns: {
    mid_hostility: small(
      'Highest hostility of the two states in the dispute of the year: 0 no dispute, 1 no militarized act (of the target), 2 threat, 3 display, 4 use of force, 5 war. Null after 2014',
      'mid',
      { unit: 'level', max: 5, nullable: true },
    ),
    mid_fatality: small(
      'Highest level of deaths of the two in that dispute: 0 none, 1 to 25, 26 to 100, to 250, to 500, to 999, 6 more. Null where unknown, and after 2014',
      'mid',
      { unit: 'level', max: 6, nullable: true },
    ),
    mid_multilateral: small(
      '1: more than two states took part, so that hostility and deaths may stem from another pair. Null after 2014',
      'mid',
      { unit: '0 or 1', max: 1, nullable: true },
    ),
    mie_hostility: small(
      'Highest hostility of an event between the two that began in the year, by either: 0 none, 2 threat, 3 display, 4 use of force, 5 war. Null after 2014',
      'mid',
      { unit: 'level', max: 5, nullable: true },
    ),
    mie_disputes: small(
      'Disputes with at least one event between the two in the year. Null after 2014',
      'mid',
      { unit: 'disputes', max: 255, nullable: true },
    ),
  },
  fill: (clean, pairs) => {
    const { disputes, events } = clean.mid as CleanMid;
    const hostility = coveredTo(pairs, midYears.last);
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

export const armedConflictColumns = defineDyadColumns({
  id: 'armed-conflict',
  datasets: ['ucdp'],
  columns: {
    armed_conflict: small(
      'Highest intensity of an armed conflict between states in which the two were parties on opposite sides: 0 none, 1 from 25, 2 from 1,000 deaths in battle in the year',
      'ucdp',
      { unit: 'level', max: 2 },
    ),
    armed_conflict_support: small(
      'The same, where at least one of the two was no party but sent troops in support of one',
      'ucdp',
      { unit: 'level', max: 2 },
    ),
  },
  fill: (clean, pairs) => {
    const parties = new Uint8Array(pairs.rows);
    const supporters = new Uint8Array(pairs.rows);
    for (const { ccode1, ccode2, year, intensity, supporting } of (clean.ucdp as CleanUcdp).pairs) {
      const row = pairs.rowOf(ccode1, ccode2, year);
      const into = supporting ? supporters : parties;
      if (row >= 0) into[row] = Math.max(into[row]!, intensity);
    }
    return { armed_conflict: parties, armed_conflict_support: supporters };
  },
});

export const crisisColumns = defineDyadColumns({
  id: 'crises',
  datasets: ['icb'],
  columns: {
    crises: small(
      'International crises of the year in which the two were adversaries. Null after 2019',
      'icb',
      { unit: 'crises', max: 255, nullable: true },
    ),
    crisis_violence: small(
      'Highest violence in these crises for one of the two: 0 no crisis, 1 none, 2 minor clashes, 3 serious clashes, 4 war. Null after 2019',
      'icb',
      { unit: 'level', max: 4, nullable: true },
    ),
  },
  fill: (clean, pairs) => {
    const crises = coveredTo(pairs, icbYears.last);
    const violence = crises.slice();
    for (const crisis of (clean.icb as CleanIcb).crises) {
      const row = pairs.rowOf(crisis.ccode1, crisis.ccode2, crisis.year);
      if (row < 0) continue;
      crises[row]!++;
      violence[row] = Math.max(violence[row]!, crisis.violence);
    }
    return { crises, crisis_violence: violence };
  },
});
