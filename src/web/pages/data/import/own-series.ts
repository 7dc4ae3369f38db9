import type { MeasureResult, OwnTableContent } from '../../../../contract/index.js';
import { yearsBetween } from '../../../../core/years.js';
import { textOf, type Cell } from '../../../components/inert-csv.js';

/** A state or a pair of the table, by the numbers of its states. */
export interface OwnUnit {
  readonly key: string;
  readonly name: string;
  readonly ccodes: readonly number[];
  readonly rows: number;
}

const at = ({ columns }: OwnTableContent, name: string): number =>
  columns.findIndex((column) => column.name === name);

export const isOfPairs = (table: OwnTableContent): boolean => at(table, 'ccode2') >= 0;

const placesOf = (table: OwnTableContent, name: string): number[] =>
  isOfPairs(table) ? [at(table, `${name}1`), at(table, `${name}2`)] : [at(table, name)];

const keyOf = (row: readonly Cell[], places: readonly number[]): string =>
  places.map((place) => textOf(row[place])).join('-');

/** Columns of numbers that the file brought. */
export const numberColumns = (table: OwnTableContent) =>
  table.columns.filter(({ type }) => type === 'float64');

/** States or pairs by name. */
export function unitsOf(table: OwnTableContent): OwnUnit[] {
  const [codes, names] = [placesOf(table, 'ccode'), placesOf(table, 'state')];
  const units = new Map<string, OwnUnit>();
  for (const row of table.rows) {
    const key = keyOf(row, codes);
    const rows = (units.get(key)?.rows ?? 0) + 1;
    units.set(key, {
      ...{ key, rows },
      name: names.map((place) => textOf(row[place])).join(' – '),
      ccodes: codes.map((place) => Number(row[place])),
    });
  }
  return [...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** One column of one unit as a series: years that the file lacks, or leaves empty, are gaps. */
export function seriesOfUnit(table: OwnTableContent, unit: OwnUnit, column: string): MeasureResult {
  const codes = placesOf(table, 'ccode');
  const [yearAt, value] = [at(table, 'year'), at(table, column)];
  const found = new Map(
    table.rows
      .filter((row) => keyOf(row, codes) === unit.key)
      .map((row) => [Number(row[yearAt]), row[value] as number | null]),
  );
  const years = [...found.keys()].sort((a, b) => a - b);
  const [from, to] = [years[0]!, years.at(-1)!];
  const series = yearsBetween([from, to]).map((year) => {
    const own = found.get(year) ?? null;
    const point = { year, value: own, source: [table.file] };
    return own === null ? { ...point, reason: 'not-reported' as const } : point;
  });
  const observed = series.filter((point) => point.value !== null).length;
  const names = unit.name.split(' – ');
  return {
    ...{ measure: table.name, title: column, unit: '', params: {}, population: '', series },
    grain: isOfPairs(table) ? 'directed-dyad-year' : 'state-year',
    states: unit.ccodes.map((ccode, i) => ({ ccode, iso3: null, name: names[i]! })),
    coverage: { from, to, years: to - from + 1, observed, share: observed / (to - from + 1) },
  };
}
