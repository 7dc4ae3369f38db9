import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/core/frames.js';
import { measures } from '../../src/measures/index.js';
import {
  explainReference,
  referenceNeeds,
  referenceStates,
  type ReferenceFrames,
} from '../../src/measures/shared/reference-states.js';

const frame = (need: Frame['table'], rows: readonly Record<string, number>[]): Frame => ({
  grain: 'state-year',
  table: need,
  rows: rows.length,
  numbers: Object.fromEntries(
    Object.keys(rows[0]!).map((name) => [name, Float64Array.from(rows, (row) => row[name]!)]),
  ),
  texts: {},
});

const components = referenceNeeds.capabilities.numbers;
/** A state that reports every component at the given figure, so that its index is its share of them. */
const capability = (ccode: number, year: number, figure: number) => ({
  ccode,
  year,
  ...Object.fromEntries(components.map((name) => [name, figure])),
});

const frames = {
  states: frame('state-years', [
    { ccode: 2, year: 2022, major: 1 },
    { ccode: 750, year: 2022, major: 0 },
    { ccode: 220, year: 2022, major: 1 },
    { ccode: 20, year: 2022, major: 0 },
    { ccode: 2, year: 2023, major: 1 },
    { ccode: 750, year: 2023, major: 0 },
    { ccode: 20, year: 2023, major: 0 },
  ]),
  capabilities: frame('capabilities', [
    capability(2, 2022, 93),
    capability(750, 2022, 2),
    capability(220, 2022, 0.1),
    capability(20, 2022, 1.9),
    capability(816, 2022, 3),
  ]),
} as unknown as ReferenceFrames;

describe('referenceStates', () => {
  const lists = referenceStates(frames);

  it('takes major powers however small, and others from .02 on, members of the system only', () => {
    expect([...lists.get(2022)!]).toEqual([2, 220, 750]);
  });

  it('keeps the last index for later years', () => {
    expect([...lists.get(2023)!]).toEqual([2, 750]);
  });
});

describe('why there is no row of a pair or triad', () => {
  const outside = 'not-a-reference-state';

  it('is that one of the states is no reference state of the year', () => {
    const explain = (ccode1: number, ccode2: number, year: number, third?: number) =>
      explainReference(frames, { ccode1, ccode2, year, ...(third === undefined ? {} : { third }) });
    expect([explain(2, 750, 2022), explain(2, 750, 2022, 220)]).toEqual([undefined, undefined]);
    expect([explain(20, 750, 2022), explain(2, 20, 2022), explain(2, 750, 2022, 20)]).toEqual([
      outside,
      outside,
      outside,
    ]);
    expect(explain(2, 220, 2023)).toBe(outside);
    expect(explain(2, 750, 2021)).toBe(outside);
  });

  it.each(['exclusive-institutions', 'bilateral-multilateral-gap'])('%s says so', (id) => {
    const measure = measures.find((one) => one.id === id)!;
    const unit = { ccode1: 2, ccode2: 20, third: 750, year: 2022 };
    const request = { params: measure.params.parse({}) as unknown };
    expect(measure.explainMissing?.(frames as never, unit, request)).toBe(outside);
  });
});
