import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { frameNeed } from '../../src/core/frames.js';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

type ByYear<T = number> = Readonly<Record<string, T>>;
/** Computed from the raw files by test/golden/generators/composites.py. */
interface Fixture {
  /** Third state, state, session. */
  readonly kappas: ByYear<ByYear<ByYear>>;
  readonly arena: Readonly<Record<'cow' | 'itpd', ByYear<ByYear<readonly [number, number]>>>>;
  readonly armsOfArena: ByYear;
  readonly asymmetry: Readonly<Record<'trade' | 'arms', ByYear<ByYear>>>;
  readonly minorPartner: ByYear<ByYear>;
}
const golden = fixture<Fixture>('composites');
const [usa, russia, china, india, vietnam] = [2, 365, 710, 750, 816];
const centralAsia = [701, 702, 703, 704, 705];

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

function ofThird(columns: MeasureColumns, third: number, year: number): number {
  for (let row = 0; row < columns.rows; row++)
    if (columns.third![row] === third && columns.year[row] === year) return row;
  return -1;
}

describe('relative-alignment', () => {
  it.each(Object.keys(golden.kappas).map(Number))('of %i, every session', async (third) => {
    const kappas = golden.kappas[third]!;
    for (const pair of [
      [usa, china],
      [russia, usa],
    ] as const) {
      const columns = await panel.compute(
        'relative-alignment',
        { source: 'voeten' },
        undefined,
        pair,
      );
      for (let year = 1992; year <= 2019; year++) {
        const row = ofThird(columns, third, year);
        const [first, second] = pair.map((state) => kappas[state]![year]!) as [number, number];
        expect(columns.value[row], String(year)).toBeCloseTo(first - second, 10);
        expect(columns.parts!.first![row]).toBeCloseTo(first, 10);
      }
    }
  });

  /** Median of the slopes between any two years. */
  const slopeOf = (columns: MeasureColumns, third: number, from: number, to: number): number => {
    const values = Array.from(
      { length: to - from + 1 },
      (_, i) => columns.value[ofThird(columns, third, from + i)]!,
    );
    const slopes = values
      .flatMap((early, i) => values.slice(i + 1).map((late, j) => (late - early) / (j + 1)))
      .sort((a, b) => a - b);
    const half = slopes.length / 2;
    return (slopes[Math.ceil(half) - 1]! + slopes[Math.floor(half)]!) / 2;
  };

  it('2000-2019: Viet Nam toward the United States by .030 a year, Singapore and the Philippines as well', async () => {
    const columns = await panel.compute('relative-alignment', { source: 'voeten' }, undefined, [
      usa,
      china,
    ]);
    const slope = (third: number) => slopeOf(columns, third, 2000, 2019);
    expect(slope(vietnam)).toBeCloseTo(0.03, 3);
    expect(slope(830)).toBeCloseTo(0.01, 3);
    expect(slope(840)).toBeCloseTo(0.016, 3);
  });

  it('2000-2019: India nearer to the United States, and nearer still to Russia', async () => {
    const columns = await panel.compute('relative-alignment', { source: 'voeten' }, undefined, [
      usa,
      russia,
    ]);
    const kappa = (part: 'first' | 'second', year: number) =>
      columns.parts![part]![ofThird(columns, india, year)]!.toFixed(2);
    expect([kappa('first', 2000), kappa('first', 2019)]).toEqual(['-0.29', '-0.09']);
    expect([kappa('second', 2000), kappa('second', 2019)]).toEqual(['0.28', '0.54']);
  });
});

describe.each(['cow', 'itpd'] as const)('contest and hedging in Central Asia, %s', (source) => {
  /** Flows of ITPD-E are kept to five digits. */
  const tolerance = source === 'cow' ? 1e-12 : 1e-4;
  it('every state and year', async () => {
    const pair = [russia, china] as const;
    const contest = await panel.compute('influence-contest', { source }, undefined, pair);
    const hedging = await panel.compute('hedging', { source }, undefined, pair);
    let compared = 0;
    for (const [state, years] of Object.entries(golden.arena[source]))
      for (const [year, [p, q]] of Object.entries(years)) {
        const row = ofThird(contest, Number(state), Number(year));
        const label = `${state} ${year}`;
        expect(Math.abs(contest.value[row]! - (p - q)), label).toBeLessThan(tolerance);
        const hedged = hedging.value[ofThird(hedging, Number(state), Number(year))]!;
        expect(Math.abs(hedged - (4 * p * q) / (p + q)), label).toBeLessThan(tolerance);
        compared++;
      }
    expect(compared).toBeGreaterThan(80);
  });
});

describe('contest in arms', () => {
  it('Russia’s part of the arms of Central Asia: 98, 53 and 67 per cent', async () => {
    const contest = await panel.compute('influence-contest', { channel: 'arms' }, undefined, [
      russia,
      china,
    ]);
    const importers = await panel.panel.loadFrame(
      frameNeed('state-year', 'arms-importers', ['world_import_share_5y']),
    );
    const { ccode, year, world_import_share_5y: weight } = importers.numbers;
    for (const [window, expected] of Object.entries(golden.armsOfArena)) {
      let [fromRussia, all] = [0, 0];
      for (let row = 0; row < importers.rows; row++) {
        if (year[row] !== Number(window) || !centralAsia.includes(ccode[row]!)) continue;
        const share = contest.parts!.first![ofThird(contest, ccode[row]!, Number(window))]!;
        fromRussia += share * weight[row]!;
        all += weight[row]!;
      }
      expect(fromRussia / all, window).toBeCloseTo(expected, 9);
    }
    const rounded = Object.values(golden.armsOfArena).map((share) => Math.round(100 * share));
    expect(rounded).toEqual([98, 53, 67]);
  });
});

describe('asymmetry', () => {
  it.each(['trade', 'arms'] as const)('in %s', async (channel) => {
    const columns = await panel.compute('asymmetry', { channel, source: 'cow' });
    for (const [pair, series] of Object.entries(golden.asymmetry[channel])) {
      const [a, b] = pair.split(' ').map(Number) as [number, number];
      for (const [year, value] of Object.entries(series)) {
        const label = `${pair} ${year}`;
        expect(columns.value[rowOf(columns, [a, b], Number(year))], label).toBeCloseTo(value, 10);
        expect(columns.value[rowOf(columns, [b, a], Number(year))], label).toBeCloseTo(-value, 10);
      }
    }
  });
});

describe('minor-partner, trade by Correlates of War', () => {
  it.each(['mean', 'trade-only', 'pooled', 'capability-only', 'dependence-only'])(
    'of Russia against China: %s',
    async (variant) => {
      const columns = await panel.compute('minor-partner', {
        source: 'cow',
        variant,
        gdp: 'wdi-2025',
        milex: 'sipri-2024',
      });
      const years = Object.entries(golden.minorPartner);
      expect(years).toHaveLength(21);
      for (const [year, expected] of years)
        // the published capability index is rounded to nine digits
        expect(columns.value[rowOf(columns, [russia, china], Number(year))], year).toBeCloseTo(
          expected[variant]!,
          6,
        );
    },
  );

  it('passes one half in 1997 by the mean, and not by 2014 pooled', () => {
    const above = (variant: string) =>
      Object.entries(golden.minorPartner).flatMap(([year, of]) =>
        of[variant]! > 0.5 ? [Number(year)] : [],
      );
    expect(above('mean')[0]).toBe(1997);
    expect(above('pooled')).toEqual([]);
    expect(above('trade-only')[0]).toBe(1994);
  });
});
