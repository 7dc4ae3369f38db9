import { describe, expect, it } from 'vitest';
import { isOutdated } from '../../../src/app/assess/age.js';

const seen = (value: number) =>
  ({
    ...{ years: [2019], observed: { type: 'percentile', u: 0.5 } },
    detail: { value },
  }) as unknown as Parameters<typeof isOutdated>[1];

describe('isOutdated', () => {
  it('weighs nothing from the fourth year on', () => {
    expect(isOutdated({}, seen(1), 2022)).toBe(false);
    expect(isOutdated({}, seen(1), 2023)).toBe(true);
  });

  it('lets what there is last until it is ended, and the want of it not', () => {
    expect(isOutdated({ lasting: true }, seen(1), 2025)).toBe(false);
    expect(isOutdated({ lasting: true }, seen(0), 2025)).toBe(true);
  });

  it('lets a distance last, be it nought', () => {
    expect(isOutdated({ lasting: 'always' }, seen(0), 2025)).toBe(false);
  });
});
