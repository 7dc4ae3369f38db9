/** A measure asked for late years only gives the rows that it gives when it is asked for all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { openWorkspace, type Workspace } from '../../src/app/workspace.js';
import { whyNoRow } from '../../src/app/measure.js';
import { measures } from '../../src/measures/index.js';
import { requestsOf } from '../support/measure-requests.js';

/** First years of interest: the end of the Cold War, a year inside every long series, and one near their ends. */
const firstYears = [1990, 2003, 2012, 2020, 2024];

let whole: Workspace;
beforeAll(async () => {
  whole = await openWorkspace();
});
afterAll(() => whole.close());

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

/** Rows of years from `from` on that differ from those of the whole, or are in one of the two alone; at most a few. */
function differing(full: MeasureColumns, part: MeasureColumns, from: number): string[] {
  const keys = new Map<string, number>();
  const [codes, own] = [codesOf(full, keys), codesOf(part, keys)];
  const rowOf = new Map<number, number>();
  codes.forEach((code, row) => full.year[row]! >= from && rowOf.set(code, row));
  const lists = (columns: MeasureColumns) => [
    columns.value,
    ...Object.values(columns.parts ?? {}),
    ...(columns.percentile === undefined ? [] : [columns.percentile]),
    ...(columns.n === undefined ? [] : [columns.n]),
  ];
  const [expected, told] = [lists(full), lists(part)];
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
    if (!same) found.push(`${part.ccode1[row]} ${part.ccode2?.[row]} ${part.third?.[row]} ${part.year[row]} ${part.key?.[row]}: ${told.map((l) => l[row]).join(',')} ${part.flags?.get(row)} ${part.reasons.get(row)} / ${other === undefined ? 'none' : expected.map((l) => l[other]).join(',')} ${full.flags?.get(other!)} ${full.reasons.get(other!)}`);
  }
  if (found.length === 0 && rowOf.size > 0) found.push(`${rowOf.size} rows are left out`);
  return found;
}

describe.each(measures)('$id', (definition) => {
  it.each(requestsOf(definition))('with %o', async (params) => {
    const pair = definition.grain === 'arena-year' ? ([365, 710] as const) : undefined;
    const request = { measure: definition.id, params, pair };
    const full = await whole.compute(request);
    for (const from of firstYears) {
      const late = await openWorkspace();
      try {
        const part = await late.compute({ ...request, from });
        expect(differing(full.population.columns, part.population.columns, from)).toEqual([]);
        for (const [a, b] of [[2, 365], [365, 710], [110, 990], [2, 640]] as const)
          for (let year = from; year <= 2024; year++) {
            const unit = { ccode1: a, ccode2: b, third: 750, year };
            expect(whyNoRow(part, unit)).toBe(whyNoRow(full, unit));
          }
      } finally {
        late.close();
      }
    }
  });
});
