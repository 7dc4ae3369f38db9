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

/** The assessment with another last year of the levels without one channel, and another weakest level in it. */
function lastYear(year: number, asOf: number, weakest = 0.1): Assessment {
  const { leaveOneOut, ...levels } = old.levels!;
  const rows = leaveOneOut!.rows.map((row) => ({ ...row, weakest }));
  return { ...old, asOf, levels: { ...levels, leaveOneOut: { ...leaveOneOut!, year, rows } } };
}

describe('lines that differ', () => {
  it('name a dataset with other raw files, whatever its version is called', () => {
    const states = { ...old.sources[0]!, id: 'states', version: '1' };
    const withStates = (of: Assessment, digest: string, version = '1'): Assessment => ({
      ...of,
      sources: [...old.sources, { ...states, digest, version }],
    });
    const whyOf = (is: Assessment): readonly string[] =>
      only(diffAssessments(withStates(old, 'a'), is).series).why;
    const after = { ...lastYear(2014, old.asOf), dataVersion: 'other' };
    expect(whyOf(withStates(after, 'b'))).toEqual(['data: states 1 with other raw files']);
    expect(whyOf(withStates(after, 'b', '2'))).toEqual(['data: states 1, then 2']);
    // The version alone is another: its data are not the reason.
    const same = ['data version, though its datasets come from the same raw files'];
    expect(whyOf(withStates(after, 'a', '2'))).toEqual(same);
    expect(whyOf(withStates(after, 'a'))).toEqual(same);
    expect(whyOf({ ...after, sources: [...old.sources, states] })).toEqual(['data version']);
  });

  it('name the year looked at for the last year alone, and no other reason', () => {
    const whyOf = (was: Assessment, is: Assessment): readonly string[] =>
      only(diffAssessments(was, is).series).why;
    const now = old.asOf;
    expect(whyOf(lastYear(2010, 2010), lastYear(2014, now))).toEqual([`as of 2010, then ${now}`]);
    expect(whyOf(lastYear(2014, now), lastYear(2010, 2010))).toEqual([`as of ${now}, then 2010`]);
    // Both look at both years: the last year moved on because something else did.
    expect(whyOf(lastYear(2013, 2015), lastYear(2014, now))).toEqual([
      'the program computes it in another way',
    ]);
    expect(whyOf(lastYear(2014, 2015), lastYear(2014, now, 0.2))).toEqual([
      'the program computes it in another way',
    ]);
  });
});
