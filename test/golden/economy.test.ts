import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { regionOfState, tradeRegions } from '../../src/measures/trade/trade-regions.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

interface Valued {
  readonly unit: readonly [number, number?];
  readonly year: number;
}
type With<Names extends string> = Valued & Readonly<Record<Names, number>>;
interface OfSource {
  readonly regional: readonly With<
    'share' | 'expected' | 'intensity' | 'regions' | 'partners' | 'ofTotal' | 'reported'
  >[];
  readonly union: readonly With<'value'>[];
  readonly interdependence: readonly With<'value' | 'salience' | 'symmetry' | 'first' | 'second'>[];
  readonly openness: readonly With<'value'>[];
}
interface Golden {
  readonly regions: Readonly<Record<string, string>>;
  readonly cow: OfSource;
  readonly itpd: OfSource;
  readonly centrality: readonly {
    readonly params: Readonly<Record<string, unknown>>;
    readonly year: number;
    readonly values: Readonly<Record<string, number>>;
  }[];
  readonly chinaAhead: Readonly<
    Record<'cow' | 'itpd', Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>>
  >;
  readonly russiaWithCis: Readonly<Record<string, number>>;
  readonly investment: readonly (Valued & {
    readonly direction: string;
    readonly own?: number;
    readonly partners?: number;
  })[];
  readonly finance: readonly With<'value' | 'oda' | 'world_share'>[];
  readonly recipients: number;
}

const golden = fixture<Golden>('economy');
const [russia, china] = [365, 710];

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

/** Relative error: totals are summed in another order, and flows of ITPD-E are kept to five digits. */
const tolerance = { cow: 1e-11, itpd: 1e-11 } as const;

function expectRow(
  columns: MeasureColumns,
  { unit, year }: Valued,
  expected: Readonly<Record<string, number>>,
  relative: number,
): number {
  const row = rowOf(columns, unit, year);
  expect(row, `${unit.join('-')} ${year}`).toBeGreaterThanOrEqual(0);
  for (const [part, value] of Object.entries(expected)) {
    const found = part === 'value' ? columns.value[row] : columns.parts![part]![row];
    expectNear(found, value, relative * Math.abs(value) + 1e-15);
  }
  return row;
}

it('puts every state into the region in which the list of the World Trade Organization has it', () => {
  expect(Object.keys(golden.regions).length).toBeGreaterThan(200);
  for (const [state, region] of Object.entries(golden.regions))
    expect(tradeRegions[regionOfState[Number(state)]!], state).toBe(region);
});

describe.each(['cow', 'itpd'] as const)('%s', (source) => {
  const relative = tolerance[source];

  it('interdependence and its parts of pairs drawn at random, from the raw file', async () => {
    const columns = await panel.compute('interdependence', { source });
    expect(golden[source].interdependence.length).toBeGreaterThan(30);
    for (const { unit, year, ...parts } of golden[source].interdependence)
      expectRow(columns, { unit, year }, parts, relative);
  });

  it('openness of states drawn at random', async () => {
    const columns = await panel.compute('openness', { source, gdp: 'wdi-2025' });
    expect(golden[source].openness.length).toBeGreaterThan(30);
    for (const { unit, year, value } of golden[source].openness)
      expectRow(columns, { unit, year }, { value }, relative);
  });

  it('share of the own region, its weight, intensity and indices of concentration', async () => {
    const concentration = await panel.compute('regional-concentration', { source });
    const shares = await panel.compute('regional-trade-share', { source });
    expect(golden[source].regional.length).toBeGreaterThan(30);
    for (const { unit, year, ofTotal, reported, ...parts } of golden[source].regional) {
      const expected = { ...parts, value: parts.intensity };
      const at = expectRow(concentration, { unit, year }, expected, relative);
      const row = expectRow(shares, { unit, year }, { value: ofTotal }, relative);
      const incomplete = source === 'cow' && unit[0] === 731;
      const partial = reported < 0.99;
      expect(concentration.flags!.get(at)).toBe(
        partial || incomplete ? 'bounded-input' : undefined,
      );
      expect(shares.flags!.get(row)).toBe(
        incomplete
          ? partial
            ? 'bounded-input'
            : 'upper-bound'
          : partial
            ? 'lower-bound'
            : undefined,
      );
    }
    const flagged = golden[source].regional.filter(({ reported }) => reported < 0.99);
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.length).toBeLessThan(golden[source].regional.length);
  });

  it('share of the Union of 28', async () => {
    const columns = await panel.compute('regional-trade-share', { source, region: 'eu-28' });
    const group = await panel.compute('trade-share', { source }, 'EU-28');
    for (const { unit, year, value } of golden[source].union) {
      const row = expectRow(columns, { unit, year }, { value }, relative);
      expectNear(group.value[rowOf(group, [unit[0], 0], year)], columns.value[row]!);
    }
  });
});

describe('centrality', () => {
  it.each(golden.centrality)(
    'of every state as networkx has it: $params, $year',
    async ({ params, year, values }) => {
      const columns = await panel.compute('trade-centrality', params);
      for (const [state, value] of Object.entries(values))
        expectNear(columns.value[rowOf(columns, [Number(state)], year)], value, 1e-12);
      const states = columns.value.filter((_, row) => columns.year[row] === year);
      expect(states.length).toBe(Object.keys(values).length);
      expectNear(
        states.reduce((a, b) => a + b, 0),
        1,
      );
    },
  );
});

describe.each(['cow', 'itpd'] as const)('China in the network, %s', (source) => {
  it('years in which it is more central than Japan and the United States', async () => {
    for (const [start, rivals] of Object.entries(golden.chinaAhead[source])) {
      const { ccode1, year, value } = await panel.compute('trade-centrality', { source, start });
      const of = new Map(Array.from(value, (one, row) => [`${ccode1[row]} ${year[row]}`, one]));
      const [from, to] = source === 'cow' ? [1999, 2014] : [2000, 2016];
      const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      for (const [rival, expected] of Object.entries(rivals))
        expect(
          years.filter((y) => of.get(`${china} ${y}`)! > of.get(`${rival} ${y}`)!),
          `${start} ${rival}`,
        ).toEqual(expected);
    }
  });

  it('passes the United States as seen from Asia; in the world by one source only', () => {
    expect(golden.chinaAhead[source]['asia-oceania']!['2']!.length).toBeGreaterThan(3);
    expect(golden.chinaAhead[source].world!['2']!.length > 0).toBe(source === 'cow');
  });
});

describe('published shares of Russia’s trade, Direction of Trade Statistics', () => {
  const dots = { source: 'dots' };
  it.each([
    [2013, 49.6, 10.54],
    [2019, 41.82, 16.46],
    [2020, 38.43, 18.35],
  ])('EU-28 and China in %i', async (year, union, partner) => {
    const shares = await panel.compute('regional-trade-share', { ...dots, region: 'eu-28' });
    expect((100 * shares.value[rowOf(shares, [russia], year)]!).toFixed(2)).toBe(union.toFixed(2));
    const pairs = await panel.compute('interdependence', dots);
    const row = rowOf(pairs, [russia, china], year);
    expect((100 * pairs.parts!.first![row]!).toFixed(2)).toBe(partner.toFixed(2));
    expect(pairs.flags!.get(row)).toBe('mirror');
    const listed = await panel.compute('regional-trade-share', { ...dots, states: '710' });
    expectNear(listed.value[rowOf(listed, [russia], year)], pairs.parts!.first![row]!);
  });

  it('the Commonwealth, every year, from the raw file', async () => {
    const shares = await panel.compute('regional-trade-share', dots);
    for (const [year, value] of Object.entries(golden.russiaWithCis))
      expectNear(shares.value[rowOf(shares, [russia], Number(year))], value, 1e-9);
  });
});

describe('investment and finance', () => {
  it('shares of investment by either report, from the raw files', async () => {
    expect(golden.investment.length).toBeGreaterThan(40);
    for (const { direction, unit, year, own, partners } of golden.investment) {
      for (const [reports, value] of Object.entries({ own, partners })) {
        const columns = await panel.compute('fdi-share', { direction, reports });
        const found = columns.value[rowOf(columns, unit, year)]!;
        if (value === undefined) expect(found).toBeNaN();
        else expectNear(found, value);
      }
    }
  });

  it('finance by kind and its part of all, from the raw file', async () => {
    const columns = await panel.compute('chinese-finance');
    expect(new Set(columns.ccode1).size).toBe(golden.recipients);
    for (const { unit, year, ...parts } of golden.finance)
      expectRow(columns, { unit, year }, parts, 1e-12);
  });
});
