import { expect, it } from 'vitest';
import { meanOfMembersText, weighedOfMembersText } from '../../src/core/mean-of-members.js';

const ofMembers = { value: 0.25, members: 4, withValue: 4, share: 1 };

it.each([
  ['mean of the members 0.25', { unit: 'index', ofMembers }],
  ['yes for 25% of the members by capabilities', { unit: '0 or 1', ofMembers }],
  [
    // Of those without a value nothing is known, and a yes of all others is none of theirs.
    'yes for 20% of the members by capabilities, 3 of 4 without a value',
    { unit: '0 or 1', ofMembers: { value: 1, members: 4, withValue: 1, share: 0.2 } },
  ],
  [
    'mean of the members 1,200 km, taken in logarithms',
    { unit: 'km', ofMembers: { ...ofMembers, value: 1200, scale: 'log' } },
  ],
  [
    'mean of the members 0.25, 1 of 4 without a value',
    { unit: 'index', ofMembers: { ...ofMembers, withValue: 3 } },
  ],
  [
    'mean of the members 0.25, of the weaker of each pair',
    { unit: 'index', of: ['weaker', 'stronger'], ofMembers },
  ],
  [undefined, { unit: 'index' }],
])('says %j', (text, item) => {
  expect(meanOfMembersText(item)).toBe(text);
});

it('says nothing of members on a question that the group answers as a whole', () => {
  expect(weighedOfMembersText({ unit: 'index', ofMembers }, 'what')).toBe(
    'mean of the members 0.25',
  );
  expect(weighedOfMembersText({ unit: 'index', ofMembers }, 'dependence')).toBeUndefined();
});
