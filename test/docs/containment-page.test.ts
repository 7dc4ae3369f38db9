import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  calibrationMarkdown,
  externalScores,
  linesNow,
  mutualScores,
} from '../../scripts/containment/calibration.js';
import {
  countsOf,
  detectedOf,
  foundTriads,
  knownTriads,
  triadsMarkdown,
  type FoundTriad,
} from '../../scripts/containment/known-triads.js';
import { overTime, overTimeMarkdown } from '../../scripts/containment/over-time.js';
import { pagePath, partsIn } from '../../scripts/containment/page.js';
import { pointOf } from '../../scripts/containment/read.js';
import { purchases, purchasesMarkdown } from '../../scripts/containment/purchases.js';
import { sensitivity, sensitivityMarkdown } from '../../scripts/containment/sensitivity.js';
import { specificity, specificityMarkdown } from '../../scripts/containment/specificity.js';
import { loadCase } from '../../src/cases/index.js';
import { missedMutual, validation } from '../../src/measures/containment/validation.js';
import { sharedWorkspace } from '../support/workspaces.js';

const page = readFileSync(pagePath, 'utf8');
const parts = partsIn(page);

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

  it('has thirty triads, the last ten chosen as without a common adversary, of which the page names those that have none on record', async () => {
    expect(knownTriads).toHaveLength(30);
    const meant = knownTriads.slice(-10);
    expect(meant.every(({ external }) => external === 'no')).toBe(true);
    const counts = await Promise.all(
      meant.map(async ({ a, b, year }) => {
        const asked = { measure: 'common-adversaries', pair: [a, b] as const, year };
        const { value } = await pointOf(await workspace, asked);
        return { pair: `${a}-${b}`, value };
      }),
    );
    const none = counts.filter(({ value }) => value === 0).map(({ pair }) => pair);
    expect(none).toEqual(['BRA-ARG', 'MEX-BRA', 'CAN-MEX']);
    expect(page.replaceAll(/\s+/g, ' ')).toContain(
      'only Brazil and Argentina, Mexico and Brazil, and Canada and Mexico have none',
    );
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
    // So do the claims that rest on the index.
    const claims = loadCase('russia-china').claims.filter(({ fit }) =>
      fit?.because.includes('misses the three known triads of this pair'),
    );
    expect(claims.map(({ id }) => id)).toEqual(['C06', 'C25', 'C82']);
  });

  it('has the calibration that the triads of other pairs give', () => {
    expect(plain(parts.get('calibration')!)).toBe(plain(calibrationMarkdown(found)));
    for (const { line, stated, fitted } of linesNow(found)) expect(fitted, line).toEqual(stated);
    const [external, mutual] = [externalScores(found), mutualScores(found)];
    expect(external.calibrated).toBeGreaterThan(external.measured);
    expect(external.calibrated).toBeGreaterThan(external.share);
    expect(mutual.calibrated).toBeGreaterThan(mutual.share);
    // As the page says: nearly all are right as measured, and the calibrated probability only hedges.
    expect(mutual.calibrated).toBeLessThan(mutual.measured);
  });

  it('gives every triad in which no external containment was expected a calibrated probability near nought', () => {
    const none = found.filter(({ external, p }) => external === 'no' && p.calibrated !== null);
    expect(none.length).toBeGreaterThan(12);
    for (const { a, b, third, year, p } of none)
      expect(p.calibrated, `${a}-${b} ${third} ${year}`).toBeLessThan(0.1);
  });

  it('has a rivalry on record where external containment was expected, but for the three that the page names', () => {
    const expected = found.filter(({ external, p }) => external === 'yes' && p.double !== null);
    const missed = expected.filter(({ listed }) => !listed);
    expect(missed.map(({ a, b, third }) => `${a}-${b} ${third}`)).toEqual([
      'GBR-USA RUS',
      'KOR-USA PRK',
      'TUR-AZE ARM',
    ]);
    expect(missed.filter(({ p }) => p.external! <= 0.5).map(({ a }) => a)).toEqual(['TUR']);
    const ofOthers = found.filter(({ external }) => external === 'no');
    expect(ofOthers.filter(({ listed }) => listed).length).toBeLessThan(ofOthers.length / 3);
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

  it('shows what becomes of the triads under other choices', { timeout: 240_000 }, async () => {
    const rows = await sensitivity(await workspace);
    expect(plain(parts.get('sensitivity')!)).toBe(plain(sensitivityMarkdown(rows)));
  });

  it('shows what mutual containment of Russia and China goes with', async () => {
    const found = await purchases(await workspace);
    expect(plain(parts.get('purchases')!)).toBe(plain(purchasesMarkdown(found)));
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
