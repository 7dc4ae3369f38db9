import { describe, expect, it } from 'vitest';
import type { FramesOf } from '../../src/core/frames.js';
import type { MeasureColumns } from '../../src/core/measure.js';
import { calibrated, calibratedExternal } from '../../src/measures/containment/calibration.js';
import { doubleContainment } from '../../src/measures/containment/double-containment.js';
import { mutualGivenHostility } from '../../src/measures/containment/double-draws.js';
import { drawPairs } from '../../src/measures/containment/mutual-draws.js';
import type { listedNeeds } from '../../src/measures/containment/listed-rivals.js';
import { PairYears, type yearNeeds } from '../../src/measures/containment/mutual-years.js';
import { YearlyRanks } from '../../src/measures/shared/midranks.js';
import { pairs, reader, triads, type PairValue, type TriadValue } from './containment-used.js';
import { framesOf, requestOf, rowOf } from './frame.js';

const [usa, rus, chn, ind] = [2, 365, 710, 750];
const states = [usa, rus, chn, ind];
const all = states.flatMap((a, at) => states.slice(at + 1).map((b) => [a, b] as const));
const year = 2014;

/** By two states: the probability that they are hostile. */
type Chances = Readonly<Record<string, number>>;
const hostileWith = (chances: Chances) =>
  pairs(all.map(([a, b]): PairValue => [a, b, year, chances[`${a} ${b}`] ?? 0]));

/** Nobody arms anybody: Russia is bound to the United States and to India. */
const frames = framesOf(doubleContainment, {
  relations: all.map(([ccode1, ccode2]) => ({ ccode1, ccode2, year, relevant: 1 })),
  // A rival of Russia and of China in the year before, of India no longer.
  dyads: [
    { ccode1: usa, ccode2: rus, year: 2013, rivalry: 1 },
    { ccode1: usa, ccode2: chn, year: 2013, rivalry: 1 },
    { ccode1: usa, ccode2: ind, year: 2012, rivalry: 1 },
  ],
}) as FramesOf<typeof yearNeeds & typeof listedNeeds>;
const obligations = pairs([
  [usa, rus, year, 1],
  [rus, ind, year, 1],
]);
const pairYearsOf = (chances: Chances) =>
  new PairYears(frames, { hostile: hostileWith(chances), obligations }, { from: year, to: year });

/** Above this lies mutual containment of Russia and China where a state that Russia is bound to is hostile to China alone. */
const THRESHOLD = 0;
const noTrade = new Float64Array(all.length);

/** Mutual containment of every pair by its draws. */
function mutualWith(chances: Chances): MeasureColumns {
  const probability = new Float64Array(all.length);
  const displacement = { first: noTrade, second: noTrade };
  drawPairs(pairYearsOf(chances).of(year), THRESHOLD, displacement, (row, { above }) => {
    probability[row] = above;
  });
  const { columns } = pairs(all.map(([a, b]): PairValue => [a, b, year, 0]));
  const threshold = probability.map(() => THRESHOLD);
  const won = { 'first-displacement': noTrade, 'second-displacement': noTrade };
  return { ...columns, parts: { probability, threshold, ...won } };
}

const probabilityOf = (columns: MeasureColumns): number =>
  columns.parts!['probability']![rowOf(columns, rus, chn, year)]!;
const givenWith = (chances: Chances, third: number): number =>
  mutualGivenHostility(pairYearsOf(chances), mutualWith(chances))(rus, chn, third, year);

describe('mutual containment given that both are hostile to a third state', () => {
  it('is that of the draws in which they are: a bond to the third state then contains nobody', () => {
    const chances = { '2 365': 0.5, '2 710': 0.5 };
    expect(probabilityOf(mutualWith(chances))).toBeGreaterThan(0.1);
    expect(givenWith(chances, usa)).toBe(0);
  });

  it('is that of a world in which both are hostile to the third state for certain', () => {
    const chances = { '2 710': 0.5, '365 750': 0.4, '710 750': 0.4 };
    const certain = { '2 710': 0.5, '365 750': 1, '710 750': 1 };
    const given = givenWith(chances, ind);
    expect(given).toBe(probabilityOf(mutualWith(certain)));
    expect(given).toBeGreaterThan(0.3);
    expect(given).toBeLessThan(probabilityOf(mutualWith(chances)));
  });

  it('is that of all draws where the third state divides the two in none', () => {
    const chances = { '2 710': 0.5 };
    expect(givenWith(chances, ind)).toBe(probabilityOf(mutualWith(chances)));
  });

  it('is not known of years and pairs without mutual containment', () => {
    const given = mutualGivenHostility(pairYearsOf({}), mutualWith({}));
    expect(given(rus, chn, usa, year + 1)).toBeNaN();
    expect(given(rus, 900, usa, year)).toBeNaN();
  });
});

describe('the calibration of containment', () => {
  it('is a logistic curve in the log odds, as worked out by hand', () => {
    // Log odds of .57: .2819; 2.254 + .828 x .2819 = 2.4874.
    expect(calibrated('hostile', 0.57)).toBeCloseTo(0.9233, 3);
    // Log odds of .5: nought.
    expect(calibrated('mutual', 0.5)).toBeCloseTo(0.3156, 3);
  });

  it('holds certainty within one in a hundred, and knows nothing of what is not known', () => {
    for (const level of ['hostile', 'mutual'] as const) {
      expect(calibrated(level, 0)).toBe(calibrated(level, 0.01));
      expect(calibrated(level, 1)).toBe(calibrated(level, 0.99));
      expect(calibrated(level, NaN)).toBeNaN();
    }
    expect(calibrated('mutual', 0)).toBeCloseTo(0.0441, 3);
  });

  it('raises hostility where the third state is a rival on record, and leaves cooperation as it is', () => {
    const faded = { first: 0.1, second: 0.4, cooperation: 0.5 };
    expect(calibratedExternal({ ...faded, listed: true })).toBe(calibrated('hostile', 0.04) * 0.5);
    expect(calibratedExternal({ ...faded, listed: false })).toBeCloseTo(0.02, 12);
    expect(calibratedExternal({ ...faded, cooperation: 0, listed: true })).toBe(0);
  });
});

describe('double-containment', () => {
  /** External containment: two rows of the population, and one of a pair that was asked for. */
  const keys = [
    [rus, chn, usa, 2014, 0.5],
    [rus, chn, usa, 2025, 0.5],
    [rus, ind, usa, 2014, 0.01],
  ] as const satisfies readonly TriadValue[];
  const external = triads(keys, {
    ...{ probability: [0.45, 0.8, 0.05], 'probability-cooperation': [0.5, 1, 0.1] },
    ...{ 'probability-first': [1, 1, 0.5], 'probability-second': [0.9, 0.8, 1] },
  });
  const chances = { '2 365': 0.9, '2 710': 0.9, '710 750': 0.5 };
  const mutual = mutualWith(chances);
  const used = {
    external: {
      columns: { ...external.columns, ranked: 2, flags: new Map([[2, 'uninformative']]) },
    },
    mutual: {
      columns: {
        ...mutual,
        parts: {
          ...mutual.parts,
          threshold: Float64Array.from(all, ([a, b]) => (a === rus && b === ind ? NaN : 0)),
        },
      },
    },
    multilateral: triads([[rus, chn, usa, 2014, 0.03]]),
    hostile: hostileWith(chances),
    obligations,
  } as never;
  const request = { ...requestOf(doubleContainment), pair: [rus, ind] } as never;
  const columns = doubleContainment.compute(frames, request, used);
  const beside = doubleContainment.beside!(frames, request, used, columns);

  it('is the probability of external containment times that of mutual containment given it', () => {
    const read = (part?: string) => reader(columns)(rus, chn, usa, 2014, part)!;
    const given = read('mutual-given-external');
    expect(given).toBe(givenWith(chances, usa));
    expect(given).not.toBe(probabilityOf(mutual));
    expect(read()).toBe(0.45 * given);
    expect(read('external')).toBe(0.45);
    expect(read('listed')).toBe(1);
    const hostile = calibrated('hostile', 0.9);
    expect(read('calibrated')).toBe(hostile * 0.5 * calibrated('mutual', given));
    expect(read('calibrated-external')).toBe(hostile * 0.5);
    expect(read('calibrated-mutual')).toBe(calibrated('mutual', given));
    expect(read('mutual')).toBe(probabilityOf(mutual));
    expect(read('multilateral')).toBe(0.03);
    expect(read('threshold')).toBe(THRESHOLD);
  });

  it('covers the years of both, and ranks what external containment ranks', () => {
    expect(columns.rows).toBe(1);
    expect(beside.rows).toBe(1);
  });

  it('has no value where mutual containment has none, and shows the other probability', () => {
    const read = (part?: string) => reader(beside)(rus, ind, usa, 2014, part);
    expect(read()).toBeNaN();
    expect(read('external')).toBe(0.05);
    // A rivalry that ended two years before.
    expect(read('listed')).toBe(0);
    expect(read('multilateral')).toBeNaN();
    expect(beside.reasons!.get(0)).toBe('not-reported');
    expect(beside.flags!.get(0)).toBe('uninformative');
  });

  it('leaves out the years before those that are asked for', () => {
    const later = { ...requestOf(doubleContainment), from: 2015 } as never;
    expect(doubleContainment.compute(frames, later, used).rows).toBe(0);
  });
});

describe('ranks of a population by year', () => {
  it('give (midrank - 1/2)/n', () => {
    const ranks = new YearlyRanks([1, 1, 2, 1, 1], Float64Array.from([3, 1, 7, 3, NaN]));
    expect(ranks.percentile(1, 1)).toBe(1 / 6);
    expect(ranks.percentile(1, 3)).toBe(2 / 3);
    expect(ranks.percentile(2, 7)).toBe(1 / 2);
    expect(ranks.percentile(3, 7)).toBeNaN();
    expect(ranks.percentile(1, NaN)).toBeNaN();
  });
});
