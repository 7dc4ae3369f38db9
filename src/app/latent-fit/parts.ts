import type { Family } from '../../latent/likelihood.js';
import type { Table } from './read.js';
import type { Spec, SpecItem } from './spec.js';

/**
 * What an item of a file is to the engine: itself, or one of several. One that copies the value of the period before is an item where
 * that is not known (`first`), one after 0 and one after 1; a hurdle is whether there is `any`, and the logarithm of the `amount`.
 */
export const partNames = ['whole', 'first', 'after 0', 'after 1', 'any', 'amount'] as const;
export type PartName = (typeof partNames)[number];

export interface Part {
  readonly item: SpecItem;
  readonly name: PartName;
  readonly family: Family;
  readonly domain: number;
  /** By row as the engine takes them; NaN is not observed. Continuous ones have mean 0 and standard deviation 1. */
  readonly values: Float64Array;
  /** By row: logarithm of the exposure of a count, or of the error of a value in units of `unit`. */
  readonly exposures: Float64Array;
  /** What values were centred on and divided by: 0 and 1 but for continuous ones. */
  readonly centre: number;
  readonly unit: number;
  /** Values of an ordinal item in their order; those that do not occur are no category. */
  readonly categories: readonly number[];
  readonly observations: number;
}

/** A part of which the data tell nothing. */
export interface LeftOut {
  readonly item: SpecItem;
  readonly name: PartName;
  readonly observations: number;
  /** The one value that there is. */
  readonly only: number | null;
}

/** The items of a model for the engine, and those without variation: no threshold would be high or low enough for them. */
export function partsOf(spec: Spec, table: Table): { parts: Part[]; leftOut: LeftOut[] } {
  const parts: Part[] = [];
  const leftOut: LeftOut[] = [];
  for (const item of spec.items)
    for (const [name, raw] of rawParts(item, table)) {
      const known = raw.filter((value) => !Number.isNaN(value));
      const only = known[0] ?? null;
      if (known.every((value) => value === only))
        leftOut.push({ item, name, observations: known.length, only });
      else parts.push(partOf(spec, table, item, name, raw, known));
    }
  return { parts, leftOut };
}

type Raw = readonly [name: PartName, values: Float64Array];

function rawParts(item: SpecItem, { values, units }: Table): Raw[] {
  const own = values.get(item.column)!;
  if (item.family === 'hurdle')
    return [
      ['any', own.map((value) => (Number.isNaN(value) ? NaN : Number(value > 0)))],
      ['amount', own.map((value) => (value > 0 ? Math.log(value) : NaN))],
    ];
  if (!item.transition) return [['whole', own]];
  const before = new Float64Array(own.length).fill(NaN);
  for (const { rows } of units)
    rows.forEach((row, at) => {
      const last = at === 0 ? -1 : rows[at - 1]!;
      if (row >= 0 && last >= 0) before[row] = own[last]!;
    });
  const where = (is: (value: number) => boolean): Float64Array =>
    own.map((value, row) => (is(before[row]!) ? value : NaN));
  return [
    ['first', where(Number.isNaN)],
    ['after 0', where((value) => value === 0)],
    ['after 1', where((value) => value === 1)],
  ];
}

function familyOf({ family, error }: SpecItem, name: PartName): Family {
  if (family === 'hurdle') return name === 'any' ? 'binary' : 'continuous';
  return family === 'continuous' && error !== undefined ? 'measured' : family;
}

function partOf(
  spec: Spec,
  table: Table,
  item: SpecItem,
  name: PartName,
  raw: Float64Array,
  known: Float64Array,
): Part {
  const family = familyOf(item, name);
  const isContinuous = family === 'continuous' || family === 'measured';
  const { centre, unit } = isContinuous ? spreadOf(known) : { centre: 0, unit: 1 };
  const categories = family === 'ordinal' ? [...new Set(known)].sort((a, b) => a - b) : [];
  const places = new Map(categories.map((category, place) => [category, place]));
  const beside = item.exposure ?? item.error;
  return {
    ...{ item, name, family, centre, unit, categories },
    domain: spec.domains.indexOf(item.domain),
    values: raw.map((value) =>
      Number.isNaN(value)
        ? NaN
        : family === 'ordinal'
          ? places.get(value)!
          : (value - centre) / unit,
    ),
    exposures:
      beside === undefined
        ? new Float64Array(table.rows)
        : table.values.get(beside)!.map((value) => Math.log(value / unit)),
    observations: known.length,
  };
}

/** Mean and standard deviation. */
export function spreadOf(values: Float64Array): { centre: number; unit: number } {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { centre, unit: Math.sqrt(squares / values.length) };
}
