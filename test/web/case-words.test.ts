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

it.each([
  [[0.72, 0.98], '72–98%'],
  [[0.001, 0.004], '<1%'],
  [[0.001, 0.02], '≤2%'],
  [[0.97, 0.999], '≥97%'],
  [[0.996, 0.999], '>99%'],
  [[0.001, 0.999], '<1 to >99%'],
] as const)('an interval of %j reads %s', (interval, text) => {
  expect(casePage.range(interval)).toBe(text);
});
