import { expect, it } from 'vitest';
import { casePage } from '../../src/web/pages/case/strings.js';

it('names the reading that leads in the most draws where another is the most probable', () => {
  const [double, axis] = [
    { title: 'Double', lead: 0.38 },
    { title: 'Axis', lead: 0.51 },
  ];
  expect(casePage.leadsIn(axis, axis)).toBe('“Axis” leads in 51% of draws.');
  expect(casePage.leadsIn(double, axis)).toBe('“Double” leads in 38% of draws, and “Axis” in 51%.');
});

it('names the two of an undecided question on either side', () => {
  expect(casePage.heaviestFor(undefined)).toBe('Heaviest for it:');
  expect(casePage.heaviestAgainst(['Near', 'Far'])).toBe('Heaviest for “Far” over “Near”:');
});
