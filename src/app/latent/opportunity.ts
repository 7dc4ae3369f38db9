import { frameNeed, wholeNeed, type Frame, type FramesOf } from '../../core/frames.js';
import { CCODE_LIMIT } from '../../measures/shared/state-years.js';
import { indexPairs } from '../../measures/shared/pair-index.js';
import { statesInYear } from '../../states/index.js';
import { type DyadYears, latentYears } from './dyad-years.js';

/** What makes contact likely, whatever two states are to each other: explains a part of every item that needs contact. */
export const opportunities = {
  distance:
    'Logarithm of the kilometres between the capitals, 1,000 where they are nearer, less 8.4, over .8',
  contiguity: '1 for neighbours on land or across at most 150 miles of water',
  stronger: 'Logarithm of the larger share of world capability, plus 4.6, over 1.5',
  weaker: 'Logarithm of the smaller share, plus 7.3, over 1.5',
  age: 'Logarithm of the years since the younger of the two joined the system, plus 1, less 3.2, over .9',
} as const;
export type Opportunity = keyof typeof opportunities;

export const opportunityNeeds = {
  capitals: frameNeed('state-year', 'capitals', ['latitude', 'longitude']),
  capabilities: wholeNeed('state-year', 'capabilities', ['cinc_published']),
  dyads: frameNeed('dyad-year', 'dyad-years', ['contiguity', 'distance_km']),
};

/** Across at most 150 miles of water, and on land. */
const NEAR = 4;
const LEAST_SHARE = 1e-6;
/** Of a state of unknown capability; none since 1946 is. */
const USUAL_SHARE = 0.002;
/** Capitals nearer than that are no nearer in what is to be had from it. */
const LEAST_KILOMETRES = 1000;
/** Unknown places are as far as an average pair. */
const USUAL_DISTANCE = 8.4;

/** Values of opportunity at the dyads. Sources that end are carried forward. */
export function opportunityOf(
  frames: FramesOf<typeof opportunityNeeds>,
  at: DyadYears,
): Readonly<Record<Opportunity, Float64Array>> {
  const columns = {
    distance: new Float64Array(at.rows),
    contiguity: new Float64Array(at.rows),
    stronger: new Float64Array(at.rows),
    weaker: new Float64Array(at.rows),
    age: new Float64Array(at.rows),
  };
  const [latitude, longitude] = [
    new CarriedForward(frames.capitals, frames.capitals.numbers.latitude),
    new CarriedForward(frames.capitals, frames.capitals.numbers.longitude),
  ];
  const share = new CarriedForward(frames.capabilities, frames.capabilities.numbers.cinc_published);
  const near = carriedContiguity(frames.dyads, at);
  const joined = firstYears();
  for (let row = 0; row < at.rows; row++) {
    const [a, b, year] = [at.ccode1[row]!, at.ccode2[row]!, at.year[row]!];
    const kilometres = greatCircle(
      latitude.get(a, year),
      longitude.get(a, year),
      latitude.get(b, year),
      longitude.get(b, year),
    );
    const log = Number.isNaN(kilometres)
      ? USUAL_DISTANCE
      : Math.log(Math.max(LEAST_KILOMETRES, kilometres));
    columns.contiguity[row] = near[row]! >= 1 && near[row]! <= NEAR ? 1 : 0;
    columns.distance[row] = (log - 8.4) / 0.8;
    const shares = [share.get(a, year), share.get(b, year)].map((one) =>
      Math.log(Number.isNaN(one) ? USUAL_SHARE : Math.max(LEAST_SHARE, one)),
    );
    columns.stronger[row] = (Math.max(...shares) + 4.6) / 1.5;
    columns.weaker[row] = (Math.min(...shares) + 7.3) / 1.5;
    const age = year - Math.max(joined(a, year), joined(b, year));
    columns.age[row] = (Math.log(1 + age) - 3.2) / 0.9;
  }
  return columns;
}

/** Kilometres along the surface of the earth. */
export function greatCircle(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const radians = Math.PI / 180;
  const [a, b] = [lat1 * radians, lat2 * radians];
  const along = (lon2 - lon1) * radians;
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(along / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Values of states by year; a year without one has that of the year before. */
export class CarriedForward {
  private readonly values = new Float64Array(CCODE_LIMIT * SPAN).fill(NaN);

  constructor({ rows, numbers }: Frame<'state-year', never, never>, column: ArrayLike<number>) {
    const { ccode, year } = numbers;
    for (let row = 0; row < rows; row++)
      if (year[row]! >= FIRST && year[row]! <= latentYears.to && !Number.isNaN(column[row]!))
        this.values[ccode[row]! * SPAN + year[row]! - FIRST] = column[row]!;
    for (let at = 1; at < this.values.length; at++)
      if (at % SPAN > 0 && Number.isNaN(this.values[at]!)) this.values[at] = this.values[at - 1]!;
  }

  get(ccode: number, year: number): number {
    return this.values[ccode * SPAN + year - FIRST]!;
  }
}

const FIRST = 1940;
const SPAN = latentYears.to - FIRST + 1;

/** Contiguity at the dyads, that of the last known year where the source has ended. */
export function carriedContiguity(
  { rows, numbers }: Frame<'dyad-year', 'contiguity', never>,
  at: DyadYears,
): Float64Array {
  return carried({ rows, ...numbers }, numbers.contiguity, at);
}

/** A column of dyad-years, known values of a pair carried forward; NaN before the first. */
export function carried(
  pairs: Parameters<typeof indexPairs>[0],
  column: ArrayLike<number>,
  at: DyadYears,
): Float64Array {
  const rowOf = indexPairs(pairs);
  const values = new Float64Array(at.rows);
  for (let row = 0; row < at.rows; row++) {
    const found = rowOf(at.ccode1[row]!, at.ccode2[row]!, at.year[row]!);
    const own = found < 0 ? NaN : column[found]!;
    const samePair =
      row > 0 && at.ccode1[row - 1] === at.ccode1[row] && at.ccode2[row - 1] === at.ccode2[row];
    values[row] = Number.isNaN(own) && samePair ? values[row - 1]! : own;
  }
  return values;
}

/** The first year in which a state was a member of the system, whether or not it was away later. */
function firstYears(): (ccode: number, year: number) => number {
  const first = new Map<number, number>();
  for (let year = 1816; year <= latentYears.to; year++)
    for (const { ccode } of statesInYear(year)) if (!first.has(ccode)) first.set(ccode, year);
  return (ccode, year) => first.get(ccode) ?? year;
}
