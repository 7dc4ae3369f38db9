import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

const golden = fixture<
  {
    pair: readonly [number, number];
    yearOf: string;
    values: Record<string, readonly [agreement: number, kappa: number | null, n: number]>;
  }[]
>('library-votes');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('votes of the UN Digital Library', () => {
  it.each(golden)('$pair by $yearOf, every year', async ({ pair, yearOf, values }) => {
    const params = { source: 'undl', yearOf };
    const agreement = await panel.compute('vote-agreement', params);
    const kappa = await panel.compute('vote-kappa', params);
    for (let year = 1946; year <= 2025; year++) {
      const [row, of] = [rowOf(agreement, pair, year), rowOf(kappa, pair, year)];
      const expected = values[year];
      expect(row >= 0, String(year)).toBe(expected !== undefined);
      if (expected === undefined) continue;
      expectNear(agreement.value[row], expected[0]);
      if (expected[1] === null) expect(kappa.value[of]).toBeNaN();
      else expectNear(kappa.value[of], expected[1]);
      expect(agreement.n![row]).toBe(expected[2]);
      expect(agreement.flags!.get(row) === 'partial-year').toBe(
        year === 2025 || (year === 1971 && [710, 713].includes(pair[1])),
      );
    }
  });
});
