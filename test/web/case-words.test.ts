import { expect, it } from 'vitest';
import { casePage } from '../../src/web/pages/case/strings.js';

it('names the reading that leads in the most draws where another is the most probable', () => {
  const [double, axis] = [
    { title: 'Double', lead: 0.38 },
    { title: 'Axis', lead: 0.51 },
  ];
  expect(casePage.leadsIn(axis, axis)).toBe('“Axis” comes first in 51% of draws.');
  expect(casePage.leadsIn(double, axis)).toBe(
    '“Double” comes first in 38% of draws, and “Axis” in 51%.',
  );
});

it('names the two of an undecided question on either side', () => {
  expect(casePage.mostFor()).toBe('Most for it:');
  expect(casePage.mostAgainst(['Near', 'Far'])).toBe('Most for “Far” over “Near”:');
});
