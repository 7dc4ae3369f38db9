import { beforeAll, describe, expect, it } from 'vitest';
import { compared, type ComparedRow } from '../../scripts/containment-compared.js';
import {
  comparedCells,
  drawnCells,
  drawnWeights,
  sensitivity,
  sensitivityCells,
  shownYears,
} from '../../scripts/containment-sensitivity.js';
import {
  triadKey,
  triadsOf,
  type Triad,
  type TriadsOfYear,
} from '../../scripts/containment-triads.js';
import { percentileIn } from '../../src/core/statistics.js';
import { readDocument, tableRows } from './markdown.js';

const page = readDocument('docs/methods/containment.md');

describe('the tables of the page on containment', () => {
  it('are what other weights and rules give', async () => {
    expect((await sensitivity()).map(sensitivityCells)).toEqual(tableRows(page, 'choice'));
  });

  it('are what weights drawn by lot give', async () => {
    const rows = (await drawnWeights()).map(drawnCells);
    expect(rows).toEqual(tableRows(page, 'year', '5%'));
  });

  it('are the rank correlations with measures of closeness', async () => {
    const rows: ComparedRow[] = await compared();
    expect(rows.map(comparedCells)).toEqual(tableRows(page, 'measure of the pair'));
  });
});

describe('the properties that the page states', () => {
  let years: ReadonlyMap<number, TriadsOfYear>;
  beforeAll(async () => {
    years = await triadsOf(shownYears);
  });
  const each = (check: (triad: Triad, key: string, of: TriadsOfYear) => void): void => {
    let checked = 0;
    for (const triads of years.values())
      for (const [key, triad] of triads) {
        check(triad, key, triads);
        checked++;
      }
    expect(checked).toBeGreaterThan(900);
  };
  const known = (value: number): boolean => !Number.isNaN(value);

  it('external containment is 0 without hostility of both, and never above its root', () => {
    each(({ hostility: [first, second], levels: [E] }) => {
      if (!known(E)) return;
      expect(E).toBeLessThanOrEqual(Math.sqrt(first * second));
      if (first * second === 0) expect(E).toBe(0);
    });
  });

  it('mutual containment does not depend on the third state', () => {
    const byPair = new Map<string, number>();
    each(({ levels: [, M] }, key, triads) => {
      const year = [...years].find(([, of]) => of === triads)![0];
      const pair = `${year} ${key.split(' ').slice(0, 2).join(' ')}`;
      if (known(M)) expect(M).toBe(byPair.set(pair, byPair.get(pair) ?? M).get(pair));
    });
  });

  it('a pact leaves at most half of mutual containment', () => {
    each(({ pact, levels: [, M] }) => {
      if (known(M)) expect(M).toBeLessThanOrEqual(1 - 0.5 * pact);
    });
  });

  it('multilateral containment is 0 without a state inside or a contest', () => {
    each(({ inside, contest, levels: [, , I] }) => {
      if (known(I) && (inside === 0 || contest === 0)) expect(I).toBe(0);
    });
  });

  it('the worked example is that of the panel', () => {
    const triads = years.get(2014)!;
    const { levels, channels, components } = triads.get(triadKey('RUS CHN USA'))!;
    expect(channels.map((value) => value.toFixed(3))).toEqual(['0.639', '0.444', '0.501', '0.218']);
    expect(components.map((value) => value.toFixed(3))).toEqual(['0.964', '0.789', '0.878']);
    expect(levels.map((value) => value.toFixed(3))).toEqual(['0.451', '0.877', '0.099']);
    const all = [0, 1, 2].map((level) =>
      [...triads.values()].map((triad) => triad.levels[level]!).filter(known),
    );
    expect(levels.map((value, level) => percentileIn(all[level]!, value).toFixed(3))).toEqual([
      '0.999',
      '0.964',
      '0.836',
    ]);
  });
});
