import { describe, expect, it } from 'vitest';
import { lookOf, scaled } from '../../../src/app/learned/look.js';
import type { ObservationRow } from '../../../src/evidence/types.js';

const row: ObservationRow = {
  id: 'weaker-trade',
  title: 'Share of trade',
  kind: 'level',
  dimension: 'economy',
  observe: { measure: 'trade-share', of: ['weaker', 'stronger'], params: { source: 'cow' } },
  years: 1,
  scale: 'root',
  reliability: 0.9,
  expect: { rivalry: 'low' },
  because: 'Trade needs quiet.',
};

describe('lookOf', () => {
  const look = (of: ObservationRow): string => lookOf(of, ['rivalry', 'distance']);

  it('is the same whatever a row is called, and whatever other readings expect of it', () => {
    const expected = { ...row.expect, 'own-quarrel': 'high' } as const;
    const other = { ...row, id: 'x', title: 'X', reliability: 0.1, expect: expected, because: '' };
    expect(look(other)).toBe(look(row));
  });

  it.each<[string, Partial<ObservationRow>]>([
    ['kind', { kind: 'trend' }],
    ['measure', { observe: { ...row.observe!, measure: 'trade-value' } }],
    ['states', { observe: { ...row.observe!, of: ['stronger', 'weaker'] } }],
    ['third state', { observe: { ...row.observe!, third: 'K' } }],
    ['parameters', { observe: { ...row.observe!, params: { source: 'dots' } } }],
    ['part', { observe: { ...row.observe!, part: 'spatial' } }],
    ['years', { years: 5 }],
    ['scale', { scale: 'log' }],
    ['expectation', { expect: { rivalry: 'high' } }],
    ['expectation of a reading that had none', { expect: { ...row.expect, distance: 'low' } }],
  ])('is another with another %s', (_, change) =>
    expect(look({ ...row, ...change })).not.toBe(look(row)),
  );

  it('is that of nothing where a row waits for a source', () => {
    expect(JSON.parse(look({ ...row, observe: undefined }))).toMatchObject({
      measure: '',
      of: [],
    });
  });
});

describe('scaled', () => {
  it('leaves a value as it is unless a scale is named', () => expect(scaled(-2.5)).toBe(-2.5));

  it.each([
    [Math.E - 1, 'log', 1],
    [-3, 'log', 0],
    [9, 'root', 3],
    [-3, 'root', 0],
    [0.5, 'logit', 0],
    [0.9, 'logit', Math.log(9)],
  ] as const)('takes %d by %s', (value, scale, expected) =>
    expect(scaled(value, scale)).toBeCloseTo(expected, 12),
  );

  it('holds probabilities within .001 and .999 before it takes their odds', () => {
    expect(scaled(0, 'logit')).toBeCloseTo(-Math.log(999), 12);
    expect(scaled(1, 'logit')).toBeCloseTo(Math.log(999), 12);
  });
});
