import { describe, expect, it } from 'vitest';
import { correlation } from '../analysis/ideal-points/simulate.js';
import { courtPositions, referencePositions } from '../support/court.js';

describe('beside a published dynamic item-response model', () => {
  it('gives ideal points of nine justices over eleven terms with r of .99 or more', async () => {
    const { positions, converged } = await courtPositions();
    expect(converged).toBe(true);
    expect(referencePositions).toHaveLength(positions.length);
    expect(correlation(positions, referencePositions)).toBeGreaterThan(0.99);
  });
});
