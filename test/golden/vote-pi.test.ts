import { beforeAll, describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { quantileSorted } from '../../src/core/statistics.js';
import { votePi } from '../../src/measures/votes/vote-pi.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

interface PiCase {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  readonly yearOf: string;
  readonly votes?: string;
  readonly nonUnanimousOnly?: boolean;
  readonly n: number;
  readonly pi: number | null;
  readonly kappa: number | null;
}

const { named, cases } = fixture<{ named: PiCase[]; cases: PiCase[] }>('vote-pi');
let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('pi computed ballot by ballot from the raw files', () => {
  it.each([...named, ...cases])(
    '$ccode1 and $ccode2 in $year by $yearOf',
    async ({ ccode1, ccode2, year, yearOf, votes, nonUnanimousOnly, n, pi, kappa }) => {
      const params = { source: 'voeten', yearOf, votes, nonUnanimousOnly };
      const columns = await panel.compute('vote-pi', params);
      const row = rowOf(columns, [ccode1, ccode2], year);
      expect(columns.n![row]).toBe(n);
      if (pi === null) expect(columns.reasons?.get(row)).toBe('zero-variance');
      else expectNear(columns.value[row], pi, 1e-12);
      const beside = await panel.value('vote-kappa', [ccode1, ccode2], year, { params });
      if (kappa !== null) expectNear(beside, kappa, 1e-12);
    },
  );

  it('is far from kappa where one state says no more often', () => {
    const { pi, kappa } = named.find(({ ccode2, year }) => ccode2 === 732 && year === 1995)!;
    expect([pi!.toFixed(3), kappa!.toFixed(3)]).toEqual(['-0.181', '0.120']);
  });

  it('is never above kappa, and has a value wherever kappa has one', async () => {
    const pi = await panel.compute('vote-pi', { source: 'voeten' });
    const kappa = await panel.compute('vote-kappa', { source: 'voeten' });
    expect(pi.rows).toBe(kappa.rows);
    let [above, apart] = [0, 0];
    for (let row = 0; row < pi.rows; row++) {
      const [one, other] = [pi.value[row]!, kappa.value[row]!];
      if (Number.isNaN(one) !== Number.isNaN(other)) apart++;
      if (one > other + 1e-12) above++;
    }
    expect([above, apart]).toEqual([0, 0]);
  });
});

it('draws roll calls again around the value', async () => {
  const frames = { votes: await panel.panel.loadFrame(votePi.needs.votes) };
  const request = { params: votePi.params.parse({ source: 'voeten' }) };
  const rng = createRng(1, 'pi');
  const unit = { ccode1: 365, ccode2: 710, years: [2018] };
  const draws = Float64Array.from(
    { length: 2000 },
    () => votePi.resample!(frames, unit, request, rng, {})[0]!,
  ).sort();
  const value = named.find(({ year }) => year === 2018)!.pi!;
  const [low, high] = [quantileSorted(draws, 0.05), quantileSorted(draws, 0.95)];
  expect(low).toBeLessThan(value);
  expect(high).toBeGreaterThan(value);
  expect(high - low).toBeLessThan(0.4);
  expectNear(quantileSorted(draws, 0.5), value, 0.02);
});
