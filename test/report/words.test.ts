import { describe, expect, it } from 'vitest';
import { paramsText, valueAndUnit } from '../../src/views/words.js';

describe('a value with its unit', () => {
  it.each([
    { value: 0, unit: '0 or 1', text: 'no' },
    { value: 1, unit: '0 or 1', text: 'yes' },
    { value: 0.4, unit: '0 or 1', text: '0.4' },
    { value: 0.1, unit: '0 or 1 per year', text: '0.1 a year' },
    { value: 0, unit: '0 or 1 per year', text: '0 a year' },
    { value: 1, unit: 'indicators', text: '1 indicator' },
  ])('$value $unit: $text', ({ value, unit, text }) => {
    expect(valueAndUnit(value, unit)).toBe(text);
  });
});

describe('parameters', () => {
  it('name the states of a list, which other parameters are not', () => {
    const params = { arena: '702,705', discount: 0.5, part: undefined };
    expect(paramsText('mutual-containment', params)).toBe(
      'arena: (Tajikistan, Kazakhstan), discount: 0.5',
    );
    expect(paramsText('mutual-containment', { arena: 'automatic' })).toBe('arena: automatic');
    expect(paramsText('vote-kappa', { arena: '702,705' })).toBe('arena: 702,705');
    expect(paramsText('vote-kappa', {})).toBe('none');
  });
});
