import { yearRunsText } from '../../../src/core/year-runs.js';
import type { Relations } from '../relations.js';
import { itemsAbout } from './answers.js';

/** What must hold, stated before any value of the shipped model was seen. */
export interface Held {
  readonly statement: string;
  readonly holds: boolean;
  /** The numbers behind it, in words. */
  readonly found: string;
}

const GERMANY_1990 = 1990;
const [USA, UK, FRANCE, RUSSIA, UKRAINE] = [2, 200, 220, 365, 369];
const [EGYPT, ISRAEL, CHINA, INDIA, PAKISTAN] = [651, 666, 710, 750, 770];
const LAST = 2025;

type PairOf = (year: number) => readonly [number, number];
const pair =
  (a: number, b: number): PairOf =>
  () => [a, b];
const franceGermany: PairOf = (year) => [FRANCE, year < GERMANY_1990 ? 260 : 255];

const yearsFrom = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const percent = (share: number): string => (100 * share).toFixed(0);

/** The statements, each looked up in the relations of the pairs named. */
export function heldStatements(relations: Relations): Held[] {
  const row = (of: PairOf, year: number): number => relations.rowOf(...of(year), year);
  const value = (of: PairOf, year: number): number => relations.mean(row(of, year), 'hostility');
  const rank = (of: PairOf, year: number): number =>
    relations.percentile(row(of, year), 'hostility');
  const values = (of: PairOf, years: readonly number[]): string =>
    years.map((year) => `${year}: ${value(of, year).toFixed(2)}`).join(', ');

  const under = (name: string, of: PairOf): Held => {
    const years = yearsFrom(1960, LAST);
    const over = years.filter((year) => rank(of, year) >= 0.5);
    const most = Math.max(...years.map((year) => rank(of, year)));
    return {
      statement: `${name} under the median of hostility in every year since 1960`,
      holds: over.length === 0,
      found: `highest percentile ${percent(most)}${over.length > 0 ? `; at or above the median in ${yearRunsText(over)}` : ''}`,
    };
  };
  const above = (
    statement: string,
    years: readonly number[],
    least: number,
    of: (year: number) => number,
  ): Held => {
    const low = years.filter((year) => !(of(year) > least));
    const worst = Math.min(...years.map(of));
    return {
      statement,
      holds: low.length === 0,
      found: `lowest percentile ${percent(worst)}${low.length > 0 ? `; not above in ${low.length} of ${years.length} years: ${yearRunsText(low)}` : ''}`,
    };
  };
  /** Every one of the lower years is lower than every one of the higher. */
  const lower = (
    statement: string,
    of: PairOf,
    low: readonly number[],
    high: readonly number[],
  ): Held => {
    const [top, bottom] = [
      Math.max(...low.map((year) => value(of, year))),
      Math.min(...high.map((year) => value(of, year))),
    ];
    const found =
      low.length + high.length > 8
        ? `highest of the years that should be lower ${top.toFixed(2)}, lowest of the others ${bottom.toFixed(2)}; lower than it in ${low.filter((year) => value(of, year) < bottom).length} of ${low.length} years`
        : `${values(of, low)}; ${values(of, high)}`;
    return { statement, holds: top < bottom, found };
  };
  const india = pair(INDIA, PAKISTAN);
  const indianYears = yearsFrom(1947, LAST);
  const russiaUs = pair(USA, RUSSIA);
  const russiaChina = pair(RUSSIA, CHINA);
  const russiaUkraine = pair(RUSSIA, UKRAINE);
  return [
    under('France – Germany', franceGermany),
    under('United States – United Kingdom', pair(USA, UK)),
    above('India – Pakistan above the 80th percentile in every year', indianYears, 0.8, (year) =>
      rank(india, year),
    ),
    above(
      'India – Pakistan above the 95th percentile on the slow level in every year',
      indianYears,
      0.95,
      (year) => relations.percentileOfLevel(row(india, year), 'hostility'),
    ),
    lower(
      'Egypt – Israel lower in every year of 1980–2020 than in any of 1967–73',
      pair(EGYPT, ISRAEL),
      yearsFrom(1980, 2020),
      yearsFrom(1967, 1973),
    ),
    lower(
      'Russia – United States lower in 1993–95 than in 1983 and 2022',
      russiaUs,
      [1993, 1994, 1995],
      [1983, 2022],
    ),
    lower(
      'Russia – China higher in 1969 and 1980 than in 1955 and 2005',
      russiaChina,
      [1955, 2005],
      [1969, 1980],
    ),
    lower(
      'Russia – Ukraine in every year of 2014–24 above 2012',
      russiaUkraine,
      [2012],
      yearsFrom(2014, 2024),
    ),
    lower('Russia – Ukraine in 2022 above 2016', russiaUkraine, [2016], [2022]),
    noHigher(relations, row(russiaChina, 1994), row(russiaChina, 2014)),
  ];
}

/** Russia and China in 1994 and 2014, with the incidents of the years before. */
function noHigher(relations: Relations, early: number, late: number): Held {
  const [one, other] = [early, late].map((row) => relations.mean(row, 'hostility')) as [
    number,
    number,
  ];
  const sd = Math.sqrt(relations.variance(early, 'hostility'));
  const side = { a: RUSSIA, b: CHINA, year: 1994 };
  const incidents = itemsAbout(relations, 'hostility', side, [1988, 1996]).join('; ');
  return {
    statement: 'Russia – China in 1994 no higher than in 2014 by more than its interval',
    holds: one - 1.6449 * sd <= other,
    found: `1994: ${one.toFixed(2)} ± ${(1.6449 * sd).toFixed(2)}, 2014: ${other.toFixed(2)}; 1988 to 1996: ${incidents}`,
  };
}
