import { expect, it } from 'vitest';
import { impulseResponse } from '../../src/charts/index.js';
import { impulseStates } from '../support/impulse-responses.js';

const [tested, untestable] = impulseStates as [
  (typeof impulseStates)[number],
  (typeof impulseStates)[number],
];
const svg = impulseResponse.render(tested, {
  ...{ width: 720, idPrefix: 'p' },
});

it('says how many responses differ from zero, by interval and by shifts', () => {
  expect(impulseResponse.finding(tested)).toBe(
    'Alignment of One <state> – Another & other: 2 of 15 estimated responses differ from zero, the first above zero after 1 year of hostility of Another & other',
  );
  const [first] = tested.impulses;
  expect(impulseResponse.finding({ ...tested, impulses: [first!] })).toContain(
    'none of 6 estimated responses differs from zero',
  );
  expect(impulseResponse.finding(untestable)).toBe(
    'Alignment of two states: none of 6 responses is testable',
  );
});

it('fills the points that differ from zero, and draws no point without an estimate', () => {
  const fills = [...svg.matchAll(/<circle [^>]*fill="([^"]*)"/g)].map(([, fill]) => fill!);
  // Fifteen points, and two in the key.
  expect(fills).toHaveLength(17);
  const counts = new Map<string, number>();
  for (const fill of fills) counts.set(fill, (counts.get(fill) ?? 0) + 1);
  expect([...counts.values()].sort((a, b) => a - b)).toEqual([3, 14]);
});

it('says the source and lists every response', () => {
  expect(svg).toContain('Source: one, another.');
  expect(impulseResponse.table(tested).rows.at(-1)).toEqual([
    'both, multiplied',
    '6',
    'untestable',
    'no interval',
    'no p',
    '22',
  ]);
});
