import { describe, expect, it } from 'vitest';
import { speaksTo } from '../../../src/app/assess/age.js';

const seen = (value: number) =>
  ({
    ...{ years: [2019], observed: { type: 'percentile', u: 0.5 } },
    detail: { value },
  }) as unknown as Parameters<typeof speaksTo>[1];

describe('speaksTo', () => {
  it('is the last year, and nothing from the fourth year on', () => {
    expect(speaksTo({}, seen(1), 2022)).toBe(2019);
    expect(speaksTo({}, seen(1), 2023)).toBeUndefined();
  });

  it('lets what there is last until it is ended, and the want of it not', () => {
    expect(speaksTo({ lasting: true }, seen(1), 2025)).toBe(2025);
    expect(speaksTo({ lasting: true }, seen(0), 2025)).toBeUndefined();
    expect(speaksTo({ lasting: true }, seen(0), 2020)).toBe(2019);
  });

  it('lets a distance last, be it nought', () => {
    expect(speaksTo({ lasting: 'always' }, seen(0), 2025)).toBe(2025);
  });
});
