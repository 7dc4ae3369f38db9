import { expect, it } from 'vitest';
import { casePage } from '../../src/web/pages/case/strings.js';

it('names the reading that leads in the most draws where another is the most probable', () => {
  const most = { title: 'Axis', lead: 0.51 };
  expect(casePage.draws('Double')).toBe('of draws keep “Double” in the lead');
  expect(casePage.draws('Double', most)).toBe(
    'of draws keep “Double” in the lead, and “Axis” in 51%',
  );
  expect(casePage.ahead('Double', 0.38)).toBe('“Double” is ahead in 38% of draws');
  expect(casePage.ahead('Double', 0.38, most)).toBe(
    '“Double” is ahead in 38% of draws, and “Axis” in 51%',
  );
});

it('says that items change the answer together', () => {
  expect([1, 2, 4].map((n) => casePage.without(n))).toEqual([
    'Without',
    'Without both',
    'Without all 4 of:',
  ]);
});
