import type { AlignmentResult } from '../../src/contract/index.js';
import { describe, expect, it } from 'vitest';
import { alignmentDimensions, alignmentProfile } from '../../src/charts/index.js';
import { createContext } from '../../src/views/context.js';
import { alignmentState, profileState } from '../../src/views/sections/alignment.js';
import { assessmentFixture } from '../support/assessment.js';
import { figuresFixture, resultOf, withFigures } from '../support/figures.js';

const context = createContext(withFigures(assessmentFixture()));
const { alignment } = figuresFixture();

/** The pair has norms in the given years only; the third party's pairs have them always. */
const thin = (years: readonly number[]): AlignmentResult => ({
  ...alignment,
  dimensions: [{ id: 'norms', weight: 1, coverage: [1991, 2021] }],
  pairs: alignment.pairs.map(({ role }, i) => ({
    role,
    result: resultOf({}, (year) => ({
      value: null,
      reason: 'not-reported',
      parts: { norms: i > 0 ? year / 10_000 : years.includes(year) ? 0.5 : null },
    })),
  })),
});

describe('alignment by dimension', () => {
  it('says how the pair moved, and where it is closest and farthest', () => {
    expect(alignmentDimensions.finding(alignmentState(alignment, context))).toBe(
      'Russia – China: alignment 0.40 in 1991, 0.71 in 2014, where 0.5 is the median pair; closest in conflict (0.88), farthest in institutions (0.72)',
    );
  });

  it('says that there is no overall value, and no value at all', () => {
    expect(alignmentDimensions.finding(alignmentState(thin([2000]), context))).toBe(
      'Russia – China: no overall alignment in 1991–2021; only norms (0.50)',
    );
    expect(alignmentDimensions.finding(alignmentState(thin([]), context))).toBe(
      'Russia – China: no value of alignment in 1991–2021',
    );
  });

  it('tells years that a dimension does not cover from years without a report', () => {
    const { columns, rows } = alignmentDimensions.table(alignmentState(alignment, context));
    const norms = columns.findIndex(({ label }) => label === 'Norms: Russia – China');
    const cell = (year: string): string => rows.find(([first]) => first === year)![norms]!;
    expect(cell('2019')).toBe('0.77');
    expect(cell('2020')).toBe('no value: the source does not cover this year');
    const sparse = alignmentDimensions.table(alignmentState(thin([2000]), context));
    const own = sparse.columns.findIndex(({ label }) => label === 'Norms: Russia – China');
    expect(sparse.rows[0]![own]).toMatch(/^no value: the source covers the year/);
  });
});

describe('the profile', () => {
  it('takes the mean of the last five years in which the pair has a value, for all pairs', () => {
    const { rows } = profileState(thin([1995, 1996, 1999, 2000, 2001, 2002]), context);
    expect(rows.map(({ id, window }) => ({ id, window }))).toEqual([
      { id: 'overall', window: null },
      { id: 'norms', window: [1996, 2002] },
    ]);
    expect(rows[1]!.values[0]).toBe(0.5);
    expect(rows[1]!.values[1]).toBeCloseTo((1996 + 1999 + 2000 + 2001 + 2002) / 5 / 10_000, 12);
  });

  it('counts the dimensions in which the pair is the closest', () => {
    expect(alignmentProfile.finding(profileState(alignment, context))).toBe(
      'Russia – China is the closest of 3 pairs in 7 of 7 dimensions, most clearly in regime (0.85 against 0.33)',
    );
    const swapped = { ...alignment, pairs: alignment.pairs.toReversed() };
    expect(alignmentProfile.finding(profileState(swapped, context))).toBe(
      'China – United States is the closest of 3 pairs in 0 of 7 dimensions',
    );
  });

  it('compares nothing where there is no other pair', () => {
    const alone = { ...alignment, pairs: alignment.pairs.slice(0, 1) };
    expect(alignmentProfile.finding(profileState(alone, context))).toBe(
      'Russia – China: no dimension to compare in the last 5 covered years',
    );
  });
});
