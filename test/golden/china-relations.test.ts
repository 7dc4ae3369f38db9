import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries, parseState } from '../../src/app/index.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

type Source = 'tsinghua' | 'gdelt' | 'icews' | 'phoenix';

/** Means of months and shares, computed apart: generators/china_relations.py. */
const golden = fixture<{
  readonly relations: readonly {
    source: Source;
    ccode: number;
    year: number;
    n: number;
    mean: number;
  }[];
  readonly views: readonly { ccode: number; year: number; share: number; n: number }[];
}>('china-relations');

const CHINA = 710;
let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('relations-score', () => {
  it.each(['tsinghua', 'gdelt', 'icews', 'phoenix'] as const)('of %s', async (source) => {
    const columns = await panel.compute('relations-score', { source });
    const own = golden.relations.filter((one) => one.source === source);
    expect(own.length).toBeGreaterThan(15);
    for (const { ccode, year, n, mean } of own) {
      const row = rowOf(columns, ccode < CHINA ? [ccode, CHINA] : [CHINA, ccode], year);
      expectNear(columns.value[row], mean, 0.00006);
      expect(columns.n![row]).toBe(n);
    }
  });

  /** As the collection says of its scores, to one digit. */
  it.each([
    [365, 1950, 8.2],
    [365, 1969, -5.2],
    [365, 1979, -6.1],
    [365, 2014, 8.0],
    [365, 2022, 8.3],
    [2, 1950, -7.7],
    [2, 2014, 1.5],
    [2, 2022, -7.4],
  ])('of %i in %i is the published %f', async (partner, year, score) => {
    expect(await panel.value('relations-score', [partner, CHINA], year)).toBeCloseTo(score, 1);
  });

  it.each([
    ['USA RUS', 2014, 'pair-not-listed'],
    ['CHN KAZ', 2014, 'state-not-covered'],
    ['CHN RUS', 1949, 'outside-coverage'],
    ['CHN JPN', 1951, 'not-in-system'],
  ])('of %s in %i is null: %s', async (pair, year, reason) => {
    const { series } = await measureSeries(panel.workspace, {
      measure: 'relations-score',
      states: pair.split(' ').map((name) => parseState(name)),
      from: year,
      to: year,
    });
    expect(series[0]).toMatchObject({ value: null, reason });
  });

  it('flags the year in which the source ends', async () => {
    const columns = await panel.compute('relations-score');
    expect(columns.flags!.get(rowOf(columns, [2, CHINA], 2025))).toBe('partial-year');
    expect(columns.flags!.get(rowOf(columns, [2, CHINA], 2024))).toBeUndefined();
  });
});

it('favourable-views is the share of the file', async () => {
  const columns = await panel.compute('favourable-views');
  expect(golden.views.length).toBeGreaterThan(50);
  for (const { ccode, year, share, n } of golden.views) {
    const row = rowOf(columns, [ccode], year);
    expectNear(columns.value[row], share, 1e-9);
    expect(columns.n![row]).toBe(n);
  }
});
