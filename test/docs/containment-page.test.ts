import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  calibrationMarkdown,
  calibrationOf,
  scoresOf,
} from '../../scripts/containment/calibration.js';
import {
  countsOf,
  detectedOf,
  foundTriads,
  knownTriads,
  levels,
  triadsMarkdown,
  type FoundTriad,
} from '../../scripts/containment/known-triads.js';
import { overTime, overTimeMarkdown } from '../../scripts/containment/over-time.js';
import { pagePath, partsIn } from '../../scripts/containment/page.js';
import { specificity, specificityMarkdown } from '../../scripts/containment/specificity.js';
import { calibration } from '../../src/measures/containment/calibration.js';
import { missedMutual, validation } from '../../src/measures/containment/validation.js';
import { sharedWorkspace } from '../support/workspaces.js';

const parts = partsIn(readFileSync(pagePath, 'utf8'));

/** Cells and words alone: a table is laid out again when it is written to a page. */
const plain = (markdown: string): string =>
  markdown
    .split('\n')
    .filter((line) => !/^[|: -]+$/.test(line))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('the page on containment', () => {
  const workspace = sharedWorkspace();
  let found: FoundTriad[];
  beforeAll(async () => {
    found = await foundTriads(await workspace);
  }, 120_000);

  it('has thirty triads, ten of which have no common adversary by what is expected', () => {
    expect(knownTriads).toHaveLength(30);
    expect(knownTriads.slice(-10).every(({ external }) => external === 'no')).toBe(true);
  });

  it('shows the triads as they come out', () => {
    expect(plain(parts.get('known triads')!)).toBe(plain(triadsMarkdown(found)));
  });

  it('has the counts that answers quote', () => {
    for (const level of ['external', 'mutual'] as const) {
      const { right, wrong } = countsOf(found, level);
      expect({ right, wrong, ...detectedOf(found, level) }, level).toEqual(validation[level]);
    }
  });

  it('names the triads in which mutual containment is missed', () => {
    const missed = found.filter((one) => one.mutual === 'yes' && (one.p.mutual ?? 1) < 0.5);
    expect(missed.map(({ a, b }) => [a, b].join())).toEqual(['RUS,CHN', 'RUS,CHN', 'RUS,CHN']);
    for (const { year } of missed) expect(missedMutual.words).toContain(String(year));
  });

  it('has the calibration that the triads of other pairs give', () => {
    expect(plain(parts.get('calibration')!)).toBe(plain(calibrationMarkdown(found)));
    for (const level of levels) {
      const line = calibrationOf(found, level).map((value) => Number(value.toFixed(3)));
      expect(line, level).toEqual(calibration[level]);
      const { calibrated, share } = scoresOf(found, level);
      expect(calibrated, level).toBeGreaterThan(share);
    }
    const { measured, calibrated } = scoresOf(found, 'external');
    expect(calibrated).toBeGreaterThan(measured);
  });

  it('finds double containment in under one in a hundred of the pairs without a common adversary', async () => {
    const shares = await specificity(await workspace);
    expect(plain(parts.get('no common adversary')!)).toBe(plain(specificityMarkdown(shares)));
    for (const { pairs, external, double, calibrated } of shares) {
      expect(pairs).toBeGreaterThan(900);
      expect(external / pairs).toBeLessThan(0.05);
      expect(double / pairs).toBeLessThan(0.01);
      expect(calibrated / pairs).toBeLessThan(0.01);
    }
  });

  it('shows Russia, China and the United States over time, higher in 2015-21 than in 1993-97 by more than the interval', async () => {
    const table = await overTime(await workspace);
    expect(plain(parts.get('over time')!)).toBe(plain(overTimeMarkdown(table)));
    expect(table.contrast.interval[0]).toBeGreaterThan(0);
  });

  it('has no external containment where there is no hostility or no cooperation', () => {
    const of = (a: string, b: string, third: string) =>
      found.find((one) => one.a === a && one.b === b && one.third === third)!.p;
    expect(of('USA', 'CHN', 'RUS').external).toBeLessThan(0.05);
    expect(of('CHN', 'JPN', 'USA').external).toBeLessThan(0.05);
    expect(of('FRA', 'DEU', 'USA').external).toBeLessThan(0.05);
  });
});
