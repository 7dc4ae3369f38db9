import { beforeAll, describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { percentileIn, quantileSorted } from '../../src/core/statistics.js';
import { voteKappa } from '../../src/measures/votes/vote-kappa.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

interface VoteCase {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  readonly yearOf: string;
  readonly votes: string;
  readonly nonUnanimousOnly: boolean;
  readonly n: number;
  readonly agreement: number;
  readonly identity: number;
  readonly kappa: number | null;
}
interface Fixture {
  readonly cases: readonly VoteCase[];
  readonly unanimityBites: readonly [VoteCase, VoteCase];
  readonly kappaPercentiles: readonly {
    readonly ccode1: number;
    readonly ccode2: number;
    readonly year: number;
    readonly kappa: number;
    readonly population: number;
    readonly percentile: number;
  }[];
  readonly pooledIdentityWholeResolutions: { readonly n: number; readonly identity: number };
}

const { cases, unanimityBites, kappaPercentiles, pooledIdentityWholeResolutions } =
  fixture<Fixture>('un-votes');
let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('published values', () => {
  // Agreement scores on non-unanimous roll calls, year = session + 1945 (Voeten).
  it.each([
    [2, 732, 1995, 0.460526315789474],
    [2, 732, 2005, 0.438775510204082],
    [710, 732, 2015, 0.673611111111111],
  ])('agreement of %i and %i in %i', async (ccode1, ccode2, year, expected) => {
    const params = { source: 'voeten', nonUnanimousOnly: true, yearOf: 'session' };
    expectNear(await panel.value('vote-agreement', [ccode1, ccode2], year, { params }), expected);
  });

  // Kappa with squared weights on all roll calls of the calendar year (Häge).
  it.each([
    [2, 732, 1995, 0.120003625487175],
    [732, 740, 2015, 0.79047619047619],
  ])('kappa of %i and %i in %i', async (ccode1, ccode2, year, expected) => {
    const value = await panel.value('vote-kappa', [ccode1, ccode2], year, {
      params: { source: 'voeten', yearOf: 'date' },
    });
    expectNear(value, expected, 1e-10);
  });
});

describe('values computed ballot by ballot from the raw files', () => {
  it.each(cases)(
    '$ccode1 and $ccode2 in $year by $yearOf, $votes, non-unanimous only: $nonUnanimousOnly',
    async (one) => {
      await expectCase(one);
    },
  );

  it('leaving unanimous roll calls out matters most for 2 and 365 in session 10', async () => {
    const [all, some] = unanimityBites;
    await expectCase(all);
    await expectCase(some);
    expect(all.agreement - some.agreement).toBeGreaterThan(0.15);
  });

  it('identity pooled over whole resolutions 1991-2019, RUS-CHN: 0.695', async () => {
    const params = { source: 'voeten', votes: 'whole-resolutions', yearOf: 'date' };
    const columns = await panel.compute('vote-identity', params);
    let [same, n] = [0, 0];
    for (let row = 0; row < columns.rows; row++) {
      if (columns.ccode1[row] !== 365 || columns.ccode2![row] !== 710) continue;
      if (columns.year[row]! < 1991) continue;
      same += columns.value[row]! * columns.n![row]!;
      n += columns.n![row]!;
    }
    expect(n).toBe(pooledIdentityWholeResolutions.n);
    expectNear(same / n, pooledIdentityWholeResolutions.identity);
    expect((same / n).toFixed(3)).toBe('0.695');
  });

  it.each(kappaPercentiles)(
    'percentile of the kappa of $ccode1 and $ccode2 in $year',
    async ({ ccode1, ccode2, year, kappa, population, percentile }) => {
      const columns = await panel.compute('vote-kappa', { source: 'voeten' });
      // Rounded as in the script, whose floating sums tell equal tables apart.
      const values = columns.value
        .filter((value, row) => columns.year[row] === year && !Number.isNaN(value))
        .map((value) => Number(value.toFixed(12)));
      expect(values.length).toBe(population);
      const own = rowOf(columns, [ccode1, ccode2], year);
      expectNear(columns.value[own], kappa, 1e-11);
      expectNear(percentileIn(values, Number(kappa.toFixed(12))), percentile);
    },
  );

  async function expectCase(one: VoteCase): Promise<void> {
    const { ccode1, ccode2, year, yearOf, votes, nonUnanimousOnly } = one;
    const params = { source: 'voeten', yearOf, votes, nonUnanimousOnly };
    const pair = [ccode1, ccode2] as const;
    expectNear(await panel.value('vote-agreement', pair, year, { params }), one.agreement);
    expectNear(await panel.value('vote-identity', pair, year, { params }), one.identity);
    const kappa = await panel.value('vote-kappa', pair, year, { params });
    if (one.kappa === null) expect(kappa).toBeNaN();
    else expectNear(kappa, one.kappa, 1e-11);
    const columns = await panel.compute('vote-agreement', params);
    const row = rowOf(columns, pair, year);
    expect(columns.n![row]).toBe(one.n);
  }
});

describe('roll-call bootstrap', () => {
  it('95% interval of the kappa RUS-CHN 2014 is about .16 to .64', async () => {
    const frames = { votes: await panel.panel.loadFrame(voteKappa.needs.votes) };
    const request = { params: voteKappa.params.parse({ source: 'voeten' }) };
    const rng = createRng(1, 'golden');
    const unit = { ccode1: 365, ccode2: 710, years: [2014] };
    const draws = Float64Array.from({ length: 4000 }, () => {
      return voteKappa.resample!(frames, unit, request, rng, {})[0]!;
    }).sort();
    expectNear(quantileSorted(draws, 0.025), 0.16, 0.02);
    expectNear(quantileSorted(draws, 0.975), 0.64, 0.02);
  });
});
