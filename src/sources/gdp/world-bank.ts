import { isInSystem } from '../../states/index.js';

export type ProductSeries = 'usd' | 'ppp' | 'population';

/** Columns of a file of the World Bank with one indicator, up to a year. */
export const worldBankColumns = <const Value>(lastYear: number, value: Value) =>
  ({
    'Country Name': { type: 'text' },
    'Country Code': { type: 'text' },
    Year: { type: 'integer', min: 1960, max: lastYear },
    Value: value,
  }) as const;

/**
 * Years in which the sources' figures, which are those of the present territory, are not those of the state.
 * States that were no members of the system in a year (Germany before 1990) need no rule.
 */
const otherTerritory: readonly {
  readonly ccode: number;
  readonly before: number;
  readonly series?: readonly ProductSeries[];
}[] = [
  { ccode: 345, before: 2008 }, // without Montenegro and Kosovo
  { ccode: 365, before: 1992 }, // the Russian republic of the Soviet Union
  { ccode: 530, before: 1993, series: ['population'] }, // without Eritrea
  { ccode: 625, before: 2011, series: ['population'] }, // without South Sudan
  { ccode: 770, before: 1972 }, // without Bangladesh
  { ccode: 816, before: 1976 }, // with South Vietnam
];

/** Why a figure is not that of the state in the year; undefined where it is. */
export function displaced(ccode: number, year: number, series: ProductSeries): string | undefined {
  if (!isInSystem(ccode, year)) return 'years in which the state was not in the system';
  const other = otherTerritory.some(
    (rule) => rule.ccode === ccode && year < rule.before && (rule.series?.includes(series) ?? true),
  );
  return other ? 'years in which the state had another territory' : undefined;
}
