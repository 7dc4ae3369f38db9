/** A measure asked for late years only gives the rows that it gives when it is asked for all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstInput } from '../../src/app/first-years.js';
import { whyNoRow } from '../../src/app/measure.js';
import { openWorkspace, type ComputedMeasure, type Workspace } from '../../src/app/workspace.js';
import type { AnyMeasure, MeasureColumns } from '../../src/core/measure.js';
import { measures } from '../../src/measures/index.js';
import { requestsOf } from '../support/measure-requests.js';

/** First years of the tables that a measure is given: inside most series, and after the last year of some, which are carried on. */
const firstYears = [1990, 2020];

/** Units whose years without a row are compared as well. */
const units = [
  [2, 365],
  [365, 710],
  [110, 990],
  [2, 640],
] as const;

let whole: Workspace;
beforeAll(async () => {
  whole = await openWorkspace();
});
afterAll(() => whole.close());

/** The earliest year of interest for which a measure is given the tables from a year on, and nothing earlier. */
function interestFrom(definition: AnyMeasure, params: object, first: number): number {
  const complete = definition.params.parse(params) as Record<string, unknown>;
  const years = Array.from({ length: 50 }, (_, ahead) => first + ahead);
  return years.find((year) => firstInput(definition, complete, year) === first) ?? first;
}

/** A row as one number, by unit, year and key. */
function codesOf(
  { rows, ccode1, ccode2, third, year, key }: MeasureColumns,
  keys: Map<string, number>,
): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    const pair = ccode1[row]! * 1024 + (ccode2?.[row] ?? 0);
    const unit = (pair * 1024 + (third?.[row] ?? 0)) * 2048 + (year[row]! - 1500);
    if (key === undefined) return unit * 256;
    if (!keys.has(key[row]!)) keys.set(key[row]!, keys.size);
    return unit * 256 + keys.get(key[row]!)!;
  });
}

const listsOf = ({ value, parts = {}, percentile, n }: MeasureColumns) => [
  value,
  ...Object.values(parts),
  ...(percentile === undefined ? [] : [percentile]),
  ...(n === undefined ? [] : [n]),
];

/** What a row says, in words. */
function rowText(columns: MeasureColumns, row: number | undefined): string {
  if (row === undefined) return 'no row';
  const { ccode1, ccode2, third, year, key, flags, reasons } = columns;
  const unit = [ccode1[row], ccode2?.[row], third?.[row], year[row], key?.[row]].join(' ');
  const numbers = listsOf(columns).map((list) => list[row]);
  return `${unit}: ${numbers.join(' ')} ${flags?.get(row)} ${reasons.get(row)}`;
}

/** Rows from a year on that differ from those of the whole, or are in one of the two alone; at most a few. */
function differing(full: MeasureColumns, part: MeasureColumns, from: number): string[] {
  const keys = new Map<string, number>();
  const [codes, own] = [codesOf(full, keys), codesOf(part, keys)];
  const rowOf = new Map<number, number>();
  codes.forEach((code, row) => full.year[row]! >= from && rowOf.set(code, row));
  const [expected, told] = [listsOf(full), listsOf(part)];
  const found: string[] = [];
  for (let row = 0; row < part.rows && found.length < 4; row++) {
    if (part.year[row]! < from) continue;
    const other = rowOf.get(own[row]!);
    rowOf.delete(own[row]!);
    const same =
      other !== undefined &&
      told.every((list, i) => Object.is(list[row], expected[i]![other])) &&
      part.flags?.get(row) === full.flags?.get(other) &&
      part.reasons.get(row) === full.reasons.get(other);
    if (!same) found.push(`${rowText(part, row)}, not ${rowText(full, other)}`);
  }
  if (found.length === 0 && rowOf.size > 0) found.push(`${rowOf.size} rows are left out`);
  return found;
}

/** Why units have no value in the years from `from` on. */
function silences(computed: ComputedMeasure, from: number): string[] {
  const years = Array.from({ length: 2025 - from }, (_, ahead) => from + ahead);
  return units.flatMap(([ccode1, ccode2]) =>
    years.map((year) => whyNoRow(computed, { ccode1, ccode2, third: 750, year })),
  );
}

/** The defaults for every first year, other choices for the first one; of a long list (regions, fields) only some. */
function casesOf(definition: AnyMeasure) {
  const [defaults, ...choices] = requestsOf(definition);
  const some = choices.length < 6 ? choices : [...choices.slice(0, 2), ...choices.slice(-2)];
  return [
    ...firstYears.map((first) => ({ first, params: defaults! })),
    ...some.map((params) => ({ first: firstYears[0]!, params })),
  ];
}

describe.each(measures)('$id', (definition) => {
  // Its own for every measure: tables read for others may reach back further.
  const late = new Map<number, Workspace>();
  beforeAll(async () => {
    for (const first of firstYears) late.set(first, await openWorkspace());
  });
  afterAll(() => late.forEach((workspace) => workspace.close()));

  it.each(casesOf(definition))('is the same from $first on with $params', async (one) => {
    const { first, params } = one;
    const pair = definition.grain === 'arena-year' ? ([365, 710] as const) : undefined;
    const request = { measure: definition.id, params, pair };
    const full = await whole.compute(request);
    const from = interestFrom(definition, params, first);
    const part = await late.get(first)!.compute({ ...request, from });
    expect(differing(full.population.columns, part.population.columns, from)).toEqual([]);
    expect(silences(part, from)).toEqual(silences(full, from));
  });
});

describe('in one workspace, after it was asked for later years', () => {
  let shared: Workspace;
  const composites = measures.filter(
    ({ uses, grain }) => uses !== undefined && grain !== 'arena-year',
  );
  beforeAll(async () => {
    shared = await openWorkspace();
    for (const { id } of composites) await shared.compute({ measure: id, from: 2005 });
  });
  afterAll(() => shared.close());

  it.each(composites)('$id is the same from 1990 on', async ({ id }) => {
    const [full, part] = [
      await whole.compute({ measure: id }),
      await shared.compute({ measure: id, from: 1990 }),
    ];
    expect(differing(full.population.columns, part.population.columns, 1990)).toEqual([]);
  });
});
