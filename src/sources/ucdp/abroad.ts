/*
 * On whose ground a state fights. The source names the sides of a conflict, and no place: one within a state is on the ground of
 * its government, with exceptions, and one between states is abroad for both, but for those who were invaded.
 */
import { yearsOf } from '../cells.js';

/** A side as the source lists it, by Gleditsch-Ward numbers. */
interface Listed {
  readonly conflict_id: number;
  readonly year: number;
  readonly gwno_a: number;
  readonly gwno_a_2nd: number | null;
  readonly gwno_b: number | null;
  readonly gwno_b_2nd: number | null;
  readonly type_of_conflict: string;
}

export const kinds = ['between_states', 'in_others', 'un_missions'] as const;
type Kind = (typeof kinds)[number];

/** A conflict abroad in which a state fights in a year. */
export interface Engagement {
  readonly conflict: number;
  readonly ccode: number;
  readonly year: number;
  readonly kind: Kind;
}

const key = (conflict: number, gw: number, year: number): string => `${conflict} ${gw} ${year}`;
const spells = (...rows: readonly (readonly [number, number, number, number])[]) =>
  new Set(
    rows.flatMap(([conflict, gw, from, to]) =>
      yearsOf(from, to).map((year) => key(conflict, gw, year)),
    ),
  );

/** Parties to a conflict between states that fought on their own ground alone: conflict, state, years. */
const invaded = spells(
  [215, 339, 1946, 1946], // Albania, the Corfu Channel
  [226, 751, 1948, 1948], // Hyderabad
  [239, 651, 1951, 1952], // Egypt, the Canal Zone
  [250, 310, 1956, 1956], // Hungary
  [252, 651, 1956, 1956], // Egypt, Suez
  [268, 530, 1977, 1980], // Ethiopia, the Ogaden
  [272, 616, 1961, 1961], // Tunisia, Bizerte
  [281, 820, 1963, 1966], // Malaysia, the Confrontation
  [293, 817, 1965, 1975], // South Vietnam
  [323, 352, 1974, 1974], // Cyprus
  [334, 816, 1979, 1987], // Viet Nam, the border with China
  [346, 200, 1982, 1982], // United Kingdom, the Falkland Islands
  [350, 55, 1983, 1983], // Grenada
  [368, 95, 1989, 1989], // Panama
  [371, 690, 1990, 1991], // Kuwait
  [420, 645, 2003, 2003], // Iraq
  [427, 510, 1978, 1978], // Tanzania, Kagera
  [431, 700, 1979, 1979], // Afghanistan
  [13243, 369, 2022, 2023], // Ukraine; in 2024 it fought in Kursk as well
  [13692, 700, 2001, 2001], // Afghanistan
  [16099, 678, 2024, 2024], // Yemen
);

/** A conflict of a government with a group, filed under its own state, that it fights elsewhere: the United States and al-Qaida. */
const foughtElsewhere = spells([418, 2, 2002, 2024]);

/** Governments whose supporters in the source are the states that gave personnel to a mission of the United Nations, and when. */
const missions = new Map([
  [432, { from: 2013, to: 2023 }], // MINUSMA in Mali
  [482, { from: 2014, to: 2024 }], // MINUSCA in the Central African Republic
  [490, { from: 2013, to: 2024 }], // MONUSCO in Congo
]);

/** Who fought beside such a mission under its own command: government, state, years. */
const ownCommand = spells(
  [432, 220, 2013, 2022], // France: Serval, Barkhane
  [482, 220, 2014, 2016], // France: Sangaris
  [490, 500, 2021, 2024], // Uganda: Shujaa
  [490, 516, 2022, 2024], // Burundi
);

/** Who fights abroad by a row of the source, and in what kind of conflict. */
export function abroadIn(row: Listed): readonly (readonly [gw: number, kind: Kind])[] {
  const { conflict_id: conflict, year, gwno_a: own, type_of_conflict: type } = row;
  const supporters = [row.gwno_a_2nd, row.gwno_b_2nd].flatMap((gw) => gw ?? []);
  if (type === 'interstate')
    return [own, ...[row.gwno_b].flatMap((gw) => gw ?? []), ...supporters]
      .filter((gw) => !invaded.has(key(conflict, gw, year)))
      .map((gw) => [gw, 'between_states']);
  if (type !== 'II') return [];
  const mission = missions.get(own);
  const isMission = mission !== undefined && mission.from <= year && year <= mission.to;
  const elsewhere = foughtElsewhere.has(key(conflict, own, year)) ? [own] : [];
  return [...elsewhere, ...supporters.filter((gw) => gw !== own)].map((gw) => {
    const inMission = isMission && gw === row.gwno_a_2nd && !ownCommand.has(key(own, gw, year));
    return [gw, inMission ? 'un_missions' : 'in_others'];
  });
}
