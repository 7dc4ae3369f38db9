import { describe, expect, it } from 'vitest';
import type { AnyMeasure } from '../../src/core/measure.js';
import { portfolioKappa } from '../../src/measures/alliance/portfolio-kappa.js';
import { portfolioPi } from '../../src/measures/alliance/portfolio-pi.js';
import { sScore } from '../../src/measures/alliance/s-score.js';
import { tauB } from '../../src/measures/alliance/tau-b.js';
import { compute, rowOf, valueOf, type Rows } from './frame.js';

/** Portfolios of two states in Europe in 1914 (Signorino and Ritter 1999, table 6): capability, owed by Germany, by Russia. */
const europe1914 = [
  [255, 0.25, 3, 0],
  [365, 0.21, 0, 3],
  [200, 0.2, 0, 1],
  [220, 0.08, 0, 3],
  [300, 0.08, 3, 0],
  [325, 0.05, 3, 1],
  [211, 0.03, 0, 0],
  [230, 0.03, 0, 0],
  [640, 0.02, 0, 0],
  [210, 0.01, 0, 0],
  [380, 0.01, 0, 0],
  [360, 0.01, 3, 0],
  [235, 0.01, 0, 0],
  [225, 0.01, 0, 0],
  [350, 0, 0, 0],
  [390, 0, 0, 0],
  [345, 0, 0, 0],
  [355, 0, 0, 0],
  [385, 0, 0, 0],
  [339, 0, 0, 0],
] as const;

const only = (capability: number | null) => ({
  milex: null,
  milper: null,
  irst: null,
  pec: null,
  upop: null,
  tpop: capability,
});
const owes = (ccode1: number, ccode2: number, level: number) => ({
  ccode1,
  ccode2,
  year: 1914,
  ...(level === 3 ? { defense: 1 } : { consultation: 1 }),
});
const tables1914 = {
  states: europe1914.map(([ccode]) => ({ ccode, year: 1914 })),
  obligations: europe1914.flatMap(([ccode, , germany, russia]) => [
    ...(germany > 0 && ccode !== 255 ? [owes(255, ccode, germany)] : []),
    ...(russia > 0 && ccode !== 365 ? [owes(365, ccode, russia)] : []),
  ]),
  capabilities: europe1914.map(([ccode, capability]) => ({
    ccode,
    year: 1914,
    ...only(capability),
  })),
};

describe('s-score', () => {
  const of = (params: Readonly<Record<string, unknown>>) =>
    valueOf(compute(sScore, tables1914, { ordering: 'haege', ...params }), 255, 365, 1914);

  it('of Germany and Russia in 1914, by hand', () => {
    // Five differences of 3, one of 2 (Italy) and one of 1 (United Kingdom): 15 + 2 + 1.
    expect(of({})).toBeCloseTo(1 - (2 * 18) / (3 * 20), 14);
    expect(of({ distance: 'squared' })).toBeCloseTo(1 - (2 * (5 * 9 + 4 + 1)) / (9 * 20), 14);
    // Six differ in whether there is a tie; Italy has one with both.
    expect(of({ obligations: 'binary' })).toBeCloseTo(1 - (2 * 6) / 20, 14);
  });

  it('weighs states by their capability', () => {
    const far = 0.25 + 0.21 + 0.08 + 0.08 + 0.01;
    const weighted = (params = {}) => of({ capabilityWeighted: true, ...params });
    expect(weighted()).toBeCloseTo(1 - (2 * (3 * far + 2 * 0.05 + 0.2)) / 3, 12);
    expect(weighted({ distance: 'squared' })).toBeCloseTo(
      1 - (2 * (9 * far + 4 * 0.05 + 0.2)) / 9,
      12,
    );
    expect(weighted({ obligations: 'binary' })).toBeCloseTo(1 - 2 * (far + 0.2), 12);
  });

  it('has no weighted value in a year in which the weight of a member is missing', () => {
    const { capabilities, ...rest } = tables1914;
    const tables = { ...rest, capabilities: capabilities.filter(({ ccode }) => ccode !== 339) };
    const columns = compute(sScore, tables, { capabilityWeighted: true });
    expect(columns.value.every(Number.isNaN)).toBe(true);
    expect(columns.reasons?.get(0)).toBe('not-reported');
    expect(compute(sScore, tables).reasons?.size).toBe(0);
  });
});

const members = [2, 20, 200, 365].map((ccode) => ({ ccode, year: 1950 }));
const row = (ccode1: number, ccode2: number, obligation: Record<string, number>, year = 1950) => ({
  ccode1,
  ccode2,
  year,
  ...obligation,
});
const s = (obligations: Rows, params = {}) =>
  valueOf(compute(sScore, { states: members, obligations }, params), 2, 20, 1950)!;

describe('portfolios', () => {
  // Each is its own ally of level 3: without obligations two differences of 3 among four states.
  const none = 1 - (2 * 6) / (3 * 4);

  it('have the levels of the ordering', () => {
    const toThird = (obligation: Record<string, number>, ordering: string) =>
      // Toward the third state: |level| is what S falls by, times 2 / (3 * 4).
      Math.round((none - s([row(2, 200, obligation)], { ordering })) * 6);
    const kinds = ['defense', 'offense', 'neutrality', 'consultation', 'nonaggression'];
    const levels = (ordering: string) => kinds.map((kind) => toThird({ [kind]: 1 }, ordering));
    expect(levels('fpsim')).toEqual([3, 3, 2, 2, 1]);
    expect(levels('haege')).toEqual([3, 3, 2, 1, 2]);
    expect(toThird({ nonaggression: 1, consultation: 1 }, 'haege')).toBe(2);
    expect(toThird({ nonaggression: 1, consultation: 1 }, 'fpsim')).toBe(2);
  });

  it('hold what a state has undertaken, not what it was promised', () => {
    expect(s([row(2, 200, { defense: 1 })])).toBeCloseTo(none - 1 / 2, 14);
    expect(s([row(200, 2, { defense: 1 })])).toBeCloseTo(none, 14);
    expect(s([row(2, 20, { defense: 1 })])).toBeCloseTo(none + 1 / 2, 14);
  });

  it('leave out obligations toward states outside the system and in years not covered', () => {
    const columns = compute(sScore, {
      states: [...members, { ccode: 2, year: 2019 }, { ccode: 20, year: 2019 }],
      obligations: [
        row(2, 999, { defense: 1 }),
        row(2, 200, { defense: 1 }, 1815),
        row(2, 20, { defense: 1 }, 2019),
      ],
    });
    expect(columns.rows).toBe(6);
    expect(valueOf(columns, 2, 20, 1950)).toBeCloseTo(none, 14);
    expect(columns.n![0]).toBe(4);
  });
});

describe('equal portfolios', () => {
  it.each<[string, AnyMeasure]>([
    ['s-score', sScore],
    ['portfolio-kappa', portfolioKappa],
    ['portfolio-pi', portfolioPi],
    ['tau-b', tauB],
  ])('have the value 1 in %s', (_id, measure) => {
    const obligations = [
      row(2, 20, { offense: 1 }),
      row(20, 2, { defense: 1 }),
      row(2, 200, { neutrality: 1 }),
      row(20, 200, { neutrality: 1 }),
    ];
    const tables = { states: members, obligations };
    expect(valueOf(compute(measure, tables), 2, 20, 1950)).toBe(1);
    expect(valueOf(compute(measure, tables, { obligations: 'binary' }), 2, 20, 1950)).toBe(1);
  });
});

describe('tau-b', () => {
  it('is 1 for two allies that owe all others different things', () => {
    const obligations = [
      row(2, 20, { defense: 1 }),
      row(20, 2, { defense: 1 }),
      row(20, 200, { nonaggression: 1 }),
      row(20, 365, { nonaggression: 1 }),
    ];
    const tables = { states: members, obligations };
    expect(valueOf(compute(tauB, tables), 2, 20, 1950)).toBe(1);
    expect(valueOf(compute(sScore, tables), 2, 20, 1950)).toBeCloseTo(1 - (2 * 2) / 12, 14);
  });
});

describe('without variance', () => {
  const everyone = members.map(({ ccode }) => ccode);
  const owesAll = (ccode: number) =>
    everyone.filter((other) => other !== ccode).map((other) => row(ccode, other, { defense: 1 }));

  it('kappa and pi are undefined where both have the same level toward all', () => {
    const tables = { states: members, obligations: [...owesAll(2), ...owesAll(20)] };
    for (const measure of [portfolioKappa, portfolioPi, tauB]) {
      const columns = compute(measure, tables);
      const pair = rowOf(columns, 2, 20, 1950);
      expect(columns.value[pair]).toBeNaN();
      expect(columns.reasons?.get(pair)).toBe('zero-variance');
    }
    expect(valueOf(compute(sScore, tables), 2, 20, 1950)).toBe(1);
  });

  it('tau-b is undefined where one has, kappa is 0', () => {
    const tables = { states: members, obligations: owesAll(2) };
    const columns = compute(tauB, tables);
    expect(columns.reasons?.get(rowOf(columns, 2, 20, 1950))).toBe('zero-variance');
    expect(columns.reasons?.has(rowOf(columns, 20, 200, 1950))).toBe(false);
    expect(valueOf(compute(portfolioKappa, tables), 2, 20, 1950)).toBe(0);
  });
});
