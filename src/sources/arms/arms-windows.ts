import { armsYears, type CleanArms } from './dataset.js';
import { yearKey } from '../columns.js';

/** Length of the moving window, in years: t-4 to t. */
const windowLength = 5;

/** Last year of the first window that is covered as a whole. */
export const firstWindow = armsYears.first + windowLength - 1;

/** Key of a table whose rows stand for windows. */
export const windowYear = (from = firstWindow) =>
  yearKey({ from, to: armsYears.last }, 'Last year t of the window t-4 to t');

const span = armsYears.last - armsYears.first + 1;

/** A series of yearly deliveries 1950-2024; years without deliveries are 0. */
export type ArmsSeries = Float64Array;

export interface ArmsTotals {
  readonly world: ArmsSeries;
  /** Imports by recipient and exports by supplier, from and to anyone. */
  readonly imports: ReadonlyMap<number, ArmsSeries>;
  readonly exports: ReadonlyMap<number, ArmsSeries>;
  /** Pairs of states in the order of recipient and supplier. */
  readonly pairs: readonly ArmsPair[];
}

export interface ArmsPair {
  readonly recipient: number;
  readonly supplier: number;
  readonly series: ArmsSeries;
}

/** Sum deliveries by pair, recipient, supplier and world. */
export function totalArms(flows: CleanArms): ArmsTotals {
  const world = new Float64Array(span);
  const imports = new Map<number, ArmsSeries>();
  const exports = new Map<number, ArmsSeries>();
  const pairs = new Map<number, ArmsPair>();
  for (const { supplier, recipient, year, tiv } of flows) {
    const t = year - armsYears.first;
    world[t] = world[t]! + tiv;
    if (recipient !== null) addTo(imports, recipient, t, tiv);
    if (supplier !== null) addTo(exports, supplier, t, tiv);
    if (recipient === null || supplier === null) continue;
    const key = recipient * 1000 + supplier;
    const pair = pairs.get(key) ?? { recipient, supplier, series: new Float64Array(span) };
    pairs.set(key, pair);
    pair.series[t] = pair.series[t]! + tiv;
  }
  const ordered = [...pairs].sort(([a], [b]) => a - b).map(([, pair]) => pair);
  return { world, imports, exports, pairs: ordered };
}

function addTo(map: Map<number, ArmsSeries>, state: number, t: number, tiv: number): void {
  const series = map.get(state) ?? new Float64Array(span);
  map.set(state, series);
  series[t] = series[t]! + tiv;
}

/** Value of a series in a year; NaN outside the covered years. */
export const inYear = (series: ArmsSeries, year: number): number =>
  series[year - armsYears.first] ?? NaN;

/** Sum over t-4 to t; NaN where the window is not covered as a whole. */
export function windowSum(series: ArmsSeries, year: number): number {
  const last = year - armsYears.first;
  if (last < windowLength - 1 || last >= span) return NaN;
  let sum = 0;
  for (let t = last - windowLength + 1; t <= last; t++) sum += series[t]!;
  return sum;
}

/** Does the window t-4 to t hold both editions of the source? */
export const isSpliced = (year: number): boolean =>
  year >= armsYears.splice && year - windowLength + 1 < armsYears.splice;

/** a / b, NaN where b is 0 or either is NaN. */
export const ratio = (a: number, b: number): number => (b > 0 ? a / b : NaN);
