import { describe, expect, it } from 'vitest';
import { diffAssessments } from '../../../src/app/diff/diff.js';
import type { Assessment, SeriesDiff } from '../../../src/contract/index.js';
import { assessmentFixture } from '../../support/assessment.js';
import { contestFixture } from '../../support/contest.js';
import { figuresFixture } from '../../support/figures.js';

const old: Assessment = { ...assessmentFixture(), ...figuresFixture(), ...contestFixture() };

const only = (diffs: readonly SeriesDiff[]): SeriesDiff => {
  expect(diffs).toHaveLength(1);
  return diffs[0]!;
};

/** The assessment with another value of mutual containment in a year. */
const moved: Assessment = {
  ...old,
  levels: {
    ...old.levels!,
    levels: old.levels!.levels.map(({ level, result }) => ({
      level,
      result:
        level === 'mutual'
          ? {
              ...result,
              series: result.series.map((point) =>
                point.year === 2014 ? { ...point, value: 0.5 } : point,
              ),
            }
          : result,
    })),
  },
};

describe('lines that differ', () => {
  it('name a dataset with other raw files, whatever its version is called', () => {
    const states = { ...old.sources[0]!, id: 'states', version: '1' };
    const withStates = (of: Assessment, digest: string, version = '1'): Assessment => ({
      ...of,
      sources: [...old.sources, { ...states, digest, version }],
    });
    const whyOf = (is: Assessment): readonly string[] =>
      only(diffAssessments(withStates(old, 'a'), is).series).why;
    const after = { ...moved, dataVersion: 'other' };
    expect(whyOf(withStates(after, 'b'))).toEqual(['data: states 1 with other raw files']);
    expect(whyOf(withStates(after, 'b', '2'))).toEqual(['data: states 1, then 2']);
    // The version alone is another: its data are not the reason.
    const same = ['data version, though its datasets come from the same raw files'];
    expect(whyOf(withStates(after, 'a', '2'))).toEqual(same);
    expect(whyOf(withStates(after, 'a'))).toEqual(same);
    expect(whyOf({ ...after, sources: [...old.sources, states] })).toEqual(['data version']);
  });
});
