/** Bounds of the sample of relationships: how many rows of an era, a region, a pair, a state. */
import { isMajorPower } from '../../src/states/index.js';

/** A pair in a year. */
export interface Dyad {
  readonly a: number;
  readonly b: number;
  readonly year: number;
}

/** Most rows of a pair and share of all rows of a state, and years between two rows of a pair. */
export const most = { perPair: 3, perState: 0.1, apart: 8 } as const;

/** Least rows of each kind. */
const least: Readonly<Record<string, number>> = {
  'to 1969': 40,
  '1970-89': 40,
  '1990-2007': 40,
  'from 2008': 40,
  Americas: 20,
  Europe: 20,
  Africa: 20,
  'Middle East': 20,
  'Asia-Pacific': 20,
  'cross-regional': 20,
  'two major powers': 20,
  'one major power': 60,
  'no major power': 60,
};
const [to1969, to1989, to2007, later, ...rest] = Object.keys(least);
const regions = rest.slice(0, 5);
const byMajors = ['no major power', 'one major power', 'two major powers'];

/** Regions by the hundreds of the Correlates of War. */
const regionOf = (ccode: number): string =>
  regions[[200, 400, 600, 700].filter((bound) => ccode >= bound).length]!;

function kindsOf({ a, b, year }: Dyad): string[] {
  const era = year < 1970 ? to1969 : year < 1990 ? to1989 : year < 2008 ? to2007 : later;
  const region = regionOf(a) === regionOf(b) ? regionOf(a) : 'cross-regional';
  return [era!, region, byMajors[[a, b].filter((state) => isMajorPower(state, year)).length]!];
}

/** Rows of each kind that has a least number, with that number. */
export function quotas(rows: readonly Dyad[]): { kind: string; least: number; rows: number }[] {
  const kinds = rows.flatMap(kindsOf);
  return Object.entries(least).map(([kind, number]) => ({
    kind,
    least: number,
    rows: kinds.filter((one) => one === kind).length,
  }));
}
