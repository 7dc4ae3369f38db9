import { UsageError } from '../../core/errors.js';
import type { MeasureColumns } from '../../core/measure.js';
import { whyNoRow } from '../engine/measure.js';
import type { Unit } from '../engine/population.js';
import type { ComputedMeasure } from '../engine/workspace.js';
import type { RequestedMeasure } from './requested-measure.js';
import { mirrorName, type Source, type SourceColumn, type SourceKeys } from './source.js';

/** What is known of a value, asked for like a part: its unit, where that is not the value's, and its column. */
const beside: Readonly<Record<string, Beside>> = {
  n: { unit: 'observations', of: ({ n }) => n },
  low90: { of: ({ interval }) => interval?.low },
  high90: { of: ({ interval }) => interval?.high },
  information: { unit: '0 to 1', of: ({ information }) => information },
};
interface Beside {
  readonly unit?: string;
  readonly of: (columns: MeasureColumns) => ArrayLike<number> | undefined;
}

const besideOf = (part: string): Beside | undefined =>
  Object.hasOwn(beside, part) ? beside[part] : undefined;

/** Unit of what is asked for like a part, where it is no part of the measure. */
export const unitBeside = (part: string | undefined): string | undefined =>
  part === undefined ? undefined : besideOf(part)?.unit;

/** Parts that a computed measure has, and what is known of its values. */
export const partNames = (columns: MeasureColumns): string[] => [
  ...Object.keys(columns.parts ?? {}),
  ...Object.keys(beside).filter((name) => besideOf(name)!.of(columns) !== undefined),
];

/** A computed measure as a source of columns, with what was fixed of its units. */
export function measureSource(computed: ComputedMeasure, requested: RequestedMeasure): Source {
  const { columns } = computed.population;
  const { definition } = computed;
  return {
    shape: requested.shape,
    keys: keysOf(columns, requested),
    columnOf: (part) => columnOf(columns, part, definition.symmetric),
    whyNull: (row) => columns.reasons?.get(row) ?? 'not-reported',
    whyNoRow: (first, second, year) => {
      const unit = unitOf(requested, first, second);
      return unit === undefined ? 'same-state' : whyNoRow(computed, { ...unit, year });
    },
    flagOf: (row) => columns.flags?.get(row),
    severalRows: () => severalRows(definition.id, columns, requested.params),
  };
}

function columnOf(
  columns: MeasureColumns,
  part: string | undefined,
  symmetric: boolean,
): SourceColumn | undefined {
  if (part === undefined) return { values: columns.value, mirror: columns.value };
  const parts = columns.parts ?? {};
  if (Object.hasOwn(parts, part)) {
    const mirror = symmetric ? mirrorName(part, Object.keys(parts)) : part;
    return { values: parts[part]!, mirror: parts[mirror]! };
  }
  const known = besideOf(part)?.of(columns);
  if (known === undefined) return undefined;
  const values = Float64Array.from(known);
  return { values, mirror: values };
}

/** The measure's unit that is meant by the states of a row; undefined where one state would stand in it twice. */
function unitOf(requested: RequestedMeasure, first: number, second: number): Unit | undefined {
  const { definition, pair, group, with: other, from } = requested;
  const third = requested.third === undefined ? {} : { third: requested.third };
  if (pair !== undefined)
    return pair.includes(first) ? undefined : { ccode1: pair[0], ccode2: pair[1], third: first };
  if (group !== undefined) return { ccode1: first, ccode2: 0 };
  if (definition.grain === 'state-year') return { ccode1: first };
  const [a, b] =
    other !== undefined ? [first, other] : from !== undefined ? [from, first] : [first, second];
  if (a === b || a === requested.third || b === requested.third) return undefined;
  return definition.symmetric && a > b
    ? { ccode1: b, ccode2: a, ...third }
    : { ccode1: a, ccode2: b, ...third };
}

function keysOf(columns: MeasureColumns, requested: RequestedMeasure): SourceKeys {
  const { rows, ccode1, ccode2, third, year } = columns;
  if (requested.pair !== undefined) return { rows, first: third!, year };
  if (ccode2 === undefined || requested.group !== undefined) return { rows, first: ccode1, year };
  if (requested.third === undefined && requested.with === undefined && requested.from === undefined)
    return { rows, first: ccode1, second: ccode2, year };
  return chosenKeys(columns, requested);
}

/** The rows with the states that are fixed. Where the partner is, what is left is the other state. */
function chosenKeys(columns: MeasureColumns, requested: RequestedMeasure): SourceKeys {
  const { rows, ccode1, third, year } = columns;
  const ccode2 = columns.ccode2!;
  const { symmetric } = requested.definition;
  const single = requested.with !== undefined || requested.from !== undefined;
  const found: { row: number; first: number; swapped: number }[] = [];
  for (let row = 0; row < rows; row++) {
    if (requested.third !== undefined && third![row] !== requested.third) continue;
    const [a, b] = [ccode1[row]!, ccode2[row]!];
    if (!single || b === requested.with) found.push({ row, first: a, swapped: 0 });
    else if ((symmetric && a === requested.with) || a === requested.from)
      found.push({ row, first: b, swapped: symmetric ? 1 : 0 });
  }
  return {
    rows: found.length,
    first: Int16Array.from(found, ({ first }) => first),
    ...(single ? {} : { second: Int16Array.from(found, ({ row }) => ccode2[row]!) }),
    year: Int16Array.from(found, ({ row }) => year[row]!),
    row: Int32Array.from(found, ({ row }) => row),
    swapped: Uint8Array.from(found, ({ swapped }) => swapped),
  };
}

function severalRows(
  id: string,
  { key }: MeasureColumns,
  params: RequestedMeasure['params'],
): UsageError {
  const [one = ''] = key ?? [];
  const names = Object.keys(params);
  const choice = names.find((name) => params[name] === 'all') ?? names[0];
  return new UsageError(`${id} has several rows of a unit in a year, and a table has one`, {
    code: 'several-rows',
    details: { value: id, expected: 'a measure with one value a year' },
    hint:
      choice === undefined
        ? `counterpoise measure ${id} prints them all`
        : `choose one of them, for example ${id}:${choice}=${one}`,
  });
}
