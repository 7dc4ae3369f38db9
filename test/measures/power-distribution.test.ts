import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import { concentration } from '../../src/measures/power/concentration.js';
import { effectivePoles } from '../../src/measures/power/effective-poles.js';
import { groupInequality } from '../../src/measures/power/group-inequality.js';
import { statusInconsistency } from '../../src/measures/power/status-inconsistency.js';
import { compute, rowOf, type Rows } from './frame.js';

/** One component carries the whole index: shares are shares of it. */
const withPower = (levels: Readonly<Record<number, number | null>>, year = 2000): Rows =>
  Object.entries(levels).map(([ccode, milper]) => ({
    ccode: Number(ccode),
    year,
    milex: null,
    milper,
    irst: null,
    pec: null,
    tpop: null,
    upop: null,
  }));

const of = (
  measure: Parameters<typeof compute>[0],
  levels: Readonly<Record<number, number | null>>,
  part?: string,
) => {
  const states = Object.keys(levels).join(',');
  const columns = compute(measure, { capabilities: withPower(levels) }, { states });
  const row = rowOf(columns, 0, undefined, 2000, 'states');
  const list = part === undefined ? columns.value : columns.parts![part]!;
  return { value: list[row]!, reason: columns.reasons?.get(row), n: columns.n![row] };
};

describe('concentration', () => {
  it('is 0 for equal shares, 1 where one has everything, and by hand between', () => {
    expect(of(concentration, { 2: 5, 365: 5, 710: 5 }).value).toBeCloseTo(0, 14);
    expect(of(concentration, { 2: 5, 365: 0, 710: 0 }).value).toBeCloseTo(1, 14);
    // Shares .75 and .25: (.5625 + .0625 - .5) / .5 = .25
    expect(of(concentration, { 2: 3, 365: 1 }).value).toBeCloseTo(0.5, 14);
    // Shares .5, .3, .2: (.38 - 1/3) / (2/3) = .07
    expect(of(concentration, { 2: 50, 365: 30, 710: 20 }).value).toBeCloseTo(Math.sqrt(0.07), 14);
    expect(of(concentration, { 2: 50, 365: 30, 710: 20 }, 'largest').value).toBeCloseTo(0.5, 14);
  });

  it('has no value where a state of the set has none, or stands alone', () => {
    expect(of(concentration, { 2: 3, 365: null })).toMatchObject({
      value: NaN,
      reason: 'not-reported',
      n: 2,
    });
    expect(of(concentration, { 2: 3 })).toMatchObject({ value: NaN, reason: 'zero-variance' });
  });

  it('keeps the list of major powers, with West Germany in the place of Germany', () => {
    const capabilities = [
      ...withPower({ 2: 4, 200: 1, 220: 1, 260: 1, 365: 4, 710: 2, 740: 1 }, 1970),
      ...withPower({ 2: 4, 200: 1, 220: 1, 255: 1, 365: 4, 710: 2, 740: 1 }, 2000),
      ...withPower({ 2: 4, 200: 1, 220: 1, 365: 4, 710: 2, 740: 1 }, 1950),
    ];
    const columns = compute(concentration, { capabilities });
    const at = (year: number) => columns.value[rowOf(columns, 0, undefined, year, 'major-powers')]!;
    expect(at(1970)).toBeCloseTo(at(2000), 14);
    expect(at(2000)).toBeGreaterThan(0);
    expect(at(1950)).toBeNaN();
    expect(new Set(columns.key)).toEqual(new Set(['major-powers']));
  });
});

describe('effective-poles', () => {
  it('counts equal powers, and fewer where they are unequal', () => {
    expect(of(effectivePoles, { 2: 5, 365: 5, 710: 5 }).value).toBeCloseTo(3, 14);
    expect(of(effectivePoles, { 2: 3, 365: 1 }).value).toBeCloseTo(1.6, 14);
    expect(of(effectivePoles, { 2: 5, 365: 0, 710: 0 }).value).toBeCloseTo(1, 14);
  });
});

describe('group-inequality', () => {
  it('is the Gini coefficient with n / (n - 1)', () => {
    // 1, 2, 3: differences 1 + 1 + 2, twice, over 2 * 9 * 2: 2/9, times 3/2
    expect(of(groupInequality, { 2: 1, 365: 2, 710: 3 }).value).toBeCloseTo(1 / 3, 14);
    expect(of(groupInequality, { 2: 1, 365: 2, 710: 3 }, 'plain').value).toBeCloseTo(2 / 9, 14);
    expect(of(groupInequality, { 2: 4, 365: 4, 710: 4, 740: 4 }).value).toBe(0);
    expect(of(groupInequality, { 2: 0, 365: 0, 710: 7 }).value).toBeCloseTo(1, 14);
    expect(of(groupInequality, { 2: 0, 365: 0, 710: 7 }, 'plain').value).toBeCloseTo(2 / 3, 14);
  });

  const tables = {
    capabilities: withPower({ 365: 1, 710: 3, 705: 5, 750: 7, 101: 9 }),
    institutions: [
      { id: 'sco', year: 1996, to_year: 2024, complete: 1 },
      { id: 'bri', year: 1996, to_year: 2024, complete: 0 },
    ],
    spells: [
      { institution: 'sco', status: 'member', ccode: 365, year: 1996, to_year: 2024 },
      { institution: 'sco', status: 'member', ccode: 710, year: 1996, to_year: 2024 },
      { institution: 'sco', status: 'member', ccode: 705, year: 1996, to_year: 2000 },
      { institution: 'sco', status: 'observer', ccode: 750, year: 1996, to_year: 2024 },
      { institution: 'sco', status: 'member', ccode: 101, year: 2001, to_year: 2024 },
      { institution: 'bri', status: 'member', ccode: 101, year: 1996, to_year: 2024 },
    ],
  };

  it('takes the members of the year, no observers', () => {
    const columns = compute(groupInequality, tables, {}, 'SCO');
    const row = rowOf(columns, 0, undefined, 2000, 'sco');
    expect(columns.n![row]).toBe(3);
    // 1, 3, 5: (2 + 2 + 4) * 2 / (2 * 9 * 3) * 3/2
    expect(columns.value[row]).toBeCloseTo(4 / 9, 14);
    expect(new Set(columns.key)).toEqual(new Set(['sco']));
  });

  it('offers no group of which some members are unknown', () => {
    expect(new Set(compute(groupInequality, tables).key)).toEqual(new Set(['major-powers', 'sco']));
    expect(() => compute(groupInequality, tables, {}, 'bri')).toThrow(UsageError);
  });
});

describe('status-inconsistency', () => {
  it('gives no value, says why, and shows the half that is known', () => {
    const columns = compute(statusInconsistency, { capabilities: withPower({ 2: 3, 365: 1 }) });
    const row = rowOf(columns, 2, undefined, 2000);
    expect(columns.value[row]).toBeNaN();
    expect(columns.reasons?.get(row)).toBe('no-source');
    expect(columns.parts!.capability![row]).toBe(0.75);
  });
});
