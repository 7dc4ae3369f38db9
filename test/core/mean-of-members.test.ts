import { expect, it } from 'vitest';
import { meanOfMembersText, weighedOfMembersText } from '../../src/core/mean-of-members.js';

const ofMembers = { value: 0.25, members: 4, withValue: 4 };

it.each([
  ['mean of the members 0.25', { unit: 'index', ofMembers }],
  ['yes for 25% of the members by capabilities', { unit: '0 or 1', ofMembers }],
  [
    'mean of the members 0.25, 3 of 4 with a value',
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
