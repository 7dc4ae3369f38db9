import { describe, expect, it } from 'vitest';
import type { AnyMeasure } from '../../src/core/measure.js';
import { groupCohesion } from '../../src/measures/votes/group-cohesion.js';
import { framesOf, requestOf, type Rows } from './frame.js';

const [usa, uk, russia] = [2, 200, 365];
const measure = groupCohesion as AnyMeasure;

const institutions = [
  {
    id: 'nato',
    name: 'North Atlantic Treaty Organization',
    year: 1949,
    to_year: 2025,
    complete: 1,
  },
  { id: 'g7', name: 'Group of Seven', year: 1975, to_year: 2014, to: '2014-03-24', complete: 1 },
  { id: 'bri', name: 'Belt and Road', year: 2013, to_year: 2025, complete: 0 },
];
const spell = (ccode: number, institution: string, from: string, to = '', status = 'member') => ({
  ...{ ccode, institution, from, to, status },
});

/** Why there is no row of a group in 2010, with the given memberships. */
function reasonOf(group: string, spells: Rows): string | undefined {
  const frames = framesOf(measure, { institutions, spells });
  const request = { ...requestOf(measure), group };
  return measure.explainMissing!(frames, { ccode1: 0, year: 2010 }, request);
}

describe('why a group has no cohesion in a year', () => {
  it.each([
    ['a member through the day', [spell(usa, 'nato', '1949-08-24')], 'too-few-members'],
    ['one that joined on the day', [spell(uk, 'nato', '2010-12-01')], 'too-few-members'],
    ['one that joined after it', [spell(uk, 'nato', '2010-12-02')], 'group-not-in-being'],
    ['one that left on the day', [spell(uk, 'nato', '1949', '2010-12-01')], 'too-few-members'],
    ['one that left in November', [spell(uk, 'nato', '1949', '2010-11')], 'group-not-in-being'],
    ['an observer', [spell(uk, 'nato', '1949', '', 'observer')], 'group-not-in-being'],
    ['a member of another', [spell(uk, 'g7', '1975')], 'group-not-in-being'],
    ['none', [], 'group-not-in-being'],
  ])('%s', (_, spells, reason) => expect(reasonOf('nato', spells)).toBe(reason));

  it('counts no state that a group made of bodies leaves out', () => {
    expect(reasonOf('west', [spell(russia, 'g7', '1998')])).toBe('group-not-in-being');
    expect(reasonOf('west', [spell(usa, 'g7', '1975')])).toBe('too-few-members');
    expect(reasonOf('west-without-usa', [spell(usa, 'nato', '1949')])).toBe('group-not-in-being');
    expect(reasonOf('west-without-usa', [spell(uk, 'nato', '1949')])).toBe('too-few-members');
  });
});

it('lists complete bodies alone, and what is made of them from the first to the last', () => {
  const frames = framesOf(measure, { institutions });
  expect(measure.groups!.list(frames).map(({ id, years }) => [id, years])).toEqual([
    ['nato', [1949, null]],
    ['g7', [1975, 2014]],
    ['west', [1949, null]],
    ['west-without-usa', [1949, null]],
  ]);
});
