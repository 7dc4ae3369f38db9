import type { AlignmentResult } from '../../src/contract/index.js';
import { describe, expect, it } from 'vitest';
import { alignmentDimensions, alignmentProfile } from '../../src/charts/index.js';
import { createContext } from '../../src/views/context.js';
import { alignmentState, profileState } from '../../src/views/sections/alignment.js';
import { assessmentFixture } from '../support/assessment.js';
import { figuresFixture, resultOf, withFigures } from '../support/figures.js';

const context = createContext(withFigures(assessmentFixture()));
const { alignment } = figuresFixture();

/** The pair has votes in the given years only; the third party's pairs have them always. */
const thin = (years: readonly number[]): AlignmentResult => ({
  ...alignment,
  domains: ['votes'],
  pairs: alignment.pairs.map(({ role }, i) => ({
    role,
    result: resultOf({}, (year) => ({
      value: null,
      reason: 'not-reported',
      parts: { votes: i > 0 ? year / 10_000 : years.includes(year) ? 0.5 : null },
    })),
  })),
});

describe('alignment by domain', () => {
  it('says how the pair moved, and where it is closest and farthest', () => {
    expect(alignmentDimensions.finding(alignmentState(alignment, context))).toBe(
      'Russia – China: alignment 0.40 in 1991, 0.80 in 2021, where about 0.5 is the middle; closest in ties (0.86), farthest in peace (0.80)',
    );
  });

  it('says that there is no overall value, and no value at all', () => {
    expect(alignmentDimensions.finding(alignmentState(thin([2000]), context))).toBe(
      'Russia – China: no overall alignment in 1991–2021; only votes (0.50)',
    );
    expect(alignmentDimensions.finding(alignmentState(thin([]), context))).toBe(
      'Russia – China: no value of alignment in 1991–2021',
    );
  });

  it('has the interval of the overall value behind its line, and none where there is none', () => {
    const bands = (of: AlignmentResult): number =>
      alignmentDimensions
        .render(alignmentState(of, context), { width: 720, idPrefix: 'p' })
        .split('fill-opacity="0.2"').length - 1;
    expect(bands(alignment)).toBe(1);
    expect(bands(thin([2000]))).toBe(0);
  });
});

describe('the profile', () => {
  it('takes the mean of the last five years in which the pair has a value, for all pairs', () => {
    const { rows } = profileState(thin([1995, 1996, 1999, 2000, 2001, 2002]), context);
    expect(rows.map(({ id, window }) => ({ id, window }))).toEqual([
      { id: 'overall', window: null },
      { id: 'votes', window: [1996, 2002] },
    ]);
    expect(rows[1]!.values[0]).toBe(0.5);
    expect(rows[1]!.values[1]).toBeCloseTo((1996 + 1999 + 2000 + 2001 + 2002) / 5 / 10_000, 12);
  });

  it('counts the domains in which the pair is the closest', () => {
    expect(alignmentProfile.finding(profileState(alignment, context))).toBe(
      'Russia – China is the closest of 3 pairs in 4 of 4 domains, most clearly in peace (0.77 against 0.25)',
    );
    const swapped = { ...alignment, pairs: alignment.pairs.toReversed() };
    expect(alignmentProfile.finding(profileState(swapped, context))).toBe(
      'China – United States is the closest of 3 pairs in 0 of 4 domains',
    );
  });

  it('compares nothing where there is no other pair', () => {
    const alone = { ...alignment, pairs: alignment.pairs.slice(0, 1) };
    expect(alignmentProfile.finding(profileState(alone, context))).toBe(
      'Russia – China: no domain to compare in the last 5 covered years',
    );
  });
});
